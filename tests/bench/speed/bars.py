"""A bar: what was measured, and how much it may be at most (or at least)."""

from __future__ import annotations

from dataclasses import dataclass


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
