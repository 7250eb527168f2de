"""What a file may tell of the origin of its figures: facts, sources and rates, without what its audience must not see.

A quote, title or address that gives away something withheld is left out, and its fact stays; an id that does so gives
way to a digest of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from briefdeck import __version__
from briefdeck.check import quote_gives_away
from briefdeck.model.audience import Audience, OnDoubt, Provenance, Selection
from briefdeck.model.briefing import Briefing, is_open
from briefdeck.model.edition import Edition, SaidEquivalent, SaidFact, SaidSource
from briefdeck.model.finding import Finding
from briefdeck.model.kept import Kept
from briefdeck.model.record import dataclass
from briefdeck.model.text import as_seen
from briefdeck.model.trace import Conversion, Trace, TracedFact, TracedSource
from briefdeck.select.barred import Barred, barred

PROGRAM = f"briefdeck {__version__}"
_LEAST = 3  # letters of a name's slug: "li" is in every other word


def origins_of(
    edition: Edition, selection: Selection, briefing: Briefing, findings: Iterable[Finding] = ()
) -> Trace | None:
    """The Trace of an edition, its rows still open; None where its audience is handed none.

    findings: of the edition; what check B109 found of a quote is not asked again.
    """
    provenance = selection.audience.provenance
    if provenance is Provenance.NONE:
        return None
    hidden = hidden_from(briefing, selection.audience)
    aliases = {id_: safe for id_ in edition.facts if (safe := hidden.safe(id_)) != id_}
    trace = Trace(edition.briefing, edition.audience, edition.locales, PROGRAM, provenance, aliases=aliases)
    if provenance is Provenance.IDS:
        return trace
    telling = {finding.subject for finding in findings if finding.code == quote_gives_away.CODE}
    facts = (_fact(fact, hidden, quote=fact.id not in telling) for fact in edition.facts.values())
    sources = (_source(source, hidden) for source in edition.sources.values())
    return replace(
        trace,
        facts={fact.id: fact for fact in facts},
        sources={source.id: source for source in sources},
        conversion=_conversion(edition.equivalent),
    )


def _conversion(said: SaidEquivalent | None) -> Conversion | None:
    if said is None:
        return None
    return Conversion(said.currency, said.rates, said.on, said.source, said.official, said.digits)


def _fact(fact: SaidFact, hidden: Hidden, *, quote: bool) -> TracedFact:
    def traced() -> TracedFact:
        quantity = replace(fact.quantity, noun=hidden.safe(fact.quantity.noun))
        told = hidden.unless(fact.quote) if quote else ""
        return TracedFact(hidden.safe(fact.id), quantity, hidden.safe(fact.source), told, fact.as_of)

    return _FACTS.of((fact, hidden), traced, quote)


def _source(source: SaidSource, hidden: Hidden) -> TracedSource:
    def traced() -> TracedSource:
        line = hidden.unless(as_seen(source.line.first.plain))
        return TracedSource(hidden.safe(source.id), line, hidden.unless(source.url))

    return _SOURCES.of((source, hidden), traced)


_FACTS: Kept[TracedFact] = Kept(256)
_SOURCES: Kept[TracedSource] = Kept(64)


@dataclass(frozen=True, slots=True)
class Hidden:
    """What an audience must not be told. words: casefolded texts. slugs: names as they stand in ids."""

    words: tuple[str, ...]
    slugs: tuple[str, ...]

    def unless(self, text: str) -> str:
        """The text, or "" where it tells one of the words, or spells a name as an address would."""
        if not text or not (self.words or self.slugs):
            return text
        folded = as_seen(text).casefold()
        return "" if any(each in folded for each in self.words) or self._spelled(text) else text

    def safe(self, id_: str) -> str:
        """The id, or where it spells a name a digest of it, by which those who have the briefing know it."""
        return f"x{sha256(id_.encode()).hexdigest()[:12]}" if self._spelled(id_) else id_

    def _spelled(self, text: str) -> bool:
        slug = _slug(text) if self.slugs else ""
        return any(each in slug for each in self.slugs)


def hidden_from(briefing: Briefing, audience: Audience, bars: Barred | None = None) -> Hidden:
    """What this audience must not be told: names, and the quotes of facts and claims. bars: if they are known."""
    bars = bars or barred(briefing, audience)
    withholds = audience.on_doubt is OnDoubt.WITHHOLD
    return _HIDDEN.of(
        (briefing.names, briefing.facts, briefing.claims, bars), lambda: _hidden(briefing, bars, withholds), withholds
    )


_HIDDEN: Kept[Hidden] = Kept(64)


def _hidden(briefing: Briefing, bars: Barred, withholds: bool) -> Hidden:
    words: list[str] = []
    names: list[str] = []
    for name in briefing.names.values():
        if name.id in bars.neutral or (withholds and is_open(name.doubt)):
            names += (name.id, *name.forms.values(), *name.short.values())
            words += (*name.forms.values(), *name.short.values())
    for reference in bars.reasons:
        if reference.kind == "fact":
            words.append(briefing.facts[reference.id].quote)
        elif reference.kind == "claim":
            words.append(briefing.claims[reference.id].quote)
    folded = dict.fromkeys(as_seen(text).casefold() for text in words)
    slugs = dict.fromkeys(_slug(text) for text in names)
    return Hidden(tuple(each for each in folded if each), tuple(each for each in slugs if len(each) >= _LEAST))


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())
