"""Facts and sources: every figure shown, what it measures, and where it stands; continued as long as it takes."""

from __future__ import annotations

from briefdeck.model.edition import Edition, SaidFact
from briefdeck.model.text import Literal, Said, Text
from briefdeck.model.theme import Theme
from briefdeck.plan.drawing import Drawn
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.statement import close_statement, open_statement
from briefdeck.plan.tables import Column, Row, add_table

STEPS = 2  # of the role's scale that an appendix may use


def draw(edition: Edition, theme: Theme) -> list[Drawn]:
    """As many slides as the facts need, numbered "(1/2)" where there is more than one."""
    pages, down = _pages(edition, theme)
    drawn = []
    for index, page in enumerate(pages, start=1):
        title = _title(edition, index, len(pages))
        sheet = _open(edition, theme, title, index)
        lines = [_line(sheet, fact, down) for fact in page]
        add_table(sheet, sheet.body, _heads(sheet), lines, title.first.plain, tight=True)
        close_statement(sheet, None, _sources(sheet))
        drawn.append(Drawn(sheet, "sources", title, ()))
    return drawn


def _pages(edition: Edition, theme: Theme) -> tuple[list[list[SaidFact]], int]:
    """Rows dealt to slides, about equally many on each, and the type step (0: the largest of the role).

    A smaller step is taken only where it saves a slide.
    """
    facts = list(edition.facts.values())
    dealt = [_dealt(edition, theme, facts, down) for down in range(STEPS)]
    down = min(range(STEPS), key=lambda each: (len(dealt[each]), each))
    slides = max(1, len(dealt[down]))
    even = -(-len(facts) // slides)
    if all(even <= count for count in dealt[down][:-1]):
        return [facts[start : start + even] for start in range(0, len(facts), even)], down
    starts = [sum(dealt[down][:index]) for index in range(slides)]
    return [facts[start : start + count] for start, count in zip(starts, dealt[down], strict=True)], down


def _dealt(edition: Edition, theme: Theme, facts: list[SaidFact], down: int) -> list[int]:
    """How many rows each slide holds when each is filled to the brim."""
    counts: list[int] = []
    while sum(counts) < len(facts):
        trial = Sheet(edition, theme, "sources", theme.layouts["statement"])
        lines = [_line(trial, fact, down) for fact in facts[sum(counts) :]]
        counts.append(add_table(trial, trial.body, _heads(trial), lines, "", tight=True))
    return counts


def _open(edition: Edition, theme: Theme, title: Said, index: int) -> Sheet:
    sheet = Sheet(edition, theme, "sources" if index == 1 else f"sources_{index}", theme.layouts["statement"])
    open_statement(sheet, title, kicker=sheet.word("sources"))
    return sheet


def _title(edition: Edition, index: int, count: int) -> Said:
    text = edition.word("sources_title")
    if count == 1:
        return Said((text,))
    page = edition.word("continued").plain.replace("{page}", str(index)).replace("{pages}", str(count))
    return Said((Text(text.locale, (*text.spans, Literal(page)), text.unit),))


def _heads(sheet: Sheet) -> list[Column]:
    return [
        Column(sheet.word("what"), 4.1),
        Column(sheet.word("figure"), 3.2),
        Column(sheet.word("period"), 2.6),
        Column(sheet.word("source"), 2.2),
    ]


def _line(sheet: Sheet, fact: SaidFact, down: int) -> Row:
    publisher = sheet.edition.sources[fact.source].publisher.first.plain
    source = sheet.word("as_reported").plain.replace("{publisher}", publisher) if fact.marked else publisher
    return [
        [Para(fact.label, "small", "ink", down=down)],
        [Para(fact.long[0], "small", "primary", bold=True, down=down)],
        [Para(fact.when, "small", "muted", down=down)] if fact.when is not None else [],
        [Para(source, "small", "accent" if fact.marked else "muted", down=down)],
    ]


def _sources(sheet: Sheet) -> tuple[Literal, ...]:
    separator = sheet.word("list_separator").plain
    return (Literal(separator.join(source.full.first.plain for source in sheet.edition.sources.values())),)
