"""What the builder tells while it works, as data; a terminal draws it, a log prints it, a test collects it."""

from __future__ import annotations

from collections.abc import Callable

from briefdeck.model.record import dataclass


@dataclass(frozen=True, slots=True)
class Begun:
    """A phase began. phase: ``plan`` or ``write``; steps: how many Advanced will follow."""

    phase: str
    steps: int


@dataclass(frozen=True, slots=True)
class Advanced:
    """One step of the phase is done. subject: an edition (``investors/en``) or an artifact's path; status: how."""

    phase: str
    subject: str
    status: str = ""


Event = Begun | Advanced
Listener = Callable[[Event], None]


def unheard(_event: Event) -> None:
    """The listener of a caller who does not listen."""
