"""Facts and sources: every figure shown, what it measures and of when it is, and what to check before quoting."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import product

from briefdeck.model.edition import Edition, SaidFact
from briefdeck.model.quantity import Kind
from briefdeck.model.record import dataclass
from briefdeck.model.text import Literal, Mark, Said, Span, Text
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.cards import color_of
from briefdeck.plan.caveats import caveats_alone, draw_panel, panel_height
from briefdeck.plan.drawing import Drawn, Pages
from briefdeck.plan.fit import DoesNotFit
from briefdeck.plan.grid import inch, is_narrow, is_tall, within
from briefdeck.plan.ledger import LARGE, SIZES, Book, Group, Ledger, Size, draw_tables
from briefdeck.plan.para import Content, Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.statement import close_statement, continued, open_statement
from briefdeck.plan.tables import Row

REPORTED = Mark("*")
FEW = 8  # lines that one table beside the panel holds
TABLES = (0.62, 0.74)  # of the width at least and at most, where the panel stands beside them
BETWEEN, OVER = inch(0.3), inch(0.2)  # tables and panel


@dataclass(frozen=True, slots=True)
class Way:
    """How tables and panel stand: tables side by side, and where the panel is. points: of the panel side by side."""

    across: int
    panel: str = ""
    points: int = 1


@dataclass(frozen=True, slots=True)
class _Place:
    """tables: their field. panel: the field of the panel, given the foot of the tables; None without one."""

    tables: Frame
    panel: Callable[[int], Frame] | None


def draw(edition: Edition, theme: Theme, _pages: Pages) -> list[Drawn]:
    """One slide where all of it fits; else tables on as many as they need, and what to check on one of its own.

    A list has no row: its number is counted from its items, and these stand where it is shown.
    """
    trial = Sheet(edition, theme, "sources", theme.layouts["statement"])
    every = list(edition.facts.values())
    book = Book(trial, _groups(trial, [fact for fact in every if fact.quantity.kind is not Kind.LIST] or every))
    title = edition.caveats_title or Said((edition.word("sources_title"),))
    place = cache(lambda way, size: _place(trial, book, way, size))
    for whole, way, size in _tried(trial, book):
        field = place(way, size).tables
        if field.h < book.least_height(way.across, size) or (whole and not book.one_lined(field, way.across, size)):
            continue
        ledger = book.dealt(field, way.across, size)
        if len(ledger.tables) != way.across or ledger.height > field.h or (whole and not ledger.whole):
            continue
        drawn = _on_one(edition, theme, title, ledger, way, place(way, size))
        if drawn is not None:
            return [drawn]
    tables = _on_more(edition, theme, book, trial.body)
    return [*tables, _caveats(edition, theme, title)] if edition.caveats else tables


def _tried(sheet: Sheet, book: Book) -> Iterator[tuple[bool, Way, Size]]:
    """Ways and sizes, the best first: every row on one line, in type of reading size; then in small type."""
    ways = list(_ways(sheet.body, book, panel=bool(sheet.edition.caveats)))
    yield from ((True, way, size) for way, size in product(ways, SIZES[:LARGE]))
    yield from ((False, way, size) for size, way in product(SIZES[LARGE - 1 :], ways))


def _ways(body: Frame, book: Book, *, panel: bool) -> Iterator[Way]:
    """The ways of a page; with the panel, if there is one, at the side of a wide page and at the foot of others."""
    few = book.lines <= FEW
    if is_tall(body):
        yield from (Way(1, "under"), Way(1, "under", 2), Way(2, "under", 2)) if panel else (Way(1), Way(2))
    elif not panel:
        yield from (Way(1), Way(2)) if few and (is_narrow(body) or book.groups == 1) else (Way(2), Way(3))
    elif is_narrow(body):
        yield from (Way(1 if few else 2, "under", 2), Way(1, "beside"))
    else:
        yield from (Way(1 if few else 2, "beside"), Way(3, "under", 4), Way(2, "under", 4))


def _place(sheet: Sheet, book: Book, way: Way, size: Size) -> _Place:
    body = sheet.body
    if way.panel == "beside":
        width = within(book.width(way.across, size), *(round(body.w * share) for share in TABLES))
        side = replace(body, x=body.x + width + BETWEEN, w=body.w - width - BETWEEN)
        least = min(panel_height(sheet, side.w, 1), body.h)
        return _Place(replace(body, w=width), lambda foot: replace(side, h=within(foot - body.y, least, body.h)))
    if way.panel == "under":
        high = panel_height(sheet, body.w, _points(sheet, way))
        y = body.bottom - high
        field = replace(body, h=body.h - high - OVER)
        return _Place(field, lambda foot: Frame(body.x, foot + OVER if is_tall(body) else y, body.w, high))
    return _Place(body, None)


def _points(sheet: Sheet, way: Way) -> int:
    return min(way.points, len(sheet.edition.caveats))


def _on_one(edition: Edition, theme: Theme, title: Said, ledger: Ledger, way: Way, place: _Place) -> Drawn | None:
    """Everything on one slide, or None where the panel does not fit."""
    sheet, told = _open(edition, theme, title, 1)
    sheet.hasty = True
    try:
        foot = draw_tables(sheet, place.tables, ledger, ledger.tables, title.first.plain)
        if place.panel is not None:
            draw_panel(sheet, place.panel(foot), _points(sheet, way))
    except DoesNotFit:
        return None
    sheet.hasty = False
    _close(sheet, told)
    return Drawn(sheet, "sources", title, ())


def _on_more(edition: Edition, theme: Theme, book: Book, body: Frame) -> list[Drawn]:
    """The tables alone, on as few slides as hold them; a smaller type only where it saves one."""
    across = 1 if is_tall(body) or book.lines <= FEW else 2
    ledgers = [book.dealt(body, across, size) for size in SIZES[LARGE - 1 :]]
    ledger = min(ledgers, key=lambda one: -(-len(one.tables) // across))
    pages = [ledger.tables[start : start + across] for start in range(0, len(ledger.tables), across)]
    drawn = []
    for index, tables in enumerate(pages, start=1):
        title = continued(edition, Said((edition.word("sources_title"),)), index, len(pages))
        sheet, told = _open(edition, theme, title, index)
        draw_tables(sheet, sheet.body, ledger, tables, title.first.plain)
        _close(sheet, told)
        drawn.append(Drawn(sheet, "sources", title, ()))
    return drawn


def _caveats(edition: Edition, theme: Theme, title: Said) -> Drawn:
    sheet = Sheet(edition, theme, "sources_caveats", theme.layouts["statement"])
    told = open_statement(sheet, title, kicker=sheet.word("check_before_quoting"), lead=_sources(sheet))
    caveats_alone(sheet)
    _close(sheet, told, marked=False)
    return Drawn(sheet, "sources", title, ())


def _open(edition: Edition, theme: Theme, title: Said, index: int) -> tuple[Sheet, bool]:
    """The slide opened, and whether its sources stand under the title, where they fit on one line."""
    sheet = Sheet(edition, theme, "sources" if index == 1 else f"sources_{index}", theme.layouts["statement"])
    return sheet, open_statement(sheet, title, kicker=sheet.word("sources"), lead=_sources(sheet))


def _close(sheet: Sheet, told: bool, *, marked: bool = True) -> None:
    """The foot of the page: what the mark says, and the sources where they do not stand under the title."""
    lines: list[tuple[Span, ...]] = []
    if marked and any(fact.marked for fact in sheet.edition.facts.values()):
        lines.append((REPORTED, Literal(f" {_reported(sheet)}")))
    if not told:
        lines.append(_sources(sheet).first.spans)
    stop = Literal(sheet.word("sentence_space").plain)
    close_statement(
        sheet, None, tuple(span for at, line in enumerate(lines) for span in (*((stop,) * bool(at)), *line))
    )


def _reported(sheet: Sheet) -> str:
    """As reported by the one publisher there is; of several each row names its own."""
    publishers = _publishers(sheet.edition)
    if len(publishers) > 1:
        return sheet.word("as_reported_short").plain
    return sheet.word("attribution_bare").plain.replace("{publisher}", publishers[0])


def _publishers(edition: Edition) -> list[str]:
    return list(dict.fromkeys(source.publisher.first.plain for source in edition.sources.values()))


def _groups(sheet: Sheet, facts: Sequence[SaidFact]) -> list[Group]:
    """Facts of one period or day under it as a heading; where that would be a heading for each, in a column.

    The group with the most facts comes first, what the source dates not at all last. A column names the source where
    there are several.
    """
    sourced = len(_publishers(sheet.edition)) > 1
    dated: dict[str, list[SaidFact]] = {}
    for fact in facts:
        dated.setdefault(fact.when.first.plain if fact.when is not None else "", []).append(fact)
    heads = (sheet.word("figure"), *((sheet.word("source"),) if sourced else ()))
    if any(dated) and 2 * len(dated) <= len(facts):
        return [
            Group((_when(sheet, group[0]), *heads), tuple(_row(sheet, fact, sourced=sourced) for fact in group))
            for group in sorted(dated.values(), key=lambda group: (group[0].when is None, -len(group)))
        ]
    period = any(dated)
    heads = (sheet.word("what"), heads[0], *((sheet.word("period"),) if period else ()), *heads[1:])
    return [Group(heads, tuple(_row(sheet, fact, period=period, sourced=sourced) for fact in facts))]


def _when(sheet: Sheet, fact: SaidFact) -> Content:
    return fact.when if fact.when is not None else sheet.word("no_period")


def _row(sheet: Sheet, fact: SaidFact, *, period: bool = False, sourced: bool = False) -> Row:
    figure: Content = Text(sheet.locale, (fact.kpi[0], REPORTED)) if fact.marked else fact.kpi[0]
    row = [[Para(fact.label, color="ink")], [Para(figure, color=color_of(fact), bold=True)]]
    if period:
        row.append([Para(fact.when, color="muted")] if fact.when is not None else [])
    if sourced:
        row.append([Para(sheet.edition.sources[fact.source].publisher, color="muted")])
    return row


def _sources(sheet: Sheet) -> Said:
    separator = sheet.word("list_separator").plain
    told = separator.join(source.full.first.plain for source in sheet.edition.sources.values())
    return Said((Text(sheet.locale, (Literal(told),)),))
