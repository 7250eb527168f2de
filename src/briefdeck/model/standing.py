"""What has become of a traced figure in the file as it is now."""

from __future__ import annotations

from enum import StrEnum

from briefdeck.model.record import dataclass
from briefdeck.model.trace import TraceRow


class State(StrEnum):
    STANDS = "stands"
    MOVED = "moved"  # found elsewhere on its slide, or in another line of its text
    CHANGED = "changed"  # its place is there and says something else
    MISSING = "missing"  # its place is gone


@dataclass(frozen=True, slots=True)
class Standing:
    """slide: number of its slide now (0: gone, or a text file). where: a new place in words, else "".

    now: what stands in its place where the figure has changed, else "".
    """

    row: TraceRow
    state: State
    slide: int = 0
    where: str = ""
    now: str = ""
