"""Claims: sentences of the source over facts, with the arithmetic they must bear."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from briefdeck.load import codes
from briefdeck.load.amounts import parse_amount
from briefdeck.load.collections import SeqOf
from briefdeck.load.records import Record
from briefdeck.load.scalars import Choice, Parsed, Ref, Unreadable, Words
from briefdeck.load.shapes import Field, Values
from briefdeck.load.sources import DOUBT, doubt
from briefdeck.load.texts import TEXT, message
from briefdeck.model.briefing import Assertion, Claim, ClaimStatus, Clearance


def _ratio(text: str) -> Decimal:
    ratio = parse_amount(text)
    if ratio > 1:
        raise Unreadable(f"{text} is more than the whole", "write a part of one: 0.5 is half")
    return ratio


RATIO: Final = Parsed(
    "a part of one", _ratio, codes.NOT_DECIMAL, {"type": ["string", "number"], "minimum": 0, "maximum": 1}
)

PART = Field("part", Ref("fact"), required=True, about="Id of the fact that is part of the other.")
WHOLE = Field("whole", Ref("fact"), required=True, about="Id of the fact it is part of.")
MORE_THAN = Field("more_than", RATIO, required=True, about="part over whole must exceed this: 0.5 is half.")
ASSERTION: Final = Record("assertion", (PART, WHOLE, MORE_THAN), about="Arithmetic that a claim's figures must bear.")

CLAIM_TEXT = Field("text", TEXT, required=True, about="The claim as guests read it.")
ASSERTS = Field("asserts", SeqOf(ASSERTION))
STATUS = Field("status", Choice(ClaimStatus), about="stands (default); disputed: kept, reported, shown nowhere.")
SOURCE = Field("source", Ref("source"), required=True, about="Id of its source.")
QUOTE = Field("quote", Words(lines=True), required=True, about="The source's own words.")
DOUBT_OF = Field("doubt", DOUBT)
CLEARANCE = Field("clearance", Choice(Clearance), about="Who may see it; public by default.")

CLAIM: Final = Record(
    "claim",
    (CLAIM_TEXT, ASSERTS, STATUS, SOURCE, QUOTE, DOUBT_OF, CLEARANCE),
    about="A sentence of the source. Points state it with claim: <id>.",
)


def claim(id_: str, written: Values) -> Claim:
    """The model's Claim of a sound record."""
    return Claim(
        id=id_,
        message=message(f"claim.{id_}", written[CLAIM_TEXT]),
        source=str(written[SOURCE]),
        quote=str(written[QUOTE]),
        location=written.at,
        asserts=tuple(
            Assertion(str(one[PART]), str(one[WHOLE]), one[MORE_THAN], one.at) for one in written.get(ASSERTS) or ()
        ),
        status=written.get(STATUS) or ClaimStatus.STANDS,
        doubt=doubt(id_, written.get(DOUBT_OF)),
        clearance=written.get(CLEARANCE) or Clearance.PUBLIC,
    )
