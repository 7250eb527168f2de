"""A difference of figures between what was intended and what a file prints."""

from __future__ import annotations

from enum import StrEnum

from briefdeck.check.printed.lines import Block, Line, Page
from briefdeck.model.record import dataclass


class Kind(StrEnum):
    UNKNOWN = "unknown"  # no fact says so
    SCALE = "scale"  # a power of ten off
    AMOUNT = "amount"
    UNIT = "unit"  # unit or currency
    BOUND = "bound"
    PERIOD = "period"
    POINTS = "points"  # percent for percentage points, or the other way round
    MISSING = "missing"
    NAME = "name"  # digits of a name
    WORDS = "words"  # no figure, but other words


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a file: its page, the block there, the line in it."""

    page: Page
    block: Block
    line: Line


@dataclass(frozen=True, slots=True)
class Fault:
    """found: the words that are there, "" where none are. wanted: the words that should be, "" where none should."""

    kind: Kind
    spot: Spot
    found: str
    wanted: str
    fact: str = ""
