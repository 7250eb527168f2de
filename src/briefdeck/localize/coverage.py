"""How much of what has to be translated is translated: counted by unit, never by entry of a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from briefdeck.localize.catalog import Catalog
from briefdeck.localize.states import Standing, standing
from briefdeck.model.record import dataclass
from briefdeck.model.text import Message


@dataclass(frozen=True, slots=True)
class Coverage:
    """counts: Standing → number of units, every Standing there. Empty and stale (fuzzy) units are not translated."""

    counts: Mapping[Standing, int]

    @property
    def units(self) -> int:
        return sum(self.counts.values())

    @property
    def translated(self) -> int:
        return self.counts[Standing.DRAFT] + self.counts[Standing.REVIEWED]

    @property
    def percent(self) -> int:
        """Whole per cent, never rounded up: 100 says that nothing is missing. 100 where there is nothing to do."""
        return 100 * self.translated // self.units if self.units else 100


def coverage(units: Iterable[Message], catalog: Catalog) -> Coverage:
    """The coverage of units in a catalogue."""
    found = Counter(standing(catalog.entries.get(unit.id), unit) for unit in units)
    return Coverage({each: found[each] for each in Standing})
