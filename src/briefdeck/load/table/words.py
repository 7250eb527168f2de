"""What people write into cells: days, languages, countries and regions, several names at once."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date
from functools import cache

from briefdeck.load.table.cells import Cell
from briefdeck.model.near import hint

_DAYS = (
    re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?", re.ASCII),
    re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})", re.ASCII),
    re.compile(r"(\d{4})\.(\d{1,2})\.(\d{1,2})", re.ASCII),
    re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]", re.ASCII),
)
_SHOWN_IN = ("en", "zh_Hans")
# Where the reception office's words are not CLDR's, or there are several.
_LANGUAGES = {"chinese": "zh_Hans", "中文": "zh_Hans", "汉语": "zh_Hans", "简体中文": "zh_Hans", "繁体中文": "zh_Hant",
              "simplified chinese": "zh_Hans", "traditional chinese": "zh_Hant"}  # fmt: skip
_REGIONS = {
    "hong kong": "HK", "hong kong, china": "HK", "香港": "HK", "中国香港": "HK", "香港特别行政区": "HK",
    "macao": "MO", "macau": "MO", "macao, china": "MO", "澳门": "MO", "中国澳门": "MO", "澳门特别行政区": "MO",
    "taiwan": "TW", "taiwan, china": "TW", "台湾": "TW", "中国台湾": "TW", "台湾地区": "TW",
    "usa": "US", "uk": "GB", "england": "GB", "great britain": "GB", "korea": "KR", "holland": "NL",
    "uae": "AE", "the netherlands": "NL", "czech republic": "CZ", "russian federation": "RU",
}  # fmt: skip


class Wrong(Exception):
    """A cell that cannot be understood."""

    def __init__(self, why: str, hint: str) -> None:
        super().__init__(why)
        self.why, self.hint = why, hint


def day(cell: Cell) -> date:
    """A day: the spreadsheet's own, 2026-01-15, 2026/1/15 or 2026年1月15日. Raises Wrong."""
    if cell.day is not None:
        return cell.day
    if cell.number:
        raise Wrong(f"{cell.text} is a number, not a date", "format the cell as a date")
    for pattern in _DAYS:
        if found := pattern.fullmatch(cell.text):
            try:
                return date(*(int(part) for part in found.groups()))
            except ValueError:
                raise Wrong(f'"{cell.text}" is not on the calendar', "check month and day") from None
    raise Wrong(f'"{cell.text}" is no date that can be read in one way only', "write it like 2026-01-15")


def several(text: str) -> tuple[str, ...]:
    """What stands between semicolons or enumeration commas."""
    return tuple(filter(None, in_places(text)))


def in_places(text: str) -> tuple[str, ...]:
    """The same with what is empty, for a column that goes along with another one."""
    return tuple(part.strip() for part in re.split(r"[;；、|]", text))


def language(word: str, locales: Collection[str]) -> str:
    """The tag of a language by tag or name, such as ``en``, ``zh-Hans``, ``German`` or ``德语``. Raises Wrong."""
    tags = {tag.casefold(): tag for tag in locales}
    plain = word.strip().casefold()
    tag = tags.get(plain.replace("-", "_")) or _LANGUAGES.get(plain) or ""
    if not tag:
        names = _names_of_languages(frozenset(locales))
        tag = names.get(plain) or names.get(re.sub("文$", "语", plain)) or ""
    if tag not in tags.values():
        raise Wrong(f'"{word}" is no language of this workspace', hint(word.replace("-", "_"), sorted(locales)))
    return tag


def region(word: str) -> str:
    """The ISO 3166 code of a country or region by code or name, in English or Chinese; else the word as it stands."""
    plain = word.strip()
    if re.fullmatch(r"[A-Z]{2}", plain):
        return plain
    folded = plain.casefold()
    return _REGIONS.get(folded) or _names_of_regions().get(folded) or plain


@cache
def _names_of_languages(locales: frozenset[str]) -> Mapping[str, str]:
    from babel import Locale

    names: dict[str, str] = {}
    for tag in sorted(locales, reverse=True):  # zh_Hant before zh_Hans: the plainest form wins
        known = Locale.parse(tag)
        for shown in (*_SHOWN_IN, tag):
            spoken = (known.get_language_name(shown), known.get_display_name(shown))
            names.update((name.casefold(), tag) for name in spoken if name)
    return names


@cache
def _names_of_regions() -> Mapping[str, str]:
    from babel import Locale

    return {
        name.casefold(): code
        for tag in _SHOWN_IN
        for code, name in Locale.parse(tag).territories.items()
        if re.fullmatch("[A-Z]{2}", code)
    }
