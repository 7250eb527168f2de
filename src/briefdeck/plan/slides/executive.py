"""Executive summary: claims at the left, each with its evidence at the right, under hairlines."""

from __future__ import annotations

from briefdeck.model.briefing import Point
from briefdeck.model.deck import TextBox
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.cards import color_of
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import inch, is_narrow, rows, top
from briefdeck.plan.ladder import by_points, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet

PAD = inch(0.15)
GAP = inch(0.3)
MOST_ROW = inch(1.9)
CLAIM, FIGURE = 0.36, 0.22  # of the width; what is left is the evidence


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """points: the claims (head) with their evidence (text); figures: by the point's own id, the number between them."""
    bodies: list[Body] = [_body]
    return laid_out(edition, theme, said, bodies, by_points(bodies))


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic, body = said.topic, sheet.body
    cells = rows(top(body, min(body.h, len(topic.points) * MOST_ROW)), [1.0] * len(topic.points), 0)
    slots = {slot.fact: slot for slot in topic.figures}
    numbered = any(point.id in slots for point in topic.points)
    claims, figures, evidence = [], [], []
    for cell, point in zip(cells, topic.points, strict=True):
        claim, text = _told(point)
        head = max(sheet.height([_told(each)[0]], cell.w) for each in topic.points) + inch(0.1)
        left, middle, right = _parts(cell, head, numbered=numbered)
        claims.append(Area(left, (claim,), "Claim"))
        slot = slots.get(point.id)
        paras: list[Para] = []
        if slot is not None:
            fact = sheet.fact(slot.fact)
            paras = [Para(fact.kpi[0], "kpi", color_of(fact), numeral=True, unit_color="ink", down=2)]
            paras.append(Para(slot.label or fact.label, "small", "muted"))
            if fact.equivalent is not None:
                paras.append(Para(fact.equivalent, "small", "muted"))
        figures.append(Area(middle, tuple(paras), "Key figure"))
        evidence.append(Area(right, (text,), "Evidence"))
    columns = [sheet.settle(column) for column in (claims, figures, evidence)]
    for index, cell in enumerate(cells):
        sheet.rule(cell, "primary" if index == 0 else "line", 19_050 if index == 0 else 9_525)
        for areas, bodies in zip((claims, figures, evidence), columns, strict=True):
            if bodies[index].text:
                sheet.add(TextBox(areas[index].frame, bodies[index], sheet.name(areas[index].name)))


def _told(point: Point[Said]) -> tuple[Para, Para]:
    """The claim and its evidence; a point without a head has its whole text for a claim."""
    if point.head is None:
        return Para(point.text, "lead", "ink", bold=True, down=1), Para("", "body")
    return Para(point.head, "lead", "primary", bold=True, down=1), Para(point.text, "body", "ink")


def _parts(cell: Frame, head: int, *, numbered: bool) -> tuple[Frame, Frame, Frame]:
    """Places for claim, figure and evidence: side by side, on a narrow page the claim over the other two.

    head: height in EMU that a claim takes there.
    """
    inner = Frame(cell.x, cell.y + PAD, cell.w, cell.h - PAD)
    narrow = is_narrow(cell)
    figure = round(cell.w * (0.34 if narrow else FIGURE)) if numbered else 0
    if not narrow:
        claim = round(cell.w * CLAIM)
        left = Frame(inner.x, inner.y, claim, inner.h)
        middle = Frame(left.right + GAP, inner.y, figure, inner.h)
    else:
        left = Frame(inner.x, inner.y, inner.w, head)
        middle = Frame(inner.x, left.bottom, figure, inner.h - head)
    x = middle.right + (GAP if figure else 0)
    return left, middle, Frame(x, middle.y, inner.right - x, middle.h)


KIND = SlideKind(draw, Needs(points=2))
