"""Facts and sources: every figure shown, what it measures, and where it stands; continued as long as it takes."""

from __future__ import annotations

from briefdeck.model.edition import Edition, SaidFact
from briefdeck.model.text import Literal, Said, Text
from briefdeck.model.theme import Theme
from briefdeck.plan.drawing import Drawn, Pages
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.statement import close_statement, continued, open_statement
from briefdeck.plan.tables import Column, Row, add_table, deal


def draw(edition: Edition, theme: Theme, _pages: Pages) -> list[Drawn]:
    """As many slides as the facts need, numbered "(1/2)" where there is more than one."""
    facts = list(edition.facts.values())
    trial = Sheet(edition, theme, "sources", theme.layouts["statement"])
    dealt = deal(trial, trial.body, _heads(trial), [_line(trial, fact) for fact in facts], tight=True)
    drawn = []
    for index, count in enumerate(dealt.counts, start=1):
        page, facts = facts[:count], facts[count:]
        title = continued(edition, Said((edition.word("sources_title"),)), index, len(dealt.counts))
        sheet, shown = _open(edition, theme, title, index)
        lines = [_line(sheet, fact) for fact in page]
        alt = title.first.plain
        add_table(sheet, sheet.body, _heads(sheet), lines, alt, shrink=dealt.shrink, tight=True, widths=dealt.widths)
        close_statement(sheet, None, () if shown else _sources(sheet))
        drawn.append(Drawn(sheet, "sources", title, ()))
    return drawn


def _open(edition: Edition, theme: Theme, title: Said, index: int) -> tuple[Sheet, bool]:
    """The slide opened, and whether its sources stand under the title, where they fit on one line."""
    sheet = Sheet(edition, theme, "sources" if index == 1 else f"sources_{index}", theme.layouts["statement"])
    sources = Said((Text(sheet.locale, _sources(sheet)),))
    return sheet, open_statement(sheet, title, kicker=sheet.word("sources"), lead=sources)


def _heads(sheet: Sheet) -> list[Column]:
    return [
        Column(sheet.word("what"), 4.1),
        Column(sheet.word("figure"), 3.2),
        Column(sheet.word("period"), 2.6),
        Column(sheet.word("source"), 2.2),
    ]


def _line(sheet: Sheet, fact: SaidFact) -> Row:
    publisher = sheet.edition.sources[fact.source].publisher.first.plain
    source = sheet.word("as_reported").plain.replace("{publisher}", publisher) if fact.marked else publisher
    return [
        [Para(fact.label, "small", "ink")],
        [Para(fact.long[0], "small", "primary", bold=True)],
        [Para(fact.when, "small", "muted")] if fact.when is not None else [],
        [Para(source, "small", "ink" if fact.marked else "muted")],
    ]


def _sources(sheet: Sheet) -> tuple[Literal, ...]:
    separator = sheet.word("list_separator").plain
    return (Literal(separator.join(source.full.first.plain for source in sheet.edition.sources.values())),)
