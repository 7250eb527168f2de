"""Periods and dates by the language's own tables: what ``style.toml`` prints, and ``[dates]`` of ``reading.toml``.

A pattern is a regular expression with fields: {year} {month} {day} {quarter} {half} {n}, and {year2} {month2} … for a
second one. Beside it stands what it says, in the notation of the briefing, with the same fields: "{year}-Q{quarter}".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from briefdeck.figures.reading.tongue import Tongue
from briefdeck.model.record import dataclass

_FIELD = re.compile(r"\{(year|month|day|quarter|half|n)([2-9]?)\}")
_YEAR = r"(?:1[5-9]|20)\d\d"
_NUMERIC = re.compile(r"\{(?:year|day)|\\d")  # {n} and {quarter} may be words
_FULL = re.compile(r"\d{4}(?!c)(?:-|\Z)")


@dataclass(frozen=True, slots=True)
class Dated:
    """period: "2025", "2025-12", "2025-12-15", "--12-15", "1990s", "2025-Q3", "2025-Q1/2025-Q3", "2025-YTD", "FYP14",
    "21c"; "../2025-11" up to then; "" for a time of day.
    """

    start: int
    end: int
    period: str


@dataclass(frozen=True, slots=True)
class _Table:
    """numbered: the patterns that hold a digit; they are looked for near digits alone. worded: all others.

    says: by the place of a pattern. words: field → words, by their numbers. until: what makes a date "up to" it.
    """

    numbered: re.Pattern[str]
    worded: re.Pattern[str]
    says: tuple[str, ...]
    words: Mapping[str, tuple[re.Pattern[str], ...]]
    joint: re.Pattern[str]
    until: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


def table_dates(text: str, tongue: Tongue) -> Iterator[Dated]:
    """Of a folded text, in no certain order."""
    table, rest = _table(tongue), text
    for start, end in _windows(text):
        for match in table.numbered.finditer(text, start, end):
            bare = match.group()[-1].isdecimal() and bool(tongue.letter)
            if bare and (tongue.currency.match(text, match.end()) or tongue.unit.match(text, match.end())):
                continue  # 1600 to 1900 dollars
            rest = f"{rest[: match.start()]}{'|' * len(match.group())}{rest[match.end() :]}"
            yield Dated(*match.span(), _said(match, table))
    for match in table.worded.finditer(rest):
        yield Dated(*match.span(), _said(match, table))


_DIGITS = re.compile(r"\d+")
_NEAR = 48  # characters: more than any words of a period before its year, or after it


def _windows(text: str) -> list[tuple[int, int]]:
    """Where digits are near."""
    found: list[tuple[int, int]] = []
    for digits in _DIGITS.finditer(text):
        start, end = max(0, digits.start() - _NEAR), min(len(text), digits.end() + _NEAR)
        if found and start <= found[-1][1]:
            start = found.pop()[0]
        found.append((start, end))
    return found


def stretched(text: str, dates: list[Dated], tongue: Tongue) -> list[Dated]:
    """The dates, two that a "to" joins as one stretch, with "as of" and "by" before or after them."""
    table, found = _table(tongue), sorted(dates, key=lambda date: date.start)
    place, done = 0, []
    while place < len(found):
        date = found[place]
        if place + 1 < len(found) and _joins(text, date, other := found[place + 1], table):
            date = Dated(date.start, other.end, f"{date.period}/{other.period}")
            place += 1
        done.append(_limited(text, date, table))
        place += 1
    return done


def _joins(text: str, one: Dated, other: Dated, table: _Table) -> bool:
    dated = all(_FULL.match(each.period) and "/" not in each.period for each in (one, other))
    return dated and one.period[:4] <= other.period[:4] and bool(table.joint.fullmatch(text, one.end, other.start))


def _limited(text: str, date: Dated, table: _Table) -> Dated:
    if "/" in date.period or not _FULL.match(date.period):
        return date
    for before, after in table.until:
        opened = before.search(text, max(0, date.start - 24), date.start)
        closed = after.match(text, date.end)
        if opened and closed and (opened.group().strip() or closed.group().strip()):
            start = opened.start() if opened.group().strip() else date.start
            return Dated(start, closed.end(), f"../{date.period}")
    return date


def _said(match: re.Match[str], table: _Table) -> str:
    place = int(str(match.lastgroup)[1:])

    def value(field: re.Match[str]) -> str:
        name, number = field[1], match[f"{field[1]}{field[2]}_{place}"]
        if name == "year":
            return str(number)
        digits = str(number)
        if not digits.isdecimal():
            found = (pattern.fullmatch(digits) for pattern in table.words[name])
            digits = next(str(at) for at, each in enumerate(found, 1) if each)
        return f"{int(digits):02}" if name in {"month", "day"} else str(int(digits))

    return _FIELD.sub(value, table.says[place])


@lru_cache(maxsize=16)
def _table(tongue: Tongue) -> _Table:
    dates = tongue.data.get("dates", {})
    words = {
        "month": tuple(dates.get("months", ())),
        "quarter": tuple(dates.get("quarters", ())),
        "half": tuple(dates.get("halves", ())),
        "n": tuple(dates.get("numbers", ())),
        "day": (),
    }
    pairs = [*((pattern, says) for pattern, says in dates.get("patterns", ())), *_house(tongue)]
    pairs.sort(key=lambda pair: "/" not in pair[1] and "YTD" not in pair[1])
    numbered: list[str] = []
    worded: list[str] = []
    for place, (pattern, _) in enumerate(pairs):
        inner = _FIELD.sub(lambda field, at=place: _group(field, at, words), pattern)  # type: ignore[misc]
        alternatives = numbered if _NUMERIC.search(pattern) else worded
        alternatives.append(f"(?P<p{place}>{_edged(inner, pattern, tongue)})")
    # The pattern's own group closes last, so that lastgroup names it.
    house = tongue.data["house"]
    return _Table(
        numbered=re.compile("|".join(numbered) or r"(?!)", re.IGNORECASE),
        worded=re.compile("|".join(worded) or r"(?!)", re.IGNORECASE),
        says=tuple(says for _, says in pairs),
        words={name: tuple(re.compile(each, re.IGNORECASE) for each in some) for name, some in words.items()},
        joint=re.compile(_joint(house, dates), re.IGNORECASE),
        until=tuple(_until(house, dates, tongue)),
    )


def _group(field: re.Match[str], place: int, words: Mapping[str, tuple[str, ...]]) -> str:
    name = field[1]
    if name == "year":
        inner = _YEAR
    else:
        digits = {"day": r"3[01]|[12]\d|0?[1-9]", "month": r"1[0-2]|0?[1-9]", "quarter": "[1-4]", "half": "[12]"}
        spelled = sorted((part for some in words[name] for part in some.split("|")), key=len, reverse=True)
        inner = "|".join([*spelled, digits.get(name, r"\d{1,2}")])
    return f"(?P<{name}{field[2]}_{place}>{inner})"


def _edged(inner: str, pattern: str, tongue: Tongue) -> str:
    first, last = pattern.lstrip("(?:")[:1], pattern.rstrip(")?")[-1:]
    digit_first, digit_last = pattern.startswith(("{", r"\d")), pattern.endswith(("}", r"\d"))
    before = r"(?<!\d)(?<!\d[.,:/])" if digit_first else ""
    after = r"(?!\d)(?![.,:/]\d)" if digit_last else ""
    if tongue.letter:
        before += f"(?<!{tongue.letter}){tongue.data.get('prefix', '')}" if digit_first or first.isalpha() else ""
        after += f"(?!{tongue.letter})" if digit_last or last.isalpha() else ""
    return f"{before}{inner}{after}"


def _house(tongue: Tongue) -> Iterator[tuple[str, str]]:
    """What the house prints, the longest first. Two languages read single dates by a grammar of their own."""
    house = tongue.data["house"]
    own = tongue.script == "words" or tongue.data.get("dates", {}).get("house_days", False)
    months = _date(house["date"]["month_alone"])
    day, month = _date(house["date"]["day"]), _date(house["date"]["month"])
    found: list[tuple[str, str]] = []
    for words in (house["period"], {**house["period"], **house.get("period_alone", {})}):
        fields = {"a": months, "b": months.replace("{month}", "{month2}"), "year": "{year}"}
        found.append((_pattern(words["months"], fields), "{year}-{month}/{year}-{month2}"))
        found.append((_pattern(words["years"], {"a": "{year}", "b": "{year2}"}), "{year}/{year2}"))
        for last, pattern in words.get("first_quarters", {}).items():
            found.append((_pattern(pattern), f"{{year}}-Q1/{{year}}-Q{last}"))
        for sign, some in (("H", words["halves"]), ("Q", words["quarters"])):
            found += [(_pattern(pattern), f"{{year}}-{sign}{number}") for number, pattern in enumerate(some, 1)]
        found.append((_pattern(words["to_date"]), "{year}-YTD"))
        for number, word in words.get("plan_words", {}).items():
            found.append((_pattern(words["plan"], {"n": re.escape(word)}), f"FYP{number}"))
        found.append((_pattern(words["plan"], {"n": r"{n}"}), "FYP{n}"))
        if own:
            found.append((_pattern(words.get("day", "{date}"), {"date": day}), "{year}-{month}-{day}"))
            if first := house["date"].get("first"):
                found.append((_pattern(words.get("day", "{date}"), {"date": _date(first)}), "{year}-{month}-01"))
            found.append((_pattern(words.get("month", "{date}"), {"date": month}), "{year}-{month}"))
            if words["year"] != "{year}":
                found.append((_pattern(words["year"]), "{year}"))
    yield from sorted(dict.fromkeys(found), key=lambda pair: ("/" not in pair[1], -len(pair[1]), -len(pair[0])))


_SPAN = re.compile(r"\{(\w+)\}")


def _pattern(text: str, fields: Mapping[str, str] | None = None) -> str:
    """A pattern of the house as a regular expression; its fields become those given, or {year}."""
    named = {"year": "{year}", **(fields or {})}
    parts = _SPAN.split(text)
    done = [named[part] if place % 2 else _escaped(part) for place, part in enumerate(parts)]
    return "".join(done)


def _escaped(text: str) -> str:
    return re.sub(
        r"(?:\\?\s|\\ )+",
        r"\\s?" if not text.strip() else r"\\s",
        re.escape(text.replace("\u2013", "-").replace("\u2014", "-")),
    )


def _date(pattern: str) -> str:
    """CLDR's d MMMM y as a pattern of ours."""
    text = re.sub(r"'([^']*)'|([dyML]+)|([^'dyML]+)", _token, pattern)
    return re.sub(r"\s+", r"\\s", text)


