"""A bar: what was measured, and how much it may be at most (or at least)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Bar:
    """name: one word. value, limit: as ``unit`` says, "×" for a ratio. least: the limit is a lower one."""

    name: str
    meaning: str
    value: float
    limit: float
    unit: str = "×"
    least: bool = False

    @property
    def held(self) -> bool:
        return self.value >= self.limit if self.least else self.value <= self.limit

    def line(self) -> str:
        sign = "≥" if self.least else "≤"
        return f"BAR {self.name} {self.value:.3g} {sign}{self.limit:g}{self.unit} {'ok' if self.held else 'short'}"

    def row(self) -> str:
        """The same for the table of the README."""
        sign = "≥" if self.least else "≤"
        verdict = "yes" if self.held else "**no**"
        return f"| {self.meaning} | {self.value:.3g} {self.unit} | {sign} {self.limit:g} | {verdict} |"


def write_table(page: Path, bars: Sequence[Bar], machine: str) -> None:
    """Put all bars between the marks of a page, with what they were measured on. Raises ValueError without marks."""
    marked = re.compile(r"(<!-- bench: [^\n]*-->\n).*?(<!-- /bench -->)", re.DOTALL)
    text = page.read_text(encoding="utf-8")
    if not marked.search(text):
        raise ValueError(f"{page} has no marks for the table")
    rows = "\n".join(("| measured | value | bar | held |", "|---|---:|---:|---|", *(bar.row() for bar in bars)))
    told = f"{rows}\n\nOn {machine}."
    page.write_text(marked.sub(lambda found: f"{found[1]}{told}\n{found[2]}", text), encoding="utf-8")
