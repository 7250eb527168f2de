"""What must hold in every finished deck, whoever reads it: the package, its relationships, its ids, its parts.

The first half are our own rules, behind what PowerPoint calls "a problem with content"; the second half asks others:
openxml-audit in the process and, where it is installed, Microsoft's Open XML SDK as a binary.
"""

from __future__ import annotations

import os
import posixpath
import re
import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from formats.pptx import sdk
from sample import SampleBuild

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

DECKS = [
    (audience, locale)
    for audience in ("investors", "pharma_partners", "officials", "media", "academics", "mayor")
    for locale in ("en", "zh_Hans")
]


class Package:
    """A deck's members as bytes and, where they are XML, as trees."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with zipfile.ZipFile(path) as archive:
            self.infos = archive.infolist()
            self.parts = {info.filename: archive.read(info) for info in self.infos}
        self.xml = {
            name: etree.fromstring(data) for name, data in self.parts.items() if name.endswith((".xml", ".rels"))
        }

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Internal relationships of a part ("" for the package): id → (type's last word, target part)."""
        folder, name = posixpath.split(part)
        tree = self.xml.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for relation in tree if tree is not None else ():
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target"))).lstrip("/")
                found[relation.get("Id")] = (relation.get("Type").rsplit("/", 1)[1], target)
        return found

    def related(self, part: str, kind: str) -> list[str]:
        return [target for type_, target in self.relations(part).values() if type_ == kind]

    def of_kind(self, folder: str) -> dict[str, Any]:
        return {name: tree for name, tree in self.xml.items() if re.fullmatch(rf"ppt/{folder}/[^/]+\.xml", name)}


@pytest.fixture(scope="module", params=DECKS, ids="/".join)
def package(request: pytest.FixtureRequest, sample_build: SampleBuild) -> Package:
    return Package(sample_build.decks[request.param])


def test_members_are_unique_and_plain(package: Package) -> None:
    names = [info.filename for info in package.infos]
    assert len({name.casefold() for name in names}) == len(names)
    assert names[0] == "[Content_Types].xml"
    assert not [name for name in names if name.endswith("/") or ".." in name or "\\" in name or name.startswith("/")]
    assert {info.compress_type for info in package.infos} <= {zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED}
    assert len({info.date_time for info in package.infos}) == 1


def test_every_part_has_one_content_type(package: Package) -> None:
    types = package.xml["[Content_Types].xml"]
    defaults = Counter(node.get("Extension").lower() for node in types.iter(f"{TYPES}Default"))
    overrides = Counter(node.get("PartName").lstrip("/") for node in types.iter(f"{TYPES}Override"))
    assert max([*defaults.values(), *overrides.values()]) == 1
    parts = set(package.parts) - {"[Content_Types].xml"}
    assert set(overrides) <= parts
    untyped = [name for name in parts - set(overrides) if name.rsplit(".", 1)[-1].lower() not in defaults]
    assert untyped == []
    assert "image/jpg" not in {node.get("ContentType") for node in types}


def test_every_relationship_leads_to_a_part_and_every_part_is_reached(package: Package) -> None:
    reached = set()
    for name in ["", *package.parts]:
        relations = package.relations(name)
        reached |= {target for _, target in relations.values()}
        assert {target for _, target in relations.values()} <= set(package.parts), name
    lonely = {name for name in package.parts if name not in reached and not name.endswith(".rels")}
    assert lonely == {"[Content_Types].xml"}


def test_every_relationship_id_that_is_used_is_defined_and_the_other_way_round(package: Package) -> None:
    for name, tree in package.xml.items():
        if name.endswith(".rels"):
            ids = [node.get("Id") for node in tree]
            assert len(set(ids)) == len(ids), name
            continue
        used = {value for node in tree.iter() for key, value in node.attrib.items() if key.startswith(R)}
        assert used <= set(package.relations(name)), name


def test_nothing_points_outside_the_file(package: Package) -> None:
    for name, tree in package.xml.items():
        if name.endswith(".rels"):
            external = [node.get("Target") for node in tree if node.get("TargetMode") == "External"]
            assert [target for target in external if not re.match(r"https?://|mailto:", target)] == [], name
    assert not [name for name, data in package.parts.items() if b"<!DOCTYPE" in data or b"<!ENTITY" in data]


