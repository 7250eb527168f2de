"""Errors in a number written with digits: ×10, ÷10, one digit, two transposed, another figure's number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise
from random import Random

# (decimal sign, sign between thousands) of a language; Chinese and Japanese write four digits and more without one.
SEPARATORS = {"de": (",", "."), "zh_Hans": (".", ""), "ja": (".", "")}
_DEFAULT = (".", ",")
_NUMBER = re.compile(r"(?<![A-Za-z\d.,])\d+(?:[.,]\d+)*(?![A-Za-z\d])")
# What is no figure though it has digits: names, classes of drugs, page n of m, days and years, times of day.
_NO_FIGURE = re.compile(
    r"""[A-Za-z]+\d+ | [“„«「"]\d+[”“»」"]
      | (?:Category|Kategorie|カテゴリー|الفئة)\s?\d+ | \d(?=类|類)
      | [(（]\d+\D{1,6}\d+[)）]
      | (?<!\d)20\d\d(?![\d,.]|\s?(?:million|billion|Mio|Mrd|مل)|[万億亿兆款个家名])
      | \d+(?=[月日年]|年間|\.?\ [^\W\d]+\ 20\d\d)
      | \d+\s?[–-]\s?\d+ | \d+至\d+""",
    re.VERBOSE,
)


def numbers(text: str) -> list[re.Match[str]]:
    """Numbers that are figures, in order. Ranges and dates are left to the wording's own patterns."""
    taken = [found.span() for found in _NO_FIGURE.finditer(text)]
    return [
        found
        for found in _NUMBER.finditer(text)
        if not any(start < found.end() and found.start() < end for start, end in taken)
    ]


def errors(text: str, locale: str, others: Iterable[str], rng: Random) -> Iterator[tuple[str, int, int, str]]:
    """(kind, start, end, instead) for the numbers of a text. others: numbers that stand elsewhere in the same file."""
    for found in numbers(text):
        for kind, instead in _instead(found[0], locale, others, rng):
            if value(instead, locale) != value(found[0], locale):
                yield kind, found.start(), found.end(), instead


def _instead(number: str, locale: str, others: Iterable[str], rng: Random) -> Iterator[tuple[str, str]]:
    amount = value(number, locale)
    if not amount:
        return
    yield "times-ten", printed(amount * 10, number, locale)
    # A tenth of a drug nobody would write: parts of one only where the number is whole again, or had a fraction before.
    tenth = amount / 10
    if tenth == tenth.to_integral_value() or amount != amount.to_integral_value() or amount >= 100:
        yield "tenth", printed(tenth, number, locale)
    yield from (("digit", each) for each in _digits(number, rng))
    yield from (("transposed", each) for each in _transposed(number))
    same = sorted({each for each in others if each != number and _alike(each, number)})
    if same:
        yield "other-figure", rng.choice(same)


def _digits(number: str, rng: Random) -> list[str]:
    """Two variants, each with one digit changed at another place."""
    places = [place for place, sign in enumerate(number) if sign.isdigit()]
    rng.shuffle(places)
    variants = []
    for place in places[:2]:
        lowest = 2 if place == 0 else 0
        choices = [digit for digit in map(str, range(lowest, 10)) if digit != number[place]]
        variants.append(number[:place] + rng.choice(choices) + number[place + 1 :])
    return variants


def _transposed(number: str) -> Iterator[str]:
    places = [place for place, sign in enumerate(number) if sign.isdigit()]
    for one, other in pairwise(places):
        if number[one] != number[other] and not (one == 0 and number[other] == "0"):
            signs = list(number)
            signs[one], signs[other] = signs[other], signs[one]
            yield "".join(signs)


def _alike(one: str, other: str) -> bool:
    """Whether a hand could have taken one for the other: as long, give or take one sign."""
    return abs(len(one) - len(other)) <= 1 and ("." in one) == ("." in other)


def value(number: str, locale: str) -> Decimal:
    decimal, group = SEPARATORS.get(locale, _DEFAULT)
    plain = number.replace(group, "") if group else number
    return Decimal(plain.replace(decimal, "."))


def printed(amount: Decimal, like: str, locale: str) -> str:
    """The amount with the separators of the language, grouped where the language groups or ``like`` is grouped."""
    decimal, group = SEPARATORS.get(locale, _DEFAULT)
    whole, _, fraction = f"{amount.normalize():f}".partition(".")
    if group and (len(whole) > 3 or group in like):
        whole = f"{int(whole):,}".replace(",", group)
    return whole + (decimal + fraction if fraction else "")
