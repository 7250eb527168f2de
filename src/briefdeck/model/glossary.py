"""The glossary: which word of a language stands for a term, and which must not."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from briefdeck.model.finding import Location
from briefdeck.model.record import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """source: the term as the briefing's language has it. By locale tag: forms, the words for it, the first preferred;
    forbidden, words that are wrong for it. note: for people.
    """

    source: str
    forms: Mapping[str, tuple[str, ...]]
    forbidden: Mapping[str, tuple[str, ...]]
    location: Location
    note: str = ""


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms of a workspace. Hashable, though terms are not, so that what is made of it can be kept beside it."""

    terms: tuple[Term, ...] = ()

    def __hash__(self) -> int:
        return hash((len(self.terms), *(term.source for term in self.terms[:1])))

    def forms(self, locale: str) -> frozenset[str]:
        """Every word for a term in a language."""
        return _forms(self, locale)


@lru_cache(maxsize=64)
def _forms(glossary: Glossary, locale: str) -> frozenset[str]:
    return frozenset(form for term in glossary.terms for form in term.forms.get(locale, ()))


NO_GLOSSARY = Glossary()
