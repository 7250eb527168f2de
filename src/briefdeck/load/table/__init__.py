"""Audiences from a table: one delegation a row, in CSV or XLSX, as an office keeps them.

A row takes everything from its profile (an audience of ``audiences.yaml``) and changes what the row says: whom it
receives, when, by whom, in which languages and currency. What is wrong with a row costs that row alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefdeck.model.audience import Audience
from briefdeck.model.finding import Finding
from briefdeck.model.record import dataclass

TABLES = ("briefing/audiences.csv", "briefing/audiences.xlsx")


@dataclass(frozen=True, slots=True)
class Delegations:
    """audiences: by id, in the order of the rows. findings: errors of rows that are left out, warnings of columns.

    faulty: ids of rows that are there and wrong, as far as they can be told.
    """

    audiences: Mapping[str, Audience]
    findings: tuple[Finding, ...] = ()
    faulty: frozenset[str] = frozenset()


NO_TABLE = Delegations({})
