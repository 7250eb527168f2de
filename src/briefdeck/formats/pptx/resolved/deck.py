"""A PPTX → Observed with every inheritance resolved. The plain reader says what there is, this one how it looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from briefdeck.formats.pptx.group_space import frame_of, transform_of
from briefdeck.formats.pptx.ooxml import A, C, P, R
from briefdeck.formats.pptx.opened import UNREADABLE, Package, refusal
from briefdeck.formats.pptx.reader import KINDS, read_package
from briefdeck.formats.pptx.resolved.chain import Chain, Family, family
from briefdeck.formats.pptx.resolved.charts import chart_look
from briefdeck.formats.pptx.resolved.colors import first_color, fixed
from briefdeck.formats.pptx.resolved.tables import resolve_table
from briefdeck.formats.pptx.resolved.text import Setting, resolve_body
from briefdeck.model.look import Backdrop, Fill, ShapeLook, SlideLook
from briefdeck.model.observed import Observed, ObservedChart, ObservedShape, ObservedSlide
from briefdeck.model.theme import Frame

_SLIDE_SPACE = (1.0, 1.0, 0.0, 0.0)
_INSETS = (("lIns", 91_440), ("tIns", 45_720), ("rIns", 91_440), ("bIns", 45_720))
_FALSE = ("0", "false")


def read_resolved(package: Package) -> Observed:
    """What the file holds, as it looks. Raises InputError when it is no presentation that can be read."""
    observed = read_package(package)
    try:
        main = package.tree(package.first("", "officeDocument"))
        default = main.find(f"{{{P}}}defaultTextStyle")
        slides = tuple(_slide(package, slide, default, observed.page) for slide in observed.slides)
    except (ValueError, KeyError, StopIteration, RecursionError) as problem:
        message = f"the file does not keep to its format: {problem}"
        raise refusal(UNREADABLE, message, package.file) from problem
    return replace(observed, slides=slides)


def _slide(package: Package, slide: ObservedSlide, default: Element | None, page: Frame) -> ObservedSlide:
    root = package.tree(slide.part)
    relatives = family(package, slide.part, default)
    ground = _ground(root, relatives)
    tree = root.find(f"{{{P}}}cSld/{{{P}}}spTree")
    resolver = _Resolver(package, slide.part, relatives, ground)
    shapes = resolver.shapes(tree, slide.shapes, None) if tree is not None else slide.shapes
    layout = relatives.layout
    look = SlideLook(
        layout_type=layout.get("type", "") if layout is not None else "",
        ground=ground,
        backdrop=tuple(_backdrop(root, relatives, page)),
        hidden=root.get("show") in _FALSE,
    )
    return replace(slide, shapes=shapes, look=look)


class _Resolver:
    def __init__(self, package: Package, slide: str, relatives: Family, ground: Fill) -> None:
        self.package, self.family = package, relatives
        self.relations = package.relations(slide)
        self.under = ground[0] if ground else ""

    def shapes(self, parent: Element, plain: tuple[ObservedShape, ...], group: Fill) -> tuple[ObservedShape, ...]:
        elements = [child for child in parent if child.tag.rpartition("}")[2] in KINDS]
        return tuple(self._shape(element, one, group) for element, one in zip(elements, plain, strict=True))

    def _shape(self, element: Element, plain: ObservedShape, group: Fill) -> ObservedShape:
        chain = self.family.chain(element)
        inherited = (frame_of(transform_of(each), _SLIDE_SPACE) for each in chain.elements)
        frame = plain.frame or next((found for found in inherited if found is not None), None)
        look = self._look(element, chain, group)
        table = element.find(f"{{{A}}}graphic/{{{A}}}graphicData/{{{A}}}tbl")
        if table is not None:
            looks, paragraphs = resolve_table(table, self.family)
            return replace(plain, frame=frame, paragraphs=paragraphs, look=replace(look, table=looks))
        setting = Setting(self.family, chain, self._preset(element), look.scale)
        members = plain.members
        if element.tag.endswith("}grpSp"):
            fill = self.family.palette.fill(element.find(f"{{{P}}}grpSpPr"), self.under, group=group)
            members = self.shapes(element, plain.members, fill)
        return replace(
            plain,
            frame=frame,
            paragraphs=resolve_body(element.find(f"{{{P}}}txBody"), setting),
            look=look,
            members=members,
            chart=self._chart(element, plain),
            geometry=plain.geometry or _geometry(chain),
        )

    def _chart(self, element: Element, plain: ObservedShape) -> ObservedChart | None:
        mark = element.find(f"{{{A}}}graphic/{{{A}}}graphicData/{{{C}}}chart")
        relation = self.relations.get(mark.get(f"{{{R}}}id", "")) if mark is not None else None
        if plain.chart is None or relation is None:
            return plain.chart
        return replace(plain.chart, look=chart_look(self.package.tree(relation.target), self.family.palette))

    def _preset(self, element: Element) -> str:
        """The text colour that the shape's own style gives it."""
        return self.family.palette.color(first_color(element.find(f"{{{P}}}style/{{{A}}}fontRef")))

    def _look(self, element: Element, chain: Chain, group: Fill) -> ShapeLook:
        bodies = list(chain.all(f"{{{P}}}txBody/{{{A}}}bodyPr"))
        left, top, right, bottom = (_whole(bodies, name, default) for name, default in _INSETS)
        autofit, scale = _autofit(bodies)
        properties = element.find(f"{{{P}}}spPr")
        transform = transform_of(element)
        turned = transform.get("rot", "0") if transform is not None else "0"
        return ShapeLook(
            fill=self._fill(element, chain, group),
            line=self._line(element, chain),
            insets=(left, top, right, bottom),
            wrap=_attribute(bodies, "wrap") != "none",
            anchor=_attribute(bodies, "anchor") or "t",
            autofit=autofit,
            scale=scale,
            rotation=int(turned) / 60_000 if turned.lstrip("-").isdecimal() else 0.0,
            upright=_attribute(bodies, "vert") in ("", "horz"),
            fixed_colors=fixed(properties),
        )

    def _fill(self, element: Element, chain: Chain, group: Fill) -> Fill:
        if element.tag.endswith("}pic"):
            return None
        palette = self.family.palette
        for each in chain.elements:
            properties = each.find(f"{{{P}}}spPr")
            if properties is not None and any(child.tag.endswith("Fill") for child in properties):
                return palette.fill(properties, self.under, group=group)
        reference = element.find(f"{{{P}}}style/{{{A}}}fillRef")
        if reference is not None and reference.get("idx") not in (None, "0"):
            color = palette.color(first_color(reference), self.under)
            return (color,) if color else None
        return ()

    def _line(self, element: Element, chain: Chain) -> str:
        palette = self.family.palette
        for each in chain.elements:
            line = each.find(f"{{{P}}}spPr/{{{A}}}ln")
            if line is not None and any(child.tag.endswith("Fill") for child in line):
                fill = palette.fill(line, self.under)
                return fill[0] if fill else ""
        reference = element.find(f"{{{P}}}style/{{{A}}}lnRef")
        if reference is not None and reference.get("idx") not in (None, "0"):
            return palette.color(first_color(reference), self.under)
        return ""