def test_slides_masters_layouts_and_notes_belong_together(package: Package) -> None:
    presentation = package.xml["ppt/presentation.xml"]
    relations = package.relations("ppt/presentation.xml")
    listed = [relations[node.get(f"{R}id")][1] for node in presentation.iter(f"{P}sldId")]
    assert sorted(listed) == sorted(package.related("ppt/presentation.xml", "slide"))
    assert set(listed) == set(package.of_kind("slides"))
    for slide in listed:
        assert len(package.related(slide, "slideLayout")) == 1, slide
        for notes in package.related(slide, "notesSlide"):
            assert package.related(notes, "slide") == [slide]
            assert len(package.related(notes, "notesMaster")) == 1
    for layout in package.of_kind("slideLayouts"):
        assert len(package.related(layout, "slideMaster")) == 1, layout
    masters = [*package.of_kind("slideMasters"), *package.of_kind("notesMasters")]
    themes = [theme for master in masters for theme in package.related(master, "theme")]
    assert len(themes) == len(masters) == len(set(themes))
    if package.of_kind("notesSlides"):
        assert len(list(presentation.iter(f"{P}notesMasterId"))) == 1


def test_ids_are_unique_and_in_range(package: Package) -> None:
    presentation = package.xml["ppt/presentation.xml"]
    slides = [int(node.get("id")) for node in presentation.iter(f"{P}sldId")]
    assert len(set(slides)) == len(slides)
    assert all(256 <= number < 2**31 for number in slides)
    above = [int(node.get("id")) for node in presentation.iter(f"{P}sldMasterId")]
    above += [
        int(node.get("id"))
        for tree in package.of_kind("slideMasters").values()
        for node in tree.iter(f"{P}sldLayoutId")
    ]
    assert len(set(above)) == len(above)
    assert all(2**31 <= number < 2**32 for number in above)
    for folder in ("slides", "slideLayouts", "slideMasters", "notesSlides", "notesMasters"):
        for name, tree in package.of_kind(folder).items():
            ids = [int(node.get("id")) for node in tree.iter(f"{P}cNvPr")]
            assert len(set(ids)) == len(ids), name
            assert min(ids) >= 1, name


def test_the_children_of_the_presentation_stand_in_order(package: Package) -> None:
    order = [
        "sldMasterIdLst",
        "notesMasterIdLst",
        "handoutMasterIdLst",
        "sldIdLst",
        "sldSz",
        "notesSz",
        "embeddedFontLst",
        "custShowLst",
        "photoAlbum",
        "custDataLst",
        "kinsoku",
        "defaultTextStyle",
        "modifyVerifier",
        "extLst",
    ]
    names = [etree.QName(node).localname for node in package.xml["ppt/presentation.xml"]]
    assert names == sorted(names, key=order.index)
    size = package.xml["ppt/presentation.xml"].find(f"{P}sldSz")
    assert (size.get("cx"), size.get("cy"), size.get("type")) == ("12192000", "6858000", None)


def test_sections_hold_every_slide_once(package: Package) -> None:
    presentation = package.xml["ppt/presentation.xml"]
    sections = [
        node for node in presentation.iter() if etree.QName(node).localname == "sldId" and not node.tag.startswith(P)
    ]
    listed = [node.get("id") for node in sections]
    assert listed == [] or listed == [node.get("id") for node in presentation.iter(f"{P}sldId")]


def test_geometry_is_whole_and_not_negative(package: Package) -> None:
    for name, tree in package.of_kind("slides").items():
        for node in tree.iter(f"{A}off", f"{A}chOff", f"{A}ext", f"{A}chExt"):
            numbers = [node.get(key) for key in ("x", "y", "cx", "cy") if node.get(key) is not None]
            assert all(re.fullmatch(r"-?\d+", number) for number in numbers), name
            assert all(int(node.get(key, "0")) >= 0 for key in ("cx", "cy")), name
        for node in tree.iter(f"{A}srgbClr"):
            assert re.fullmatch(r"[0-9A-Fa-f]{6}", node.get("val")), name


def test_every_text_body_has_a_paragraph_and_every_table_a_full_grid(package: Package) -> None:
    for folder in ("slides", "notesSlides", "slideLayouts", "slideMasters"):
        for name, tree in package.of_kind(folder).items():
            for body in tree.iter(f"{P}txBody", f"{A}txBody"):
                assert body.find(f"{A}p") is not None, name
    for name, tree in package.of_kind("slides").items():
        for table in tree.iter(f"{A}tbl"):
            columns = len(table.findall(f"{A}tblGrid/{A}gridCol"))
            rows = [len(row.findall(f"{A}tc")) for row in table.findall(f"{A}tr")]
            assert set(rows) == {columns}, name
            assert table.find(f"{A}tblPr").get("firstRow") == "1", name
            assert not [
                cell for cell in table.iter(f"{A}tc") if {"gridSpan", "rowSpan", "hMerge", "vMerge"} & {*cell.attrib}
            ]
            ids = [node.get("val") for node in table.iter() if etree.QName(node).localname == "rowId"]
            assert len(set(ids)) == len(ids), name


def test_text_is_never_shrunk_and_line_spacing_is_exact(package: Package) -> None:
    for name, tree in package.of_kind("slides").items():
        assert not list(tree.iter(f"{A}normAutofit", f"{A}spAutoFit")), name
        assert not list(tree.iter(f"{A}spcPct")), name


