"""Workspaces of any size, invented: so many facts, slides, audiences, languages and rows of a table."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from briefdeck.build.catalogs import update_catalogs
from briefdeck.workspace import Workspace

LANGUAGES = ("en", "zh_Hans", "de", "fr", "es", "ja", "ko", "zh_Hant", "ru", "zh_Hant_HK", "ar")
_HEAD = """\
briefing: grown
source_locale: en
title: The river ports
sources:
  daily: {publisher: River Daily, title: The ports report on their year, published: 2026-01-08, language: en}
facts:
"""
_FACT = """\
  f{n}:
    {{kind: amount, value: {n} million, unit: CNY, period: 2025, label: trade, source: daily,
     quote: trade came to RMB {n} million in 2025}}
"""
_TOPIC = """\
      t{n}:
        kind: hero
        kicker: Trade
        title: "Trade through one of the ports reached {{f{n}}}"
        lead: The port links the river with the sea.
        figures: {{f{n}: {{}}}}
        points:
          river: {{head: River and sea, text: "Goods of {{f{n}}} went from inland berths to the coast."}}
          counter: {{head: One counter, text: Ships call at a single counter.}}
        notes: "The figure to remember is {{f{n}}}."
"""
_AUDIENCE = """\
  a{n}:
    name: Investors
    locales: [{locales}]
    brand: jialing
    slides: {{min: 1, max: 60}}
    cover: {{title: The river ports, subtitle: Gateways, delegation: Investors, place: Lanhe, date: {date}}}
    story: [cover, {story}, sources]
"""


@dataclass(frozen=True, slots=True)
class Size:
    """slides: topics of each story, beside cover and sources. rows: delegations of a table, each one deck more."""

    facts: int = 50
    slides: int = 10
    audiences: int = 1
    locales: int = 1
    rows: int = 0


def grow(folder: Path, size: Size) -> Path:
    """The workspace, in a folder that is made. Translations are the English words: they are as long as texts are."""
    (folder / "briefing").mkdir(parents=True)
    facts = "".join(_FACT.format(n=number) for number in range(1, max(size.facts, size.slides) + 1))
    topics = "".join(_TOPIC.format(n=number) for number in range(1, size.slides + 1))
    sections = f"sections:\n  ports:\n    title: The ports\n    topics:\n{topics}"
    (folder / "briefing/briefing.yaml").write_text(_HEAD + facts + sections, encoding="utf-8")
    tags = LANGUAGES[: size.locales]
    story = ", ".join(f"t{number}" for number in range(1, size.slides + 1))
    audiences = "".join(
        _AUDIENCE.format(n=number, locales=", ".join(tags), date=_day(number), story=story)
        for number in range(1, size.audiences + 1)
    )
    (folder / "briefing/audiences.yaml").write_text(f"audiences:\n{audiences}", encoding="utf-8")
    if size.rows:
        _write_table(folder / "briefing/audiences.csv", size.rows)
    for tag in tags[1:]:
        (updated,) = update_catalogs(Workspace.open(folder), [tag])
        path = folder / updated.path
        words = re.sub(r'^msgid ("(?!").*")\nmsgstr ""$', r"msgid \1\nmsgstr \1", path.read_text("utf-8"), flags=re.M)
        path.write_text(words, encoding="utf-8")
    return folder


def _write_table(path: Path, rows: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("id", "name", "language", "date", "profile"))
        writer.writerows((f"visit_{n}", f"Delegation of chamber {n}", "en", _day(n), "a1") for n in range(1, rows + 1))


def _day(number: int) -> str:
    return (date(2026, 1, 5) + timedelta(days=number % 360)).isoformat()
