"""Numbers in one locale's ladder: which scale word, how many digits. Never a digit more or less than the value has."""

from __future__ import annotations

from decimal import Decimal

from briefdeck.figures.plural import category
from briefdeck.figures.style import Forms, HouseStyle, NumberStyle, Scale
from briefdeck.model.text import Form, Part, PartRole


def choose_scale(value: Decimal, style: NumberStyle) -> Scale | None:
    """The largest scale word that says the value in few decimals; None to write it out.

    Chosen by the exact value, so 99,999,999 can never be rounded up into 10000万.
    """
    size = abs(value)
    fitting = [scale for scale in style.scales if size >= scale.threshold]
    for scale in reversed(fitting):
        above = next((other.threshold for other in style.scales if other.power > scale.power), None)
        if above is not None and size >= above:
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
    shown = value.scaleb(-scale.power)
    return (
        Part(PartRole.NUMBER, grouped(shown, style.number)),
        Part(PartRole.SCALE, in_form(scale.of(form), shown, style)),
    )


def in_form(forms: Forms, value: Decimal, style: HouseStyle) -> str:
    """The plural form that a number written with the fewest digits asks for."""
    return forms.by["other"] if forms.plain else forms.of(category(Decimal(digits(value)), style.babel))


def grouped(value: Decimal, style: NumberStyle, *, sign: bool = False) -> str:
    """The value written out with the fewest digits, the locale's decimal sign and grouping.

    sign: a number above zero carries its sign too, and zero ±.
    """
    whole, _, fraction = digits(abs(value)).partition(".")
    if style.group_from and len(whole) >= style.group_from:
        whole = f"{int(whole):,}".replace(",", style.group)
    mark = style.minus if value < 0 else ("+" if value else "±") if sign else ""
    text = mark + whole + (style.decimal + fraction if fraction else "")
    return style.signed.format(n=text) if mark else text


def digits(value: Decimal) -> str:
    """Plain notation without trailing zeros after the decimal point: Decimal("9.20E+10") → 92000000000."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _decimals(value: Decimal) -> int:
    return len(digits(value).partition(".")[2])
