"""Templates as offices have them, made in code from python-pptx's own: every oddity that was met, one a function."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

from lxml import etree
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from formats.pptx.demo import png

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PH = f"{{{P}}}nvSpPr/{{{P}}}nvPr/{{{P}}}ph"
PML = "application/vnd.openxmlformats-officedocument.presentationml"
MADE: dict[str, Callable[[], bytes]] = {}
REFUSED: dict[str, Callable[[], bytes]] = {}

Parts = dict[str, bytes]


def made(function: Callable[[], bytes]) -> Callable[[], bytes]:
    MADE[function.__name__] = function
    return function


def refused(function: Callable[[], bytes]) -> Callable[[], bytes]:
    REFUSED[function.__name__] = function
    return function


def parts_of(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        return {name: container.read(name) for name in container.namelist()}


def zipped(parts: Parts) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in parts.items():
            container.writestr(name, content)
    return out.getvalue()


def saved(presentation) -> bytes:
    out = io.BytesIO()
    presentation.save(out)
    return out.getvalue()


def plain() -> bytes:
    return saved(Presentation())


def edited(
    edit: Callable[[str, etree._Element], None], pattern: str = r"ppt/slide(Masters|Layouts)/[^/]+\.xml"
) -> bytes:
    """The plain template with every part of a pattern edited as a tree."""
    parts = parts_of(plain())
    for name, content in parts.items():
        if re.fullmatch(pattern, name):
            tree = etree.fromstring(content)
            edit(name, tree)
            parts[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zipped(parts)


def _renamed(names: str, *, types: bool = True) -> bytes:
    words = names.split()

    def edit(name: str, tree: etree._Element) -> None:
        if "slideLayouts" in name:
            number = int(re.search(r"(\d+)\.xml", name)[1])
            tree.find(f"{{{P}}}cSld").set("name", words[number % len(words)])
            if not types:
                tree.attrib.pop("type", None)

    return edited(edit)


@made
def chinese_names_without_types() -> bytes:
    return _renamed("标题幻灯片 标题和内容 节标题 两栏内容 比较 仅标题 空白", types=False)


@made
def japanese_names() -> bytes:
    return _renamed("タイトル 白紙 比較 目次", types=False)


@made
def hungarian_and_portuguese_names() -> bytes:
    return _renamed("Címdia Üres Slide_de_título Conteúdo Összehasonlítás")


@made
def no_title_placeholder_anywhere() -> bytes:
    def edit(_name: str, tree: etree._Element) -> None:
        for shape in tree.iter(f"{{{P}}}sp"):
            mark = shape.find(PH)
            if mark is not None and mark.get("type") in ("title", "ctrTitle"):
                shape.getparent().remove(shape)

    return edited(edit)


@made
def one_layout_without_placeholders() -> bytes:
    def edit(_name: str, tree: etree._Element) -> None:
        for shape in list(tree.iter(f"{{{P}}}sp")):
            shape.getparent().remove(shape)
        tree.attrib.pop("type", None)

    return edited(edit, r"ppt/slideLayouts/slideLayout[2-9]\.xml")


@made
def duplicated_idx() -> bytes:
    def edit(name: str, tree: etree._Element) -> None:
        for mark in tree.iter(f"{{{P}}}ph"):
            if "slideLayouts" in name and mark.get("type") not in ("title", "ctrTitle"):
                mark.set("idx", "1")

    return edited(edit)


@made
def layouts_123() -> bytes:
    parts = parts_of(plain())
    types, rels = "", ""
    ids = ""
    for number in range(12, 124):
        name = f"ppt/slideLayouts/slideLayout{number}.xml"
        parts[name] = parts["ppt/slideLayouts/slideLayout6.xml"].replace(b"Title Only", b"Variant %d" % number)
        parts[name.replace("slideLayouts/", "slideLayouts/_rels/") + ".rels"] = parts[
            "ppt/slideLayouts/_rels/slideLayout6.xml.rels"
        ]
        types += f'<Override PartName="/{name}" ContentType="{PML}.slideLayout+xml"/>'
        rels += (
            f'<Relationship Id="rIdX{number}" Type="{R}/slideLayout" Target="../slideLayouts/slideLayout{number}.xml"/>'
        )
        ids += f'<p:sldLayoutId id="{2147484000 + number}" r:id="rIdX{number}"/>'
    _put(parts, "[Content_Types].xml", "</Types>", types)
    _put(parts, "ppt/slideMasters/_rels/slideMaster1.xml.rels", "</Relationships>", rels)
    _put(parts, "ppt/slideMasters/slideMaster1.xml", "</p:sldLayoutIdLst>", ids)
    return zipped(parts)


def _put(parts: Parts, name: str, before: str, what: str) -> None:
    assert before.encode() in parts[name], name
    parts[name] = parts[name].replace(before.encode(), (what + before).encode())


@made
def right_to_left_master() -> bytes:
    def edit(_name: str, tree: etree._Element) -> None:
        for level in tree.iter(f"{{{A}}}lvl1pPr"):
            level.set("algn", "r")
            level.set("rtl", "1")

    return edited(edit)


@made
def two_masters() -> bytes:
    """The second with a dark ground and a colour map of its own, listed first by its id."""
    parts = parts_of(plain())
    rels, types, ids = "", "", ""
    for number in range(1, 12):
        old, new = f"slideLayouts/slideLayout{number}.xml", f"slideLayouts/slideLayout{number + 20}.xml"
        parts[f"ppt/{new}"] = parts[f"ppt/{old}"]
        parts[f"ppt/slideLayouts/_rels/slideLayout{number + 20}.xml.rels"] = parts[
            f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"
        ].replace(b"slideMaster1", b"slideMaster2")
        types += f'<Override PartName="/ppt/{new}" ContentType="{PML}.slideLayout+xml"/>'
        rels += f'<Relationship Id="rId{number}" Type="{R}/slideLayout" Target="../{new}"/>'
        ids += f'<p:sldLayoutId id="{2147485000 + number}" r:id="rId{number}"/>'
    rels += f'<Relationship Id="rId12" Type="{R}/theme" Target="../theme/theme2.xml"/>'
    master = parts["ppt/slideMasters/slideMaster1.xml"].decode()
    master = re.sub(
        r"<p:sldLayoutIdLst>.*</p:sldLayoutIdLst>", f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>", master, flags=re.S
    )
    parts["ppt/slideMasters/slideMaster2.xml"] = master.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"').encode()
    parts["ppt/slideMasters/_rels/slideMaster2.xml.rels"] = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rels}</Relationships>'
    ).encode()
    parts["ppt/theme/theme2.xml"] = parts["ppt/theme/theme1.xml"]
    types += f'<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="{PML}.slideMaster+xml"/>'
    types += (
        '<Override PartName="/ppt/theme/theme2.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
    )
    _put(parts, "[Content_Types].xml", "</Types>", types)
    _put(parts, "ppt/presentation.xml", "</p:sldMasterIdLst>", '<p:sldMasterId id="2147490000" r:id="rIdM2"/>')
    _put(
        *(parts, "ppt/_rels/presentation.xml.rels", "</Relationships>"),
        f'<Relationship Id="rIdM2" Type="{R}/slideMaster" Target="slideMasters/slideMaster2.xml"/>',
    )
    return zipped(parts)


@made
def empty_theme_fonts() -> bytes:
    parts = parts_of(plain())
    parts["ppt/theme/theme1.xml"] = re.sub(rb'typeface="[^"]*"', b'typeface=""', parts["ppt/theme/theme1.xml"])
    return zipped(parts)


@made
def clutter() -> bytes:
    """Sections, tags, comment authors, a handout master, custom XML, custom properties, sample slides with notes."""
    presentation = Presentation()
    _samples(presentation)
    parts = parts_of(saved(presentation))
    extra = {
        "ppt/commentAuthors.xml": (f'<p:cmAuthorLst xmlns:p="{P}"/>', f"{PML}.commentAuthors+xml", "commentAuthors"),
        "ppt/tags/tag1.xml": (f'<p:tagLst xmlns:p="{P}"/>', f"{PML}.tags+xml", "tags"),
        "customXml/item1.xml": ("<canary/>", "application/xml", "customXml"),
    }
    types, rels = "", ""
    for number, (name, (content, kind, relation)) in enumerate(extra.items()):
        parts[name] = content.encode()
        types += f'<Override PartName="/{name}" ContentType="{kind}"/>'
        rels += f'<Relationship Id="rIdC{number}" Type="{R}/{relation}" Target="/{name}"/>'
    _put(parts, "[Content_Types].xml", "</Types>", types)
    _put(parts, "ppt/_rels/presentation.xml.rels", "</Relationships>", rels)
    master = "ppt/slideMasters/slideMaster1.xml"
    _put(parts, "ppt/slideMasters/_rels/slideMaster1.xml.rels", "</Relationships>",
         f'<Relationship Id="rIdT" Type="{R}/tags" Target="../tags/tag1.xml"/>')  # fmt: skip
    tagged = b'<p:custDataLst><p:tags r:id="rIdT"/></p:custDataLst></p:cSld>'
    parts[master] = parts[master].replace(b"</p:cSld>", tagged, 1)
    return zipped(parts)


def _samples(presentation) -> None:
    data = CategoryChartData()
    data.categories = ["a", "b"]
    data.add_series("canary series", (1, 2))
    for number in range(3):
        slide = presentation.slides.add_slide(presentation.slide_layouts[number])
        slide.shapes.title.text = f"canary title {number}"
        slide.notes_slide.notes_text_frame.text = "canary notes"
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, 0, 0, Inches(3), Inches(3), data)


def _paged(width: float, height: float) -> bytes:
    """The plain template stretched to another page, as PowerPoint does it."""
    return _resized(plain(), width, height)


def _resized(data: bytes, width: float, height: float) -> bytes:
    """A template on 10 × 7.5 in stretched to another page."""
    parts = parts_of(data)
    sx, sy = width / 10, height / 7.5

    def stretch(found: re.Match[bytes]) -> bytes:
        return b'%s="%d" %s="%d"' % (found[1], int(found[2]) * sx, found[3], int(found[4]) * sy)

    for name in parts:
        if re.fullmatch(r"ppt/slide(Masters|Layouts)/[^/]+\.xml", name):
            parts[name] = re.sub(rb'\b(x|cx)="(\d+)" (y|cy)="(\d+)"', stretch, parts[name])
    size = b'<p:sldSz cx="%d" cy="%d"/>' % (width * 914400, height * 914400)
    parts["ppt/presentation.xml"] = re.sub(rb"<p:sldSz[^>]*/>", size, parts["ppt/presentation.xml"])
    return zipped(parts)


@made
def page_4_by_3() -> bytes:
    return plain()


@made
def page_a4_upright() -> bytes:
    return _paged(8.27, 11.69)


@made
def page_16_by_10() -> bytes:
    return _paged(12.8, 8)


@made
def page_small_16_by_9() -> bytes:
    return _paged(10, 5.625)


@made
def page_poster() -> bytes:
    return _paged(33.1, 46.8)


@made
def dark_ground() -> bytes:
    parts = parts_of(plain())
    name = "ppt/slideMasters/slideMaster1.xml"
    parts[name] = parts[name].replace(b'bg1="lt1" tx1="dk1"', b'bg1="dk1" tx1="lt1"')
    return zipped(parts)


@made
def picture_background() -> bytes:
    parts = parts_of(plain())
    name = "ppt/slideMasters/slideMaster1.xml"
    picture = (
        b'<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rIdP"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'
        b"<a:effectLst/></p:bgPr></p:bg>"
    )
    parts[name] = re.sub(rb"<p:bg>.*?</p:bg>", picture, parts[name], flags=re.S)
    parts["ppt/media/图片1.png"] = png()
    _put(parts, "ppt/slideMasters/_rels/slideMaster1.xml.rels", "</Relationships>",
         f'<Relationship Id="rIdP" Type="{R}/image" Target="../media/%E5%9B%BE%E7%89%871.png"/>')  # fmt: skip
    _put(parts, "[Content_Types].xml", "</Types>", '<Default Extension="png" ContentType="image/png"/>')
    types = parts["[Content_Types].xml"].decode()
    default = '<Default Extension="png" ContentType="image/png"/>'
    parts["[Content_Types].xml"] = types.replace(default, "").replace("<Override", f"{default}<Override", 1).encode()
    return zipped(parts)


def _moved(titles: tuple[int, int, int, int], bodies: tuple[int, int, int, int] | None = None) -> bytes:
    """Every title, and body, at a place given in hundredths of an inch; layouts inherit."""

    def edit(name: str, tree: etree._Element) -> None:
        for shape in tree.iter(f"{{{P}}}sp"):
            mark = shape.find(PH)
            kind = mark.get("type", "obj") if mark is not None else ""
            place = titles if kind == "title" else bodies if kind in ("body", "obj") else None
            properties = shape.find(f"{{{P}}}spPr")
            old = properties.find(f"{{{A}}}xfrm")
            if place is None:
                continue
            if old is not None:
                properties.remove(old)
            if "slideMasters" in name:
                x, y, w, h = (value * 9144 for value in place)
                properties.insert(0, etree.fromstring(
                    f'<a:xfrm xmlns:a="{A}"><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'))  # fmt: skip

    return edited(edit)


@made
def title_at_the_foot() -> bytes:
    return _moved((50, 600, 900, 80), (50, 40, 900, 540))


@made
def title_over_most_of_the_page() -> bytes:
    return _moved((50, 30, 900, 560), (50, 600, 900, 60))


@made
def title_for_one_word() -> bytes:
    return _moved((390, 30, 220, 60))


@made
def logo_and_band() -> bytes:
    """A logo over the title's right end, a dark band behind the titles, a rule through their foot."""
    art = "".join(
        f'<p:sp><p:nvSpPr><p:cNvPr id="{9000 + number}" name="art {number}"/><p:cNvSpPr/>'
        '<p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        f'</a:prstGeom><a:solidFill><a:srgbClr val="{color}"/></a:solidFill></p:spPr></p:sp>'
        for number, (x, y, w, h, color) in enumerate(
            (
                (0, 0, 9144000, 1371600, "002244"),
                (8000000, 300000, 900000, 900000, "CC0000"),
                (0, 1380000, 9144000, 30000, "CC0000"),
                (0, 6500000, 9144000, 358000, "002244"),
            )
        )
    )
    parts = parts_of(plain())
    name = "ppt/slideMasters/slideMaster1.xml"
    parts[name] = parts[name].replace(b"</p:grpSpPr>", b"</p:grpSpPr>" + art.encode(), 1)
    return zipped(parts)


