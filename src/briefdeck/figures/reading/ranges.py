"""Figures that belong together: "5 to 6 billion", 5至6亿元, $5-6bn. The first borrows scale and unit of the second."""

from __future__ import annotations

from dataclasses import replace

from briefdeck.figures.reading.number import Number
from briefdeck.figures.reading.reading import Reading, Sort
from briefdeck.figures.reading.tongue import Tongue
from briefdeck.model.quantity import Bound

_ORDERED = frozenset(Sort) - {Sort.ORDINAL, Sort.DATE, Sort.NAME}


def joined(text: str, folded: str, figures: list[tuple[Number, Reading]], tongue: Tongue) -> list[Reading]:
    """The readings, ranges as one. text: as written; folded: as read."""
    found: list[Reading] = []
    place = len(figures) - 1
    while place >= 0:  # from the end, so that a scale is handed back along a list
        number, reading = figures[place]
        if place:
            before, low = figures[place - 1]
            gap = folded[low.end : reading.start] if low.end <= reading.start else ""
            if gap and tongue.joint.fullmatch(gap := " ".join(f"|{gap}|".split()).strip("|")):
                opened = bool(tongue.between.search(folded, max(0, low.start - 16), low.start))
                inner = tongue.between.search(folded, max(0, before.start - 16), before.start)
                if low.start < before.start and inner and inner.group().strip():
                    opened, low = True, replace(low, bound=Bound.EXACT)  # "от 5 до 6": no lower bound
                dash = bool(tongue.tight.fullmatch(gap)) and (opened or not tongue.listing.fullmatch(gap))
                before, low, reading = _shared(before, low, number, reading, sure=dash)
                figures[place - 1] = (before, low)
                if dash and _range(low, reading, number):
                    words = text[low.start : reading.end]
                    same = low.bound is reading.bound or reading.bound is Bound.LEVEL
                    one = replace(
                        low,
                        words=words,
                        end=reading.end,
                        high=reading.low,
                        bound=reading.bound if same else low.bound,
                        per=low.per or reading.per,
                        units=low.units or reading.units,
                        weak=low.weak and reading.weak,
                    )
                    figures[place - 1] = (replace(before, end=number.end, high=number.low), one)
                    place -= 1
                    continue
        found.append(reading)
        place -= 1
    found.reverse()
    return found


def _range(low: Reading, high: Reading, number: Number) -> bool:
    if low.high is not None or high.high is not None or low.sort is not high.sort or low.sort not in _ORDERED:
        return False
    if high.bound not in {Bound.EXACT, Bound.LEVEL} and high.start < number.start:
        return False  # from fewer than 100 to over 20,000
    return (
        low.low * low.factor < high.low * high.factor
        and low.sign == high.sign
        and low.sign >= 0
        and not low.vague
        and not high.vague
        and low.units[:1] == high.units[:1]
    )


def _shared(
    before: Number, low: Reading, number: Number, high: Reading, *, sure: bool
) -> tuple[Number, Reading, Reading]:
    if (
        low.sort is Sort.PERCENT
        and before.ratio
        and high.sort is Sort.NUMBER
        and not number.scaled
        and low.words.find("百分之") >= 0
        and sure
    ):
        high = replace(high, sort=Sort.PERCENT, units=low.units)
    if low.high is not None or low.sort is Sort.ORDINAL:
        return before, low, high
    scaled = number.scaled and number.low and not before.scaled and not before.ratio
    if scaled and low.sort in {Sort.NUMBER, Sort.MONEY}:
        factor = next((scale for scale in number.scales if scale > 1 and low.low <= number.low / scale), None)
        if factor is not None:
            if sure:
                low = replace(low, low=low.low * factor, step=low.step * factor, weak=False)
                before = replace(before, scaled=True, low=low.low, step=low.step)
            else:
                low = replace(low, others=(low.low * factor,))
    if (
        low.sort is Sort.NUMBER
        and not low.units
        and high.units
        and high.sort not in {Sort.ORDINAL, Sort.DATE, Sort.NAME}
        and (sure or not before.scaled)
    ):
        low = replace(low, sort=high.sort, units=high.units, factor=high.factor)
    elif low.sort is Sort.MONEY and high.sort is Sort.NUMBER:
        high = replace(high, sort=Sort.MONEY, units=low.units)
    return before, low, high