def _token(found: re.Match[str]) -> str:
    if found[2]:
        return {"d": "{day}", "y": "{year}"}.get(found[2][0], "{month}")
    return re.escape(found[1] or found[3] or "").replace(r"\ ", " ")


def _joint(house: Mapping[str, Any], dates: Mapping[str, Any]) -> str:
    middles = [dates["joint"]] if "joint" in dates else []
    for words in (house["period"], house.get("period_alone", {})):
        if "range" in words:
            middles.append(_escaped(words["range"].partition("{a}")[2].partition("{b}")[0].strip()))
    return rf"\s?(?:{'|'.join(dict.fromkeys(middles))})\s?"


def _until(
    house: Mapping[str, Any], dates: Mapping[str, Any], tongue: Tongue
) -> Iterator[tuple[re.Pattern[str], re.Pattern[str]]]:
    edge = f"(?<!{tongue.letter}){tongue.data.get('prefix', '')}" if tongue.letter else ""
    patterns = [(each, "") for each in ([dates["until"]] if "until" in dates else [])]
    for words in (house["period"], house.get("period_alone", {})):
        for key in ("until", "until_day", "by", "by_day", "by_year"):
            if key in words:
                before, _, after = words[key].partition("{p}")
                patterns.append((_escaped(before.strip()), _escaped(after.strip())))
    for before, after in sorted(dict.fromkeys(patterns), key=lambda pair: -len(pair[0] + pair[1])):
        yield (
            re.compile(rf"{edge if before else ''}(?:{before})\s*\Z", re.IGNORECASE),
            re.compile(rf"\s*(?:{after})" if after else "", re.IGNORECASE),
        )
