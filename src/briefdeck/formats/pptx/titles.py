"""What a theme calls itself: by that the brand of a deck is known, also after another program has saved it."""

from __future__ import annotations

import zlib

from briefdeck.formats.pptx.opened import Package
from briefdeck.formats.pptx.package import PreparedBrand


def title_of(package: Package) -> str:
    """The name of the theme of a deck's first master, "" where there is none. Raises InputError for broken parts."""
    theme = ""
    for kind in ("officeDocument", "slideMaster", "theme"):
        theme = package.first(theme, kind)
        if not theme:
            return ""
    return package.title_of(theme)


def titles_of(prepared: PreparedBrand) -> frozenset[str]:
    """The names of a brand's themes: each master has one."""
    parts = {
        part.name: zlib.decompress(part.data, -zlib.MAX_WBITS) if part.method else part.data
        for part in next(iter(prepared.variants.values()))
        if part.name.startswith("ppt/theme/theme")
    }
    package = Package(parts, prepared.name)
    return frozenset(package.title_of(name) for name in parts)
