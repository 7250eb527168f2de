"""``--select``: which delegations of a table, by what their rows say."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from briefdeck.load.table import words
from briefdeck.load.table.cells import Cell
from briefdeck.model import near
from briefdeck.model.audience import Audience
from briefdeck.model.finding import Finding, InputError, Location, Severity
from briefdeck.model.record import dataclass

UNREADABLE = "B521"
EXAMPLE = "write it like region=CH, or region=CH,date>=2026-03-01 (a comma means and)"
_FIELDS: Mapping[str, Callable[[Audience], tuple[str, ...]]] = {
    "region": lambda one: (one.region,),
    "language": lambda one: one.locales,
    "profile": lambda one: (one.profile,),
    "date": lambda one: (one.cover.date.isoformat(),),
    "currency": lambda one: (one.equivalent.currency if one.equivalent else "",),
    "id": lambda one: (one.id,),
}
_SIGNS: Mapping[str, Callable[[Any, Any], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}
_CONDITION = re.compile(r"\s*([^\s<>=!]+)\s*(>=|<=|!=|==|>|<|=)\s*(.+?)\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Condition:
    """One comparison. value: as rows have it: a region's code, a language's tag, an ISO date."""

    field: str
    sign: str
    value: str

    def holds(self, audience: Audience) -> bool:
        """Whether it is so of a delegation; of several languages one is enough, for != none may be it."""
        there = [each.casefold() for each in _FIELDS[self.field](audience)]
        compare, value = _SIGNS[self.sign], self.value.casefold()
        together = all if self.sign == "!=" else any
        return together(compare(each, value) for each in there)


def conditions(expressions: Iterable[str], locales: Iterable[str]) -> tuple[Condition, ...]:
    """The comparisons of all expressions, every one of which has to hold. locales: tags that a language may have.

    Raises InputError (B521) with everything that cannot be understood.
    """
    found: list[Condition] = []
    wrong: list[Finding] = []
    known = list(locales)
    for expression in expressions:
        for text in re.split(r"[,，]", expression):
            try:
                found.append(_condition(text, known))
            except words.Wrong as problem:
                wrong.append(Finding(UNREADABLE, Severity.ERROR, problem.why, None, problem.hint, text.strip()))
    if wrong:
        raise InputError(*wrong)
    return tuple(found)


def _condition(text: str, locales: list[str]) -> Condition:
    parts = _CONDITION.fullmatch(text)
    if parts is None:
        raise words.Wrong(f'"{text.strip()}" is no comparison', EXAMPLE)
    field, sign, value = parts[1].lower(), parts[2].replace("==", "="), parts[3].strip("'\"")
    if field not in _FIELDS:
        raise words.Wrong(f'a delegation has no "{parts[1]}" to select by', near.hint(field, _FIELDS))
    if sign not in {"=", "!="} and field != "date":
        raise words.Wrong(f'"{text.strip()}": only dates come before or after one another', f"write {field}={value}")
    if field == "date":
        value = words.day(Cell(value, Location(""))).isoformat()
    elif field == "region":
        value = words.region(value)
    elif field == "language":
        value = words.language(value, locales)
    return Condition(field, sign, value)


def none_found(asked: Iterable[Condition], delegations: Iterable[Audience]) -> InputError:
    """That nothing is selected, with what there is to choose from."""
    everyone = list(delegations)
    if not everyone:
        message, hint = "there is no table of delegations", "briefdeck audiences template writes one to start from"
        return InputError(Finding(UNREADABLE, Severity.ERROR, message, None, hint))
    told = ",".join(f"{each.field}{each.sign}{each.value}" for each in asked)
    field = next((each.field for each in asked), "id")
    there = dict.fromkeys(value for one in everyone for value in _FIELDS[field](one) if value)
    hint = f"{field} is {', '.join(list(there)[:12])}" + (" …" if len(there) > 12 else "")
    return InputError(Finding(UNREADABLE, Severity.ERROR, f"no delegation has {told}", None, hint, told))
