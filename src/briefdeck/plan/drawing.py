"""What a slide kind hands back: the sheet it drew on, with the title and notes that belong to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from briefdeck.model.deck import Paragraph
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.record import dataclass
from briefdeck.model.text import Said, Span
from briefdeck.model.theme import Theme
from briefdeck.plan.fit import DoesNotFit
from briefdeck.plan.harvest import lists_of
from briefdeck.plan.marks import marks_of
from briefdeck.plan.needs import Needs
from briefdeck.plan.roomy import roomiest
from briefdeck.plan.sheet import EVERY_STEP, Sheet
from briefdeck.plan.so_what import draw_strip, strip
from briefdeck.plan.statement import close_statement, continued, notes_of, open_statement, section_title


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """One planned slide, equal to itself alone. kind: the slide kind that drew it. section: id of its section or "".

    reading: whether the office's reading stands on it. lists: ids of the lists that it shows by their items.
    closer: on the first of several slides of a topic: the same on one slide in smaller type, where that can be.
    """

    sheet: Sheet
    kind: str
    title: Said
    notes: tuple[Paragraph, ...]
    section: str = ""
    reading: bool = False
    lists: tuple[str, ...] = ()
    closer: Callable[[], list[Drawn] | None] | None = None


@dataclass(frozen=True, slots=True)
class SlideKind:
    """draw: a topic's slides; more than one where a long table continues. needs: what it asks of the topic."""

    draw: Callable[[Edition, Theme, SaidTopic], list[Drawn]]
    needs: Needs


Body = Callable[[Sheet, SaidTopic], None]
Foot = Callable[[Sheet], tuple[Span, ...]]
"""Draws what stands between title and source line."""

Pages = Mapping[str, int]  # section id → number of its first slide
BuiltIn = Callable[[Edition, Theme, Pages], list[Drawn]]


def statement(
    edition: Edition,
    theme: Theme,
    said: SaidTopic,
    body: Body,
    *,
    part: int = 1,
    parts: int = 1,
    foot: Foot | None = None,
) -> list[Drawn]:
    """One slide in the common frame: ``body`` draws between title and source line.

    foot: what stands in the source line of a slide that tells no fact. part, parts: which of how many slides of a
    continued topic this is; each is spoken to.
    """
    draw = partial(drawn_body, edition, theme, said, body, part=part, parts=parts, foot=foot)
    drawn, holds = draw()
    if drawn.reading and not holds:
        drawn, holds = draw(reading=False)

    def again(larger: Theme) -> Drawn | None:
        return fitting(draw, most=0, larger=larger, reading=drawn.reading)

    return [roomiest(theme, drawn, lambda each: each.sheet, again) if holds and parts == 1 else drawn]


def drawn_body(
    edition: Edition,
    theme: Theme,
    said: SaidTopic,
    body: Body,
    *,
    part: int = 1,
    parts: int = 1,
    most: int = EVERY_STEP,
    foot: Foot | None = None,
    larger: Theme | None = None,
    reading: bool = True,
    hasty: bool = False,
) -> tuple[Drawn, bool]:
    """As ``statement``, with whether the body holds all its texts, going ``most`` steps down their scales at most.

    larger: the theme as the body alone is set in it. reading: whether the office's reading of the topic, if it has
    one, stands at the foot; else it is spoken. hasty: raises DoesNotFit as soon as something of the body does not.
    """
    topic = said.topic
    name = topic.id if part == 1 else f"{topic.id}_{part}"
    sheet = Sheet(edition, theme, name, theme.layouts["statement"], most=most, marks=marks_of(edition, said))
    kicker = topic.kicker or section_title(edition, topic.section) or edition.title
    title = continued(edition, topic.title, part, parts)
    shown = open_statement(sheet, title, kicker=kicker, lead=topic.lead, section=topic.section)
    before = len(sheet.findings)
    sheet.hasty = hasty
    planned = strip(sheet, topic.reading) if reading and topic.reading is not None and part == parts else None
    if planned is not None:
        sheet.foot, sheet.indent = planned.foot, planned.indent
    sheet.theme = larger or theme
    body(sheet, said)
    sheet.refuse_cramped(topic.kind)
    sheet.theme = theme
    if planned is not None:
        draw_strip(sheet, planned)
    sheet.hasty = False
    holds = len(sheet.findings) == before
    close_statement(sheet, said, foot(sheet) if foot is not None else ())
    spoken = topic.reading if planned is None and part == parts else None
    notes = notes_of(sheet, None if shown else topic.lead, topic.notes, spoken)
    lists = lists_of(sheet.primitives, [edition.facts[fact] for fact in topic.lists.values()])
    return Drawn(sheet, topic.kind, title, notes, topic.section, planned is not None, lists), holds


def fitting(draw: Callable[..., tuple[Drawn, bool]], **how: Any) -> Drawn | None:
    """What ``drawn_body`` draws if it holds all its texts; it is given up as soon as one does not fit.

    draw: the function, whatever it is given beside ``how`` given already.
    """
    try:
        drawn, holds = draw(**how, hasty=True)
    except DoesNotFit:
        return None
    return drawn if holds else None
