"""The frame every content slide shares: kicker, way-finding, title, context line, source line, page number.

Positions come from the layout's placeholders; see SLIDE kinds for what stands in the body.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.deck import Paragraph, Placeholder, Run, Shape, TextBody
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.text import Form, Literal, Said, Span, Text
from briefdeck.model.theme import Frame
from briefdeck.plan.grid import inch, is_narrow
from briefdeck.plan.harvest import figures_of
from briefdeck.plan.marks import sources_said
from briefdeck.plan.para import Content, Para, spans_of
from briefdeck.plan.running_heads import BETWEEN
from briefdeck.plan.sheet import Sheet
from briefdeck.typeset import fits, measure

MAX_TITLE_LINES = 2  # one more on a page that is not wide
LEAST_SLACK, LEAST_FOOT = inch(0.06), inch(0.1)


def open_statement(sheet: Sheet, title: Said, *, kicker: Content, lead: Said | None = None, section: str = "") -> bool:
    """Set kicker, title, way-finding and context line. Returns whether the lead was shown.

    A lead that does not fit its line is spoken: the caller puts it into the notes.
    """
    if sheet.has("kicker"):
        sheet.placeholder("kicker", [Para(_kicker(sheet, kicker, section), "kicker", "primary", bold=True)])
    tracker(sheet, section)
    body = sheet.placeholder("title", [Para(title, "title", "ink")], even=True, lines=MAX_TITLE_LINES)
    frame = sheet.layout.slots["title"].frame
    most = MAX_TITLE_LINES + is_narrow(frame)
    lines = sum(measure(body, frame.w, sheet.theme.fonts).lines)
    if lines > most:
        sheet.findings.append(
            Finding(
                "B303",
                Severity.ERROR,
                f"{sheet.edition.audience}/{sheet.locale}: the title of slide '{sheet.topic}' takes {lines} lines",
                hint=f"shorten it to {most} lines or give the unit a `short:` variant",
                subject=title.first.unit,
            )
        )
    return lead is None or _context(sheet, lead, lines)


def _kicker(sheet: Sheet, kicker: Content, section: str) -> Content:
    """The name of the section before that of the topic, where both fit on one line and are not the same."""
    title = section_title(sheet.edition, section)
    if title is None or not sheet.layout.own or spans_of(kicker) == spans_of(title):
        return kicker
    both = Text(sheet.locale, (*spans_of(title), Literal(BETWEEN), *spans_of(kicker)))
    body = TextBody((sheet.set(Para(both, "kicker", bold=True)),))
    return both if fits(body, sheet.layout.slots["kicker"].frame, sheet.theme.fonts) else kicker


def section_title(edition: Edition, section: str) -> Said | None:
    """What the section with this id is called; None for topics of no section."""
    return next((known.title for known in edition.sections if known.id == section), None)


def _context(sheet: Sheet, lead: Said, lines: int) -> bool:
    """The lead on one line under a title of one line, so that the body never shifts.

    Returns False, and sets nothing, under a longer title, and where it takes more than one line even in its shorter
    variant.
    """
    slot = sheet.layout.slots.get("context")
    if slot is None or (lines > 1 and sheet.layout.own):
        return False
    for role, short in (("body", False), ("body", True), ("small", False)):
        paragraph = sheet.set(Para(lead, role, slot.color or "muted", align=slot.align or "l"), short=short)
        one_line = sum(measure(TextBody((paragraph,)), slot.frame.w, sheet.theme.fonts).lines) == 1
        if one_line and fits(TextBody((paragraph,)), slot.frame, sheet.theme.fonts):
            sheet.add(Placeholder("context", TextBody((paragraph,)), sheet.name("Context")))
            return True
    return False


def close_statement(sheet: Sheet, said: SaidTopic | None, source: tuple[Span, ...] = ()) -> None:
    """Set the source line and the page number: last in reading order."""
    lines = [source] if source else source_lines(sheet, said) if said else []
    if lines:
        _source(sheet, lines)
    _footers(sheet)
    if sheet.layout.own:
        sheet.placeholder("number", [Para("‹#›", "note", "muted", align="r")])
    elif slot := sheet.layout.slots.get("number"):  # the brand made room for its own numbers
        number = sheet.set(Para("‹#›", "note", slot.color or "muted", align=slot.align or "r"))
        sheet.add(Placeholder("number", TextBody((number,), slot.anchor or "t", slot.insets), sheet.name("Number")))


def _footers(sheet: Sheet) -> None:
    """The briefing's name, where a brand has a place for it on every slide and it fits there; the date comes later."""
    if footer := _footer(sheet, "footer", sheet.edition.title):
        sheet.add(footer)
    sheet.dated = True


def dateline(sheet: Sheet, date: Said) -> Placeholder | None:
    """The cover's date, as ``_footers``; set last of all, so that decks of other days share the rest."""
    return _footer(sheet, "dateline", date)


