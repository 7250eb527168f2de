"""Patterns of a house style: one field in braces, and what stands round it."""

from __future__ import annotations


def halves(pattern: str, field: str = "n") -> tuple[str, str]:
    """What stands before and after ``{field}`` in a pattern that holds it once."""
    before, _, after = pattern.partition(f"{{{field}}}")
    return before, after
