"""Amounts as an author writes them: ``21``, ``0.5``, ``10,000``, ``92 billion``, ``920亿`` → exact Decimals."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, localcontext
from typing import Final

from briefdeck.load import codes
from briefdeck.load.scalars import Parsed, Unreadable

SCALES: Final[dict[str, int]] = {
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12,
    "万亿": 12, "亿": 8, "万": 4, "萬億": 12, "億": 8, "萬": 4,
}  # fmt: skip

_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|0|[1-9][0-9]*)(?:\.[0-9]+)?"
PATTERN: Final = rf"({_NUMBER})(?: *({'|'.join(SCALES)}))?"
_AMOUNT = re.compile(PATTERN, re.ASCII)
_FLOAT = re.compile(r"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)[eE][-+]?[0-9]{1,3}", re.ASCII)
_SHORT_SCALES: Final = {
    "k": "thousand", "m": "million", "mn": "million", "mio": "million", "b": "billion", "bn": "billion",
    "bln": "billion", "mrd": "billion", "tn": "trillion", "trn": "trillion",
}  # fmt: skip
_LONGEST = 40
_LARGEST = Decimal(10) ** 21
_RATE = "a rate is above 0: what one unit of this currency is worth in the other"
_EXAMPLES = "write a decimal such as 21, 0.5, 10,000 or 92 billion"


def parse_amount(text: str) -> Decimal:
    """The exact amount in units. Raises Unreadable for anything that is not one, with what to write instead."""
    found = _AMOUNT.fullmatch(text)
    if found is not None and len(text) > _LONGEST:
        raise Unreadable(f'"{text[:_LONGEST]}…" has more digits than anybody measures', f"round it: {_EXAMPLES}")
    if found is None:
        raise Unreadable(*_explained(text))
    amount = Decimal(found[1].replace(",", ""))
    if found[2]:
        amount = _whole(_shifted(amount, SCALES[found[2]]))
    if amount >= _LARGEST:
        raise Unreadable(f'"{text}" is more than anybody counts', "check the scale")
    return amount


def parse_signed(text: str) -> Decimal:
    """An amount that may stand below zero: −3.5, +12. Raises Unreadable."""
    sign, rest = (text[:1], text[1:].lstrip()) if text[:1] in {"-", "−", "+"} else ("", text)
    amount = parse_amount(rest if sign and _AMOUNT.fullmatch(rest) else text)
    return -amount if sign in {"-", "−"} else amount


def _rate(text: str) -> Decimal:
    if text.startswith(("-", "−")):
        raise Unreadable(f'"{text}" is below zero', _RATE)
    rate = parse_amount(text)
    if not rate:
        raise Unreadable(f'"{text}" makes every amount nothing', _RATE)
    return rate


def spelled(amount: Decimal) -> str:
    """How an author would write it: ``92 billion``, ``712 million``, ``21``."""
    for word in ("trillion", "billion", "million"):
        scaled = _whole(_shifted(amount, -SCALES[word])).normalize()
        if scaled >= 1 and len(scaled.as_tuple().digits) <= 6:
            return f"{scaled:f} {word}"
    return f"{_whole(amount):f}"


def _shifted(amount: Decimal, places: int) -> Decimal:
    with localcontext() as context:
        context.prec = 2 * _LONGEST  # else 28 digits, and a long amount would be rounded
        return amount.scaleb(places)


def _whole(amount: Decimal) -> Decimal:
    """Without a fraction of zeros: 500000.0 and 9.2E+10 become plain integers."""
    with localcontext() as context:
        context.prec = 2 * _LONGEST
        return amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount


def _explained(text: str) -> tuple[str, str]:
    """(why, hint) for a text that is no amount."""
    shown = f'"{text[:_LONGEST]}"'
    if _FLOAT.fullmatch(text):
        amount = Decimal(text)
        hint = _EXAMPLES
        if 0 < amount < _LARGEST and amount == round(amount, 6):
            hint = " or ".join(dict.fromkeys([spelled(amount), f"{_whole(amount):f}"]))
            hint = f"write {hint}"
        return f"{shown} is a float", hint
    if text.lower().lstrip("+-") in {".inf", ".nan", "inf", "nan", "infinity"}:
        return f"{shown} is no amount", _EXAMPLES
    if text.startswith(("-", "−")):
        return f"{shown} is below zero", BELOW_ZERO
    number, rest = _split(text)
    if number and rest:
        if unicodedata.normalize("NFKC", rest).startswith("%") or rest.lower().startswith(("per cent", "percent")):
            return f"{shown} holds its unit", f"write {number}: kind share is in per cent"
        if word := _SHORT_SCALES.get(rest.lower()) or _SHORT_SCALES.get(rest.lower().rstrip("s.")):
            return f"{shown} shortens its scale", f"write {number} {word}"
        if rest.lower().rstrip("s") in SCALES:
            return f"{shown} is no amount", f"write {number} {rest.lower().rstrip('s')}"
        return f"{shown} holds more than the amount", f'write {number} here; "{rest}" belongs under unit or noun'
    return f"{shown} is no exact decimal", _repaired(text)


def _split(text: str) -> tuple[str, str]:
    """An amount and what stands after it ("92 billion", "USD"), or two empty texts."""
    found = _AMOUNT.match(text)
    if found is None or found.end() == len(text) or text[found.end()] in "0123456789.,_eExXoO:/":
        return "", ""
    rest = text[found.end() :].strip()
    return ("", "") if rest[:1].isdigit() else (found[0].strip(), rest)


def _repaired(text: str) -> str:
    """The hint for a number in another notation."""
    candidates = (
        unicodedata.normalize("NFKC", text).strip(),
        text.lstrip("$€£¥+ ").strip(),
        text.replace("_", ""),
        re.sub(r"^0+(?=[0-9])", "", text),
        f"0{text}" if text.startswith(".") else "",
        text.removesuffix("."),
        text.replace(" ", ""),
        text.replace(",", ".") if re.fullmatch(r"[0-9]+,[0-9]{1,2}", text) else "",
    )
    for candidate in candidates:
        if candidate != text and _AMOUNT.fullmatch(candidate):
            return f"write {candidate}"
    return _EXAMPLES


BELOW_ZERO: Final = "amounts are told from zero up: say what fell in words, or write kind: change or points"

# For figures that can fall; whether this one can is the fact's own rule.
SIGNED: Final = Parsed(
    "an exact decimal",
    parse_signed,
    codes.NOT_DECIMAL,
    {
        "type": ["string", "number"],
        "pattern": f"^[-−+]? ?{PATTERN}$",
        "maxLength": _LONGEST,
        "examples": ["92 billion", 21, "0.5", "10,000", "920亿", "-3.5"],
    },
)
AMOUNT: Final = Parsed(
    "an exact decimal",
    parse_amount,
    codes.NOT_DECIMAL,
    {
        "type": ["string", "number"],
        "pattern": f"^{PATTERN}$",
        "maxLength": _LONGEST,
        "minimum": 0,
        "examples": ["92 billion", 21, "0.5", "10,000", "920亿"],
    },
)

RATE: Final = Parsed(
    "a rate above 0",
    _rate,
    codes.NOT_DECIMAL,
    {
        "type": ["string", "number"],
        "pattern": f"^{PATTERN}$",
        "maxLength": _LONGEST,
        "exclusiveMinimum": 0,
        "examples": ["0.80", "0.112"],
    },
)