def _ground(root: Element, relatives: Family) -> Fill:
    """The slide's background: its own, the layout's, the master's."""
    for each in (root, relatives.layout, relatives.master):
        mark = each.find(f"{{{P}}}cSld/{{{P}}}bg") if each is not None else None
        if mark is None:
            continue
        if (properties := mark.find(f"{{{P}}}bgPr")) is not None:
            return relatives.palette.fill(properties)
        reference = mark.find(f"{{{P}}}bgRef")
        color = relatives.palette.color(first_color(reference)) if reference is not None else ""
        styles = relatives.theme.find(f".//{{{A}}}bgFillStyleLst") if relatives.theme is not None else None
        index = int(reference.get("idx", "0")) - 1001 if reference is not None else -1
        if styles is not None and 0 < index < len(styles):  # a gradient or a picture that the theme draws
            holder = Element("holder")
            holder.append(styles[index])
            return relatives.palette.fill(holder, placeholder=color)
        return (color,) if color else None
    return (relatives.palette.slots.get("lt1", "FFFFFF"),)


_CURVED = f"{{{P}}}spPr/{{{A}}}custGeom//{{{A}}}cubicBezTo"  # art that fills only a part of its box, nobody knows which


def _backdrop(root: Element, relatives: Family, page: Frame) -> Iterator[Backdrop]:
    """Filled shapes of master and layout that the slide shows, lowest first."""
    layers = [relatives.layout]
    if root.get("showMasterSp") in _FALSE:
        return
    if relatives.layout is not None and relatives.layout.get("showMasterSp") not in _FALSE:
        layers.insert(0, relatives.master)
    for layer in layers:
        tree = layer.find(f"{{{P}}}cSld/{{{P}}}spTree") if layer is not None else None
        for shape in tree.iter() if tree is not None else ():
            if not shape.tag.endswith(("}sp", "}pic")) or shape.find(f"*/{{{P}}}nvPr/{{{P}}}ph") is not None:
                continue
            frame = frame_of(transform_of(shape), _SLIDE_SPACE)
            if frame is None:
                continue
            # art that curves need not cover its frame: what lies under a text there is not known
            picture = shape.tag.endswith("}pic")
            fill = relatives.palette.fill(shape.find(f"{{{P}}}spPr"))
            if picture or (fill != () and shape.find(_CURVED) is not None):
                fill = None
            if fill != ():
                yield Backdrop(frame, fill)


def _geometry(chain: Chain) -> str:
    found = chain.first(f"{{{P}}}spPr/{{{A}}}prstGeom")
    return found.get("prst", "") if found is not None else ""


def _autofit(bodies: list[Element]) -> tuple[str, float]:
    for body in bodies:
        for child in body:
            name = child.tag.rpartition("}")[2]
            if name == "normAutofit":
                value = child.get("fontScale", "100000").removesuffix("%")
                share = float(value) / (100 if child.get("fontScale", "").endswith("%") else 100_000)
                return "norm", share
            if name in ("spAutoFit", "noAutofit"):
                return ("shape" if name == "spAutoFit" else ""), 1.0
    return "", 1.0


def _attribute(elements: list[Element], name: str) -> str:
    return next((each.get(name, "") for each in elements if each.get(name) is not None), "")


def _whole(elements: list[Element], name: str, default: int) -> int:
    value = _attribute(elements, name)
    return int(value) if value.lstrip("-").isdecimal() else default