def test_charts_are_whole(package: Package) -> None:
    for name, tree in package.of_kind("charts").items():
        axes = {node.find(f"{C}axId").get("val") for node in tree.iter(f"{C}catAx", f"{C}valAx", f"{C}dateAx")}
        used = {node.get("val") for plot in tree.find(f".//{C}plotArea") for node in plot.findall(f"{C}axId")}
        assert used == axes, name
        assert all(0 < int(axis) < 2**32 for axis in axes), name
        assert {node.get("val") for node in tree.iter(f"{C}crossAx")} <= axes, name
        for key in ("idx", "order"):
            numbers = [series.find(f"{C}{key}").get("val") for series in tree.iter(f"{C}ser")]
            assert len(set(numbers)) == len(numbers), name
        for cache in tree.iter(f"{C}strCache", f"{C}numCache"):
            count = int(cache.find(f"{C}ptCount").get("val"))
            points = [int(point.get("idx")) for point in cache.findall(f"{C}pt")]
            assert sorted(set(points)) == sorted(points), name
            assert all(point < count for point in points), name
        assert tree.find(f"{C}externalData") is not None, name
        assert len(package.related(name, "package")) == 1, name


def test_workbooks_hold_values_only(package: Package) -> None:
    import openpyxl

    workbooks = {name: data for name, data in package.parts.items() if name.endswith(".xlsx")}
    assert len(workbooks) == len(package.of_kind("charts"))
    for name, data in workbooks.items():
        assert len(openpyxl.load_workbook(BytesIO(data)).sheetnames) == 1, name
        with zipfile.ZipFile(BytesIO(data)) as book:
            for member in book.namelist():
                assert "external" not in member.lower(), name
                tree = etree.fromstring(book.read(member))
                assert not list(tree.iter(f"{SHEET}f", f"{SHEET}hyperlink", f"{SHEET}definedName")), (name, member)
                assert not [node for node in tree.iter(f"{RELS}Relationship") if node.get("TargetMode")], (name, member)


def test_the_file_is_ours_alone(package: Package) -> None:
    names = "\n".join(package.parts)
    assert not re.search(r"thumbnail|printerSettings|comment|/tags/|docProps/custom", names)
    custom = {name for name in package.parts if name.startswith("customXml/")}
    assert custom == {f"customXml/{part}" for part in ("item1.xml", "itemProps1.xml", "_rels/item1.xml.rels")}
    assert etree.QName(package.xml["customXml/item1.xml"]).namespace == "urn:briefdeck:trace:1"
    assert package.related("ppt/presentation.xml", "customXml") == ["customXml/item1.xml"]
    assert package.related("customXml/item1.xml", "customXmlProps") == ["customXml/itemProps1.xml"]
    core = etree.tostring(package.xml["docProps/core.xml"], encoding="unicode")
    app = etree.tostring(package.xml["docProps/app.xml"], encoding="unicode")
    assert not re.search(r"Steve Canny|python-pptx|PowerPoint Presentation", core + app)
    slides = len(package.of_kind("slides"))
    assert f"<Slides>{slides}</Slides>" in re.sub(r"<(/?)\w+:", r"<\1", app)


def test_no_control_character_or_escape_of_one_is_seen(package: Package) -> None:
    for name, tree in package.xml.items():
        text = "".join(tree.itertext())
        assert not re.search(r"_x[0-9A-Fa-f]{4}_", text), name
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ufffd]", text), name


def test_openxml_audit_finds_nothing(package: Package) -> None:
    from openxml_audit import validate_pptx

    result = validate_pptx(str(package.path))
    assert [str(error) for error in result.errors] == []
    assert result.is_valid


@pytest.mark.slow
def test_the_open_xml_sdk_finds_nothing(sample_build: SampleBuild) -> None:
    if sdk.binary() is None and not os.environ.get("CI"):
        pytest.skip(f"{sdk.VARIABLE} names no Open XML SDK validator")
    assert sdk.binary() is not None, "CI has to bring the validator"
    for (audience, locale), deck in sample_build.decks.items():
        assert sdk.errors(deck.read_bytes()) == [], (audience, locale)


def test_two_builds_are_equal_byte_for_byte(sample_build: SampleBuild, tmp_path: Path) -> None:
    # given the sample built once, seconds ago; when one audience of it is built again
    from briefdeck.build.result import Choice
    from briefdeck.build.run import run
    from briefdeck.workspace import Workspace
    from sample import ROOT

    run(Workspace.open(ROOT), Choice(audiences=("mayor",)), tmp_path)
    # then its files are the same
    for locale in ("en", "zh_Hans"):
        for name in ("deck.pptx", "summary.md"):
            path = Path("mayor", locale, name)
            assert (tmp_path / path).read_bytes() == (sample_build.root / path).read_bytes(), path
