"""The frame of all checks: finds them, runs those that look at a view, and answers for every code.

A check is one module of this room, named in one of the two lists of ``check``. Its docstring is its manual page; it has
a ``CODE``, the ``SEVERITY`` it usually reports, ``LOOKS_AT`` (one of the views) and a function ``check(view)`` that
yields findings. Findings of the other rooms (reading, text, planning, output) have their page in ``pages/<CODE>.md``.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module, resources

from briefdeck.check import CHECKS, OF_BUILDS, OF_DIFFERENCES, OF_SUMMARIES
from briefdeck.check.views import DrawnView, FiguresView, LookView, PackageView, SummaryView, View
from briefdeck.model.finding import Finding, Severity, in_order
from briefdeck.model.record import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """One check as the frame sees it. text: its manual page as it stands in the module."""

    code: str
    severity: Severity
    looks_at: type[View]
    text: str
    run: Callable[[View], Iterable[Finding]]

    @property
    def page(self) -> str:
        """Its manual page, CommonMark."""
        return inspect.cleandoc(self.text)


@cache
def _loaded(names: tuple[str, ...]) -> tuple[Check, ...]:
    found: dict[str, Check] = {}
    for name in names:
        module = import_module(f"briefdeck.check.{name}")
        check = Check(module.CODE, module.SEVERITY, module.LOOKS_AT, module.__doc__ or "", module.check)
        if check.code in found:
            raise ValueError(f"two checks share the code {check.code}")
        found[check.code] = check
    return tuple(found[code] for code in sorted(found))


def checks() -> tuple[Check, ...]:
    """All checks, in order of their codes. Raises ValueError (a bug) when two share a code."""
    return _loaded(CHECKS)


def run(view: View) -> tuple[Finding, ...]:
    """What all checks that look at this kind of view find in it, in order of place and code, each finding once."""
    asked = _loaded(_asked(view))
    return in_order(finding for check in asked if isinstance(view, check.looks_at) for finding in check.run(view))


def _asked(view: View) -> tuple[str, ...]:
    """Names of the checks to load for a view; others than those of its kind may be among them."""
    if isinstance(view, FiguresView):
        return OF_DIFFERENCES if view.faults else ()
    if isinstance(view, SummaryView):
        return OF_SUMMARIES
    return CHECKS if isinstance(view, _FINISHED) else OF_BUILDS


_FINISHED = (LookView, PackageView, DrawnView)


def codes() -> tuple[str, ...]:
    """Every code that has a manual page, in order."""
    return tuple(sorted({check.code for check in checks()} | set(_pages())))


def explain(code: str) -> str:
    """The manual page of a code (any case), as CommonMark. Raises KeyError when no finding has this code."""
    wanted = code.strip().upper()
    for check in checks():
        if check.code == wanted:
            return f"# {check.code}\n\n{check.page}\n"
    return _pages()[wanted]


@cache
def _pages() -> dict[str, str]:
    """Pages of codes that other rooms find: code → CommonMark."""
    folder = resources.files("briefdeck.check") / "pages"
    return {
        entry.name.removesuffix(".md"): entry.read_text(encoding="utf-8")
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".md")
    }