def _footer(sheet: Sheet, role: str, said: Said) -> Placeholder | None:
    slot = sheet.layout.slots.get(role)
    if slot is None:
        return None
    paragraph = sheet.set(Para(said, "note", slot.color or "muted", align=slot.align or "l"))
    body = TextBody((paragraph,), slot.anchor or "t", slot.insets)
    one_line = sum(measure(body, slot.frame.w, sheet.theme.fonts).lines) == 1
    if not one_line or not fits(body, slot.frame, sheet.theme.fonts, 0.0):
        return None
    return Placeholder(role, body, role.capitalize())


def _source(sheet: Sheet, lines: Sequence[tuple[Span, ...]]) -> None:
    """The source line in its place, or on as many lines more as it needs towards the foot of the page.

    Where it takes two lines anyway, the note on equivalents begins the second one: no date breaks in between.
    """
    slot = sheet.layout.slots["source"]
    stop = Literal(sheet.word("sentence_space").plain)
    joined = [span for index, line in enumerate(lines) for span in (*((stop,) if index else ()), *line)]
    paras = [Para(Text(sheet.locale, tuple(joined)), "note", "muted")]
    if not sheet.layout.own:  # its place is as high as a long line needs, and its neighbours are not ours
        sheet.placeholder("source", paras)
        return
    down = sheet.depth(paras[0])
    apart = [Para(Text(sheet.locale, line), "note", "muted") for line in lines]
    need = sheet.height(paras, slot.frame.w, shrink=down)
    if need > sheet.height(paras[:1], sheet.theme.page.w * 9, shrink=down) and need >= sheet.height(
        apart, slot.frame.w, shrink=down
    ):
        paras = apart
    most = min(need + LEAST_SLACK, sheet.theme.page.bottom - LEAST_FOOT - slot.frame.y)
    sheet.placeholder("source", paras, most=most)


def source_lines(sheet: Sheet, said: SaidTopic) -> list[tuple[Span, ...]]:
    """Source and as-of with the attribution of doubted figures; then the note on currency equivalents."""
    edition = sheet.edition
    stop = sheet.word("sentence_space").plain
    spans: list[Span] = []
    if said.topic.interpretation and not said.sources:
        spans += sheet.word("interpretation_note").spans
    if said.sources:
        spans += sheet.word("source_prefix").spans
        spans += sources_said(edition, said, sheet.marks, sheet.word("list_separator").plain)
    if said.topic.interpretation and said.sources:
        spans += [Literal(stop), *sheet.word("interpretation_note").spans]
    if said.attribution is not None:
        spans += [Literal(stop), *said.attribution.first.spans]
    note = edition.equivalent_notes.get(_currencies(sheet))
    return [line for line in (tuple(spans), note.first.spans if note is not None else ()) if line]


def _currencies(sheet: Sheet) -> frozenset[str]:
    """Currencies of the amounts whose equivalents really stand on this slide."""
    shown = figures_of(sheet.primitives)
    return frozenset(sheet.fact(each.fact).quantity.unit for each in shown if each.form is Form.EQUIVALENT)


def tracker(sheet: Sheet, current: str) -> None:
    """Way-finding: one short bar a section at the top right, the current one in the primary colour."""
    sections = sheet.edition.sections
    if len(sections) < 2 or not current:
        return
    width, height, gap = inch(0.30), inch(0.045), inch(0.08)
    right = sheet.layout.body.right
    if sheet.layout.own:
        y = sheet.layout.slots["kicker"].frame.y + inch(0.09)
    elif room := sheet.layout.slots.get("tracker"):
        right, y = room.frame.right, room.frame.bottom - inch(0.1)
    else:
        return
    bars = [
        Shape(
            Frame(right - (len(sections) - index) * (width + gap) + gap, y, width, height),
            sheet.name("Section mark"),
            "rect",
            "primary" if section.id == current else "line",
            decorative=True,
        )
        for index, section in enumerate(sections)
    ]
    sheet.group("Section tracker", "", bars, decorative=True)


def continued(edition: Edition, title: Said, index: int, count: int) -> Said:
    """The title of one of ``count`` slides of the same table: with "(1/2)" where there is more than one."""
    if count == 1:
        return title
    page = edition.word("continued").plain.replace("{page}", str(index)).replace("{pages}", str(count))
    return Said(tuple(replace(text, spans=(*text.spans, Literal(page))) for text in title.texts))


def notes_of(sheet: Sheet, *contents: Content | None) -> tuple[Paragraph, ...]:
    """Speaker notes: one paragraph each, in the plain type that the notes page prints."""
    return tuple(
        Paragraph((Run(spans_of(content), sheet.locale, 12.0),), 18.0)
        for content in contents
        if content is not None and spans_of(content)
    )


def panel(sheet: Sheet, frame: Frame, name: str, fill: str = "panel", edge: str = "") -> None:
    """A tinted ground behind text, with an optional coloured edge at its top."""
    sheet.add(Shape(frame, sheet.name(name), "rect", fill, decorative=True))
    if edge:
        bar = Frame(frame.x, frame.y, frame.w, inch(0.05))
        sheet.add(Shape(bar, sheet.name(f"{name} edge"), "rect", edge, decorative=True))
