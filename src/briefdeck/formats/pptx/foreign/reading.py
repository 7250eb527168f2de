"""A template read: its masters, and every layout of theirs as a Page."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from briefdeck.formats.pptx.foreign.colors import Hue, Scheme, scheme_of
from briefdeck.formats.pptx.foreign.looks import Look, look_of
from briefdeck.formats.pptx.foreign.opening import SAVE_AGAIN, Template, unusable
from briefdeck.formats.pptx.foreign.pages import (
    Ground,
    Page,
    Spot,
    art_of,
    ground_of,
    own_color_map,
    spots_of,
)
from briefdeck.formats.pptx.foreign.pictures import pictures_of
from briefdeck.formats.pptx.foreign.relations import Bond, bonds
from briefdeck.formats.pptx.group_space import whole_number
from briefdeck.formats.pptx.ooxml import P, R
from briefdeck.model.deck import EMU_PER_INCH
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame

_LEAST_SIDE, _LARGEST_SIDE = EMU_PER_INCH, 56 * EMU_PER_INCH  # what PowerPoint allows
_FALSE = {"0", "false"}
_NO_BODY, _WIDE = 0.3, 0.4  # of the page: a title is lower, and as wide at least


@dataclass(frozen=True, slots=True)
class Master:
    """part: its old name. theme: part name. id: in presentation.xml, 0 where it has none."""

    part: str
    theme: str
    id: int
    element: Element
    scheme: Scheme
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """A template as it was read. uses: layout part → how many sample slides are built on it; first: of slide one."""

    template: Template
    page: Frame
    masters: tuple[Master, ...]
    pages: tuple[Page, ...]
    defaults: Element | None
    uses: dict[str, int]
    first: str

    def master(self, page: Page) -> Master:
        return next(master for master in self.masters if master.part == page.master)

    def look(self, page: Page, spot: Spot) -> Look:
        """The look of one of the page's placeholders."""
        return look_of(spot, self.master(page).element, page.scheme, self.defaults)

    def like_title(self, page: Page) -> Spot | None:
        """On a page without a title the text that is set as one: the largest, and not the body."""
        texts = [spot for spot in page.spots if spot.type in {"body", "subTitle"} and spot.upright]
        low = [spot for spot in texts if spot.frame.h < _NO_BODY * self.page.h and spot.frame.w > _WIDE * self.page.w]
        best = max(low, key=lambda spot: self.look(page, spot).size, default=None)
        others = [self.look(page, spot).size for spot in texts if spot is not best]
        return best if best is not None and others and self.look(page, best).size > max(others) else None


def read_template(template: Template) -> Contents:
    """Everything that is chosen from later. Raises InputError for a template without any layout."""
    package, main = template.package, template.main
    root = package.tree(main)
    known = {bond.id: bond for bond in bonds(template, main)}
    size = root.find(f"{{{P}}}sldSz")
    page = Frame(0, 0, whole_number(size, "cx"), whole_number(size, "cy"))
    if not all(_LEAST_SIDE <= side <= _LARGEST_SIDE for side in (page.w, page.h)):
        raise unusable("the file does not say how large its slides are", package.file, SAVE_AGAIN)
    masters: list[Master] = []
    pages: list[Page] = []
    for entry in root.iterfind(f"{{{P}}}sldMasterIdLst/{{{P}}}sldMasterId"):
        bond = known.get(entry.get(f"{{{R}}}id", ""))
        if bond is None or not bond.kept or bond.target in {master.part for master in masters}:
            continue
        master = _master(template, bond.target, whole_number(entry, "id"))
        masters.append(master)
        pages += _pages(template, master, page, len(pages))
    if not pages:
        hint = "in PowerPoint, View → Slide Master, insert a layout with a title, and save"
        raise unusable("the template has no layout that a slide could be made on", package.file, hint)
    uses, first = _uses(template, known)
    defaults = root.find(f"{{{P}}}defaultTextStyle")
    return Contents(template, page, tuple(masters), tuple(pages), defaults, uses, first)


def _master(template: Template, part: str, name: int) -> Master:
    element = template.package.tree(part)
    theme = next((bond.target for bond in bonds(template, part) if bond.kind == "theme" and bond.kept), "")
    if not theme:
        raise unusable("a slide master has no theme", template.package.file, SAVE_AGAIN)
    scheme = scheme_of(template.package.tree(theme), element)
    return Master(part, theme, name, element, scheme, spots_of(_tree(element)))


def _pages(template: Template, master: Master, page: Frame, before: int) -> list[Page]:
    """A master's layouts in the order of its list."""
    theme = template.package.tree(master.theme)
    known = {bond.id: bond.target for bond in bonds(template, master.part) if bond.kind == "slideLayout" and bond.kept}
    listed = [
        known[name]
        for entry in master.element.iterfind(f"{{{P}}}sldLayoutIdLst/{{{P}}}sldLayoutId")
        if (name := entry.get(f"{{{R}}}id", "")) in known
    ]
    parts = list(dict.fromkeys(listed))
    themes, seen = pictures_of(template, master.theme), pictures_of(template, master.part)
    under = art_of(_tree(master.element), master.scheme, seen)
    ground = ground_of(_common(master.element), master.scheme, theme, seen, themes)
    out = []
    for place, part in enumerate(parts, before + 1):
        element = template.package.tree(part)
        own = own_color_map(element)
        scheme = master.scheme.mapped(own[1]) if own else master.scheme
        base = ground_of(_common(master.element), scheme, theme, seen, themes) if own else ground
        pictures = pictures_of(template, part)
        shown = element.get("showMasterSp") not in _FALSE
        below = (art_of(_tree(master.element), scheme, seen) if own else under) if shown else ()
        behind = (
            ground_of(_common(element), scheme, theme, pictures, themes)
            or base
            or Ground(Hue(scheme.hex("bg1"), "bg1"))
        )
        common = _common(element)
        out.append(
            Page(
                part=part,
                number=place,
                name=(common.get("name", "") if common is not None else "") or f"layout {place}",
                type=element.get("type", "") or "",
                master=master.part,
                scheme=scheme,
                spots=spots_of(_tree(element), master.spots),
                art=tuple(
                    each for each in (*below, *art_of(_tree(element), scheme, pictures)) if _on(each.frame, page)
                ),
                ground=behind,
                color_map=own[0] if own else "",
                element=element,
                whole=page,
            )
        )
    return out


def _common(element: Element) -> Element | None:
    return element.find(f"{{{P}}}cSld")


def _tree(element: Element) -> Element | None:
    return element.find(f"{{{P}}}cSld/{{{P}}}spTree")


def _on(frame: Frame, page: Frame) -> bool:
    return frame.x < page.w and frame.y < page.h and frame.right > 0 and frame.bottom > 0


def _uses(template: Template, known: Mapping[str, Bond]) -> tuple[dict[str, int], str]:
    """How the template's own sample slides use its layouts."""
    root = template.package.tree(template.main)
    uses: dict[str, int] = {}
    first = ""
    slides = {bond.id: bond.target for bond in bonds(template, template.main) if bond.kind == "slide" and bond.target}
    for place, entry in enumerate(root.iterfind(f"{{{P}}}sldIdLst/{{{P}}}sldId")):
        part = slides.get(entry.get(f"{{{R}}}id", ""), "")
        layout = next((b.target for b in bonds(template, part) if b.kind == "slideLayout"), "") if part else ""
        if layout:
            uses[layout] = uses.get(layout, 0) + 1
            first = layout if place == 0 else first
    return uses, first
