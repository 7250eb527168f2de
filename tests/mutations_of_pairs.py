"""Single errors planted in a right pair, by text alone: the reader is not asked where the figures are.

Each planter yields (kind, mutated text). Years, dates and what is no figure stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_BEFORE_NAME = re.compile(
    rf"(?:No|Article|Category|Line|World|Tier|Section|Apollo|Airbus|A|PM|C|{_MONTHS}|its|MAX|500|iPhone|Project|[\"“])\.?[\s-]*\Z"
)
_EN_NUMBER = re.compile(
    rf"""(?<![\w.,$:/'-])(?<!S&P\s)(?<!A)(?P<n>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+\.\d+|\d{{2,3}})
         (?![\w,:/]|\.\d|-(?!(?:kilo|meter|year))|\s(?:{_MONTHS}|MAX)|(?:st|nd|rd|th)\b)""",
    re.VERBOSE,
)
_EN_MONEY = re.compile(r"(?P<sign>[$€£])(?P<n>\d[\d,]*(?:\.\d+)?)")
_EN_SCALE = re.compile(r"(?<=\d)(?P<space>[ -])(?P<scale>million|billion|trillion)\b")
_ZH_SCALE = re.compile(r"(?<=\d)(?P<scale>万亿|万|亿)(?![亿千瓦\d])")
_ZH_NUMBER = re.compile(
    r"(?<![\dA-Za-z.:：“0-9亿万-])(?<!iPhone )(?<!普尔)(?<!拨打)(?<!全国(?=985))(?<!第)"
    r"(?P<n>\d{1,3}(?:,\d{3})+|\d+\.\d+|\d{2,5})"
    r"(?![\d,.年月日号时点:：”线后]|人大|大奖|号|级|热线|赛季|-20|届)"
)
_SWAP = {"million": "billion", "billion": "million", "trillion": "billion"}
_ZH_SWAP = {"万": "亿", "亿": "万", "万亿": "亿"}


def planted(zh: str, en: str) -> Iterator[tuple[str, str, str]]:
    """(kind, zh, en) with one error each."""
    for found in _EN_SCALE.finditer(en):
        yield "million-billion", zh, _put(en, found, "scale", _SWAP[found["scale"]])
    for found in _ZH_SCALE.finditer(zh):
        yield "万-亿", _put(zh, found, "scale", _ZH_SWAP[found["scale"]]), en
    for pattern in (_EN_NUMBER, _EN_MONEY):
        for found in pattern.finditer(en):
            if _BEFORE_NAME.search(en, 0, found.start()):
                continue
            for kind, instead in _numbers(found["n"], group=","):
                yield kind, zh, _put(en, found, "n", instead)
    for found in _ZH_NUMBER.finditer(zh):
        for kind, instead in _numbers(found["n"], group="," if "," in found["n"] else ""):
            yield kind, _put(zh, found, "n", instead), en
    yield from ((kind, zh, mutant) for kind, mutant in _units_en(en))
    yield from ((kind, mutant, en) for kind, mutant in _units_zh(zh))


def _numbers(number: str, group: str) -> Iterator[tuple[str, str]]:
    value = Decimal(number.replace(",", ""))
    if not value:
        return
    yield "x10", _printed(value * 10, group)
    yield "/10", _printed(value / 10, group)
    digits = [place for place, sign in enumerate(number) if sign.isdigit()]
    if len(digits) >= 3:
        for one, other in pairwise(digits):
            if number[one] != number[other] and not (one == 0 and number[other] == "0"):
                signs = list(number)
                signs[one], signs[other] = signs[other], signs[one]
                yield "transposed", "".join(signs)
                break


def _printed(value: Decimal, group: str) -> str:
    return f"{value.normalize():,f}" if group else f"{value.normalize():f}"


def _units_en(text: str) -> Iterator[tuple[str, str]]:
    if len(re.findall(r"[$€£]|dollar|yuan|euro|RMB|USD", text)) == 1:
        for one, other in (
            ("yuan", "U.S. dollars"),
            ("U.S. dollars", "yuan"),
            ("euros", "yuan"),
            ("$", "€"),
            ("£", "$"),
        ):
            if one in text and not (one == "$" and re.search(r"[A-Z]\$", text)):
                yield "currency", text.replace(one, other, 1)
    for found in re.finditer(r"(?<=\d) percentage points", text):
        yield "point", text[: found.start()] + " percent" + text[found.end() :]


def _units_zh(text: str) -> Iterator[tuple[str, str]]:
    for found in re.finditer(r"(?<=\d)个百分点", text):
        yield "point", text[: found.start()] + "%" + text[found.end() :]
    if len(re.findall("元", text)) == 1 and "元" in text:
        for one, other in (("亿美元", "亿元"), ("亿元", "亿美元"), ("万美元", "万元"), ("亿欧元", "亿美元")):
            if one in text:
                yield "currency", text.replace(one, other, 1)


def _put(text: str, found: re.Match[str], group: str, instead: str) -> str:
    return text[: found.start(group)] + instead + text[found.end(group) :]
