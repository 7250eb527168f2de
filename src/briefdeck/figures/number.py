"""Numbers in one locale's ladder: which scale word, how many digits. Never a digit more or less than the value has."""

from __future__ import annotations

from decimal import Decimal

from briefdeck.figures.style import HouseStyle, NumberStyle, Scale
from briefdeck.model.text import Form, Part, PartRole


def choose_scale(value: Decimal, style: NumberStyle) -> Scale | None:
    """The largest scale word that says the value in few decimals; None to write it out.

    Chosen by the exact value, so 99,999,999 can never be rounded up into 10000万.
    """
    size = abs(value)
    fitting = [scale for scale in style.scales if size >= Decimal(10) ** scale.power]
    for scale in reversed(fitting):
        above = next((other.power for other in style.scales if other.power > scale.power), None)
        if above is not None and size >= Decimal(10) ** above:
            break  # a number of this scale must not reach the next
        if _decimals(value.scaleb(-scale.power)) <= style.decimals:
            return scale
    if not fitting or (_decimals(value) == 0 and len(digits(size)) <= style.plain_digits):
        return None
    return fitting[-1]


def number_parts(value: Decimal, style: HouseStyle, form: Form) -> tuple[Part, ...]:
    """The value in digits: its NUMBER and, where it has one, its SCALE."""
    scale = choose_scale(value, style.number)
    if scale is None:
        return (Part(PartRole.NUMBER, grouped(value, style.number)),)
    word = scale.short if form in {Form.SHORT, Form.KPI} else scale.long
    return (
        Part(PartRole.NUMBER, grouped(value.scaleb(-scale.power), style.number)),
        Part(PartRole.SCALE, word),
    )


def grouped(value: Decimal, style: NumberStyle) -> str:
    """The value written out with the fewest digits, the locale's decimal sign and grouping."""
    whole, _, fraction = digits(abs(value)).partition(".")
    if style.group_from and len(whole) >= style.group_from:
        whole = f"{int(whole):,}".replace(",", style.group)
    sign = "-" if value < 0 else ""
    return sign + whole + (style.decimal + fraction if fraction else "")


def digits(value: Decimal) -> str:
    """Plain notation without trailing zeros after the decimal point: Decimal("9.20E+10") → 92000000000."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _decimals(value: Decimal) -> int:
    return len(digits(value).partition(".")[2])
