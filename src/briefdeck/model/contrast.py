"""Contrast of two colours by WCAG 2.2: relative luminance, and the ratio from 1 to 21."""

from __future__ import annotations


def luminance(color: str) -> float:
    """Relative luminance (0 to 1) of six hex digits."""
    red, green, blue = (_linear(int(color[start : start + 2], 16) / 255) for start in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Contrast ratio of two colours in six hex digits each."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
