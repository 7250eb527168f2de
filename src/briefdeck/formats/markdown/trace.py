"""Provenance in a summary: CommonMark link reference definitions at its end, which no reader shows.

    [briefdeck]: <urn:briefdeck:trace:1> '{"program":"briefdeck 0.1.0","briefing":"chongqing", …}'
    [briefdeck fact deals]: <> '{"kind":"amount","low":"92000000000","unit":"USD", …}'
    [briefdeck line 17]: <> '[["deals","long","USD 92 billion"], …]'

A title holds JSON on one line; in it a backslash stands before each character that CommonMark would read otherwise.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import groupby
from typing import Any

from briefdeck.formats import trace_fields as fields
from briefdeck.model.audience import Provenance
from briefdeck.model.kept import Kept
from briefdeck.model.trace import (
    MOST_BYTES,
    MOST_ROWS,
    NAMESPACE,
    Conversion,
    Derivation,
    Place,
    Spot,
    Trace,
    TracedFact,
    TracedSource,
    TraceRow,
)

_DEFINITION = re.compile(
    r"""\ {0,3}\[briefdeck(?:\ (?P<kind>fact|source|conversion|line)\ (?P<id>[^\]\\]+))?\]:
        [ ]+<?(?P<to>[^\s<>]*)>?[ ]+(?:'(?P<one>(?:[^'\\]|\\.)*)'|"(?P<two>(?:[^"\\]|\\.)*)")[ \t]*""",
    re.VERBOSE,
)
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_BEGUN = re.compile(r" {0,3}\[briefdeck(?: (?:fact|source|conversion|line) |\])")
_SPECIAL = re.compile(r"[\\'&]")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def trace_definitions(trace: Trace) -> str:
    """The definitions, a line each, an empty line before them."""
    head = {
        "program": trace.program,
        "briefing": trace.briefing,
        "audience": trace.audience,
        "locales": list(trace.locales),
        "provenance": trace.provenance.value,
    }
    lines = ["", _definition("", NAMESPACE, head)]
    lines += [_SOURCES.of_one(source, _of_source) for source in trace.sources.values()]
    lines += [_FACTS.of_one(fact, _of_fact) for fact in trace.facts.values()]
    if (conversion := trace.conversion) is not None:
        given = {
            "rates": {unit: fields.plain(rate) for unit, rate in conversion.rates.items()},
            "on": conversion.on.isoformat(),
            "source": conversion.source,
            "official": conversion.official,
            "digits": conversion.digits,
        }
        lines.append(_definition(f" conversion {conversion.currency}", "", given))
    for line, group in groupby(trace.rows, key=lambda row: row.place.index[0]):
        rows = tuple(group)
        lines.append(_LINES.of(rows, partial(_of_line, line, rows)))
    return "\n".join(lines) + "\n"


# Most audiences are told of a fact in the same words.
_FACTS: Kept[str] = Kept(256)
_SOURCES: Kept[str] = Kept(64)
_LINES: Kept[str] = Kept(256)


def _of_line(line: int, rows: Sequence[TraceRow]) -> str:
    return _definition(f" line {line}", "", [[*row.facts, row.form, row.figure] for row in rows])


def _of_source(source: TracedSource) -> str:
    return _definition(f" source {source.id}", source.url, source.line)


def _of_fact(fact: TracedFact) -> str:
    told = {**fields.fields(fact), **({"quote": fact.quote} if fact.quote else {})}
    return _definition(f" fact {fact.id}", "", told)


def _definition(label: str, to: str, value: Any) -> str:
    escaped = _SPECIAL.sub(r"\\\g<0>", _JSON.encode(value))
    return f"[briefdeck{label}]: <{to}> '{escaped}'"


def read(data: bytes, file: str = "summary.md") -> Trace | None:
    """The Trace that a summary carries, or None where it carries none.

    Raises CheckFailed (B441) for what is no text, and for definitions that are damaged or of another version.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeError as error:
        raise fields.damaged("the file is no text in UTF-8", file) from error
    lines = [line for line in text.splitlines() if _BEGUN.match(line)]
    if not lines:
        return None
    if sum(map(len, lines)) > MOST_BYTES:
        raise fields.damaged("it is larger than that of any summary", file)
    try:
        return _trace(lines)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise fields.damaged(str(error)[:200], file) from error


def _trace(lines: list[str]) -> Trace:
    held: dict[tuple[str, str], tuple[str, Any]] = {}
    for line in lines:
        found = _DEFINITION.fullmatch(line)
        if found is None:
            msg = f"{line[:60]!r} is no definition"
            raise ValueError(msg)
        key = (found["kind"] or "", found["id"] or "")
        title = found["one"] if found["one"] is not None else found["two"]
        if key in held:
            msg = f"{' '.join(key).strip() or 'its head'} stands there twice"
            raise ValueError(msg)
        held[key] = (found["to"], json.loads(_ESCAPED.sub(r"\1", title)))
    version, head = held.get(("", ""), ("", {}))
    if version != NAMESPACE:
        msg = f"its head is {version!r}, which this version does not know" if version else "it has no head"
        raise ValueError(msg)
    rows = tuple(_rows(held))
    if len(rows) > MOST_ROWS:
        msg = "it lists more figures than any summary has"
        raise ValueError(msg)
    facts = [_fact(id_, value) for (kind, id_), (_, value) in held.items() if kind == "fact"]
    sources = [
        TracedSource(fields.identifier(id_), fields.text(value), fields.text(to))
        for (kind, id_), (to, value) in held.items()
        if kind == "source"
    ]
    conversions = [_conversion(id_, value) for (kind, id_), (_, value) in held.items() if kind == "conversion"]
    return Trace(
        briefing=fields.text(head["briefing"]),
        audience=fields.text(head["audience"]),
        locales=tuple(fields.text(tag) for tag in head["locales"]),
        program=fields.text(head["program"]),
        provenance=Provenance(head["provenance"]),
        rows=rows,
        facts={fact.id: fact for fact in facts},
        sources={source.id: source for source in sources},
        conversion=conversions[0] if conversions else None,
    )


def _rows(held: Mapping[tuple[str, str], tuple[str, Any]]) -> Iterator[TraceRow]:
    for (kind, number), (_, figures) in held.items():
        if kind == "line":
            place = Place(0, "", Spot.LINE, (fields.whole(number),))
            for *facts, form, figure in figures:
                derived = Derivation.EQUIVALENT if form == "equivalent" else Derivation.NONE
                ids = tuple(fields.identifier(id_) for id_ in facts)
                yield TraceRow(place, fields.text(figure), ids, fields.text(form), derived)


def _fact(id_: str, value: Mapping[str, str]) -> TracedFact:
    return fields.fact(id_, {name: fields.text(each) for name, each in value.items()}, value.get("quote", ""))


def _conversion(currency: str, value: Mapping[str, Any]) -> Conversion:
    rates = {fields.identifier(unit): fields.amount(rate) for unit, rate in value["rates"].items()}
    digits = fields.whole(str(value["digits"]))
    if not 0 < digits < 30:
        msg = f"equivalents cannot have {digits} digits"
        raise ValueError(msg)
    return Conversion(
        fields.identifier(currency),
        rates,
        date.fromisoformat(value["on"]),
        fields.text(value["source"]),
        value["official"] is True,
        digits,
    )


def text_lines(data: bytes) -> list[str]:
    """The file's lines with each definition of ours empty, so that numbers of lines stay."""
    return ["" if _BEGUN.match(line) else line for line in data.decode("utf-8").split("\n")]
