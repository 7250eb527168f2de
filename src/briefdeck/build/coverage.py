"""How far the translations have come, by language and audience, and what is wrong with one catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefdeck.build.catalogs import needed, own_language, spoken
from briefdeck.build.jobs import Job, as_spelled, choose
from briefdeck.build.plan import Planner
from briefdeck.build.result import Choice
from briefdeck.check.forbidden_word import forbidden
from briefdeck.load import load
from briefdeck.localize import read_language, units_shown
from briefdeck.localize.coverage import Coverage, coverage
from briefdeck.model.finding import Finding, InputError, in_order
from briefdeck.model.record import dataclass
from briefdeck.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table. audience: "" for all that the language has to translate."""

    locale: str
    audience: str
    coverage: Coverage


def status(ws: Workspace, locales: Sequence[str] = (), audiences: Sequence[str] = ()) -> tuple[Line, ...]:
    """Coverage by language: of everything, then of what each audience is shown; with audiences named, of theirs alone.

    Raises InputError for languages and audiences that there are not (B504, B505), the briefing's own (B509), and
    catalogues that cannot be read (B210).
    """
    loaded = load(ws)
    planner = Planner(ws, loaded)
    source = loaded.briefing.source_locale
    if source in as_spelled(locales, (source,)):
        raise InputError(own_language(source))
    jobs = [job for job in choose(loaded.audiences, Choice(tuple(audiences), tuple(locales))) if job.locale != source]
    lines: list[Line] = []
    for tag in dict.fromkeys(job.locale for job in jobs):
        lines += _of_language(planner, tag, [job for job in jobs if job.locale == tag], everything=not audiences)
    return tuple(lines)


def lint(ws: Workspace, tag: str) -> tuple[Finding, ...]:
    """All findings of a language's catalogue, glossary included, and of the program's words in it.

    Raises InputError for a language that no audience is handed (B505), the briefing's own (B509), and files that
    cannot be read.
    """
    loaded = load(ws)
    (tag,) = as_spelled([tag], (*spoken(loaded), loaded.briefing.source_locale))
    if tag == loaded.briefing.source_locale:
        raise InputError(own_language(tag))
    jobs = choose(loaded.audiences, Choice(locales=(tag,)))
    language, words = read_language(ws, tag, loaded.briefing)
    catalog = language.catalog
    wrong = [
        finding
        for unit, entry in (catalog.entries.items() if catalog else ())
        for text in entry.strings.values()
        for finding in forbidden(unit, text, tag, loaded.glossary, catalog.place(entry) if catalog else None)
    ]
    return in_order((*words, *wrong, *Planner(ws, loaded).translation(tag, jobs)))


def _of_language(planner: Planner, tag: str, jobs: Sequence[Job], *, everything: bool) -> Iterator[Line]:
    catalog = planner.language(tag).catalog
    if catalog is None:  # the briefing's own language has been left out
        raise AssertionError
    wanted = needed(planner.loaded, tag)
    if everything:
        yield Line(tag, "", coverage(wanted, catalog))
    for job in jobs:
        shown = units_shown(planner.briefing, [planner.selection(job.audience)[0]])
        yield Line(tag, job.audience.id, coverage((unit for unit in wanted if unit.id in shown), catalog))
