"""One artifact in memory: written, read back, and checked as a file. What each format is made from stands here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefdeck import check
from briefdeck.build.plan import Planned
from briefdeck.check.views import FileView
from briefdeck.formats import pptx
from briefdeck.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Made:
    """facts: ids of all facts it shows, in order of first use. slides: 0 for a text. findings: of the file itself."""

    data: bytes
    facts: tuple[str, ...]
    slides: int = 0
    findings: tuple[Finding, ...] = ()


def make(planned: Planned, format_: str, path: str) -> Made:
    """The artifact of one format. path: as findings name it. Raises KeyError for an unknown format (a bug)."""
    return _MAKERS[format_](planned, path)


def _deck(planned: Planned, path: str) -> Made:
    data = pptx.write(planned.deck, planned.theme, planned.prepared)
    observed = pptx.read(data)
    findings = check.run(FileView(observed, path, planned.edition, planned.deck, planned.glossary))
    facts = dict.fromkeys(fact for slide in planned.deck.slides for fact in slide.facts)
    return Made(data, tuple(facts), len(observed.slides), findings)


def _summary(planned: Planned, _path: str) -> Made:
    facts = dict.fromkeys(fact for topic in planned.edition.story for fact in topic.facts)
    return Made(planned.summary, tuple(facts))


_MAKERS: Mapping[str, Callable[[Planned, str], Made]] = {"pptx": _deck, "markdown": _summary}
