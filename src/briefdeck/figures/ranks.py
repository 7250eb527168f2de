"""Places in an order: second, No. 2, 第二."""

from __future__ import annotations

from decimal import Decimal

from briefdeck.figures.joining import tidy
from briefdeck.figures.number import grouped
from briefdeck.figures.style import HouseStyle
from briefdeck.figures.template import halves
from briefdeck.model.text import Form, Part, PartRole


def rank_parts(value: Decimal, style: HouseStyle, form: Form) -> tuple[Part, ...]:
    """The place as a word while the language has one, in digits from there on and in narrow places."""
    rank, number = style.rank, grouped(value, style.number)
    prose = form not in {Form.SHORT, Form.KPI}
    if prose and value == int(value) and 1 <= value <= len(rank.words):
        return (Part(PartRole.NUMBER, rank.words[int(value) - 1]),)
    last_two, last = number[-2:].rjust(2, "0"), number[-1:]
    ending = rank.endings.get(last_two) or rank.endings.get(last) or rank.endings.get("", "")
    before, after = halves(rank.long if prose else rank.kpi)
    after = after.replace("{ending}", ending)
    return tidy(Part(PartRole.UNIT, before), Part(PartRole.NUMBER, number), Part(PartRole.UNIT, after))
