"""Before and after: what was in an outlined panel, what is in a dark one, an arrow between them."""

from __future__ import annotations

from collections.abc import Sequence

from briefdeck.model.briefing import FigureSlot
from briefdeck.model.deck import Connector, Line, Shape
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Said, Text
from briefdeck.model.theme import Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import column_of_points, row_of_points
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import columns, inch, rows
from briefdeck.plan.ladder import by_points, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.sides import is_wide

RECT_TOP, RECT_LEFT, RECT_BOTTOM, RECT_RIGHT = 0, 1, 2, 3
BETWEEN = inch(1.1)
INSETS = (inch(0.35), inch(0.2), inch(0.35), inch(0.2))


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """parts: before, after, a sentence each; before_label, after_label; figures: one of before, one of after.

    points: what made the change, in a strip below.
    """
    bodies: list[Body] = [_body]
    return laid_out(edition, theme, said, bodies, by_points(bodies))


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic, body = said.topic, sheet.body
    wide = is_wide(body)
    upper, lower = body, None
    if topic.points:
        upper, lower = rows(body, [2.1, 1.0] if wide else [1.3, 1.0], inch(0.3))
    cut = columns if wide else rows
    was, now = cut(upper, [1.0, 1.0], BETWEEN if wide else inch(0.7))
    slots: Sequence[FigureSlot[Said] | None] = [*topic.figures[:2], None, None]
    filled = sheet.shapes(
        [
            (
                Shape(was, sheet.name("Before"), "rect", "ground", Line("muted", 19_050)),
                _side(sheet, said, "before", slots[0], ("muted", "ink", "ink", "muted")),
            ),
            (
                Shape(now, sheet.name("After"), "rect", "primary_dark"),
                _side(sheet, said, "after", slots[1], ("gold", "gold", "on_dark", "on_dark_muted")),
            ),
        ],
        INSETS,
    )
    told = [(sheet.word(name).plain, topic.parts[name].first.plain) for name in ("before", "after")]
    arrow = _arrow(sheet, filled[0], filled[1], wide=wide)
    sheet.group("Before and after", described(sheet, topic.title.first.plain, told), [*filled, arrow])
    if lower is not None and wide:
        row_of_points(sheet, lower, topic.points, inch(0.12))
    elif lower is not None:
        column_of_points(sheet, lower, topic.points)


def _side(
    sheet: Sheet, said: SaidTopic, name: str, slot: FigureSlot[Said] | None, colors: tuple[str, str, str, str]
) -> list[Para]:
    """Its heading, its number with what it measures, and the sentence."""
    head, number, ink, soft = colors
    label: Said | Text = said.topic.parts.get(f"{name}_label") or sheet.word(name)
    paras = [Para(label, "head", head)]
    if slot is not None:
        fact = sheet.fact(slot.fact)
        paras.append(Para(fact.kpi[0], "kpi", number, numeral=True, unit_color=ink, before=6))
        paras.append(Para(slot.label or fact.label, "head", ink))
    paras.append(Para(said.topic.parts[name], "body", ink if slot is None else soft, before=4))
    return paras


def _arrow(sheet: Sheet, one: Shape, other: Shape, *, wide: bool) -> Connector:
    a, b = one.frame, other.frame
    start = (a.right, a.y + a.h // 2) if wide else (a.x + a.w // 2, a.bottom)
    end = (b.x, b.y + b.h // 2) if wide else (b.x + b.w // 2, b.y)
    leaves, meets = (RECT_RIGHT, RECT_LEFT) if wide else (RECT_BOTTOM, RECT_TOP)
    line = Line("primary", 34_925, tail="triangle")
    return Connector(sheet.name("Change"), (one.name, leaves), (other.name, meets), start, end, line)


KIND = SlideKind(draw, Needs(parts=("before", "after"), may=("before_label", "after_label"), most_figures=2))
