"""``style.toml``, in layers → HouseStyle. The program's layer comes first; a workspace overrides key by key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from briefdeck.figures.style import (
    BareStyle,
    CurrencyStyle,
    Forms,
    HouseStyle,
    NumberStyle,
    NumberWords,
    Patterns,
    RankStyle,
    Scale,
)
from briefdeck.figures.style_times import read_date, read_period
from briefdeck.figures.toml_table import Origin, Table
from briefdeck.model.finding import Finding, InputError, Location, Severity
from briefdeck.model.quantity import Bound, Kind
from briefdeck.model.text import Form

UNREADABLE = "B220"  # not TOML
_VARIANTS = (
    *("amount", "count", "share", "round", "target", "equivalent"),
    *("change", "points", "multiple", "inside"),
)


def read_style(layers: Iterable[tuple[str, bytes]]) -> HouseStyle:
    """The style of one locale from (file as shown, bytes) layers, lowest first.

    Raises InputError with all findings: B220 not TOML or no layer at all, B221 a value missing, wrong or unknown.
    """
    merged: dict[str, Any] = {}
    texts: list[tuple[str, str]] = []
    findings: list[Finding] = []
    for name, data in layers:
        try:
            text = data.decode("utf-8-sig")
            _overlay(merged, tomllib.loads(text))
            texts.append((name, text))
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            findings.append(_unreadable("is not UTF-8", Location(name, line), "save the file as UTF-8"))
        except tomllib.TOMLDecodeError as error:
            findings.append(_unreadable(*_toml_fault(name, str(error))))
    if not texts and not findings:
        findings.append(_unreadable("the locale has no style.toml", Location("locales"), "copy and adapt another's"))
    if findings:
        raise InputError(*findings)
    origin = Origin(tuple(texts))
    style = _style(Table(merged, origin))
    if origin.findings:
        raise InputError(*origin.findings)
    return style


def _unreadable(message: str, location: Location, hint: str = "") -> Finding:
    return Finding(UNREADABLE, Severity.ERROR, message, location, hint)


def _toml_fault(name: str, message: str) -> tuple[str, Location]:
    """Python tells the place in words only: "… (at line 3, column 5)"."""
    place = re.search(r"\(at line (\d+), column (\d+)\)", message)
    location = Location(name, int(place[1]), int(place[2])) if place else Location(name)
    return f"cannot be read as TOML: {re.sub(r' *[(]at .*', '', message)}", location


def _overlay(below: dict[str, Any], above: Mapping[str, Any]) -> None:
    """Tables merge, everything else is replaced."""
    for key, value in above.items():
        if isinstance(value, dict) and isinstance(below.get(key), dict):
            _overlay(below[key], value)
        else:
            below[key] = value


def _style(root: Table) -> HouseStyle:
    joints = root.table("list", optional=True)
    period = root.table("period")
    alone = root.overlaid("period", "period_alone")
    measures = root.texts("measures", ())
    style = HouseStyle(
        status=root.text("status", "draft", one_of=("proven", "draft")),
        lang=root.text("lang"),
        alt_lang=root.text("alt_lang", ""),
        babel=root.text("babel"),
        script=root.text("script", "latin", one_of=("latin", "han")),
        direction=root.text("direction", "ltr", one_of=("ltr", "rtl")),
        sentence_case=root.truth("sentence_case", fallback=False),
        number=_number(root.table("number"), root.tables("scale")),
        words=_words(root.table("words", optional=True)),
        percent=root.text("percent", fields="n"),
        points=_counted(root.table("points", optional=True), "{n} pp"),
        multiple=_counted(root.table("multiple", optional=True), "{n}×"),
        genitive=root.text_map("genitive"),
        currency=_currency(root.table("currency")),
        bounds=_bounds(root.table("bound")),
        ranges=_patterns(root.table("range"), "a b"),
        per=_per(root.table("per", optional=True)),
        rank=_rank(root.table("rank")),
        measures=tuple(sorted(measures, key=lambda word: (-len(word), word))),
        period=read_period(period),
        period_alone=read_period(alone),
        date=read_date(root.table("date")),
        list_joint=joints.text("joint", ""),
        list_last=joints.text("last", ""),
        bare=_bare(root.table("bare"), measures),
    )
    joints.close()
    root.close()
    return style


def _number(table: Table, ladder: tuple[Table, ...]) -> NumberStyle:
    scales = []
    for rung in ladder:
        long, short = Forms(rung.forms("long")), Forms(rung.forms("short"))
        scales.append(Scale(rung.integer("power"), long, short, rung.integer("least", 1)))
        rung.close()
    style = NumberStyle(
        decimal=table.text("decimal"),
        group=table.text("group", ""),
        group_from=table.integer("group_from", 0),
        decimals=table.integer("decimals"),
        plain_digits=table.integer("plain_digits"),
        scales=tuple(sorted(scales, key=lambda scale: scale.power)),
        minus=table.text("minus", "−"),
        signed=table.text("signed", "{n}", fields="n"),
        link=table.text("link", ""),
        elided=table.text("elided", ""),
        elides=table.text("elides", ""),
    )
    table.close()
    return style


def _words(table: Table) -> NumberWords:
    counted = {int(key): value for key, value in table.text_map("counted").items() if key.isdecimal()}
    kinds, forms = frozenset(table.texts("kinds", ())), frozenset(table.texts("forms", ()))
    for key, found, known in (("kinds", kinds, list(Kind)), ("forms", forms, list(Form))):
        if extra := found - {item.value for item in known}:
            table.wrong(key, f"does not know {', '.join(sorted(extra))}", f"one of {', '.join(known)}")
    words = NumberWords(table.texts("cardinals", ()), counted, kinds, forms)
    table.close()
    return words


def _patterns(table: Table, fields: str) -> Patterns:
    long = table.text("long", fields=fields)
    short = table.text("short", long, fields=fields)
    genitive = table.truth("genitive", fallback=False)
    patterns = Patterns(long, short, table.text("kpi", short, fields=fields), genitive)
    table.close()
    return patterns


def _counted(table: Table, fallback: str) -> tuple[Forms, Forms]:
    long = table.forms("long", {"other": fallback}, fields="n")
    forms = Forms(long), Forms(table.forms("short", long, fields="n"))
    table.close()
    return forms


def _bounds(table: Table) -> dict[Bound, dict[str, Patterns]]:
    bounds: dict[Bound, dict[str, Patterns]] = {}
    for bound in Bound:
        if bound is Bound.EXACT:
            continue
        entry = table.table(bound.value)
        variants: dict[str, Patterns] = {}
        for variant in _VARIANTS:
            if variant in entry:
                variants[variant] = _patterns(entry.table(variant), "n ?m")
        variants[""] = _patterns(entry, "n ?m")
        bounds[bound] = variants
    table.close()
    return bounds


def _per(table: Table) -> dict[str, Patterns]:
    return {key: _patterns(table.table(key), "n") for key in table.keys()}  # noqa: SIM118 - Table is no mapping


def _currency(table: Table) -> CurrencyStyle:
    style = CurrencyStyle(
        pattern=Forms(table.forms("pattern", fields="n unit")),
        words=_words_by_code(table.table("words")),
        short=_words_by_code(table.table("short", optional=True)),
        code=Forms(table.forms("code", {"other": "{unit}"}, fields="unit")),
        alone=table.text_map("alone"),
    )
    table.close()
    return style


def _words_by_code(table: Table) -> dict[str, Forms]:
    return {code: Forms(table.forms(code)) for code in table.keys()}  # noqa: SIM118 - Table is no mapping


def _rank(table: Table) -> RankStyle:
    long = table.text("long", fields="n ?ending")
    style = RankStyle(
        table.texts("words", ()), long, table.text("kpi", long, fields="n ?ending"), table.text_map("endings")
    )
    table.close()
    return style


def _bare(table: Table, measures: tuple[str, ...]) -> BareStyle:
    patterns = table.texts("patterns", ())
    for key, expressions in (("patterns", patterns), ("allow", allow := table.texts("allow", ()))):
        for expression in expressions:
            try:
                re.compile(expression)
            except re.error as error:
                table.wrong(key, f"{expression!r} is no regular expression: {error}")
    more = table.texts("measures", ())
    style = BareStyle(table.texts("words", ()), patterns, allow, (*measures, *more) if more else ())
    table.close()
    return style