@made
def saved_by_teams() -> bytes:
    """Parts under other names and folders, all targets absolute."""
    parts = parts_of(plain())
    moves = {name: name for name in parts}
    moves |= {
        name: name.replace("ppt/slideLayouts/", "ppt/layouts/").replace("slideLayout", "{8F2E}l")
        for name in parts
        if name.startswith("ppt/slideLayouts/") and "_rels" not in name
    }
    moves["ppt/presentation.xml"] = "ppt/presentation2.xml"
    out: Parts = {}
    for name, content in parts.items():
        if name.endswith(".rels"):
            folder, file = name.split("_rels/")
            owner = moves.get(folder + file.removesuffix(".rels"), folder + file.removesuffix(".rels"))

            def absolute(found: re.Match[str], folder: str = folder) -> str:
                import posixpath

                target = posixpath.normpath(posixpath.join("/", folder, found[1])).lstrip("/")
                return f'Target="/{moves.get(target, target)}"'

            text = re.sub(r'Target="([^"]*)"', absolute, content.decode())
            head, _, tail = owner.rpartition("/")
            out[f"{head}/_rels/{tail}.rels" if head else f"_rels/{tail}.rels"] = text.encode()
        elif name == "[Content_Types].xml":
            text = content.decode()
            for old, new in moves.items():
                text = text.replace(f'PartName="/{old}"', f'PartName="/{new}"')
            out[name] = text.encode()
        else:
            out[moves[name]] = content
    return zipped(out)


