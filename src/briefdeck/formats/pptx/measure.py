"""A brand measured: the Theme a planner works on, and the parts a writer copies."""

from __future__ import annotations

from briefdeck.formats.pptx.brand import Brand, read_brand
from briefdeck.formats.pptx.layouts import LAYOUTS, PAGE, LayoutSpec
from briefdeck.formats.pptx.master import Dress, default_text_style
from briefdeck.formats.pptx.package import PreparedBrand
from briefdeck.formats.pptx.skeleton import constant_parts, layout_part
from briefdeck.model.theme import Layout, Slot, Theme

_EXPECTED_SCRIPTS = {"Hant": "Traditional Chinese", "Jpan": "Japanese", "Hang": "Korean", "Arab": "Arabic"}


def measure(data: bytes, name: str) -> tuple[Theme, PreparedBrand]:
    """Theme and prepared parts of a ``_brand.yml``. Raises InputError with all findings at once."""
    brand = read_brand(name, data)
    variants = {script: constant_parts(brand, script) for script in brand.fonts}
    styles = {script: default_text_style(Dress(brand, script)) for script in brand.fonts}
    names = tuple(layout_part(number) for number in range(1, len(LAYOUTS) + 1))
    return _theme(brand), PreparedBrand(name, brand.digest, variants, styles, names)


def _theme(brand: Brand) -> Theme:
    layouts = {spec.role: _layout(spec, number, brand) for number, spec in enumerate(LAYOUTS, 1)}
    return Theme(
        name=brand.name,
        digest=brand.digest,
        page=PAGE,
        layouts=layouts,
        colors=brand.colors,
        scheme=brand.scheme,
        scale=brand.scale,
        fonts={"latin": brand.fonts["Latn"], "han": brand.fonts["Hans"]},
        lacks=tuple(
            f"no faces for {label} (fonts.{script})"
            for script, label in _EXPECTED_SCRIPTS.items()
            if script not in brand.fonts
        ),
    )


def _layout(spec: LayoutSpec, number: int, brand: Brand) -> Layout:
    slots = {slot.role: Slot(slot.role, slot.type, slot.idx, slot.frame) for slot in spec.slots}
    return Layout(spec.role, spec.names[0], layout_part(number), slots, spec.body, brand.colors[spec.ground])
