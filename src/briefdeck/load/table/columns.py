"""Headings: which column says what, in English or Chinese, and in which language where a column has one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from briefdeck.load.table.cells import Cell
from briefdeck.model.near import nearest
from briefdeck.model.record import dataclass

# The first of each is how findings and the template name it.
HEADINGS: dict[str, tuple[str, ...]] = {
    "name": ("name", "delegation", "名称", "代表团", "代表团名称", "团组", "团组名称"),
    "region": (
        *("country or region", "country/region", "country", "region"),
        *("国家或地区", "国家/地区", "国家", "地区", "国别"),
    ),
    "language": ("language", "languages", "locale", "locales", "语言", "语种"),
    "host": ("host", "hosts", "接待人", "接待人员"),
    "host title": ("host title", "title of host", "接待人职务", "职务"),
    "host organisation": ("host organisation", "host organization", "接待单位"),
    "guests": ("guests", "guest", "来宾", "嘉宾", "代表团成员"),
    "date": ("date", "day", "date of visit", "日期", "来访日期", "接待日期"),
    "profile": ("profile", "type", "类型", "类别"),
    "currency": ("currency", "币种", "货币"),
    "place": ("place", "地点"),
    "title": ("title", "cover title", "标题"),
    "id": ("id", "编号"),
    "note": ("note", "notes", "remarks", "备注"),
}
SPOKEN = ("name", "host", "host title", "host organisation", "guests", "place", "title")
"""Columns that there may be one of for each language."""
_BY_HEADING = {heading: column for column, headings in HEADINGS.items() for heading in headings}


@dataclass(frozen=True, slots=True)
class Column:
    """what: a key of HEADINGS. tag: the language it is in, or ""."""

    what: str
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A heading that says nothing to this program. meant: the one that is most like it, or ""."""

    cell: Cell
    meant: str


def column(heading: str, locales: Collection[str]) -> Column | None:
    """The column of a heading such as ``Host``, ``名称`` or ``name (zh-Hans)``; None for any other text."""
    plain = re.sub(r"[\s_]+", " ", heading).strip().casefold()
    if plain in _BY_HEADING:
        return Column(_BY_HEADING[plain])
    tags = {tag.casefold(): tag for tag in locales}
    found = re.fullmatch(r"(.+?)[\s:：]*[(（\[]?([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*)[)）\]]?", heading.strip())
    if found is None or (tag := tags.get(found[2].replace("-", "_").casefold())) is None:
        return None
    spoken = column(found[1], ())
    return Column(spoken.what, tag) if spoken is not None and spoken.what in SPOKEN else None


def columns(head: Sequence[Cell], locales: Collection[str]) -> Iterator[tuple[int, Column | Unknown]]:
    """Each named column with its position from 0. Of two that say the same, the second is unknown."""
    seen: set[Column] = set()
    for position, cell in enumerate(head):
        if not cell.text:
            continue
        found = column(cell.text, locales)
        if found is None or found in seen:
            yield position, Unknown(cell, "" if found else nearest(cell.text.casefold(), _BY_HEADING))
        else:
            seen.add(found)
            yield position, found
