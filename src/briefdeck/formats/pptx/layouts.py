"""The layouts of our own package: which slots, where, in which type, on which page and with which marks."""

from __future__ import annotations

from briefdeck.formats.pptx.pages import PageFormat, inches
from briefdeck.model.deck import EMU_PER_INCH
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame

THIN, MIDDLE = 9_525, 19_050  # EMU
_NUMBER = 0.68  # width kept for the page number, inches


@dataclass(frozen=True, slots=True)
class SlotSpec:
    """One placeholder. style: role of the type scale. prompts: what stands in it, English and Chinese."""

    role: str
    type: str
    idx: int
    frame: Frame
    style: str
    color: str
    prompts: tuple[str, str]
    anchor: str = "t"
    align: str = "l"
    bold: bool | None = None  # None: as the type scale says


@dataclass(frozen=True, slots=True)
class Mark:
    """A plain ornament of a layout: a line ``weight`` EMU wide, or with weight 0 a filled rectangle."""

    name: str
    frame: Frame
    color: str
    weight: int = 0


@dataclass(frozen=True, slots=True)
class LayoutSpec:
    """ground: colour role of the background. type: ST_SlideLayoutType. body: what a planner may draw on.

    art: what the brand's motif fills, None for no motif; foot: the same for what it leaves at the foot of a slide.
    """

    role: str
    names: tuple[str, str]
    type: str
    ground: str
    slots: tuple[SlotSpec, ...]
    body: Frame
    marks: tuple[Mark, ...] = ()
    art: Frame | None = None
    foot: Frame | None = None


@dataclass(frozen=True, slots=True)
class Design:
    """What a brand chooses by name. cover: dark or light; frame: hairline or banner; motif: see ``motif.MOTIFS``."""

    cover: str = "dark"
    frame: str = "hairline"
    motif: str = "none"


COVERS, FRAMES = ("dark", "light"), ("hairline", "banner")


@dataclass(frozen=True, slots=True)
class _Inks:
    """Colour roles on one ground."""

    ground: str
    ink: str
    soft: str
    mark: str
    note: str
    line: str


_DARK = _Inks("primary_dark", "on_dark", "on_dark_muted", "gold", "on_dark_muted", "primary")
_LIGHT = _Inks("ground", "ink", "muted", "primary", "muted", "line")


def layouts(page: PageFormat, design: Design) -> tuple[LayoutSpec, ...]:
    """The layouts of a page format: cover, statement, and statement on dark."""
    return (
        _cover(page, design),
        _statement(page, design, "statement", ("Statement", "观点"), _LIGHT),
        _statement(page, design, "closing", ("Statement on dark", "观点（深色）"), _DARK),
    )


def _statement(page: PageFormat, design: Design, role: str, names: tuple[str, str], inks: _Inks) -> LayoutSpec:
    """A slide that states one thing, in the colours of its ground."""
    left, width = page.margin, page.inner
    banner = design.frame == "banner"
    sealed = banner and inks is _LIGHT  # the page number stands white on a seal
    number = (
        inches(left + width - 0.36, page.source[0], 0.36, 0.36)
        if sealed
        else inches(left + width - _NUMBER, page.source[0], _NUMBER, 0.30)
    )
    kicker = "accent" if sealed else inks.mark
    slots = (
        SlotSpec(
            *("title", "title", 0, inches(left, page.title[0], width, page.title[1]), "title", inks.ink),
            ("Title: one full statement", "标题：一句完整的判断"),
        ),
        SlotSpec(
            *("kicker", "body", 13, inches(left, page.kicker, width - 2.05, 0.28), "kicker", kicker),
            ("Section", "章节"),
        ),
        SlotSpec(
            *("context", "body", 14, inches(left, page.context, width, 0.38), "body", inks.soft),
            ("Context, one line", "背景，一行"),
        ),
        SlotSpec(
            *("source", "body", 15, inches(left, page.source[0], width - 0.83, page.source[1]), "note", inks.note),
            ("Source, as-of date", "资料来源、截止日期"),
        ),
        SlotSpec(
            *("number", "sldNum", 12, number, "note", "on_dark" if sealed else inks.note, ("‹#›", "‹#›")),
            *(("ctr", "ctr") if sealed else ("t", "r")),
        ),
    )
    marks = [Mark("Hairline", inches(left, page.hairline, width, 0), inks.line, THIN)]
    if banner:
        band = round(0.13 * EMU_PER_INCH)
        whole = page.page
        edge = round(left * EMU_PER_INCH) + round(0.9 * EMU_PER_INCH)
        marks = [
            Mark("Band", Frame(0, 0, whole.w, band), "primary_dark" if inks is _LIGHT else "primary"),
            Mark("Band, accent", Frame(0, 0, edge, band), "accent"),
        ]
        if sealed:
            marks.append(Mark("Seal", number, "accent"))
    body = inches(left, page.body[0], width, page.body[1])
    under = page.source[0] + page.source[1]
    foot = inches(0, under, page.width, page.height - under) if sealed else None
    return LayoutSpec(role, names, "titleOnly", inks.ground, slots, body, tuple(marks), foot=foot)


def _cover(page: PageFormat, design: Design) -> LayoutSpec:
    dark = design.cover == "dark"
    inks, plan = (_DARK, page.dark) if dark else (_LIGHT, page.light)
    mark = inks.mark if dark else "accent"
    left, width = page.margin, plan.text
    slots = (
        SlotSpec(
            *("title", "ctrTitle", 0, inches(left, plan.title[0], width, plan.title[1]), "cover", inks.ink),
            ("Title", "标题"),
        ),
        SlotSpec("kicker", "body", 13, inches(left, plan.kicker, width, 0.28), "kicker", mark, ("Occasion", "场合")),
        SlotSpec(
            *("subtitle", "subTitle", 1, inches(left, plan.subtitle[0], width, plan.subtitle[1]), "cover_sub"),
            *(inks.soft, ("Subtitle", "副标题")),
        ),
        SlotSpec(
            *("delegation", "body", 14, inches(left, plan.delegation, width, 0.34), "head", inks.ink),
            ("Delegation", "代表团"),
        ),
        SlotSpec(
            *("people", "body", 15, inches(left, plan.people[0], width, plan.people[1]), "small", inks.soft),
            ("Hosts and guests", "主办方与来宾"),
        ),
        SlotSpec(
            *("date", "body", 16, inches(left, plan.date, width, 0.34), "head", mark),
            *(("Place and date", "地点与日期"), "t", "l", False),
        ),
    )
    marks = [
        Mark("Rule, short", inches(left, plan.kicker - 0.14, 0.9, 0), mark, MIDDLE),
        Mark("Rule", inches(left, plan.rule, width, 0), inks.line, THIN),
    ]
    if design.frame == "banner":
        marks[0] = Mark("Seal", inches(left, plan.kicker - 0.40, 0.26, 0.26), "accent")
    body = inches(left, plan.title[0], width, plan.date - plan.title[0])
    names = ("Cover", "封面")
    return LayoutSpec("cover", names, "title", inks.ground, slots, body, tuple(marks), inches(*plan.art))
