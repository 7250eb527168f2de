"""The figures of a line, as clusters: numbers with the scale, unit and bound words that stand right beside them.

Coarser than the reader of ``figures``, and made to miss nothing: every digit and every word of the vocabulary counts,
whether or not the words round it make sense. What two lines have in common is compared, so that misreadings cancel out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefdeck.check.printed.lines import folded
from briefdeck.check.printed.vocabulary import Meaning, Role, Vocabulary
from briefdeck.figures.han_numerals import han_value
from briefdeck.figures.reading import Sort, read
from briefdeck.model.record import dataclass

_DIGITS = re.compile(r"\d+(?:[.,'’٫٬．，]\d+)*")
_HAN = re.compile("[〇零一二两兩三四五六七八九十百千万亿萬億兆]+")
_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12}
_CODE = re.compile(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])")
_SIGN = re.compile(r"(?<=\d)\+|(?<!\w)[-−](?=\d)")
_ALONE = {Role.UNIT, Role.SCALE, Role.PERIOD}  # say something without a number, too: the header 亿元, "next year"
_NAME = re.compile(r"[A-Za-z]+[-/]?\Z")


@dataclass(frozen=True, slots=True)
class Signal:
    start: int
    end: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Cluster:
    """values: amounts in order, scales multiplied in. marks: all else that it says. name: letters grown onto digits."""

    start: int
    end: int
    values: tuple[object, ...]
    marks: frozenset[tuple[Role, object]]
    name: str = ""
    digits: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        return (self.values, self.marks, self.name)

    def of(self, role: Role) -> frozenset[object]:
        return frozenset(key for mark, key in self.marks if mark is role)


def clusters(text: str, vocabulary: Vocabulary) -> tuple[Cluster, ...]:
    """The figures of a text, in order. text: as seen."""
    found: list[list[Signal]] = []
    plain = folded(text)
    for signal in _signals(text, plain, vocabulary):
        if found and vocabulary.glue.fullmatch(plain, found[-1][-1].end, signal.start):
            found[-1].append(signal)
        else:
            found.append([signal])
    made = (_cluster(text, signals) for signals in found)
    return tuple(cluster for cluster in made if cluster is not None)


def says_much(unit: object) -> bool:
    """Whether a unit means something before its number, or without one: a currency, per cent; not "year" or "metre"."""
    return str(unit) in {"percent", "points"} or str(unit).isupper()


def together(members: Sequence[Cluster]) -> Cluster | None:
    """Several figures as one; None for none."""
    if len(members) < 2:
        return members[0] if members else None
    return Cluster(
        min(each.start for each in members),
        max(each.end for each in members),
        tuple(value for each in members for value in each.values),
        frozenset().union(*(each.marks for each in members)),
        " ".join(each.name for each in members if each.name),
        any(each.digits for each in members),
    )


def _signals(text: str, plain: str, vocabulary: Vocabulary) -> list[Signal]:
    taken = [False] * (len(text) + 1)
    found: list[Signal] = []

    def put(start: int, end: int, meaning: Meaning) -> None:
        if not any(taken[start:end]):
            found.append(Signal(start, end, meaning))
            taken[start:end] = [True] * (end - start)

    spoken = [
        (match, vocabulary.words[match.group()]) for pattern in vocabulary.patterns for match in pattern.finditer(plain)
    ]
    for match, meaning in spoken:
        if meaning.role is Role.PERIOD:
            put(*match.span(), meaning)
    for meaning, pattern in vocabulary.phrases:
        for match in pattern.finditer(plain):
            put(*match.span(), meaning)
    for match in _DIGITS.finditer(text):
        put(*match.span(), Meaning(Role.NUMBER, _value(match.group(), vocabulary)))
    for match, meaning in spoken:
        if not meaning.tight or text[match.start() - 1 : match.start()].isdecimal():
            put(*match.span(), meaning)
    for match in _HAN.finditer(text):
        for start, end, meaning in _numeral(text, match):
            put(start, end, meaning)
    for match in _CODE.finditer(text):
        put(*match.span(), Meaning(Role.UNIT, match.group()))
    for match in _SIGN.finditer(text):
        put(*match.span(), Meaning(Role.BOUND, "more_than" if match.group() == "+" else "minus"))
    for signal in list(found):
        for meaning, pattern in vocabulary.after:
            behind = pattern.match(plain, signal.end) if signal.meaning.role is not Role.BOUND else None
            if behind is not None:
                put(*behind.span(), meaning)
    for start, end, value in _unspelled(text, found, vocabulary):
        put(start, end, Meaning(Role.NUMBER, value))
    return sorted(found, key=lambda signal: signal.start)


def _unspelled(text: str, found: Sequence[Signal], vocabulary: Vocabulary) -> Iterator[tuple[int, int, Decimal]]:
    """Numbers that only the reader knows, because no list of words holds them: zehntausend, "a dozen"."""
    for reading in read(text, vocabulary.readers[0]) if vocabulary.readers else ():
        inside = [signal for signal in found if reading.start <= signal.start < reading.end]
        if reading.sort is not Sort.NUMBER or reading.high is not None or reading.vague:
            continue
        if all(signal.meaning.role is Role.BOUND for signal in inside):
            start = max((signal.end for signal in inside if signal.start == reading.start), default=reading.start)
            end = min((signal.start for signal in inside if signal.start > start), default=reading.end)
            yield start, end, reading.low.normalize()


def _numeral(text: str, match: re.Match[str]) -> list[tuple[int, int, Meaning]]:
    """Chinese numerals: scale words after digits, a number, or a row of signs that is none (十四五)."""
    start, run = match.start(), match.group()
    found: list[tuple[int, int, Meaning]] = []
    while run and run[0] in _POWERS and start and (text[start - 1].isdecimal() or found):
        found.append((start, start + 1, Meaning(Role.SCALE, _POWERS[run[0]])))
        start, run = start + 1, run[1:]
    if run:
        value = han_value(run)
        key: object = run if value is None else Decimal(value)
        found.append((start, start + len(run), Meaning(Role.NUMBER, key)))
    return found


def _value(digits: str, vocabulary: Vocabulary) -> object:
    plain = "".join(str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in digits)
    plain = plain.replace("．", ".").replace("，", ",").replace("٫", ".").replace("٬", ",")
    if vocabulary.decimal == ",":
        plain = plain.translate(str.maketrans(".,", ",."))
    if re.fullmatch(r"\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?", plain):
        plain = re.sub("[,'’]", "", plain)
    return Decimal(plain).normalize() if re.fullmatch(r"\d+(?:\.\d+)?", plain) else plain


def _cluster(text: str, signals: list[Signal]) -> Cluster | None:
    values: list[object] = []
    marks: set[tuple[Role, object]] = set()
    digits = False
    for signal in signals:
        role, key = signal.meaning.role, signal.meaning.key
        if role is Role.NUMBER:
            values.append(key)
            digits = digits or text[signal.start].isdecimal()
            if text[signal.start - 1 : signal.start] == "第":  # 第2 is 第二
                marks.add((Role.ORDINAL, key))
        elif role is Role.UNIT and not values and not says_much(key):
            continue  # "this year 42 drugs"
        elif role is Role.SCALE and values and isinstance(values[-1], Decimal) and isinstance(key, int):
            values[-1] = (values[-1] * Decimal(10) ** key).normalize()
            if signal.meaning.or_else is not None:
                marks.add((role, f"{key} or {signal.meaning.or_else}"))
        else:
            marks.add((role, key))
            if role is Role.ORDINAL:
                values.append(key)
    if not values and not any(role in _ALONE and not str(key).startswith("month") for role, key in marks):
        return None
    start, end = signals[0].start, signals[-1].end
    name = _NAME.search(text, max(0, start - 20), start) if digits else None
    begin = name.start() if name else start
    return Cluster(begin, end, tuple(values), frozenset(marks), name.group() if name else "", digits)
