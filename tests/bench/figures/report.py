"""What the benchmark says: recall by kind, place, language and audience, each miss and false alarm, the last line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.figures.checking import Alarm
from bench.figures.pofilter import Verdict
from bench.figures.units import Mutant

BAR = 0.99
_START, _END = "<!-- bench-figures: written by make bench-figures ARGS=--readme -->", "<!-- /bench-figures -->"
_WORDS = {
    "times-ten": "a number ×10",
    "tenth": "a number ÷10",
    "digit": "one digit changed",
    "transposed": "two digits transposed",
    "other-figure": "another figure’s number",
    "million-billion": "million ↔ billion",
    "wan-yi": "万 ↔ 亿",
    "currency": "another currency",
    "percent-point": "percent ↔ percentage points",
    "lost-bound": "“more than”, “about” lost",
    "changed-bound": "“more than” → “fewer than”",
    "period": "another period",
    "date": "another date",
    "range-end": "one end of a range",
    "number-word": "another number word",
    "chart-cache": "chart ≠ its workbook and label",
    "workbook": "workbook ≠ its chart and label",
}


@dataclass(frozen=True)
class Outcome:
    """A mutant and the errors that are reported for it and not for the clean file."""

    mutant: Mutant
    alarms: tuple[Alarm, ...]

    @property
    def found(self) -> bool:
        return bool(self.alarms)

    @property
    def at_place(self) -> bool:
        return any(alarm.hits(self.mutant) for alarm in self.alarms)


@dataclass(frozen=True)
class Result:
    """outcomes: one a mutant. false: error findings of the clean files. clean: how many those are. seconds: elapsed."""

    outcomes: tuple[Outcome, ...]
    false: tuple[tuple[str, Alarm], ...]
    clean: int
    pofilter: Verdict
    seconds: float

    @property
    def recall(self) -> float:
        return sum(outcome.found for outcome in self.outcomes) / len(self.outcomes) if self.outcomes else 0.0

    @property
    def passed(self) -> bool:
        return self.recall >= BAR and not self.false


def lines(result: Result) -> Iterator[str]:
    """The whole report."""
    for heading, key in _CUTS.items():
        yield from _table(heading, result, key)
        yield ""
    yield f"pofilter: {_compared(result.pofilter)}."
    yield ""
    for outcome in result.outcomes:
        if not outcome.found:
            mutant = outcome.mutant
            where = f"{mutant.locale} {mutant.place} {mutant.number or ''}".strip()
            yield f"missed: {mutant.name}: {mutant.kind}: {where}: {mutant.before!r} -> {mutant.after!r}"
    for name, alarm in result.false:
        yield f"false alarm: {name}: {alarm.code} {alarm.message}"
    files = len(result.outcomes) + result.clean
    yield f"{files} files checked, {result.clean} of them clean, in {result.seconds:.0f} s"
    yield last(result)


def last(result: Result) -> str:
    """Rounded down, so that 100 % means every one."""
    percent = int(result.recall * 1000 + 1e-9) / 10
    return f"recall {percent:g} % of {len(result.outcomes)}, false alarms {len(result.false)}"


_CUTS: dict[str, Callable[[Mutant], str]] = {
    "kind": lambda mutant: mutant.kind,
    "place": lambda mutant: mutant.place,
    "language": lambda mutant: mutant.locale,
    "audience": lambda mutant: mutant.audience,
}


def _table(heading: str, result: Result, key: Callable[[Mutant], str]) -> Iterator[str]:
    yield f"{heading:<18}{'planted':>8}{'found':>8}{'at place':>10}{'pofilter':>12}"
    for name, group in _groups(result.outcomes, key):
        found, at_place = sum(each.found for each in group), sum(each.at_place for each in group)
        yield f"{name or '?':<18}{len(group):>8}{found:>8}{at_place:>10}{_pofilter(group, result.pofilter):>12}"


def _groups(outcomes: Iterable[Outcome], key: Callable[[Mutant], str]) -> list[tuple[str, list[Outcome]]]:
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(key(outcome.mutant), []).append(outcome)
    order = {name: number for number, name in enumerate(_WORDS)}
    return sorted(groups.items(), key=lambda each: (order.get(each[0], 99), each[0]))


def _pofilter(group: list[Outcome], verdict: Verdict) -> str:
    judged = [verdict.found[each.mutant.file] for each in group if each.mutant.file in verdict.found]
    return f"{sum(judged)} of {len(judged)}" if judged else "cannot see"


def _compared(verdict: Verdict) -> str:
    return (
        "the changed text beside the clean one of the other language; found is a pair flagged only since the error. "
        f"{sum(verdict.found.values())} of {len(verdict.found)} errors found; "
        f"{verdict.flagged} of {verdict.pairs} clean pairs flagged"
    )


def markdown(result: Result) -> str:
    """The table of README."""
    head = [
        "| error planted | planted | found | on its slide or line | pofilter |\n|---|---:|---:|---:|---:|",
    ]
    rows = []
    for name, group in [*_groups(result.outcomes, _CUTS["kind"]), ("all", list(result.outcomes))]:
        found, at_place = sum(each.found for each in group), sum(each.at_place for each in group)
        word = "**all**" if name == "all" else _WORDS.get(name, name)
        rows.append(f"| {word} | {len(group)} | {found} | {at_place} | {_pofilter(group, result.pofilter)} |")
    false = f"{len(result.false)} false alarms on {result.clean} clean files, decks re-saved by LibreOffice among them."
    verdict = result.pofilter
    beside = (
        "pofilter (translate-toolkit) compares the digits of two languages: found is what it flags only since the "
        f"error; of the clean pairs it flags {verdict.flagged} in {verdict.pairs}."
    )
    return "\n".join([*head, *rows, "", false, beside])


def into_readme(path: Path, result: Result) -> None:
    """Put the table between README's markers. Raises ValueError where they are missing."""
    text = path.read_text(encoding="utf-8")
    pattern = re.compile(rf"{re.escape(_START)}\n.*?{re.escape(_END)}", re.DOTALL)
    if not pattern.search(text):
        raise ValueError(f"{path} lacks the line {_START}")
    path.write_text(pattern.sub(lambda _: f"{_START}\n{markdown(result)}\n{_END}", text), encoding="utf-8")