def _main_type(kind: str) -> bytes:
    parts = parts_of(plain())
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        f"{PML}.presentation.main+xml".encode(), kind.encode()
    )
    return zipped(parts)


@made
def potx() -> bytes:
    return _main_type(f"{PML}.template.main+xml")


@made
def ppsx() -> bytes:
    return _main_type(f"{PML}.slideshow.main+xml")


@made
def pptm_with_macros() -> bytes:
    parts = parts_of(_main_type("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"))
    parts["ppt/vbaProject.bin"] = b"canary macro"
    _put(parts, "ppt/_rels/presentation.xml.rels", "</Relationships>",
         '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"'
         ' Target="vbaProject.bin"/>')  # fmt: skip
    return zipped(parts)


@made
def strict() -> bytes:
    parts = parts_of(plain())
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            parts[name] = re.sub(
                rb"http://schemas.openxmlformats.org/(presentationml|drawingml|officeDocument)/2006/",
                rb"http://purl.oclc.org/ooxml/\1/",
                content,
            ).replace(b'val="50000"', b'val="50%"')
    return zipped(parts)


@made
def outside_picture_and_links() -> bytes:
    """A linked picture and three links on a layout: of them only the one to a web page is kept."""
    parts = parts_of(plain())
    name = "ppt/slideLayouts/slideLayout6.xml"
    box = (
        '<a:xfrm><a:off x="8000000" y="6000000"/><a:ext cx="900000" cy="300000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    )
    art = (
        '<p:pic><p:nvPicPr><p:cNvPr id="901" name="linked"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>'
        f'<a:blip r:link="rIdL"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{box}</p:spPr></p:pic>'
    )
    rels = f'<Relationship Id="rIdL" Type="{R}/image" Target="file:///etc/canary.png" TargetMode="External"/>'
    for number, target in enumerate(("https://example.org/", "file://canary/share", "javascript:canary"), 1):
        art += (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{910 + number}" name="link"><a:hlinkClick r:id="rIdH{number}"/></p:cNvPr>'
            f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{box}</p:spPr></p:sp>"
        )
        rels += f'<Relationship Id="rIdH{number}" Type="{R}/hyperlink" Target="{target}" TargetMode="External"/>'
    _put(parts, name, "</p:spTree>", art)
    _put(parts, "ppt/slideLayouts/_rels/slideLayout6.xml.rels", "</Relationships>", rels)
    return zipped(parts)


def _art(*shapes: tuple[int, int, int, int, str]) -> str:
    """Plain rectangles: x, y, width and height in EMU, colour."""
    return "".join(
        f'<p:sp><p:nvSpPr><p:cNvPr id="{9000 + number}" name="art {number}"/><p:cNvSpPr/>'
        '<p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        f'</a:prstGeom><a:solidFill><a:srgbClr val="{color}"/></a:solidFill></p:spPr></p:sp>'
        for number, (x, y, w, h, color) in enumerate(shapes)
    )


def _drawn(data: bytes, art: str, name: str = "ppt/slideMasters/slideMaster1.xml") -> bytes:
    """The template with art at the bottom of a part's shapes."""
    parts = parts_of(data)
    parts[name] = parts[name].replace(b"</p:grpSpPr>", b"</p:grpSpPr>" + art.encode(), 1)
    return zipped(parts)


@made
def title_in_a_column() -> bytes:
    """Titles in a dark column at the left, as institutions of the European Union have them."""
    column = _art((0, 0, 2743200, 6858000, "004494"))
    return _drawn(_moved((20, 70, 260, 450), (330, 60, 640, 560)), column)


@made
def page_in_a_frame() -> bytes:
    """A light card on most of a dark page, with titles that begin left of it."""
    card = _art((0, 0, 9144000, 6858000, "333366"), (640080, 411480, 7863840, 6035040, "FFF2CC"))
    return _drawn(_moved((20, 60, 960, 110), (20, 180, 960, 480)), card)


@made
def half_a_page_of_another_colour() -> bytes:
    """The layout for titles alone, the first choice by its type, lies half on a dark field."""
    field = _art((0, 0, 9144000, 4114800, "004494"))
    return _drawn(plain(), field, "ppt/slideLayouts/slideLayout6.xml")


@made
def footers_in_a_side_column() -> bytes:
    """Date, footer and number at the left; titles and bodies right of them, a rule between those two."""
    parts = parts_of(
        _drawn(_moved((220, 30, 740, 110), (220, 160, 740, 500)), _art((2011680, 1300000, 6700000, 12700, "8C1515")))
    )
    places = iter(((100, 400), (100, 460), (100, 520)) * 12)

    def aside(found: re.Match[bytes]) -> bytes:
        x, y = next(places)
        return found[1] + b'<a:off x="%d" y="%d"/><a:ext cx="1500000" cy="400000"/>' % (x * 1000, y * 10000)

    for name in parts:
        if re.fullmatch(r"ppt/slide(Masters|Layouts)/[^/]+\.xml", name):
            head = rb'(<p:ph type="(?:dt|ftr|sldNum)"[^>]*/></p:nvPr></p:nvSpPr><p:spPr>\s*<a:xfrm>)'
            parts[name] = re.sub(head + rb"<a:off[^>]*/><a:ext[^>]*/>", aside, parts[name])
    return zipped(parts)


@made
def google_slides() -> bytes:
    """10 × 5.63 in, insets on every side, no date, no footer, dk2 and lt2 exchanged, colours by the theme's slots."""

    def edit(_name: str, tree: etree._Element) -> None:
        for shape in list(tree.iter(f"{{{P}}}sp")):
            mark = shape.find(PH)
            if mark is not None and mark.get("type") in ("dt", "ftr"):
                shape.getparent().remove(shape)
            elif mark is not None and mark.get("type") == "subTitle":
                for color in shape.iter(f"{{{A}}}schemeClr"):
                    color.set("val", "dk2")
        for body in tree.iter(f"{{{A}}}bodyPr"):
            for side in ("lIns", "tIns", "rIns", "bIns"):
                body.set(side, "91425")
        names = tree.find(f"{{{P}}}clrMap")
        if names is not None:
            names.set("bg2", "dk2")
            names.set("tx2", "lt2")

    return _resized(edited(edit), 10, 5.625)


@made
def keynote() -> bytes:
    """26.7 × 15 in, every layout of type tx."""

    def edit(name: str, tree: etree._Element) -> None:
        if "slideLayouts" in name and tree.get("type") != "title":
            tree.set("type", "tx")

    return _resized(edited(edit), 26.667, 15)


@made
def page_32_by_9() -> bytes:
    return _paged(26.667, 7.5)


@made
def title_far_too_tall() -> bytes:
    return _resized(_moved((50, 35, 900, 220), (50, 270, 900, 360)), 10, 5.625)


@made
def title_off_the_page() -> bytes:
    return _moved((50, 600, 900, 225), (50, 60, 900, 520))


@made
def recoloured_picture_background() -> bytes:
    parts = parts_of(picture_background())
    name = "ppt/slideMasters/slideMaster1.xml"
    duotone = (
        b'<a:blip r:embed="rIdP"><a:duotone><a:srgbClr val="000000"/><a:schemeClr val="accent1"/></a:duotone></a:blip>'
    )
    parts[name] = parts[name].replace(b'<a:blip r:embed="rIdP"/>', duotone)
    return zipped(parts)


@made
def saved_by_an_office() -> bytes:
    """Sensitivity labels, a signature, macros, a kiosk show, authors and sections: all of it with a canary."""
    parts = parts_of(pptm_with_macros())
    properties = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property '
        'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="MSIP_Label_canary"><vt:lpwstr>canary</vt:lpwstr>'
        "</property></Properties>"
    )
    parts["docProps/custom.xml"] = properties.encode()
    parts["docMetadata/LabelInfo.xml"] = b"<labelList>canary</labelList>"
    parts["_xmlsignatures/origin.sigs"] = b"canary"
    parts["ppt/authors.xml"] = b"<authorLst>canary</authorLst>"
    parts["ppt/presProps.xml"] = (
        f'<p:presentationPr xmlns:p="{P}"><p:showPr loop="1"><p:kiosk/></p:showPr><!-- canary --></p:presentationPr>'
    ).encode()
    office = "http://schemas.microsoft.com/office"
    _put(
        parts,
        "[Content_Types].xml",
        "</Types>",
        '<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/>',
    )
    _put(parts, "_rels/.rels", "</Relationships>",
         f'<Relationship Id="rIdX" Type="{R}/custom-properties" Target="docProps/custom.xml"/>'
         f'<Relationship Id="rIdY" Type="{office}/2020/02/relationships/classificationlabels"'
         ' Target="docMetadata/LabelInfo.xml"/>')  # fmt: skip
    _put(parts, "ppt/_rels/presentation.xml.rels", "</Relationships>",
         f'<Relationship Id="rIdA" Type="{office}/2018/10/relationships/authors" Target="authors.xml"/>')  # fmt: skip
    return zipped(parts)


