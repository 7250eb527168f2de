"""A number in a text, before anybody asks what it counts."""

from __future__ import annotations

from decimal import Decimal

from briefdeck.model.record import dataclass

ONE = Decimal(1)
VULGAR = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.33333333", "⅔": "0.66666667"}


@dataclass(frozen=True, slots=True)
class Number:
    """start, end: offsets. low, high: the value, or both ends of 三四十. step: worth of the last written digit.

    scaled: a scale word stood with it (million, 万), so a range cannot lend it one. digits: written with digits.
    over: 多, 余, 几 stood inside or after it. vague: it names a power of ten only. weak: it may be no number.
    ratio: it is a fraction of a whole; low is then in percent. times: so many times as much ("twice").
    ordinal: third, 第三. unit: name of a unit said inside the number (三个半小时, half an hour), or "".
    scales: what the scale word stands for, the largest reading first (六千亿: 10¹¹ or 10⁸).
    others: other values it may be.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal | None = None
    step: Decimal = ONE
    scaled: bool = False
    digits: bool = False
    over: bool = False
    vague: bool = False
    weak: bool = False
    ratio: bool = False
    times: bool = False
    ordinal: bool = False
    unit: str = ""
    scales: tuple[Decimal, ...] = ()
    others: tuple[Decimal, ...] = ()


def digits_value(text: str, decimal: str, group: str) -> tuple[Decimal, Decimal]:
    """(value, step) of digits with grouping: "1,234.50" → 1234.50, 0.01.

    One or two digits behind the language's grouping sign are decimals: no group is that short.
    """
    plain = text.replace(" ", "")
    head, sign, tail = plain.rpartition("." if decimal == "," else ",")
    if sign and len(tail) < 3 and head.isdigit():
        plain = f"{head}{decimal}{tail}"
    for sign in group:
        if sign != decimal:
            plain = plain.replace(sign, "")
    if decimal != ".":
        plain = plain.replace(decimal, ".")
    places = len(plain) - plain.index(".") - 1 if "." in plain else 0
    return Decimal(plain), ONE.scaleb(-places)
