"""What pofilter's number check says of the same errors: the mutated text beside the other language's clean one.

pofilter (translate-toolkit) compares the digits of a source text and its translation. So each text that changed is
paired with the same text of the same audience's other language (English, and Chinese for the English files). An error
counts as found when the pair is flagged with the error and was not flagged without it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bench.figures import planting
from bench.figures.units import Unit

_Key = tuple[str, str, int, int]


@dataclass(frozen=True)
class _File:
    """units: its texts by their place. counts: how many there are in each part, by which two files are built alike."""

    units: dict[_Key, Unit]
    counts: Counter[tuple[str, str]]


@dataclass
class Verdict:
    """pairs, flagged: clean pairs that hold a digit, and those flagged all the same. found: file → newly flagged."""

    pairs: int = 0
    flagged: int = 0
    found: dict[str, bool] = field(default_factory=dict)


def judge(output: Path, mutated: Iterable[tuple[str, Path, str]]) -> Verdict:
    """mutated: (name, path, the clean file of ``output`` that it was made from). Errors without a pair are left out."""
    clean = {file: _file(planting.units(output, [file])) for file in planting.products(output)}
    verdict = Verdict()
    for file, each in clean.items():
        for key, unit in each.units.items():
            other = _partner(clean, file, key)
            if other and any(sign.isdigit() for sign in unit.text + other):
                verdict.pairs += 1
                verdict.flagged += flags(other, unit.text, unit.tongue)
    for name, path, origin in mutated:
        for key, unit in _file(planting.units_of(origin, path.read_bytes())).units.items():
            was = clean[origin].units.get(key)
            if was and unit.text != was.text and (other := _partner(clean, origin, key)):
                verdict.found[name] = flags(other, unit.text, unit.tongue) and not flags(other, was.text, unit.tongue)
    return verdict


def flags(source: str, target: str, language: str) -> bool:
    """Whether pofilter's ``numbers`` fails for the pair."""
    from translate.filters import checks

    checker = checks.StandardChecker(checkerconfig=checks.CheckerConfig(targetlanguage=language.replace("Hans", "CN")))
    try:
        return not checker.numbers(source, target)
    except checks.FilterFailure:
        return True


def _file(units: Iterable[Unit]) -> _File:
    """The texts of a file; numbers of charts are none. A summary's line is cut into what it says and what it quotes."""
    found: dict[_Key, Unit] = {}
    pieces: Counter[tuple[str, int]] = Counter()
    for unit in units:
        if unit.how in {"paragraph", "descr", "line"}:
            piece = pieces[unit.how, unit.index] if unit.how == "line" else 0
            pieces[unit.how, unit.index] += 1
            found[unit.part, unit.how, unit.index, piece] = unit
    return _File(found, Counter(key[:2] for key in found))


def _partner(clean: dict[str, _File], file: str, key: _Key) -> str:
    """The same text in the other language; "" where the two files are not built alike there."""
    audience, locale, name = file.split("/")
    mine, theirs = clean[file], clean.get(f"{audience}/{'zh_Hans' if locale == 'en' else 'en'}/{name}")
    if theirs is None or mine.counts[key[:2]] != theirs.counts[key[:2]]:
        return ""
    unit = theirs.units.get(key)
    return unit.text if unit and unit.place == mine.units[key].place else ""
