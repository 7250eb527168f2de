"""A brand measured: the Theme a planner works on, and the parts a writer copies."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from briefdeck.formats.pptx.brand import Brand, read_brand
from briefdeck.formats.pptx.layouts import LayoutSpec, layouts
from briefdeck.formats.pptx.master import Dress, default_text_style
from briefdeck.formats.pptx.package import PreparedBrand
from briefdeck.formats.pptx.pages import PAGE_FORMATS, WIDE, PageFormat
from briefdeck.formats.pptx.skeleton import constant_parts, layout_part
from briefdeck.model.theme import Layout, Slot, Theme

T = TypeVar("T")

_EXPECTED_SCRIPTS = {"Hant": "Traditional Chinese", "Jpan": "Japanese", "Hang": "Korean", "Arab": "Arabic"}


def measure(data: bytes, name: str, page: str = WIDE.name) -> tuple[Theme, PreparedBrand]:
    """Theme and prepared parts of a ``_brand.yml`` on a page format (a name of ``model.audience.PAGES``).

    Raises InputError with all findings at once.
    """
    format_ = PAGE_FORMATS[page]
    read = read_brand(name, data)
    digest = hashlib.sha256(f"{read.digest} {page}".encode()).hexdigest()
    brand = replace(read, scale=format_.scale(read.scale), digest=digest)
    variants = _ByScript(brand, format_, constant_parts)
    styles = _ByScript(brand, format_, _text_style)
    made_of = hashlib.sha256(repr((replace(brand, digest=""), page)).encode()).hexdigest()
    names = tuple(layout_part(number) for number in range(1, len(layouts(format_, brand.design)) + 1))
    return _theme(brand, format_), PreparedBrand(name, digest, variants, styles, names, made_of=made_of)


class _ByScript(Mapping[str, T]):
    """What is made of a brand for each font script it has faces for; made when the first deck in it is written."""

    def __init__(self, brand: Brand, page: PageFormat, make: Callable[[Brand, str, PageFormat], T]) -> None:
        self._brand, self._page, self._make = brand, page, make
        self._made: dict[str, T] = {}

    def __getitem__(self, script: str) -> T:
        if script not in self._brand.fonts:
            raise KeyError(script)
        if script not in self._made:
            self._made[script] = self._make(self._brand, script, self._page)
        return self._made[script]

    def __iter__(self) -> Iterator[str]:
        return iter(self._brand.fonts)

    def __len__(self) -> int:
        return len(self._brand.fonts)


def _text_style(brand: Brand, script: str, page: PageFormat) -> str:
    return default_text_style(Dress(brand, script, page))


def _theme(brand: Brand, page: PageFormat) -> Theme:
    specs = layouts(page, brand.design)
    return Theme(
        name=brand.name,
        digest=brand.digest,
        page=page.page,
        layouts={spec.role: _layout(spec, number, brand) for number, spec in enumerate(specs, 1)},
        colors=brand.colors,
        scheme=brand.scheme,
        scale=brand.scale,
        fonts={
            "latin": brand.fonts["Latn"],
            "han": brand.fonts["Hans"],
            "arab": brand.fonts.get("Arab", brand.fonts["Latn"]),
        },
        lacks=tuple(
            f"no faces for {label} (fonts.{script})"
            for script, label in _EXPECTED_SCRIPTS.items()
            if script not in brand.fonts
        ),
    )


def _layout(spec: LayoutSpec, number: int, brand: Brand) -> Layout:
    slots = {
        slot.role: Slot(slot.role, slot.type, slot.idx, slot.frame, slot.color, slot.align, slot.anchor)
        for slot in spec.slots
    }
    return Layout(spec.role, spec.names[0], layout_part(number), slots, spec.body, brand.colors[spec.ground])
