"""From story to slides: each step goes to its slide kind; the deck's budget and sections are settled here."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from briefdeck.model.audience import Audience
from briefdeck.model.deck import OF_THE_DECK, Deck, DeckProperties, Placeholder, Slide
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.kept import Kept
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.choice import choose
from briefdeck.plan.drawing import Drawn, Pages
from briefdeck.plan.harvest import facts_of
from briefdeck.plan.mirror import mirrored, mirrored_alone
from briefdeck.plan.needs import lacking
from briefdeck.plan.recall import MOST, RECALL
from briefdeck.plan.refined import refined
from briefdeck.plan.slides import BUILT_IN, KINDS
from briefdeck.plan.statement import dateline


def plan(edition: Edition, theme: Theme, audience: Audience) -> tuple[Deck, tuple[Finding, ...]]:
    """Plan the deck of one Edition on a Theme.

    audience: gives the order of the story, the slide budget and the date for the file's properties.
    Findings: B301 slides outside the budget, B302 text that does not fit its place, B303 title too long,
    B304 a topic without what its slide kind needs.
    """
    slides: list[Slide] = []
    findings: list[Finding] = []
    story = tuple(_chosen(said, edition) for said in edition.story)
    edition = replace(edition, story=story)
    told = {said.topic.id: said for said in story}
    for said in story:
        lacks = lacking(said, KINDS[said.topic.kind].needs, edition.facts, edition.audience)
        findings += lacks
        if lacks:
            del told[said.topic.id]
    steps = _draw_all(edition, theme, audience, told)
    dates: dict[str, Placeholder | None] = {}
    for drawn in itertools.chain.from_iterable(steps):
        layout = drawn.sheet.layout
        # A layout of ours is mirrored itself; on any other the content turns in its own room.
        within = theme.page if layout.own else layout.body
        mirror = within if edition.direction == "rtl" else None
        if drawn.sheet.dated and layout.role not in dates:
            dates[layout.role] = dateline(drawn.sheet, edition.cover.date)
        date = dates.get(layout.role) if drawn.sheet.dated else None
        slides.append(_dated(_slide(drawn, mirror, edition.terms), date, mirror))
        findings += drawn.sheet.findings
    if not any(finding.code == "B304" for finding in findings):
        findings += _budget(edition, audience, len(slides), len(steps))
    properties = DeckProperties(
        title=edition.cover.title.first.plain,
        subject=edition.title.first.plain,
        author=_author(edition),
        language=edition.locales[0].replace("_", "-"),
        created=audience.cover.date,
    )
    deck = Deck(edition.audience, edition.locales, tuple(slides), properties, edition.brand, _sections(edition, slides))
    return deck, tuple(findings)


def _chosen(said: SaidTopic, edition: Edition) -> SaidTopic:
    """The topic with the kind of slide that it is told on; the same object for the same topic."""

    def chosen() -> SaidTopic:
        quantities = {fact.id: fact.quantity for fact in edition.facts.values()}
        return replace(said, topic=replace(said.topic, kind=choose(said.topic, quantities).kind))

    return _CHOSEN.of((said, *(edition.facts.get(fact) for fact in said.facts)), chosen)


_CHOSEN: Kept[SaidTopic] = Kept(MOST)


def _budget(edition: Edition, audience: Audience, count: int, told: int) -> list[Finding]:
    """B301 for too few or too many slides; a warning where only the slides that continue others are too many.

    count: slides. told: steps of the story on them.
    """
    if audience.min_slides <= count <= audience.max_slides:
        return []
    only_continued = count > audience.max_slides >= told
    continued = f", {count - told} of them continuing others" if count > told else ""
    return [
        Finding(
            "B301",
            Severity.WARNING if only_continued else Severity.ERROR,
            f"{edition.audience}/{edition.locales[0]}: {count} slides{continued}, but the budget is "
            f"{audience.min_slides} to {audience.max_slides}",
            audience.location,
            hint="change the audience's story or its `slides:` budget",
            subject=edition.audience,
        )
    ]


def _draw_all(edition: Edition, theme: Theme, audience: Audience, told: Mapping[str, SaidTopic]) -> list[list[Drawn]]:
    """The slides of each step in the story's order; the agenda is drawn again once the sections' places are known."""
    steps: list[tuple[str, list[Drawn]]] = []
    for item in audience.story:
        if item.topic in BUILT_IN:
            steps.append((item.topic, _built_in(item.topic, edition, theme, {})))
        elif item.topic in told:  # else it was left out: its omission, or its finding, is on record
            said = told[item.topic]
            steps.append((item.topic, _told(edition, theme, said)))
    steps = _within_budget(steps, audience.max_slides)
    pages: dict[str, int] = {}
    for number, drawn in enumerate((each for _, group in steps for each in group), start=1):
        pages.setdefault(drawn.section, number)
    return [_built_in(topic, edition, theme, pages) if topic == "agenda" else group for topic, group in steps]


def _built_in(topic: str, edition: Edition, theme: Theme, pages: Pages) -> list[Drawn]:
    step = f"{topic} at pages" if pages else topic
    return RECALL.drawn(step, edition, theme, pages, lambda asked: BUILT_IN[topic](asked, theme, pages))


def _told(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    draw = KINDS[said.topic.kind].draw
    return RECALL.drawn(said.topic.id, edition, theme, said, lambda asked: draw(asked, theme, said))


def _within_budget(steps: list[tuple[str, list[Drawn]]], most: int) -> list[tuple[str, list[Drawn]]]:
    """Continued topics drawn closer together, from the last one on, while the deck has more slides than it may."""
    out = list(steps)
    for at in reversed(range(len(out))):
        topic, group = out[at]
        if sum(len(each) for _, each in out) <= most:
            break
        closer = group[0].closer() if group and group[0].closer is not None else None
        if closer is not None:
            out[at] = (topic, closer)
    return out


@lru_cache(maxsize=MOST)
def _slide(drawn: Drawn, mirror: Frame | None, terms: frozenset[str]) -> Slide:
    """The finished slide, the same one for the same drawing. mirror: the room that it turns in, if it does."""
    sheet = drawn.sheet
    primitives = refined(sheet.primitives, sheet.layout, sheet.theme.fonts, terms)
    slide = Slide(
        sheet.topic,
        drawn.kind,
        sheet.layout.role,
        drawn.title.first.plain,
        primitives,
        drawn.notes,
        tuple(dict.fromkeys((*facts_of(primitives, drawn.notes), *drawn.lists))),
        drawn.section,
    )
    if mirror is not None:
        slide = mirrored(slide, mirror)
    own = (at for at, each in enumerate(slide.primitives) if isinstance(each, Placeholder) and each.role in OF_THE_DECK)
    return replace(slide, shared=slide.primitives[: next(own, len(slide.primitives))])


def _dated(slide: Slide, date: Placeholder | None, mirror: Frame | None) -> Slide:
    """The slide with its date line, before the page number; all else on it is the same for decks of other days."""
    if date is None:
        return slide
    last = slide.primitives[-1]
    at = len(slide.primitives) - (isinstance(last, Placeholder) and last.role == "number")
    line = date if mirror is None else mirrored_alone(date, mirror)
    return replace(slide, primitives=(*slide.primitives[:at], line, *slide.primitives[at:]))


def _author(edition: Edition) -> str:
    """The first host's organisation: protocol puts the inviting office first."""
    hosts = edition.cover.hosts
    return (hosts[0].organisation.first.plain if hosts else "") or edition.title.first.plain


def _sections(edition: Edition, slides: list[Slide]) -> tuple[tuple[str, int], ...]:
    """PowerPoint sections: runs of slides of one section; slides of none join the run before them."""
    titles = {section.id: section.title.first.plain for section in edition.sections}
    out: list[tuple[str, int]] = []
    current = ""
    for slide in slides:
        title = titles.get(slide.section, "") or current or edition.cover.title.first.plain
        if out and out[-1][0] == title:
            out[-1] = (title, out[-1][1] + 1)
        else:
            out.append((title, 1))
        current = title
    return tuple(out)
