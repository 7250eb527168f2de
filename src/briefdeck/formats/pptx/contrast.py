"""Contrast of two colours, as brands are measured by it: see ``model.contrast``."""

from __future__ import annotations

from briefdeck.model.contrast import luminance, ratio

__all__ = ["luminance", "ratio"]
