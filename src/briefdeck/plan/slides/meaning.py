"""What it means for this audience: the office's own reading in headed rows, each with the figure that it rests on, and
the next step in a dark bar.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from briefdeck.model.deck import Shape, TextBody
from briefdeck.model.edition import Edition, SaidFact, SaidTopic
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.cards import FEW, SURE, color_of, natural_width
from briefdeck.plan.drawing import Drawn, SlideKind
from briefdeck.plan.grid import inch, is_tall, within
from briefdeck.plan.ladder import by_points, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.next_step import draw_next_step, next_step
from briefdeck.plan.panels import dark_panel
from briefdeck.plan.para import Para
from briefdeck.plan.proofs import proofs
from briefdeck.plan.rowwise import add_rowwise
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR, Block, rows_height, squeezed, stacked
from briefdeck.typeset import measure

PAD, GAP = inch(0.28), inch(0.3)  # beside a text and between two columns
OVER, OVER_HEAD = inch(0.05), inch(0.09)  # over and under a text; where it stands under its head
LEAST_LEAD, LEAST_HEAD, MOST_LABEL = inch(0.4), inch(1.3), inch(2.75)
MOST_LEAD, MOST_LEAD_ALONE = 0.3, 0.38  # of the width, for a figure; without a column for heads
HEAD = 0.2  # of the width
OVER_BAR = inch(0.14)


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """points: three or four; parts: next, the closing line."""
    ways = (0.0, HEAD) if is_tall(theme.layouts["statement"].body) else (HEAD, 0.0)
    told = ((proven, head, role) for proven in (True, False) for head in ways for role in ("lead", "body"))
    bodies = [partial(_body, proven=proven, head=head, role=role) for proven, head, role in told]
    return laid_out(edition, theme, said, bodies, by_points(bodies, last=("next",)))


@dataclass(frozen=True, slots=True)
class _Row:
    """lead: what stands on the dark column. proof: a figure at the end of the row, or empty."""

    lead: Sequence[Para]
    head: Para | None
    text: Para
    proof: Sequence[Para]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a row's texts stand: distance from its left edge and width, EMU. dark: how wide the dark column is."""

    dark: int
    lead: tuple[int, int]
    head: tuple[int, int]
    text: tuple[int, int]
    proof: tuple[int, int]


def _body(sheet: Sheet, said: SaidTopic, *, proven: bool, head: float, role: str) -> None:
    """A dark column with what the rows rest on, their words on a panel beside it.

    proven: whether rows show the figures that they quote. head: the most of the width that a column of heads
    may take, 0: heads over their texts. role: of the texts.
    """
    body = sheet.body
    bar = next_step(sheet, said.topic.parts["next"], body.w) if "next" in said.topic.parts else None
    field = Frame(body.x, body.y, body.w, body.h - (bar.height + OVER_BAR if bar else 0))
    rows = _told(sheet, said, role, proven=proven)
    at = _columns(sheet, field.w, rows, head)
    blocks = _blocks(sheet, rows, at, field.h)
    cells, _ = stacked(sheet, field, blocks, most_spare=field.h) or squeezed(field, blocks)
    _grounds(sheet, field, cells, at)
    pairs = list(zip(cells, rows, strict=True))
    columns = [
        [_area(cell, at.lead, row.lead, "Number" if len(row.lead) == 1 else "Key figure") for cell, row in pairs],
        [_area(cell, at.head, (row.head,), "Head") for cell, row in pairs if row.head is not None and at.head[1]],
        [_area(cell, _place(row, at), _words(row, at), "Meaning") for cell, row in pairs],
        [_area(cell, at.proof, row.proof, "Proof") for cell, row in pairs if row.proof],
    ]
    add_rowwise(sheet, columns, even=("Head", "Meaning"))
    if bar is not None:
        draw_next_step(sheet, bar, Frame(body.x, body.bottom - bar.height, body.w, bar.height))


def _told(sheet: Sheet, said: SaidTopic, role: str, *, proven: bool) -> list[_Row]:
    """The rows. Where every point quotes a figure, it leads the row; else numbers do, and figures stand at the end."""
    topic = said.topic
    whole = next((each.topic for each in sheet.edition.story if each.topic.id == topic.id), topic)
    quoted = proofs(sheet, whole) if proven else {}
    all_quote = len(quoted) == len(whole.points)
    down_to = 2 if len(topic.points) <= FEW + 1 or is_tall(sheet.body) else 3
    place = {point.id: index for index, point in enumerate(whole.points, start=1)}
    rows = []
    for index, point in enumerate(topic.points, start=1):
        down = int(role == "lead")
        head = Para(point.head, "lead" if down else "head", "primary", bold=True, down=down) if point.head else None
        text = Para(point.text, role, "ink", down=down)
        lead: list[Para] = [Para(str(place.get(point.id, index)), "kpi", "gold", down=3, align="ctr")]
        proof: list[Para] = []
        if point.id in quoted:
            fact = sheet.fact(quoted[point.id])
            if all_quote:
                lead = [Para(fact.kpi[0], "kpi", "gold", numeral=True, unit_color="on_dark", down=down_to)]
                lead.append(_label(fact, "on_dark_muted"))
            else:
                proof = [Para(fact.kpi[0], "kpi", color_of(fact), numeral=True, unit_color="ink", down=down_to)]
                proof.append(_label(fact, "muted"))
        rows.append(_Row(lead, head, text, proof))
    return rows


