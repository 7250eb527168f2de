"""Deal: two parties, what goes one way and what comes back, and what it shows."""

from __future__ import annotations

from briefdeck.model.deck import Connector, Line, Shape, TextBox
from briefdeck.model.edition import Edition, SaidFact, SaidTopic
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import color_of, column_of_points, headed, on_one_line, point_block, points_under
from briefdeck.plan.drawing import Drawn, SlideKind
from briefdeck.plan.grid import columns, inch, within
from briefdeck.plan.ladder import by_shape, laid_out, points_after
from briefdeck.plan.lines import below_middle, lowered
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR, rows_height

ELLIPSE_LEFT, ELLIPSE_RIGHT = 2, 6
PORT = inch(0.14)
OUTLINE = 19_050  # EMU
PARTY, SHARE = inch(3.5), 0.29  # width of a party's box, and what it takes at most of the drawing's
EDGE = inch(0.45)  # from an arrow to the edge of the boxes, at least
ROOM = inch(0.3)  # over and under the words of a party
INSETS = (inch(0.12), inch(0.08), inch(0.12), inch(0.08))


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: the amount; parts: from, from_role, to, to_role, gives, returns; points: two or three.

    from_text, to_text: what is known of a party. from_unnamed, to_unnamed: that its name is not, and its outline is
    dashed.
    """
    bodies = by_shape(theme, _across, _down)
    return laid_out(edition, theme, said, bodies, points_after(bodies))


def _across(sheet: Sheet, said: SaidTopic) -> None:
    """The drawing over its points."""
    body, points = sheet.body, said.topic.points
    cells = columns(body, [1.0] * len(points), inch(0.4)) if points else []
    # The drawing comes first: what leaves the points no room for their full words takes the shorter ones.
    need = max(
        (sheet.height(headed(point), cell.w, short=True) for point, cell in zip(points, cells, strict=True)), default=0
    )
    high = within(body.h - need - inch(0.64), inch(1.7), max(inch(2.4), _content(sheet, body.w, said)))
    upper = Frame(body.x, body.y, body.w, high)
    _drawing(sheet, upper, said)
    y = upper.bottom + inch(0.35)
    points_under(sheet, Frame(body.x, y, body.w, body.bottom - y), points)


def _down(sheet: Sheet, said: SaidTopic) -> None:
    """As ``_across`` with the drawing as high as its points leave it."""
    body, points = sheet.body, said.topic.points
    rows = [[point_block(point)] for point in points]
    low = rows_height(sheet, body.w, rows) + inch(0.3) if points else 0
    most = max(inch(3.2), body.h * 2 // 5)
    upper = Frame(body.x, body.y, body.w, within(body.h - low, inch(1.7), most))
    _drawing(sheet, upper, said)
    y = upper.bottom + inch(0.3)
    column_of_points(sheet, Frame(body.x, y, body.w, body.bottom - y), points, loud=True)


def _party_width(width: int) -> int:
    return min(PARTY, round(width * SHARE))


def _content(sheet: Sheet, width: int, said: SaidTopic) -> int:
    """Height in EMU that what is known of the parties fills in their boxes at the width of the drawing."""
    inner = _party_width(width) - INSETS[0] - INSETS[2]
    return max(sheet.height(_party_words(said, side), inner) for side in ("from", "to")) + INSETS[1] + INSETS[3] + ROOM


def _drawing(sheet: Sheet, upper: Frame, said: SaidTopic) -> None:
    topic = said.topic
    party = _party_width(upper.w)
    edge = min(EDGE, round(upper.h * 0.2))
    slot = topic.figures[0]
    fact = sheet.fact(slot.fact)

    giver = Frame(upper.x, upper.y, party, upper.h)
    taker = Frame(upper.right - party, upper.y, party, upper.h)
    parties = sheet.shapes([_party(sheet, giver, said, "from"), _party(sheet, taker, said, "to")], INSETS)
    between = Frame(giver.right + inch(0.25), upper.y, taker.x - giver.right - inch(0.5), upper.h)
    gives = [Para(topic.parts["gives"], "head", "primary", align="ctr")]
    returns = _returns(said, fact)
    high = upper.y + max(edge, sheet.height(gives, between.w) + AIR + inch(0.06))
    low = upper.bottom - max(edge, sheet.height(returns, between.w) + AIR + inch(0.06))
    # Each arrow starts at a visible port on the edge of a box, and its tip touches the edge of the other: there it is
    # glued to an unseen port within that.
    ports = {
        name: Shape(Frame(x, y - PORT // 2, PORT, PORT), sheet.name("Port"), "ellipse", fill, decorative=True)
        for name, x, y, fill in (
            ("give", giver.right - PORT // 2, high, "primary"),
            ("take", taker.x, high, ""),
            ("pay", taker.x - PORT // 2, low, "primary"),
            ("paid", giver.right - PORT, low, ""),
        )
    }
    arrows = [
        Connector(
            sheet.name("Rights"),
            (ports["give"].name, ELLIPSE_RIGHT),
            (ports["take"].name, ELLIPSE_LEFT),
            (giver.right + PORT // 2, high),
            (taker.x, high),
            Line("primary", 28_575, tail="triangle"),
        ),
        Connector(
            sheet.name("Payment"),
            (ports["pay"].name, ELLIPSE_LEFT),
            (ports["paid"].name, ELLIPSE_RIGHT),
            (taker.x - PORT // 2, low),
            (giver.right, low),
            Line("primary", 28_575, tail="triangle"),
        ),
    ]
    told = [
        (topic.parts["from"].first.plain, topic.parts["gives"].first.plain),
        (topic.parts["to"].first.plain, fact.long[0].text),
    ]
    sheet.group("Deal", described(sheet, topic.title.first.plain, told), [*parties, *arrows, *ports.values()])
    over = Frame(between.x, between.y, between.w, high - upper.y - inch(0.06))
    sheet.text(over, gives, "Gives", "b")
    pays = Frame(between.x, high + inch(0.08), between.w, low - high - inch(0.16))
    amount = Para(fact.kpi[0], "hero", color_of(fact), numeral=True, unit_color="ink", align="ctr", down=1)
    (body,) = sheet.settle([Area(pays, (on_one_line(sheet, amount, pays.w),), "Amount", "ctr")])
    sheet.add(TextBox(pays, lowered(body, -below_middle(body)), sheet.name("Amount")))
    if returns:
        under = Frame(between.x, low + inch(0.08), between.w, upper.bottom - low - inch(0.02))
        sheet.text(under, returns, "Returns")


def _returns(said: SaidTopic, fact: SaidFact) -> list[Para]:
    """What stands under the arrow that comes back."""
    paras = []
    if "returns" in said.topic.parts:
        paras.append(Para(said.topic.parts["returns"], "body", "ink", align="ctr"))
    if fact.equivalent is not None:
        paras.append(Para(fact.equivalent, "small", "muted", align="ctr"))
    return paras


def _party(sheet: Sheet, box: Frame, said: SaidTopic, side: str) -> tuple[Shape, list[Para]]:
    """The box of a party with its words; the one that gives is filled, one that is not named has a dashed outline.

    An outline stands within the box, so that it keeps to the margin as a filled one does.
    """
    unnamed = said.topic.parts.get(f"{side}_unnamed")
    within_box = box.inset(OUTLINE // 2, OUTLINE // 2)
    if unnamed is not None:
        look = Shape(within_box, sheet.name("Party"), "rect", "ground", Line("muted", OUTLINE, dash="dash"))
    elif side == "from":
        look = Shape(box, sheet.name("Party"), "rect", "primary_dark")
    else:
        look = Shape(within_box, sheet.name("Party"), "rect", "ground", Line("primary", OUTLINE))
    return look, _party_words(said, side)


def _party_words(said: SaidTopic, side: str) -> list[Para]:
    parts = said.topic.parts
    unnamed = parts.get(f"{side}_unnamed")
    filled = side == "from" and unnamed is None
    color, soft = ("on_dark", "on_dark_muted") if filled else ("ink", "muted")
    paras = [Para(parts[side], "lead", color, bold=True, align="ctr")]
    if (role := parts.get(f"{side}_role")) is not None:
        paras.append(Para(role, "body", "gold" if filled else soft, align="ctr", before=2))
    paras += [
        Para(known, "body", soft, align="ctr", before=8)
        for known in (parts.get(f"{side}_text"), unnamed)
        if known is not None
    ]
    return paras


MAY = ("from_role", "to_role", "from_text", "to_text", "from_unnamed", "to_unnamed", "returns")
KIND = SlideKind(draw, Needs(figures=1, parts=("from", "to", "gives"), may=MAY))
