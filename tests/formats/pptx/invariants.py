"""What no outside tool sees: the rules behind "PowerPoint found a problem with content", as one list of faults."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
NO_SHADOW_TAGS = ("p:style", "normAutofit", "spAutoFit", "outerShdw")
PRESENTATION_ORDER = [
    "sldMasterIdLst",
    "notesMasterIdLst",
    "sldIdLst",
    "sldSz",
    "notesSz",
    "defaultTextStyle",
    "extLst",
]


def faults(data: bytes) -> list[str]:
    """Everything that is wrong with a PPTX; empty for a clean one."""
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        names = [member.filename for member in container.infolist()]
        parts = {name: container.read(name) for name in names}
        found = list(_container(container))
    found += _types(names, parts)
    found += _relations(parts)
    found += _presentation(parts)
    for name, content in parts.items():
        if re.fullmatch(r"ppt/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)/[^/]+\.xml", name):
            found += _shapes(name, content)
        if re.fullmatch(r"ppt/charts/[^/]+\.xml", name):
            found += _chart(name, content)
    return found


def _container(container: zipfile.ZipFile) -> Iterator[str]:
    names = [member.filename for member in container.infolist()]
    folded = [name.casefold() for name in names]
    if names[0] != "[Content_Types].xml":
        yield "content types do not come first"
    yield from (f"{name}: named twice" for name in names if folded.count(name.casefold()) > 1)
    for member in container.infolist():
        if member.is_dir() or ".." in member.filename or "\\" in member.filename:
            yield f"{member.filename}: no name for a part"
        if member.create_system != 3 or member.compress_type not in (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED):
            yield f"{member.filename}: not canonical"


def _types(names: list[str], parts: dict[str, bytes]) -> Iterator[str]:
    root = etree.fromstring(parts["[Content_Types].xml"])
    defaults = [entry.get("Extension") for entry in root if entry.tag.endswith("Default")]
    overrides = [entry.get("PartName") for entry in root if entry.tag.endswith("Override")]
    yield from (f"{name}: overridden twice or missing" for name in overrides if overrides.count(name) > 1)
    yield from (f"{name}: type without a part" for name in overrides if name.lstrip("/") not in names)
    if len(defaults) != len(set(defaults)):
        yield "a default is given twice"
    for name in names[1:]:
        ending = name.rpartition(".")[2]
        plain = ending == "xml" and not name.startswith("customXml/")  # any other part has a type of its own
        if f"/{name}" not in overrides and (plain or ending not in defaults):
            yield f"{name}: no content type"


def _targets(name: str, content: bytes) -> Iterator[tuple[str, str, str]]:
    """(id, kind, part) of each relationship in a .rels part."""
    folder = posixpath.dirname(posixpath.dirname(name))
    for entry in etree.fromstring(content):
        assert entry.get("TargetMode") != "External", f"{name}: points out of the file"
        target = posixpath.normpath(posixpath.join("/", folder, entry.get("Target"))).lstrip("/")
        yield entry.get("Id"), entry.get("Type").rpartition("/")[2], target


def _relations(parts: dict[str, bytes]) -> Iterator[str]:
    reached = {"[Content_Types].xml"}
    for name, content in parts.items():
        if not name.endswith(".rels"):
            continue
        reached.add(name)
        entries = list(_targets(name, content))
        ids = [entry[0] for entry in entries]
        if len(ids) != len(set(ids)):
            yield f"{name}: ids given twice"
        for _, _, target in entries:
            reached.add(target)
            if target not in parts:
                yield f"{name}: {target} does not exist"
        owner = name.replace("_rels/", "").removesuffix(".rels")
        if owner in parts:
            used = set(re.findall(rb'r:(?:id|embed|link)="([^"]+)"', parts[owner]))
            yield from (f"{owner}: {used_id!r} is not defined" for used_id in used if used_id.decode() not in ids)
        kinds = [kind for _, kind, _ in entries]
        if owner.startswith("ppt/slides/") and kinds.count("slideLayout") != 1:
            yield f"{owner}: not one layout"
        if owner.startswith("ppt/slideLayouts/") and kinds != ["slideMaster"]:
            yield f"{owner}: not one master"
        if owner.startswith("ppt/notesSlides/") and sorted(kinds) != ["notesMaster", "slide"]:
            yield f"{owner}: not one notes master and one slide"
        if re.match(r"ppt/(slide|notes)Masters/", owner) and kinds.count("theme") != 1:
            yield f"{owner}: not one theme"
    yield from (f"{name}: nothing refers to it" for name in parts if name not in reached)


def _presentation(parts: dict[str, bytes]) -> Iterator[str]:
    root = etree.fromstring(parts["ppt/presentation.xml"])
    order = [etree.QName(child).localname for child in root]
    if order != [name for name in PRESENTATION_ORDER if name in order]:
        yield f"presentation.xml: {order}"
    rels = {
        i: target
        for i, _, target in _targets("ppt/_rels/presentation.xml.rels", parts["ppt/_rels/presentation.xml.rels"])
    }
    listed = [(int(entry.get("id")), entry.get(f"{R}id")) for entry in root.iter(f"{P}sldId")]
    slides = [rels[reference] for _, reference in listed]
    if sorted(slides) != sorted(name for name in parts if re.fullmatch(r"ppt/slides/[^/]+\.xml", name)):
        yield "slides in the file and slides in the list differ"
    ids = [number for number, _ in listed]
    if len(set(ids)) != len(ids) or any(not 256 <= number < 2**31 for number in ids):
        yield f"slide ids {ids}"
    sectioned = [int(entry.get("id")) for entry in root.iter(f"{P14}sldId")]
    if root.find(f".//{P14}sectionLst") is not None and sectioned != ids:
        yield "the sections are not the slides"
    master = etree.fromstring(parts["ppt/slideMasters/slideMaster1.xml"])
    high = [int(entry.get("id")) for entry in (*root.iter(f"{P}sldMasterId"), *master.iter(f"{P}sldLayoutId"))]
    if len(set(high)) != len(high) or min(high) < 2**31:
        yield f"master and layout ids {high}"
    themes = [name for name in parts if name.startswith("ppt/theme/")]
    if len(themes) != 2:
        yield "slide master and notes master do not each have a theme"


def _shapes(name: str, content: bytes) -> Iterator[str]:
    root = etree.fromstring(content)
    ids = [entry.get("id") for entry in root.iter(f"{P}cNvPr")]
    if len(ids) != len(set(ids)):
        yield f"{name}: shape ids given twice"
    yield from (f"{name}: holds {tag}" for tag in NO_SHADOW_TAGS if f"{tag}".encode() in content)
    for entry in (*root.iter(f"{A}off"), *root.iter(f"{A}ext")):
        for key in ("cx", "cy"):
            if entry.get(key) is not None and int(entry.get(key)) < 0:
                yield f"{name}: a negative size"
    for body in (*root.iter(f"{P}txBody"), *root.iter(f"{A}tc")):
        if next(body.iter(f"{A}p"), None) is None:
            yield f"{name}: text without a paragraph"
    for table in root.iter(f"{A}tbl"):
        columns = len(table.findall(f"{A}tblGrid/{A}gridCol"))
        if any(len(row.findall(f"{A}tc")) != columns for row in table.iter(f"{A}tr")):
            yield f"{name}: cells and grid differ"
    glued = {end.get("id") for tag in ("stCxn", "endCxn") for end in root.iter(f"{A}{tag}")}
    yield from (f"{name}: glued to {one}, which is not there" for one in glued - set(ids))


def _chart(name: str, content: bytes) -> Iterator[str]:
    root = etree.fromstring(content)
    plots = (*root.iter(f"{C}barChart"), *root.iter(f"{C}lineChart"))
    used = [int(axis.get("val")) for plot in plots for axis in plot.findall(f"{C}axId")]
    defined = {
        int(axis.findtext(f"{C}axId") or axis.find(f"{C}axId").get("val")): int(axis.find(f"{C}crossAx").get("val"))
        for tag in ("catAx", "valAx")
        for axis in root.iter(f"{C}{tag}")
    }
    if set(used) != set(defined) or set(defined.values()) != set(defined) or any(number <= 0 for number in used):
        yield f"{name}: axes {used}, {defined}"
    for key in ("idx", "order"):
        values = [series.find(f"{C}{key}").get("val") for series in root.iter(f"{C}ser")]
        if len(set(values)) != len(values):
            yield f"{name}: {key} given twice"
    for cache in (*root.iter(f"{C}strCache"), *root.iter(f"{C}numCache")):
        if len(cache.findall(f"{C}pt")) != int(cache.find(f"{C}ptCount").get("val")):
            yield f"{name}: points and their count differ"
    if root.find(f"{C}externalData") is None:
        yield f"{name}: no workbook"
    if any(True for _ in root.iter(f"{C}majorGridlines")):
        yield f"{name}: gridlines"
