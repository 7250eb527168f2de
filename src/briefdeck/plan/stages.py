"""The stages of a process, what is told of each and what may be asked about it, whichever way they are laid out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.briefing import FigureSlot, Point
from briefdeck.model.deck import Shape
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.record import dataclass
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame
from briefdeck.plan.alt import described
from briefdeck.plan.cards import color_of, natural_width, on_one_line
from briefdeck.plan.grid import inch, within
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.stack import AIR

BAR, BAR_PAD = inch(0.7), inch(0.2)


@dataclass(frozen=True, slots=True)
class Stage:
    """id: the item's own. name: of the stage. told: its figure, or the point that bears its id, or neither.

    asked: what guests may ask about it, or None.
    """

    id: str
    name: Said
    told: FigureSlot[Said] | Point[Said] | None
    asked: Said | None = None


def stages_of(edition: Edition, said: SaidTopic) -> list[Stage]:
    """A point stands at the stage whose id it bears, a figure at the one it is `of`; the other figures take the stages
    that are left, in their order.
    """
    topic = said.topic
    names = edition.facts[topic.lists["stages"]].items
    ids = [name.first.unit.rsplit(".", 1)[-1] for name in names]
    told: dict[str, FigureSlot[Said] | Point[Said]] = {point.id: point for point in topic.points}
    told |= {slot.of: slot for slot in topic.figures if slot.of}
    left = iter([slot for slot in topic.figures if not slot.of])
    for id_ in ids:
        if id_ not in told and (slot := next(left, None)) is not None:
            told[id_] = slot
    return [Stage(id_, name, told.get(id_), topic.questions.get(id_)) for id_, name in zip(ids, names, strict=True)]


def only(said: SaidTopic, run: Sequence[Stage], *, last: bool) -> SaidTopic:
    """The topic with what belongs to a run of its stages; its closing line with the last run."""
    topic = said.topic
    figures = tuple(stage.told for stage in run if isinstance(stage.told, FigureSlot))
    points = tuple(stage.told for stage in run if isinstance(stage.told, Point))
    parts = {name: text for name, text in topic.parts.items() if name != "bar" or last}
    asked = {stage.id: stage.asked for stage in run if stage.asked is not None}
    return replace(said, topic=replace(topic, figures=figures, points=points, parts=parts, questions=asked))


def head_of(sheet: Sheet, stage: Stage) -> Para | None:
    """What stands large: the stage's numeral, or the head of its point as a word of the same rank."""
    match stage.told:
        case FigureSlot(fact=id_):
            fact = sheet.fact(id_)
            return Para(fact.kpi[0], "kpi", color_of(fact), numeral=True, unit_color="ink")
        case Point(head=head) if head is not None:
            return Para(head, "kpi", "primary", bold=True)
    return None


def text_of(sheet: Sheet, stage: Stage, role: str = "body") -> list[Para]:
    """What stands under it. role: of the type scale; what stands alone may be as large as a lead."""
    match stage.told:
        case FigureSlot(fact=id_, label=label, text=text):
            paras = [Para(label or sheet.fact(id_).label, role, "ink")]
            return paras if text is None else [*paras, Para(text, "small", "muted", before=2)]
        case Point(text=told):
            return [Para(told, role, "ink")]
    return []


def told_label(said: SaidTopic) -> Para | None:
    """What is told of the stages, as its row is labelled."""
    part = said.topic.parts.get("row")
    return None if part is None else Para(part, "head", "primary")


def asked_label(sheet: Sheet, stages: Sequence[Stage]) -> Para | None:
    """The label of the questions, where there is one."""
    return Para(sheet.word("question"), "head", "primary") if any(stage.asked for stage in stages) else None


def alike(sheet: Sheet, heads: Sequence[Para | None], widths: Sequence[int], down: int = 0) -> list[Para | None]:
    """Numerals as small as the longest of them needs for one line of its width (EMU), at least ``down`` steps down;
    words likewise, and a step under the numerals: letters and Han characters look larger than digits. Words that are
    too long even so are set like a lead.
    """
    found = list(heads)
    for numeral in (True, False):
        mine = [
            (replace(head, down=down), width)
            for head, width in zip(heads, widths, strict=True)
            if head is not None and head.numeral is numeral
        ]
        if mine:
            down = max(on_one_line(sheet, head, width).down for head, width in mine)
            fits = all(natural_width(sheet, replace(head, down=down)) <= width for head, width in mine)
            role = "kpi" if numeral or fits else "lead"
            found = [
                replace(head, role=role, down=down if role == "kpi" else 0)
                if head is not None and head.numeral is numeral
                else head
                for head in found
            ]
            down += 1
    return found


def grouped(sheet: Sheet, said: SaidTopic, stages: Sequence[Stage], shapes: Sequence[Shape]) -> None:
    """The shapes of the stages as one group with one alt text."""
    names = [(stage.name.first.plain, "") for stage in stages]
    sheet.group("Stages", described(sheet, said.topic.title.first.plain, names), shapes)


def bar_height(sheet: Sheet, said: SaidTopic) -> int:
    """Height of the closing line, EMU; 0 where there is none."""
    if "bar" not in said.topic.parts:
        return 0
    text = sheet.height([Para(said.topic.parts["bar"], "head", "on_dark")], sheet.body.w - 2 * BAR_PAD)
    return within(text + AIR + inch(0.24), min(BAR, sheet.body.h * 15 // 100), sheet.body.h // 3)


def foot_of(sheet: Sheet, said: SaidTopic) -> int:
    """Where all else must end, for the closing line under it."""
    bar = bar_height(sheet, said)
    return sheet.body.bottom - (bar + inch(0.2) if bar else 0)


def close(sheet: Sheet, said: SaidTopic, y: int = 0) -> None:
    """The closing line at the foot of the body, or at ``y`` (EMU) where that is higher."""
    bar, body = bar_height(sheet, said), sheet.body
    if not bar:
        return
    frame = Frame(body.x, min(y or body.bottom - bar, body.bottom - bar), body.w, bar)
    blank = Shape(frame, sheet.name("Closing line"), "rect", "primary_dark")
    paras = [Para(said.topic.parts["bar"], "head", "on_dark", align="ctr")]
    sheet.add(*sheet.shapes([(blank, paras)], (BAR_PAD, 0, BAR_PAD, 0)))
