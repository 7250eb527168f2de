"""What a slide kind hands back: the sheet it drew on, with the title and notes that belong to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefdeck.model.deck import Paragraph
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Said, Span
from briefdeck.model.theme import Theme
from briefdeck.plan.marks import marks_of
from briefdeck.plan.needs import Needs
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.statement import close_statement, continued, notes_of, open_statement


@dataclass(frozen=True, slots=True)
class Drawn:
    """One planned slide. kind: the slide kind that drew it. section: id of its section or ""."""

    sheet: Sheet
    kind: str
    title: Said
    notes: tuple[Paragraph, ...]
    section: str = ""


@dataclass(frozen=True, slots=True)
class SlideKind:
    """draw: a topic's slides; more than one where a long table continues. needs: what it asks of the topic."""

    draw: Callable[[Edition, Theme, SaidTopic], list[Drawn]]
    needs: Needs


Pages = Mapping[str, int]  # section id → number of its first slide
BuiltIn = Callable[[Edition, Theme, Pages], list[Drawn]]


def statement(
    edition: Edition,
    theme: Theme,
    said: SaidTopic,
    body: Callable[[Sheet, SaidTopic], None],
    *,
    part: int = 1,
    parts: int = 1,
    foot: Callable[[Sheet], tuple[Span, ...]] | None = None,
) -> list[Drawn]:
    """One slide in the common frame: ``body`` draws between title and source line.

    foot: what stands in the source line of a slide that tells no fact. part, parts: which of how many slides of a
    continued topic this is; each is spoken to.
    """
    topic = said.topic
    name = topic.id if part == 1 else f"{topic.id}_{part}"
    sheet = Sheet(edition, theme, name, theme.layouts["statement"])
    sheet.marks = marks_of(edition, said)
    kicker = topic.kicker or _section_title(edition, topic.section) or edition.title
    title = continued(edition, topic.title, part, parts)
    shown = open_statement(sheet, title, kicker=kicker, lead=topic.lead, section=topic.section)
    body(sheet, said)
    close_statement(sheet, said, foot(sheet) if foot is not None else ())
    notes = notes_of(sheet, None if shown else topic.lead, topic.notes)
    return [Drawn(sheet, topic.kind, title, notes, topic.section)]


def _section_title(edition: Edition, section: str) -> Said | None:
    return next((known.title for known in edition.sections if known.id == section), None)
