"""The layouts of our own package: which slots, where, in which type. Frames in inches here, EMU outside."""

from __future__ import annotations

from dataclasses import dataclass

from briefdeck.model.deck import EMU_PER_INCH
from briefdeck.model.theme import Frame


def inches(x: float, y: float, w: float, h: float) -> Frame:
    """A Frame from inches."""
    return Frame(*(round(value * EMU_PER_INCH) for value in (x, y, w, h)))


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
class LayoutSpec:
    """ground: colour role of the background. type: ST_SlideLayoutType. body: what a planner may draw on."""

    role: str
    names: tuple[str, str]
    type: str
    ground: str
    slots: tuple[SlotSpec, ...]
    body: Frame
    hairline: str = ""

    @property
    def dark(self) -> bool:
        return self.ground == "primary_dark"


PAGE = inches(0, 0, 13.333333, 7.5)
LEFT, WIDTH = 0.65, 12.03
BODY = inches(LEFT, 1.96, WIDTH, 4.66)
TITLE = inches(LEFT, 0.66, WIDTH, 1.10)
NUMBER = inches(12.0, 6.81, 0.68, 0.30)
HAIRLINE_Y = round(6.76 * EMU_PER_INCH)
RULE_Y = round(0.62 * EMU_PER_INCH)
COVER_RULE_Y = 4.30
COVER_TEXT = 6.65  # width kept for text on the cover; the rivers flow to the right of it


def _statement(ink: str, muted: str, kicker: str, note: str) -> tuple[SlotSpec, ...]:
    """The slots of a slide that states one thing, in the colours of its ground."""
    return (
        SlotSpec("title", "title", 0, TITLE, "title", ink, ("Title: one full statement", "标题：一句完整的判断")),
        SlotSpec("kicker", "body", 13, inches(LEFT, 0.36, 9.0, 0.28), "kicker", kicker, ("Section", "章节")),
        SlotSpec(
            "context", "body", 14, inches(LEFT, 1.24, WIDTH, 0.38), "body", muted, ("Context, one line", "背景，一行")
        ),
        SlotSpec(
            *("source", "body", 15, inches(LEFT, 6.81, 11.2, 0.475), "note", note),
            ("Source, as-of date", "资料来源、截止日期"),
        ),
        SlotSpec("number", "sldNum", 12, NUMBER, "note", note, ("‹#›", "‹#›"), align="r"),
    )


LAYOUTS = (
    LayoutSpec(
        *("cover", ("Cover", "封面"), "title", "primary_dark"),
        (
            SlotSpec(
                *("title", "ctrTitle", 0, inches(LEFT, 1.12, COVER_TEXT, 2.22), "cover", "on_dark"),
                *(("Title", "标题"), "b"),
            ),
            SlotSpec(
                "kicker", "body", 13, inches(LEFT, 0.76, COVER_TEXT, 0.28), "kicker", "gold", ("Occasion", "场合")
            ),
            SlotSpec(
                *("subtitle", "subTitle", 1, inches(LEFT, 3.48, COVER_TEXT, 0.72), "cover_sub", "on_dark_muted"),
                ("Subtitle", "副标题"),
            ),
            SlotSpec(
                *("delegation", "body", 14, inches(LEFT, 4.44, COVER_TEXT, 0.34), "head", "on_dark"),
                ("Delegation", "代表团"),
            ),
            SlotSpec(
                *("people", "body", 15, inches(LEFT, 4.86, COVER_TEXT, 1.78), "small", "on_dark_muted"),
                ("Hosts and guests", "主办方与来宾"),
            ),
            SlotSpec(
                *("date", "body", 16, inches(LEFT, 6.72, COVER_TEXT, 0.34), "head", "gold"),
                *(("Place and date", "地点与日期"), "t", "l", False),
            ),
        ),
        inches(LEFT, 1.12, COVER_TEXT, 5.94),
    ),
    LayoutSpec(
        *("statement", ("Statement", "观点"), "titleOnly", "ground"),
        *(_statement("ink", "muted", "primary", "muted"), BODY, "line"),
    ),
    LayoutSpec(
        *("closing", ("Statement on dark", "观点（深色）"), "titleOnly", "primary_dark"),
        *(_statement("on_dark", "on_dark_muted", "gold", "on_dark_muted"), BODY, "primary"),
    ),
)
