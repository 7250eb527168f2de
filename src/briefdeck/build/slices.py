"""What a deck is made of, slice by slice: a digest for each fact, name, topic, translation … that it may use.

A slice is what the author wrote about one thing, whatever line it stands on (see ``content``). Each is hashed once a
build; decks of one story, language and clearance share the list of theirs. That list may name more than the deck shows
in the end (a point that falls with a withheld figure may bring another one), never less.

Two slices are of everything: ``clearance``, what exists in the briefing and what of it such an audience may be told, so
that a fact newly cleared rebuilds decks that never showed it; and ``telling``, what must not be said of the origin
of the facts shown, since the words of a withheld quote are kept out of their provenance.
What a translation's state is (draft, reviewed) is no slice: no file shows it, and every build reports it anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from briefdeck.build.content import digest_of, places
from briefdeck.build.provenance import hidden_from
from briefdeck.check.quote_gives_away import WITHHELD, given_by
from briefdeck.load import Loaded
from briefdeck.localize import Language
from briefdeck.localize.source_lines import said_source
from briefdeck.localize.speaker import Speaker
from briefdeck.model.audience import Audience, OnDoubt, StoryItem
from briefdeck.model.briefing import Claim, ClaimStatus, Fact, Name, Section, Topic, is_open
from briefdeck.model.finding import Location
from briefdeck.model.record import dataclass
from briefdeck.model.text import Message, as_seen
from briefdeck.model.uses import Reference, cover_texts, of_all, of_topic, texts_of
from briefdeck.select.barred import Barred, barred
from briefdeck.select.wording import reworded
from briefdeck.workspace import PICTURES

SHORT = 16

Digests = Mapping[str, str]
"""Name of a slice, such as ``fact deals`` or ``translation market.title``, → SHA-256 in hex of what it says."""


@dataclass(frozen=True, slots=True)
class Used:
    """What the decks of one story, language and clearance have in common.

    whole: a digest over all of them. short: slice → the beginning of its digest, enough to say which one changed.
    """

    digests: Digests
    whole: str
    short: Digests


class Slices:
    """The slices of one workspace. language: opens the language of a tag. files: file → digest, of all its files."""

    def __init__(self, loaded: Loaded, language: Callable[[str], Language], files: Mapping[str, str]) -> None:
        self._files = files
        self.briefing = loaded.briefing
        self._glossary = loaded.glossary
        self._language = language
        self._topics = {topic.id: topic for section in self.briefing.sections for topic in section.topics}
        self._sections = {section.id: section for section in self.briefing.sections}
        self._bars: dict[tuple[object, ...], Barred] = {}
        self._used: dict[tuple[object, ...], Used] = {}
        self._entries: dict[tuple[str, str], str] = {}
        self._seen: dict[int, tuple[object, str]] = {}
        self._names: dict[tuple[str, str], Name] = {}
        self._worded: dict[tuple[int, int], Topic[Message]] = {}
        self._said = cache(self._language_says)
        self._briefing_says = digest_of(self.briefing.id, self.briefing.source_locale, self.briefing.title)
        self._every_source = digest_of(self.briefing.sources)

    def used(self, audience: Audience, locale: str) -> Used:
        """The slices behind an audience's decks in a language, all but what its own record says (see ``own``)."""
        cover = tuple(dict.fromkeys(of_all(cover_texts(audience.cover))))
        texts = tuple(message.id for message in _own_texts(audience))
        shape = (id(audience.story), id(audience.topics), self._once(audience.equivalent), cover, texts)
        key = (*shape, audience.clearance, audience.on_doubt, locale)
        if key not in self._used:
            digests = dict(self._digests(audience, locale))
            short = {slice_: hashed[:SHORT] for slice_, hashed in digests.items()}
            self._used[key] = Used(digests, digest_of(digests), short)
        return self._used[key]

    def own(self, audience: Audience) -> str:
        """What the audience's record says by itself: its story, topics, currency and the cover's date aside."""
        cover = replace(audience.cover, date=date.min)
        return self._once(audience, lambda _: replace(audience, story=(), topics={}, equivalent=None, cover=cover))

    def bars(self, audience: Audience) -> Barred:
        """``barred``, once for all audiences of one clearance and one way with doubts."""
        key = (audience.clearance, audience.on_doubt)
        if key not in self._bars:
            self._bars[key] = barred(self.briefing, audience)
        return self._bars[key]

    def origins(self, audience: Audience, locale: str) -> Iterator[tuple[str, object]]:
        """Slice → what it is a slice of, for those that hold Locations; a finding's place is found again by them."""
        used = self.used(audience, locale).digests
        kinds: dict[str, Mapping[str, object]] = {
            "fact": self.briefing.facts,
            "claim": self.briefing.claims,
            "caveat": self.briefing.claims,
            "name": self.briefing.names,
            "noun": self.briefing.nouns,
            "source": self.briefing.sources,
            "topic": {topic.id: topic for topic in self._told(audience)},
            "section": {id_: _heading(section) for id_, section in self._sections.items()},
        }
        for slice_ in used:
            kind, _, id_ = slice_.partition(" ")
            if kind in kinds:
                yield slice_, kinds[kind][id_]
        yield "story", audience.story
        yield "audience", replace(audience, story=(), topics={})
        catalog = self._language(locale).catalog
        if catalog is not None and not catalog.generated:
            for slice_ in used:
                kind, _, id_ = slice_.partition(" ")
                if kind == "translation" and id_ in catalog.entries:
                    yield slice_, catalog.place(catalog.entries[id_])

    def _digests(self, audience: Audience, locale: str) -> Iterator[tuple[str, str]]:
        briefing, bars = self.briefing, self.bars(audience)
        topics = self._told(audience)
        sections = [self._sections[id_] for id_ in dict.fromkeys(topic.section for topic in topics) if id_]
        used, withheld = self._references(audience, topics, sections, bars)
        facts, claims, names = ([one.id for one in used if one.kind == kind] for kind in ("fact", "claim", "name"))
        sources = self._sources(used, withheld)
        caveats = self._caveats(audience)
        nouns = dict.fromkeys(noun for id_ in facts if (noun := briefing.facts[id_].quantity.noun) in briefing.nouns)
        language = self._language(locale)
        yield "briefing", self._briefing_says
        yield "language", self._said(locale)
        yield "glossary", self._glossary_says(locale)
        yield "clearance", self._clearance(bars)
        yield "telling", self._telling(audience, language, facts, sources)
        yield "story", self._once(audience.story)
        yield "equivalent", self._once(audience.equivalent)
        for topic in topics:
            yield f"topic {topic.id}", self._once(topic)
            if topic.picture is not None:
                yield f"picture {topic.picture.file}", self._files.get(f"{PICTURES}/{topic.picture.file}", "")
        for section in sections:
            yield f"section {section.id}", self._once(section, _heading)
        tables: tuple[tuple[str, Iterable[str], Mapping[str, object]], ...] = (
            ("fact", facts, briefing.facts),
            ("claim", claims, briefing.claims),
            ("caveat", caveats, briefing.claims),
            ("name", names, {id_: self._name(id_, locale) for id_ in names}),
            ("noun", nouns, briefing.nouns),
            ("source", sources, briefing.sources),
        )
        for kind, ids, known in tables:
            for id_ in ids:
                yield f"{kind} {id_}", self._once(known[id_])
        if language.catalog is None:
            return
        messages: list[Message] = [briefing.title, *_own_texts(audience)]
        messages += [section.title for section in sections]
        messages += [text for topic in topics for text in texts_of(topic)]
        messages += [text for id_ in facts for text in (briefing.facts[id_].label, *briefing.facts[id_].items)]
        messages += [briefing.claims[id_].message for id_ in claims]
        messages += [briefing.nouns[id_].message for id_ in nouns]
        doubted: list[Fact | Claim | Name] = [
            *(briefing.facts[id_] for id_ in facts),
            *(briefing.claims[id_] for id_ in (*claims, *caveats)),
            *(briefing.names[id_] for id_ in names),
        ]
        messages += [text for thing in doubted for text in _told_of(thing)]
        messages += [text for id_ in names if (text := briefing.names[id_].neutral) is not None]
        for source in (briefing.sources[id_] for id_ in sources):
            messages += [source.publisher, source.title, *([source.event] if source.event else [])]
        people = (*audience.cover.hosts, *audience.cover.guests)
        units = [unit for message in messages for unit in (message.id, f"{message.id}.short")]
        units += [f"name.{name}" for name in (*names, *(person.name.id for person in people))]
        for unit in dict.fromkeys(units):
            if unit in language.catalog.entries:
                yield f"translation {unit}", self._translation(locale, unit)

    def _told(self, audience: Audience) -> tuple[Topic[Message], ...]:
        """The topics of a story, each as this story words it, with the figures and points that it chooses."""
        known = {**self._topics, **audience.topics}
        steps = {item.topic: item for item in reversed(audience.story) if item.topic in known}
        return tuple(self._reworded(known[id_], steps[id_]) for id_ in reversed(steps))

    def _reworded(self, topic: Topic[Message], item: StoryItem) -> Topic[Message]:
        key = (id(topic), id(item))
        if key not in self._worded:
            self._worded[key] = reworded(topic, item, self.briefing.facts)[0]
        return self._worded[key]

    def _references(
        self, audience: Audience, topics: Iterable[Topic[Message]], sections: Iterable[Section[Message]], bars: Barred
    ) -> tuple[tuple[Reference, ...], bool]:
        """All that topics and cover bring to a reader and he may be told; and whether there is more that he may not."""
        briefing = self.briefing
        waiting = list(of_all(_own_texts(audience)))
        for topic in topics:
            waiting += of_topic(topic)
        waiting += of_all(section.title for section in sections)
        waiting += of_all([briefing.title])
        waiting += of_all(text for id_ in self._caveats(audience) for text in _told_of(briefing.claims[id_]))
        known: dict[str, Mapping[str, object]] = {
            "fact": briefing.facts,
            "claim": briefing.claims,
            "name": briefing.names,
        }
        found: dict[Reference, None] = {}
        withheld = False
        while waiting:
            one = waiting.pop()
            if one in found or one.id not in known[one.kind]:
                continue
            if one in bars.reasons:
                withheld = True
                continue
            found[one] = None
            waiting += of_all(self._words_of(one))
        return tuple(sorted(found, key=lambda one: (one.kind, one.id))), withheld

    def _name(self, id_: str, locale: str) -> Name:
        """A name as far as one language says it."""
        if (id_, locale) not in self._names:
            name = self.briefing.names[id_]
            form, short = name.forms.get(locale), name.short.get(locale)
            own = replace(name, forms={locale: form} if form else name.forms, short={locale: short} if short else {})
            self._names[id_, locale] = own
        return self._names[id_, locale]

    def _words_of(self, one: Reference) -> Iterator[Message]:
        briefing = self.briefing
        source = ""
        if one.kind == "fact":
            fact = briefing.facts[one.id]
            source = fact.source
            yield from (fact.label, *fact.items, *_told_of(fact))
        elif one.kind == "claim":
            claim = briefing.claims[one.id]
            source = claim.source
            yield from (claim.message, *_told_of(claim))
        else:
            name = briefing.names[one.id]
            source = name.source
            yield from (*([] if name.neutral is None else [name.neutral]), *_told_of(name))
        if source in briefing.sources:
            told = briefing.sources[source]
            yield from (told.publisher, told.title, *([told.event] if told.event else []))

    def _caveats(self, audience: Audience) -> list[str]:
        """Disputed claims that such an audience may read about beside the sources."""
        if audience.on_doubt is not OnDoubt.MARK:
            return []
        disputed = (one for one in self.briefing.claims.values() if one.status is ClaimStatus.DISPUTED)
        return [one.id for one in disputed if any(_told_of(one))]

    def _sources(self, used: Iterable[Reference], withheld: bool) -> list[str]:
        """Sources of all that is used; every source where something of it is withheld, since a deck that is left with
        no figure names them all.
        """
        briefing = self.briefing
        known: dict[str, Mapping[str, Fact | Claim | Name]] = {
            "fact": briefing.facts,
            "claim": briefing.claims,
            "name": briefing.names,
        }
        named = sorted({known[one.kind][one.id].source for one in used} & briefing.sources.keys())
        if not named or withheld:
            return list(briefing.sources)
        return named

    def _clearance(self, bars: Barred) -> str:
        briefing = self.briefing
        every = [
            Reference(kind, id_)
            for kind, ids in (("fact", briefing.facts), ("claim", briefing.claims), ("name", briefing.names))
            for id_ in sorted(ids)
        ]
        told = [(one.kind, one.id, bars.reasons[one].value if one in bars.reasons else "") for one in every]
        return digest_of(told, bars.neutral)

    def _telling(self, audience: Audience, language: Language, facts: Iterable[str], sources: Iterable[str]) -> str:
        bars, briefing = self.bars(audience), self.briefing
        hidden = hidden_from(briefing, audience, bars)
        facts_withheld = [
            one for one in briefing.facts.values() if bars.reasons.get(Reference("fact", one.id)) in WITHHELD
        ]
        withholds = audience.on_doubt is OnDoubt.WITHHOLD
        names_withheld = [
            one for one in briefing.names.values() if one.id in bars.neutral or (withholds and is_open(one.doubt))
        ]
        speaker = Speaker(briefing, [language], bars.neutral)
        told: list[object] = []
        for fact in (briefing.facts[id_] for id_ in facts):
            given = given_by(fact, facts_withheld, names_withheld, briefing.source_locale)
            told += [hidden.safe(fact.id), hidden.safe(fact.quantity.noun), hidden.safe(fact.source), given]
            told.append(hidden.unless(fact.quote) == fact.quote)
        for source in (briefing.sources[id_] for id_ in sources):
            line = as_seen(said_source(speaker, source).line.first.plain)
            told += [hidden.unless(line) == line, hidden.unless(source.url) == source.url]
        return digest_of(told)

    def _language_says(self, locale: str) -> str:
        """House style, the program's words and the plural rule; for a generated catalog there is no rule to change."""
        language = self._language(locale)
        catalog = language.catalog
        header = catalog.header.strings if catalog is not None and catalog.header is not None else None
        rule = [line for line in (header or {}).get(0, "").split("\n") if line.lower().startswith("plural-forms")]
        return digest_of(language.style, dict(sorted(language.words.items())), rule, catalog is not None)

    def _glossary_says(self, locale: str) -> str:
        """The words for and against each term. Its hints name lines, so a term that moved counts as changed."""
        told = [
            (term.source, term.forms.get(locale, ()), term.forbidden.get(locale, ()), str(term.location))
            for term in self._glossary.terms
            if term.forms.get(locale) or term.forbidden.get(locale)
        ]
        return digest_of(told)

    def _translation(self, locale: str, unit: str) -> str:
        key = (locale, unit)
        if key not in self._entries:
            catalog = self._language(locale).catalog
            entry = catalog.entries[unit] if catalog is not None else None
            self._entries[key] = digest_of(entry.strings if entry is not None else None)
        return self._entries[key]

    def _once(self, value: object, turn: Callable[..., object] | None = None) -> str:
        """The digest of a value, hashed once as long as it is the same object."""
        known = self._seen.get(id(value))
        if known is None or known[0] is not value:
            known = (value, digest_of(turn(value) if turn else value))
            self._seen[id(value)] = known
        return known[1]


def _own_texts(audience: Audience) -> list[Message]:
    found = [audience.name, *cover_texts(audience.cover)]
    if audience.equivalent is not None:
        found.append(audience.equivalent.source)
    for item in audience.story:
        told = (item.title, item.lead, *item.questions.values(), item.reading, item.notes)
        found += [text for text in told if text is not None]
    return found


def _told_of(thing: Fact | Claim | Name) -> Iterator[Message]:
    """What guests are told of an open doubt about it."""
    if thing.doubt is not None and thing.doubt.told is not None and is_open(thing.doubt):
        yield thing.doubt.told


def _heading(section: Section[Message]) -> Section[Message]:
    return replace(section, topics=())


def place_of(origins: Iterable[tuple[str, object]]) -> dict[Location, tuple[str, int]]:
    """Where each Location stands: (slice, number among its places)."""
    found: dict[Location, tuple[str, int]] = {}
    for slice_, value in origins:
        for number, place in enumerate(places(value)):
            found.setdefault(place, (slice_, number))
    return found
