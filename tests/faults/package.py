"""A finished deck whose parts can be spoilt: opened, changed with lxml, zipped again."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable

from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Package:
    """parts: name → bytes. doubled: members to be written once more, as they stand."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            self.parts = {name: container.read(name) for name in container.namelist()}
        self.doubled: list[str] = []

    def change(self, name: str, spoil: Callable[[etree._Element], object]) -> None:
        """Spoil the tree of a part."""
        root = etree.fromstring(self.parts[name])
        before = etree.tostring(root)
        spoil(root)
        assert etree.tostring(root) != before, f"nothing was spoilt in {name}"
        self.parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def replace(self, name: str, before: str, after: str, times: int = 1) -> None:
        """Spoil the text of a part."""
        assert before.encode() in self.parts[name], f"{before} is not in {name}"
        self.parts[name] = self.parts[name].replace(before.encode(), after.encode(), times)

    def data(self) -> bytes:
        stream = io.BytesIO()
        with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as container:
            warnings.simplefilter("ignore")  # a name written twice is what some of these files are for
            for name, content in (*self.parts.items(), *((name, self.parts[name]) for name in self.doubled)):
                container.writestr(name, content)
        return stream.getvalue()


def shape(root: etree._Element, name: str) -> etree._Element:
    """The shape of a name on a slide."""
    return next(each.getparent().getparent() for each in root.iter(f"{P}cNvPr") if each.get("name") == name)
