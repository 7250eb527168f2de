"""A workspace of many decks: the sample's, with a table of so many delegations."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path

from bench.speed.sample import ROOT

STARTER = ROOT / "src/briefdeck/cli/starter"
_REGIONS = ("CH", "DE", "FR", "SG", "JP", "KR", "GB", "US", "NL", "AE")
_PROFILES = ("investors", "pharma_partners", "officials", "media")
_LANGUAGES = ("en", "zh_Hans")
_HEAD = ("id", "name", "name zh_Hans", "country or region", "language", "host", "date", "profile", "currency")


def rows(count: int, profiles: Sequence[str] = _PROFILES) -> list[tuple[str, ...]]:
    """Delegations with names, days, hosts and profiles of their own; one deck each, every other one in Chinese."""
    first = date(2026, 1, 5)
    told = zip(
        *(cycle(each) for each in (_REGIONS, profiles)), cycle(("Ms Li Min", "Mr Zhao Lei", "Dr Wu Fang")), strict=True
    )
    return [
        (
            f"visit_{number:05}",
            f"Delegation {number} of the {region} Chamber",
            f"{region}商会第{number}代表团",
            region,
            _LANGUAGES[number % 2],
            f"{host} {number % 97}",
            (first + timedelta(days=number % 360)).isoformat(),
            profile,
            "",
        )
        for number, (region, profile, host) in enumerate(islice(told, count), start=1)
    ]


def workspace(folder: Path, count: int, source: Path = ROOT, profiles: Sequence[str] = _PROFILES) -> Path:
    """The briefing and translations of a workspace in folder, with a table of count rows."""
    for part in ("briefing", "locales"):
        shutil.copytree(source / part, folder / part)
    write_table(folder, rows(count, profiles))
    return folder


def write_table(folder: Path, table: Sequence[Sequence[str]]) -> None:
    with (folder / "briefing/audiences.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEAD)
        writer.writerows(table)
