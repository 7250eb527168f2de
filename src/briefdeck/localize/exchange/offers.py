"""What comes back from translators: one offer a unit, put together from the rows of a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefdeck.localize.exchange.rows import text_hash
from briefdeck.localize.states import Standing
from briefdeck.model.finding import Finding, Location, Severity
from briefdeck.model.record import dataclass

TWICE = "B242"


@dataclass(frozen=True, slots=True)
class Piece:
    """One row that was read: a text, or one plural form of it.

    form: None where the unit has no plural. place: of the text in the file. source: what was translated, "" if the
    file does not say. source_hash, target_hash, was: as in ``Row`` when the file was made, empty or None where it does
    not say. standing: as the file says now. firm: whoever wrote the text set its standing too. comments: None where
    the file has no place for them. review: the program's own comment on a review (PO alone).
    fault: why the text cannot be taken, or None.
    """

    unit: str
    form: int | None
    text: str
    place: Location
    source: str = ""
    source_hash: str = ""
    target_hash: str = ""
    was: Standing | None = None
    standing: Standing | None = None
    firm: bool = False
    comments: tuple[str, ...] | None = None
    review: str = ""
    fault: Finding | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """All that a file says of one unit. texts, bases: form → text and its target_hash, form 0 where there are none."""

    first: Piece
    texts: Mapping[int, str]
    places: Mapping[int, Location]
    bases: Mapping[int, str]
    standing: Standing | None
    was: Standing | None
    faults: tuple[Finding, ...] = ()

    @property
    def unit(self) -> str:
        return self.first.unit

    @property
    def touched(self) -> bool:
        """Whether a text is another than when the file was made; True where the file does not say."""
        return any(text_hash(text) != self.bases[form] for form, text in self.texts.items())

    def outdates(self, current: Mapping[int, str]) -> bool:
        """Whether these texts are others than those that the file was made of; False where it does not say."""
        return any(base and text_hash(current.get(form, "")) != base for form, base in self.bases.items())


def gather(pieces: Iterable[Piece]) -> tuple[Offer, ...]:
    """Offers in the order in which their units first come. A row given twice is a fault (B242): one of them is old."""
    groups: dict[str, list[Piece]] = {}
    for piece in pieces:
        groups.setdefault(piece.unit, []).append(piece)
    return tuple(_offer(group) for group in groups.values())


def _offer(group: Sequence[Piece]) -> Offer:
    faults = [piece.fault for piece in group if piece.fault is not None]
    first: dict[int, Piece] = {}
    for piece in group:
        earlier = first.setdefault(piece.form or 0, piece)
        if earlier is not piece:
            message = f"{piece.unit} stands twice in the file"
            hint = f"first at {earlier.place.part or earlier.place.line}; delete one of them"
            faults.append(Finding(TWICE, Severity.ERROR, message, piece.place, hint, piece.unit))
    return Offer(
        first=group[0],
        texts={form: piece.text for form, piece in first.items()},
        places={form: piece.place for form, piece in first.items()},
        bases={form: piece.target_hash for form, piece in first.items()},
        standing=_least(piece.standing for piece in first.values()),
        was=_least(piece.was for piece in first.values()),
        faults=tuple(faults),
    )


def _least(standings: Iterable[Standing | None]) -> Standing | None:
    """A unit has come as far as the last of its forms."""
    order = list(Standing)
    return min((each for each in standings if each is not None), key=order.index, default=None)