# --- what cannot be used ------------------------------------------------------------------------------


@refused
def no_layout_at_all() -> bytes:
    def edit(_name: str, tree: etree._Element) -> None:
        listed = tree.find(f"{{{P}}}sldLayoutIdLst")
        listed.getparent().remove(listed)

    return edited(edit, r"ppt/slideMasters/[^/]+\.xml")


@refused
def cut_off() -> bytes:
    return plain()[:20_000]


@refused
def encrypted_or_old() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_000)


@refused
def no_zip() -> bytes:
    return b"Dear colleague, the template is attached."


@refused
def nothing() -> bytes:
    return b""


@refused
def another_kind_of_file() -> bytes:
    parts = parts_of(plain())
    parts["ppt/presentation.xml"] = (
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    )
    return zipped(parts)


@refused
def document_type_in_a_layout() -> bytes:
    parts = parts_of(plain())
    name = "ppt/slideLayouts/slideLayout3.xml"
    parts[name] = parts[name].replace(b"<p:sldLayout", b'<!DOCTYPE x [<!ENTITY y "canary">]><p:sldLayout', 1)
    return zipped(parts)


@refused
def bomb() -> bytes:
    return zipped(parts_of(plain()) | {"ppt/media/image1.png": bytes(80_000_000)})


@refused
def too_many_parts() -> bytes:
    return zipped(parts_of(plain()) | {f"ppt/media/image{number}.png": b"" for number in range(10_001)})


@refused
def master_not_well_formed() -> bytes:
    parts = parts_of(plain())
    parts["ppt/slideMasters/slideMaster1.xml"] = parts["ppt/slideMasters/slideMaster1.xml"][:-40]
    return zipped(parts)


@refused
def no_page() -> bytes:
    parts = parts_of(plain())
    parts["ppt/presentation.xml"] = re.sub(rb"<p:sldSz[^>]*/>", b"", parts["ppt/presentation.xml"])
    return zipped(parts)
