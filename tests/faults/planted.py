"""Faults to be planted in a finished deck, each with the check that has to find it.

The deck is the demo of ``tests/formats/pptx``: slide 2 holds three charts and a panel, 3 a group with connectors and
pictures, 4 a table.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree
from package import A, C, P, Package, R, shape

from briefdeck.typeset import text_width

S1, S2, S3, S4, S5 = (f"ppt/slides/slide{number}.xml" for number in range(1, 6))
CHART, BARS = "ppt/charts/chart1.xml", "ppt/charts/chart3.xml"
MAIN = "ppt/presentation.xml"
TYPE = R[1:-1]
TYPES = "[Content_Types].xml"
LONG = {"en": "and a sentence that goes on and on, " * 14, "zh_Hans": "这是一句一直写下去不肯结束的话，" * 14}


@dataclass(frozen=True)
class Fault:
    """name: as the table shows it. code: of the check that has to find it. plant: does it, in a language."""

    name: str
    code: str
    plant: Callable[[Package, str], object]


def _text(root: etree._Element, name: str, text: str) -> None:
    first, *rest = shape(root, name).iter(f"{A}t")
    first.text = text
    for other in rest:
        other.text = ""


def _move(root: etree._Element, name: str, **values: int) -> None:
    for each in shape(root, name).find(f".//{A}xfrm"):
        for key, value in values.items():
            if each.get(key) is not None:
                each.set(key, str(value))


def _all(root: etree._Element, name: str, path: str) -> list[etree._Element]:
    return list(shape(root, name).iter(path))


def _paint(root: etree._Element, name: str, color: str) -> None:
    for run in _all(root, name, f"{A}rPr"):
        fill = run.find(f"{A}solidFill")
        fill.clear()
        etree.SubElement(fill, f"{A}srgbClr", val=color)


def _set(root: etree._Element, name: str, path: str, **attributes: str) -> None:
    for each in _all(root, name, path):
        for key, value in attributes.items():
            each.set(key, value)


def _empty(root: etree._Element) -> None:
    tree = root.find(f".//{P}spTree")
    for each in list(tree)[2:]:
        if each.find(f".//{P}ph[@type='title']") is None:
            tree.remove(each)


def _drop(element: etree._Element) -> None:
    element.getparent().remove(element)


def _first(root: etree._Element, path: str) -> etree._Element:
    return next(root.iter(path))


def _clone(element: etree._Element, at: int = 1) -> None:
    parent = element.getparent()
    parent.insert(parent.index(element) + at, copy.deepcopy(element))


def _colored_boxes(root: etree._Element) -> None:
    box = shape(root, "Dot")
    for number, color in enumerate(("C00000", "00A000", "0000C0", "C0A000", "A000C0")):
        other = copy.deepcopy(box)
        identity = next(other.iter(f"{P}cNvPr"))
        identity.set("id", str(900 + number))
        identity.set("name", f"Dot {number}")
        identity.set("descr", "a dot")
        for child in list(identity):
            identity.remove(child)
        fill = next(other.iter(f"{A}solidFill"))
        fill.clear()
        etree.SubElement(fill, f"{A}srgbClr", val=color)
        box.addnext(other)


def _hyperlink(root: etree._Element, link: str, action: str) -> None:
    run = _all(root, "Source", f"{A}rPr")[0]
    etree.SubElement(run, f"{A}hlinkClick", {f"{R}id": link, "action": action})


def _relation(package: Package, slide: str, relation: str) -> None:
    folder, _, file = slide.rpartition("/")
    package.replace(f"{folder}/_rels/{file}.rels", "</Relationships>", f"{relation}</Relationships>")


def _axis_minimum(root: etree._Element) -> None:
    scaling = _first(_first(root, f"{C}valAx"), f"{C}scaling")
    for old in scaling.findall(f"{C}min"):
        scaling.remove(old)
    etree.SubElement(scaling, f"{C}min", val="20")


def _shrink(root: etree._Element) -> None:
    body = _all(root, "Figure goal", f"{A}bodyPr")[0]
    for child in list(body):
        body.remove(child)
    etree.SubElement(body, f"{A}normAutofit", fontScale="62500")


def _timing(root: etree._Element) -> None:
    target = '<p:timing xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:tnLst><p:par><p:cTn>'
    target += '<p:spTgt spid="4711"/></p:cTn></p:par></p:tnLst></p:timing>'
    root.append(etree.fromstring(target))


_WORD = {"en": "Market overview", "zh_Hans": "市场概况"}
_ORPHAN = {"en": "Incomprehensibilities of I", "zh_Hans": "一二三四五六七八九十一"}


def _room_for(text: str) -> int:
    """EMU in which a text of 20 pt just stands on one line."""
    return round((text_width(text, 20.0) * 1.005 + 5) * 12_700)


_FIGURE = {"en": "approvals now reach 92 percent", "zh_Hans": "一二三四五六七八92亿元"}

# fmt: off
FAULTS: tuple[Fault, ...] = (
    Fault("slide without a title", "B401", lambda p, _: p.change(S2, lambda r: _text(r, "Title", ""))),
    Fault("chart without alternative text", "B402", lambda p, _: p.change(
        S2, lambda r: next(r.iter(f"{P}graphicFrame")).find(f".//{P}cNvPr").set("descr", ""))),
    Fault("text without a language", "B403", lambda p, _: p.change(
        S2, lambda r: [each.attrib.pop("lang", None) for each in _all(r, "Source", f"{A}rPr")])),
    Fault("text of 7 pt", "B407", lambda p, _: p.change(S2, lambda r: _set(r, "Source", f"{A}rPr", sz="700"))),
    Fault("shape off the page", "B408", lambda p, _: p.change(S2, lambda r: _move(r, "Figure goal", x=12_000_000))),
    Fault("connector cut loose", "B410", lambda p, _: p.change(S3, lambda r: _drop(_first(r, f"{A}endCxn")))),
    Fault("text moved over another", "B411", lambda p, _: p.change(S2, lambda r: _move(r, "Figure goal", y=700_000))),
    Fault("text too long for its box", "B442", lambda p, tag: p.change(
        S2, lambda r: _text(r, "Figure goal", LONG[tag]))),
    Fault("text shrunk to fit", "B442", lambda p, _: p.change(S2, _shrink)),
    Fault("title of five lines", "B443", lambda p, tag: p.change(S2, lambda r: _text(r, "Title", LONG[tag][:260]))),
    Fault("title that is a label", "B444", lambda p, tag: p.change(S2, lambda r: _text(r, "Title", _WORD[tag]))),
    Fault("number parted from its unit", "B445", lambda p, tag: p.change(S5, lambda r: (
        _text(r, "Takeaway", _FIGURE[tag]), _set(r, "Takeaway", f"{A}rPr", sz="2000"),
        _move(r, "Takeaway", cx=2_850_000 if tag == "en" else 2_700_000)))),
    Fault("one sign on the last line", "B446", lambda p, tag: p.change(S5, lambda r: (
        _text(r, "Takeaway", _ORPHAN[tag]), _set(r, "Takeaway", f"{A}rPr", sz="2000"),
        _move(r, "Takeaway", cx=_room_for(_ORPHAN[tag][:-2]))))),
    Fault("text at the very edge", "B447", lambda p, _: p.change(S2, lambda r: _move(r, "Figure goal", x=90_000))),
    Fault("edges that nearly meet", "B448", lambda p, _: p.change(S2, lambda r: _move(r, "Figure goal", x=620_000))),
    Fault("slide with a title only", "B449", lambda p, _: p.change(S2, _empty)),
    Fault("pale grey text on white", "B450", lambda p, _: p.change(S2, lambda r: _paint(r, "Source", "DDDDDD"))),
    Fault("text in the colour of its panel", "B450", lambda p, _: p.change(S2, lambda r: _paint(r, "Title", "FFFFFF"))),
    Fault("connector hardly seen", "B451", lambda p, _: p.change(S3, lambda r: [
        (fill.clear(), etree.SubElement(fill, f"{A}srgbClr", val="EEEEEE"))
        for link in r.iter(f"{P}cxnSp") for fill in link.iter(f"{A}solidFill")])),
    Fault("two series told apart by colour", "B452", lambda p, _: p.change(BARS, lambda r: [
        _drop(each) for each in list(r.iter(f"{C}dLbls"))])),
    Fault("six colours on a slide", "B453", lambda p, _: p.change(S3, _colored_boxes)),
    Fault("table without its header flag", "B454", lambda p, _: p.change(
        S4, lambda r: _first(r, f"{A}tblPr").set("firstRow", "0"))),
    Fault("merged cells", "B455", lambda p, _: p.change(S4, lambda r: (
        next(r.iter(f"{A}tc")).set("gridSpan", "2"), list(r.iter(f"{A}tc"))[1].set("hMerge", "1")))),
    Fault("page number read before the body", "B456", lambda p, _: p.change(
        S2, lambda r: shape(r, "Title").addnext(shape(r, "Number")))),
    Fault("file without a title", "B457", lambda p, _: p.change(
        "docProps/core.xml", lambda r: [_drop(each) for each in list(r) if each.tag.endswith("title")])),
    Fault("columns that begin at 20", "B458", lambda p, _: p.change(CHART, _axis_minimum)),
    Fault("gridlines behind labelled columns", "B459", lambda p, _: p.change(
        CHART, lambda r: _first(r, f"{C}valAx").find(f"{C}axPos").addnext(etree.Element(f"{C}majorGridlines")))),
    Fault("legend for one series", "B460", lambda p, _: p.change(
        CHART, lambda r: _first(r, f"{C}plotArea").addnext(etree.Element(f"{C}legend")))),
    Fault("label of seven digits", "B461", lambda p, _: p.change(
        CHART, lambda r: next(each for each in r.iter(f"{A}t") if each.text).__setattr__("text", "12345.67"))),
    Fault("another scale for the same unit", "B462", lambda p, _: p.change(
        CHART, lambda r: _first(r, f"{C}max").set("val", "777"))),
    Fault("charts without a source", "B464", lambda p, _: p.change(S2, lambda r: _drop(shape(r, "Source")))),
    Fault("picture instead of a slide", "B465", lambda p, _: p.change(S3, lambda r: (
        _drop(shape(r, "Mechanism")), _drop(shape(r, "Context")), _drop(shape(r, "Source")),
        _move(r, "Seal", x=0, y=0, cx=12_192_000, cy=6_858_000)))),
    Fault("fixed font", "B466", lambda p, _: p.change(
        S2, lambda r: _set(r, "Source", f"{A}latin", typeface="Comic Sans MS"))),
    Fault("group called Group 7", "B467", lambda p, _: p.replace(S3, 'name="Mechanism"', 'name="Group 7"')),
    Fault("part written twice", "B468", lambda p, _: p.doubled.append(S3)),
    Fault("part without a content type", "B469", lambda p, _: p.change(
        TYPES, lambda r: _drop(next(each for each in r if each.get("PartName") == f"/{S3}")))),
    Fault("picture deleted from the package", "B470", lambda p, _: p.parts.pop("ppt/media/image1.png")),
    Fault("picture linked from a server", "B470", lambda p, _: _relation(
        p, S3, f'<Relationship Id="rId77" Type="{TYPE}/image" Target="http://127.0.0.1:9/" TargetMode="External"/>')),
    Fault("slide taken from the list only", "B471", lambda p, _: p.change(
        MAIN, lambda r: _drop(list(r.iter(f"{P}sldId"))[3]))),
    Fault("slide id 12", "B471", lambda p, _: p.change(MAIN, lambda r: _first(r, f"{P}sldId").set("id", "12"))),
    Fault("slide without a layout", "B472", lambda p, _: p.change(
        "ppt/slides/_rels/slide3.xml.rels",
        lambda r: _drop(next(each for each in r if each.get("Type").endswith("/slideLayout"))))),
    Fault("two shapes of one id", "B473", lambda p, _: p.change(S2, lambda r: _clone(shape(r, "Source")))),
    Fault("negative width", "B474", lambda p, _: p.change(S2, lambda r: _move(r, "Figure goal", cx=-9525))),
    Fault("colour of four digits", "B474", lambda p, _: p.change(S2, lambda r: _paint(r, "Source", "12AB"))),
    Fault("cell without a paragraph", "B475", lambda p, _: p.change(
        S4, lambda r: [_drop(each) for each in next(r.iter(f"{A}tc")).findall(f".//{A}p")])),
    Fault("font before fill in a run", "B475", lambda p, _: p.change(S2, lambda r: [
        each.insert(0, each.find(f"{A}latin")) for each in _all(r, "Source", f"{A}rPr")])),
    Fault("row with a cell too few", "B476", lambda p, _: p.change(S4, lambda r: _drop(list(r.iter(f"{A}tc"))[-1]))),
    Fault("animation of a shape that is gone", "B477", lambda p, _: p.change(S3, _timing)),
    Fault("axis that is not defined", "B478", lambda p, _: p.change(
        CHART, lambda r: _first(_first(r, f"{C}barChart"), f"{C}axId").set("val", "4711"))),
    Fault("more points than their count", "B478", lambda p, _: p.change(
        CHART, lambda r: list(r.iter(f"{C}ptCount"))[-1].set("val", "1"))),
    Fault("control character as text", "B479", lambda p, _: p.change(
        S2, lambda r: _text(r, "Source", "Source: a_x000D_b, 2025"))),
    Fault("JPEG called PNG", "B480", lambda p, _: p.parts.update({"ppt/media/image1.png": b"\xff\xd8\xff\xe0JFIF"})),
    Fault("jump that leads nowhere", "B481", lambda p, _: (
        _relation(p, S2, f'<Relationship Id="rId78" Target="slide3.xml" Type="{TYPE}/slide"/>'),
        p.change(S2, lambda r: _hyperlink(r, "rId78", "")))),
)
# fmt: on
