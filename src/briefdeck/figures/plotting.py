"""Figures as a chart draws them: exact values in one common scale, and the unit that belongs to all of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefdeck.figures.number import digits
from briefdeck.figures.style import HouseStyle, Scale
from briefdeck.model.quantity import Kind, Quantity
from briefdeck.model.text import Form


def plot(quantities: Sequence[Quantity], style: HouseStyle) -> tuple[tuple[Decimal, ...], str]:
    """Values for a chart in one common scale, exact, and the unit label ("RMB bn", 亿元; "" for plain counts).

    The scale is that of the largest value. A range is drawn at its lower end, a bound at its amount.
    """
    if not quantities:
        return (), ""
    scale = common_scale(quantities, style)
    power = scale.power if scale else 0
    values = tuple(Decimal(digits(quantity.low.scaleb(-power))) for quantity in quantities)
    return values, _unit(quantities, scale, style)


def common_scale(quantities: Sequence[Quantity], style: HouseStyle) -> Scale | None:
    """The scale of the largest value, or None where it has none."""
    largest = max(abs(quantity.low) for quantity in quantities)
    return next((scale for scale in reversed(style.number.scales) if largest >= scale.threshold), None)


def _unit(quantities: Sequence[Quantity], scale: Scale | None, style: HouseStyle) -> str:
    word = scale.short.by["other"].strip() if scale else ""
    kinds, units = {quantity.kind for quantity in quantities}, {quantity.unit for quantity in quantities}
    pattern = "{n}"
    if kinds == {Kind.AMOUNT} and len(units) == 1:
        pattern = style.currency.patterns(units.pop(), Form.SHORT).of("scaled" if scale else "other")
    elif kinds <= {Kind.SHARE, Kind.CHANGE}:
        pattern = style.percent
    elif kinds in ({Kind.POINTS}, {Kind.MULTIPLE}):
        pattern = (style.points if Kind.POINTS in kinds else style.multiple)[1].by["other"]
    return pattern.format(n=word).strip()
