"""Somebody's .pptx, .potx, .ppsx or .pptm opened safely: limits, no document types, Strict made Transitional."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefdeck.formats.pptx.brand_file import UNUSABLE
from briefdeck.formats.pptx.ooxml import P
from briefdeck.formats.pptx.opened import Package, open_package, plain_xml, refusal
from briefdeck.model.finding import InputError
from briefdeck.model.record import dataclass

MOST_PARTS = 10_000  # offices keep tags of other programs by the thousand
SAVE_AGAIN = "open it in PowerPoint and save it as .pptx or .potx, without a password"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_XML_ENDINGS = (".xml", ".rels", ".vml", ".svg")
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/"
# Strict has no year in its namespaces; Transitional's stands after the first word.
_STRICT_NAMESPACE = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_STRICT_PERCENT = re.compile(rb'="(-?\d+(?:\.\d+)?)%"')
_HARMLESS_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]*>")


@dataclass(frozen=True, slots=True)
class Template:
    """package: its parts, all of them harmless. types: part → content type. main: name of presentation.xml."""

    package: Package
    types: Mapping[str, str]
    main: str


def open_template(data: bytes, file: str) -> Template:
    """Open a template. Raises InputError with the one thing that is wrong and what to do about it."""
    if data.startswith(_OLE):
        raise unusable("the file is protected by a password, or was saved by PowerPoint 97 to 2003", file, SAVE_AGAIN)
    found = open_package(data, file, MOST_PARTS)
    parts = {name.replace("\\", "/").lstrip("/"): content for name, content in found.parts.items()}
    strict = any(_STRICT in parts[name] for name in parts if name.endswith("presentation.xml"))
    for name, content in parts.items():
        if name.lower().endswith(_XML_ENDINGS) or name == "[Content_Types].xml":
            parts[name] = _harmless(name, content, file, strict=strict)
    package = Package(parts, file)
    types = _types(package)
    main = package.first("", "officeDocument") or next(
        (name for name, kind in types.items() if kind.endswith(".main+xml") and "presentationml" in kind), ""
    )
    if not main or main not in parts or package.tree(main).tag != f"{{{P}}}presentation":
        raise unusable("the file is not a presentation", file, SAVE_AGAIN)
    return Template(package, types, main)


def unusable(message: str, file: str, hint: str) -> InputError:
    """The failure of a template that no deck can be made on."""
    failure = refusal(UNUSABLE, message, file)
    return recoded(failure, hint)


def recoded(failure: InputError, hint: str = SAVE_AGAIN) -> InputError:
    """The same failure as one of a brand's, with what to do about it."""
    from dataclasses import replace

    return InputError(*(replace(each, code=UNUSABLE, hint=each.hint or hint) for each in failure.findings))


def _harmless(name: str, content: bytes, file: str, *, strict: bool) -> bytes:
    """A part in UTF-8, without a document type, in Transitional's namespaces."""
    if name.lower().endswith(".svg"):  # drawing programs put the standard's own document type into pictures
        content = _HARMLESS_DOCTYPE.sub(b"", content)
    plain = plain_xml(content, f"{file}: {name}").removeprefix(b"\xef\xbb\xbf")
    if strict:
        plain = _STRICT_NAMESPACE.sub(_transitional, plain)
        plain = _STRICT_PERCENT.sub(lambda found: b'="%d"' % round(float(found[1]) * 1000), plain)
        plain = plain.replace(b' conformance="strict"', b"")
    return plain


def _transitional(found: re.Match[bytes]) -> bytes:
    return _TRANSITIONAL + found[1] + b"/2006/"


def _types(package: Package) -> dict[str, str]:
    """Part → content type, by its override or by its ending."""
    name = next((each for each in package.parts if each.lower() == "[content_types].xml"), "")
    if not name:
        return {}
    endings: dict[str, str] = {}
    named: dict[str, str] = {}
    for entry in package.tree(name):
        kind = entry.get("ContentType", "")
        if entry.tag.endswith("}Default"):
            endings[entry.get("Extension", "").lower()] = kind
        elif part := entry.get("PartName"):
            named[part.lstrip("/").lower()] = kind
    return {
        part: named.get(part.lower()) or endings.get(part.rpartition(".")[2].lower(), "")
        for part in package.parts
        if part != name
    }