def _label(fact: SaidFact, color: str) -> Para:
    """What a figure measures, in a size of its own: reading text grows with the room that a row leaves it."""
    return Para(fact.label, "chart", color, down=2)


def _columns(sheet: Sheet, width: int, rows: Sequence[_Row], head: float) -> _Columns:
    most = round(width * (MOST_LEAD if head else MOST_LEAD_ALONE))
    lead = _natural(sheet, [row.lead for row in rows], LEAST_LEAD, most)
    dark = lead + 2 * PAD if any(len(row.lead) > 1 for row in rows) else lead + PAD
    proof = _natural(sheet, [row.proof for row in rows], 0, most)
    x = dark + PAD
    heads = [row.head for row in rows if row.head is not None]
    head_w = _wrapped(sheet, heads, round(width * head)) if heads and head else 0
    right = width - PAD - proof
    text = x + (head_w + GAP if head_w else 0)
    return _Columns(
        dark, ((dark - lead) // 2, lead), (x, head_w), (text, right - text - (GAP if proof else 0)), (right, proof)
    )


def _natural(sheet: Sheet, columns: Sequence[Sequence[Para]], least: int, most: int) -> int:
    """Width in EMU in which the first of a column's texts, and most labels under it, stand on one line."""
    widths = [natural_width(sheet, paras[0]) * SURE for paras in columns if paras]
    labels = [min(MOST_LABEL, natural_width(sheet, paras[1])) for paras in columns if len(paras) > 1]
    return within(round(max((*widths, *labels), default=0)) + (AIR if widths else 0), least, most)


def _wrapped(sheet: Sheet, heads: Sequence[Para], most: int) -> int:
    """The least width in EMU in which heads take no more lines than in that one."""
    bodies = [TextBody((sheet.set(head),)) for head in heads]
    widest = max(measure(body, most, sheet.theme.fonts).width for body in bodies)
    return within(round(widest * SURE) + AIR, min(LEAST_HEAD, most), most)


def _blocks(sheet: Sheet, rows: Sequence[_Row], at: _Columns, high: int) -> list[Block]:
    """The rows: equally high where there is room for that (EMU), else each as high as its highest text."""
    over = OVER if at.head[1] else OVER_HEAD
    blocks = [Block(_words(row, at), "Meaning", over, _place(row, at)[1], least=_least(sheet, row, at)) for row in rows]
    most = rows_height(sheet, at.text[1], [blocks])
    return [replace(block, least=most) for block in blocks] if most * len(blocks) <= high else blocks


def _least(sheet: Sheet, row: _Row, at: _Columns) -> int:
    """Height in EMU of what stands beside a row's text."""
    heads = (row.head,) if row.head is not None and at.head[1] else ()
    beside = ((row.lead, at.lead[1]), (heads, at.head[1]), (row.proof, at.proof[1]))
    return max(sheet.height(paras, width) for paras, width in beside if paras) + AIR + 2 * OVER


def _place(row: _Row, at: _Columns) -> tuple[int, int]:
    """Where its text stands: a row that has no figure at its end goes on to there."""
    return at.text if row.proof or not at.proof[1] else (at.text[0], at.proof[0] + at.proof[1] - at.text[0])


def _words(row: _Row, at: _Columns) -> tuple[Para, ...]:
    if row.head is None or at.head[1]:
        return (row.text,)
    return (row.head, replace(row.text, before=2))


def _grounds(sheet: Sheet, field: Frame, cells: Sequence[Frame], at: _Columns) -> None:
    whole = Frame(field.x, cells[0].y, field.w, cells[-1].bottom - cells[0].y)
    sheet.add(Shape(whole, sheet.name("Panel"), "rect", "panel", decorative=True))
    dark_panel(sheet, replace(whole, w=at.dark))
    for cell in cells[1:]:
        sheet.rule(replace(cell, x=cell.x + at.lead[0], w=at.dark - 2 * at.lead[0]), "primary")
        sheet.rule(replace(cell, x=cell.x + at.dark + PAD, w=cell.w - at.dark - 2 * PAD))


def _area(cell: Frame, at: tuple[int, int], paras: Sequence[Para], name: str) -> Area:
    return Area(Frame(cell.x + at[0], cell.y, at[1], cell.h), tuple(paras), name, "ctr")


KIND = SlideKind(draw, Needs(points=1, may=("next",)))
