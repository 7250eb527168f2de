"""One artifact in memory: written, read back, and checked as a file. What each format is made from stands here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from briefdeck import check
from briefdeck.build.expected import Expected
from briefdeck.build.plan import Planned
from briefdeck.check.printed import of_file
from briefdeck.check.views import FileView, SummaryView
from briefdeck.formats import pptx
from briefdeck.model.finding import Finding, Severity, in_order
from briefdeck.model.record import dataclass


@dataclass(frozen=True, slots=True)
class Made:
    """facts: ids of all facts it shows, in order of first use. slides: 0 for a text. findings: of the file itself."""

    data: bytes
    facts: tuple[str, ...]
    slides: int = 0
    findings: tuple[Finding, ...] = ()


def make(planned: Planned, format_: str, path: str, *, thorough: bool = False) -> Made:
    """The artifact of one format. path: as findings name it. Raises KeyError for an unknown format (a bug).

    thorough: also run the checks of a deck's parts and craft, which take longer than making it; notes are left out.
    """
    made = _MAKERS[format_](planned, path)
    if thorough and format_ == "pptx":
        from briefdeck.build.survey import survey

        found = (one for one in survey(made.data, path).findings if one.severity is not Severity.INFO)
        return replace(made, findings=in_order((*made.findings, *found)))
    return made


def _deck(planned: Planned, path: str) -> Made:
    data = pptx.write(planned.deck, planned.theme, planned.prepared, planned.trace)
    observed = pptx.read(data)
    traced = planned.trace is not None
    findings = check.run(FileView(observed, path, planned.edition, planned.deck, planned.glossary, traced))
    printed = Expected(planned).view(of_file.pages(observed), "pptx", path, fresh=True)
    findings = in_order((*findings, *check.run(printed)))
    facts = dict.fromkeys(fact for slide in planned.deck.slides for fact in slide.facts)
    return Made(data, tuple(facts), len(observed.slides), findings)


def _summary(planned: Planned, path: str) -> Made:
    facts = dict.fromkeys(fact for topic in planned.edition.story for fact in topic.facts)
    findings = check.run(SummaryView(planned.edition, planned.summary.decode(), path))
    return Made(planned.summary, tuple(facts), findings=findings)


_MAKERS: Mapping[str, Callable[[Planned, str], Made]] = {"pptx": _deck, "markdown": _summary}
