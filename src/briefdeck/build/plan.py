"""The first phase: select, localise and plan each job, with every language and brand opened once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from briefdeck import check
from briefdeck.build.brands import Brands, Opened
from briefdeck.build.content import digest_of
from briefdeck.build.inputs import Inputs
from briefdeck.build.jobs import Job
from briefdeck.build.photos import Photos
from briefdeck.build.provenance import origins_of
from briefdeck.build.snapshot import Snapshot
from briefdeck.check.views import BriefingView, EditionView
from briefdeck.formats import pptx
from briefdeck.load import Loaded
from briefdeck.localize import (
    Catalog,
    Language,
    is_pseudo,
    localize,
    read_language,
    units,
    units_shown,
)
from briefdeck.model.audience import Audience, Require, Selection
from briefdeck.model.briefing import Briefing
from briefdeck.model.deck import Deck
from briefdeck.model.edition import Edition
from briefdeck.model.finding import Finding, InputError, Location, Severity, has_errors
from briefdeck.model.glossary import Glossary
from briefdeck.model.product import Entry
from briefdeck.model.record import dataclass
from briefdeck.model.text import Message
from briefdeck.model.theme import Theme
from briefdeck.model.trace import Trace, with_rows
from briefdeck.model.uses import cover_texts
from briefdeck.plan import plan, rows_of
from briefdeck.select import select, shown
from briefdeck.workspace import Workspace, digest

if TYPE_CHECKING:
    from briefdeck.figures import HouseStyle
    from briefdeck.formats.pptx.package import PreparedBrand


@dataclass(frozen=True, slots=True)
class Planned:
    """An edition with nothing left to decide.

    summary: its finished text; made now, since a template can be wrong and nothing is written until all is right.
    Empty where it is not asked for.
    glossary: the workspace's. style: how its language writes figures. source: the briefing's own language.
    trace: where the deck's figures come from, as its audience may know; None where it is handed no provenance.
    """

    job: Job
    edition: Edition
    deck: Deck
    theme: Theme
    prepared: PreparedBrand
    summary: bytes
    glossary: Glossary
    style: HouseStyle
    source: str
    trace: Trace | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """planned: None where the selection is too broken to be said."""

    planned: Planned | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """What the planners of one build have in common."""

    ws: Snapshot
    loaded: Loaded
    brands: dict[tuple[str, str], Opened]


class Planner:
    """Holds what the jobs of one workspace share."""

    def __init__(self, ws: Workspace, loaded: Loaded) -> None:
        self._ws = Snapshot.of(ws)
        self._inputs = Inputs(self._ws)
        self._photos = Photos(self._ws)
        self.loaded = loaded
        self.briefing = loaded.briefing
        self.audiences = loaded.audiences
        self._selections: dict[tuple[str, date], tuple[Selection, tuple[Finding, ...]]] = {}
        self._languages: dict[str, tuple[Language, tuple[Finding, ...]]] = {}
        self._places: dict[str, Location] | None = None
        self._brands = Brands(self._ws, self._inputs)
        self._brand_digests: dict[tuple[str, str], str] = {}

    def shared(self) -> Shared:
        """What a worker needs to plan as this one does; picklable. Call it after ``open``: brands are then prepared."""
        return Shared(self._ws, self.loaded, self._brands.opened())

    @classmethod
    def from_shared(cls, shared: Shared) -> Planner:
        planner = cls(shared.ws, shared.loaded)
        planner._brands.keep(shared.brands)
        return planner

    def open(self, jobs: Sequence[Job]) -> tuple[Finding, ...]:
        """Open every language and brand of the jobs, and say what is wrong with the input as a whole.

        Raises one InputError with the findings of all files that cannot be read.
        """
        broken: list[Finding] = []
        lacks: list[Finding] = []
        for tag in dict.fromkeys((self.briefing.source_locale, *(job.locale for job in jobs))):
            try:
                self.language(tag)
            except InputError as error:
                broken.extend(error.findings)
        for name, page in dict.fromkeys((job.audience.brand, job.audience.page) for job in jobs):
            try:
                lacks += self._brands.open(name, page).findings
            except InputError as error:
                broken.extend(error.findings)
        if broken:
            raise InputError(*dict.fromkeys(broken))
        style = self.language(self.briefing.source_locale).style
        findings = [*lacks, *check.run(BriefingView(self.briefing, self.audiences, style))]
        for tag in dict.fromkeys(job.locale for job in jobs):
            findings.extend(self._languages[tag][1])
            findings.extend(self.translation(tag, [job for job in jobs if job.locale == tag]))
        return tuple(findings)

    def plan(self, job: Job, *, summary: bool = True) -> Attempt:
        """One job as far as its Deck, with what its selection, edition and plan have against it.

        summary: whether its text is wanted too.
        """
        selection, found = self.selection(job.audience)
        if has_errors(found):
            return Attempt(None, found)
        briefing = self.briefing_of(job.audience)
        edition = localize(selection, briefing, [self.language(job.locale)])
        photos, unusable = self._photos.shown(selection)
        if has_errors(unusable):
            return Attempt(None, (*found, *unusable))
        edition = replace(edition, photos=photos, terms=self.loaded.glossary.forms(job.locale))
        theme, prepared = self.brand(job.audience.brand, job.audience.page)
        deck, unfit = plan(edition, theme, job.audience)
        told = check.run(EditionView(briefing, selection, edition, self.loaded.glossary))
        origins = origins_of(edition, selection, briefing, told)
        text = b""
        if summary:
            from briefdeck.formats import markdown

            shown, template = self._inputs.summary_template(job.audience.brand)
            text = markdown.write(edition, template.decode(), shown, origins)
        trace = origins and with_rows(origins, rows_of(deck.slides, edition))
        placed = [self._placed(finding, job) for finding in (*told, *unfit)]
        if is_pseudo(job.locale):  # what does not fit is what such a deck is built to show
            placed = [replace(finding, severity=Severity.WARNING) for finding in placed]
        style, source = self.language(job.locale).style, self.briefing.source_locale
        planned = Planned(job, edition, deck, theme, prepared, text, self.loaded.glossary, style, source, trace)
        return Attempt(planned, (*found, *placed))

    def selection(self, audience: Audience) -> tuple[Selection, tuple[Finding, ...]]:
        """What an audience is told, and findings; the same in all its languages, but not with another day's cover."""
        key = (audience.id, audience.cover.date)
        if key not in self._selections:
            if audience.profile:  # of thousands, none comes back once it is done with
                for passed in [each for each in self._selections if each[0] not in self.audiences]:
                    del self._selections[passed]
            self._selections[key] = select(self.briefing_of(audience), audience)
        return self._selections[key]

    def briefing_of(self, audience: Audience) -> Briefing:
        """The briefing with the names that this audience alone has."""
        if not audience.names:
            return self.briefing
        return replace(self.briefing, names={**self.briefing.names, **audience.names})

    def language(self, tag: str) -> Language:
        if tag not in self._languages:
            self._languages[tag] = read_language(self._ws, tag, self.briefing, self.audiences.values())
        return self._languages[tag][0]

    def brand(self, name: str, page: str) -> tuple[Theme, PreparedBrand]:
        """A brand on a page format, prepared once. Raises InputError for a brand that is not there, or is wrong."""
        opened = self._brands.open(name, page)
        return opened.theme, opened.prepared

    def brand_titled(self, title: str, audience: Audience) -> str:
        """The brand whose theme calls itself so, the audience's own where none does."""
        return self._brands.titled(title, audience.brand, audience.page)

    def inputs(self, job: Job, format_: str) -> dict[str, str]:
        """Path → SHA-256 of the files behind an artifact."""
        brand = job.audience.brand
        template = self._brands.template(brand)
        return self._inputs.digests(job.locale, brand, self.briefing.source_locale, format_, template)

    def brand_digest(self, audience: Audience) -> str:
        """Of all that a brand brings to an audience's decks, its comments aside."""
        key = (audience.brand, audience.page)
        if key not in self._brand_digests:
            theme, prepared = self.brand(*key)
            self._brand_digests[key] = digest_of(
                replace(theme, digest=""), prepared.made_of or replace(prepared, digest="")
            )
        return self._brand_digests[key]

    def template_digest(self, brand: str) -> str:
        """Of the template of a brand's summaries."""
        return digest(self._inputs.summary_template(brand)[1])

    def entry(self, planned: Planned, path: str, format_: str, data: bytes, facts: tuple[str, ...]) -> Entry:
        """The manifest's entry of a finished artifact."""
        job = planned.job
        told = shown(self.selection(job.audience)[0], self.briefing_of(job.audience))
        claims, names = (tuple(each.id for each in told if each.kind == kind) for kind in ("claim", "name"))
        sha256 = digest(data)
        parts = pptx.contents_digest(data) if format_ == "pptx" else sha256
        inputs = self.inputs(job, format_)
        if format_ == "pptx":
            inputs |= self._photos.digests(planned.edition.photos)
        return Entry(path, sha256, job.audience.id, job.locale, format_, facts, inputs, claims, names, parts)

    def _placed(self, finding: Finding, job: Job) -> Finding:
        """A planner knows the unit that does not fit, not its place: that is where its words in this language stand."""
        if finding.location is not None:
            return finding
        if self._places is None:
            self._places = {unit.id: unit.location for unit in units(self.briefing, self.audiences.values())}
        catalog = self.language(job.locale).catalog
        entry = catalog.entries.get(finding.subject) if catalog and not catalog.generated else None
        if catalog and entry:
            return replace(finding, location=catalog.place(entry))
        own = (
            {message.id: message.location for message in cover_texts(job.audience.cover)} if job.audience.names else {}
        )
        places = (own.get(finding.subject), self._places.get(finding.subject), job.audience.location)
        return replace(finding, location=next(filter(None, places)))

    def _needed(self, tag: str, catalog: Catalog, every: Sequence[Message]) -> tuple[Message, ...]:
        """Those of every unit of a language that some audience of it is shown or somebody has translated."""
        handed = [self.selection(audience)[0] for audience in self.audiences.values() if tag in audience.locales]
        shown = units_shown(self.briefing, handed)
        return tuple(
            unit
            for unit in every
            if unit.id in shown or ((entry := catalog.entries.get(unit.id)) is not None and entry.translated)
        )

    def translation(self, tag: str, jobs: Sequence[Job]) -> Iterator[Finding]:
        """What is wrong with a language's catalog, as far as the jobs show it."""
        language = self.language(tag)
        if language.catalog is None or language.catalog.generated:
            return
        from briefdeck.localize.check_units import check_units, may_hold_digits

        strict = [job.audience for job in jobs if job.audience.require is Require.REVIEWED]
        reviewed = units_shown(self.briefing, [self.selection(audience)[0] for audience in strict])
        every = units(self.briefing, self.audiences.values(), tag)
        needed = self._needed(tag, language.catalog, every)
        free = may_hold_digits(self.briefing)
        others = self.audiences.keys() - {job.audience.id for job in jobs}
        # A unit that no audience of this language is shown may stand in its file untranslated all the same.
        idle = {unit.id for unit in every} - {unit.id for unit in needed}
        for finding in check_units(needed, language.catalog, language.style, reviewed=reviewed, free=free):
            elsewhere = any(finding.subject.startswith(f"audience.{other}.") for other in others)
            if not elsewhere and finding.subject not in idle:
                yield finding
