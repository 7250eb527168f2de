"""The library that reads and writes workbooks, which not everybody has."""

from __future__ import annotations

from typing import Any

from briefdeck.model.finding import Finding, InputError, Severity

LACKING = "B248"


def openpyxl() -> Any:
    """The module. Raises InputError (B248) where it is not installed."""
    try:
        import openpyxl as library
    except ImportError:
        message = "XLSX needs openpyxl, which is not installed"
        raise InputError(Finding(LACKING, Severity.ERROR, message, None, "pip install 'briefdeck[exchange]'")) from None
    return library
