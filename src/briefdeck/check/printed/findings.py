"""Faults as findings: what stands there, what should, and whose figure it is."""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.printed.fault import Fault, Kind
from briefdeck.check.views import FiguresView
from briefdeck.model.finding import Finding, Severity

_LONGEST_QUOTE = 90


def findings(view: FiguresView, kind: Kind, code: str, severity: Severity, why: str) -> Iterator[Finding]:
    """One finding for each fault of a kind. why: what is wrong, after a colon."""
    for fault in view.faults:
        if fault.kind is kind:
            yield Finding(code, severity, _message(fault, why), view.at(fault.spot), _hint(view, fault), fault.fact)


def _message(fault: Fault, why: str) -> str:
    of = f" of {fault.fact}" if fault.fact else ""
    if not fault.wanted:
        return f'"{fault.found}" {why}'
    if not fault.found:
        return f'"{fault.wanted}"{of} {why}'
    return f'"{fault.found}" stands where "{fault.wanted}"{of} should: {why}'


def _hint(view: FiguresView, fault: Fault) -> str:
    said = view.edition.facts.get(fault.fact)
    if said is None:
        return ""
    quote = said.quote if len(said.quote) <= _LONGEST_QUOTE else f"{said.quote[:_LONGEST_QUOTE].rstrip()}…"
    source = view.edition.sources.get(said.source)
    line = f" ({source.line.first.plain})" if source else ""
    return f"{said.id} is {said.long[0].text}" + (f": “{quote}”{line}" if quote else line)
