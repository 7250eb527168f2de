"""CLDR plural categories: which form of a word a number asks for."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Final

from briefdeck.model.answers import Answers

_CATEGORIES = Answers("plurals")
# Enough small numbers to meet every category of every language; a fraction for those that keep one for it.
_SAMPLES: Final = (*(Decimal(number) for number in range(1, 103)), Decimal(0), Decimal("1.5"))


@lru_cache(maxsize=8192)
def category(value: Decimal, babel: str) -> str:
    """The CLDR plural category (one, two, few …) of a number with no more digits than it is written with."""

    def find() -> str:
        from babel.core import Locale

        return str(Locale.parse(babel).plural_form(abs(value)))

    return str(_CATEGORIES.of(babel, str(abs(value)), find=find))


def in_genitive(wanted: str, genitive: Mapping[str, str]) -> str:
    """The category whose form stands in the genitive for a number of the wanted category."""
    return genitive.get(wanted, wanted)


@lru_cache(maxsize=256)
def sample(wanted: str, babel: str) -> Decimal:
    """A number of a category, to ask a catalogue for that form. Raises ValueError for one the language lacks."""
    for number in _SAMPLES:
        if category(number, babel) == wanted:
            return number
    raise ValueError(f"{babel} has no plural category {wanted}")
