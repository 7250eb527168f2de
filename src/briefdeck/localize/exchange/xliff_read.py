"""Reading XLIFF 1.2 that came back from an agency's tool: units in any order, states in that tool's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefdeck.localize.exchange.offers import Offer, Piece, gather
from briefdeck.localize.exchange.rows import tag, text_hash
from briefdeck.localize.exchange.safe_xml import refusal
from briefdeck.localize.exchange.take import clean
from briefdeck.localize.exchange.xliff_write import NAMESPACE, SOURCE_HASH, TARGET_HASH, WAS
from briefdeck.localize.exchange.xml_tree import Element, parse
from briefdeck.localize.states import Standing
from briefdeck.model.finding import InputError, Location

_NUMBERED = re.compile(r"(.+)\[(\d{1,2})\]")
_INLINE = ("ph", "x", "bx", "ex", "bpt", "ept", "it", "g", "mrk", "sub")
_DONE = ("final", "signed-off")
_OLD = ("needs-translation", "needs-adaptation", "needs-l10n")


def read_xliff_offers(file: str, data: bytes, briefing: str, locale: str) -> tuple[Offer, ...]:
    """What an XLIFF file offers for a language.

    Raises InputError (B240) for what is no XLIFF 1.2, or was made for another briefing or language.
    """
    root = parse(file, data)
    version = root.attributes.get("version", "")
    if root.name != "xliff" or root.namespace not in {NAMESPACE, ""} or version not in {"1.2", "1.1"}:
        said = f"XLIFF {version}" if root.name == "xliff" and version else f"<{root.name}>"
        raise InputError(refusal(file, f"this is {said}, not XLIFF 1.2", "export it as XLIFF 1.2", root.line))
    for each in root.children("file"):
        _of_ours(file, each, briefing, locale)
    pieces = (piece for each in root.children("file") for unit in _units(each) for piece in _piece(file, unit))
    return gather(pieces)


def _of_ours(file: str, element: Element, briefing: str, locale: str) -> None:
    original = element.attributes.get("original", "")
    if original and original != briefing and not original.endswith(("/" + briefing, "\\" + briefing)):
        message = f"the file was made for the briefing {original}, not for {briefing}"
        raise InputError(refusal(file, message, line=element.line))
    said = element.attributes.get("target-language", "")
    if said and not _same(said, locale):
        message = f"the file is in {said}, not in {tag(locale)}"
        raise InputError(refusal(file, message, f"name its language: -l {said}", element.line))


def _same(said: str, locale: str) -> bool:
    """Whether two tags can mean one language: zh-Hans, zh_hans, zh-Hans-CN, zh-CN, zh; de and de-CH."""
    ours, theirs = (each.replace("-", "_").lower().split("_") for each in (locale, said))
    if ours[0] != theirs[0]:
        return False
    scripts = {_script(each) for each in (ours, theirs)} - {""}
    regions = {part for each in (ours, theirs) for part in each[1:] if len(part) == 2}
    return len(scripts) < 2 and (len(regions) < 2 or ours[0] != "zh")


def _script(parts: list[str]) -> str:
    if written := [part for part in parts[1:] if len(part) == 4]:
        return written[0]
    if parts[0] == "zh" and len(parts) > 1:
        return "hant" if parts[1] in {"tw", "hk", "mo"} else "hans"
    return ""


def _units(element: Element) -> Iterator[Element]:
    for each in element.children("body", "group", "trans-unit"):
        if each.name == "trans-unit":
            yield each
        else:
            yield from _units(each)


def _piece(file: str, element: Element) -> Iterator[Piece]:
    if element.attributes.get("translate") == "no":
        return
    numbered = _NUMBERED.fullmatch(element.attributes.get("id", ""))
    name = numbered[1] if numbered else element.attributes.get("id", "")
    form = int(numbered[2]) if numbered else None
    source, target = element.child("source"), element.child("target")
    codes = _codes(source)
    said = _flat(source, codes) if source else ""
    known = {
        each.attributes.get("context-type", ""): each.text
        for group in element.children("context-group")
        for each in group.children("context")
    }
    comments = [line for note in element.children("note") if _is_translators(note) for line in clean(note.text)]
    where = target or element
    yield Piece(
        unit=name,
        form=form,
        text=_flat(target, codes) if target else "",
        place=Location(file, where.line, where.column, element.attributes.get("id", "")),
        source=said,
        source_hash=known.get(SOURCE_HASH, "") or (text_hash(said, "") if form is None else ""),
        target_hash=known.get(TARGET_HASH, ""),
        was=Standing(known[WAS]) if known.get(WAS) in set(Standing) else None,
        standing=_standing(element, target),
        comments=tuple(comments),
    )


def _is_translators(note: Element) -> bool:
    return note.attributes.get("from", "") != "author" and note.attributes.get("annotates", "") != "source"


def _standing(element: Element, target: Element | None) -> Standing | None:
    """How far the tool says it has come. A state alone does not approve what ``approved`` denies."""
    state = target.attributes.get("state", "") if target else ""
    approved = element.attributes.get("approved", "")
    if approved == "yes" and not state.startswith("needs-") and state != "new":
        return Standing.REVIEWED
    if state in _DONE:
        return Standing.REVIEWED if approved != "no" else Standing.DRAFT
    if state in _OLD:
        return Standing.STALE
    if state == "new":
        return Standing.NEW
    return Standing.DRAFT if state else None


def _codes(source: Element | None) -> dict[str, str]:
    """Ids of inline elements of the source → the placeholder in them, for tools that hand back empty elements."""
    if source is None:
        return {}
    found = (each for each in source.content if isinstance(each, Element))
    return {each.attributes.get("id", ""): each.text for each in found if each.text}


def _flat(element: Element, codes: dict[str, str]) -> str:
    """The text, inline elements as the placeholders that they stand for."""
    said = []
    for each in element.content:
        if isinstance(each, str):
            said.append(each)
        elif each.name in {"ph", "x", "bpt", "ept", "it"}:
            said.append(
                each.text or each.attributes.get("equiv-text", "") or codes.get(each.attributes.get("id", ""), "")
            )
        elif each.name in _INLINE:
            said.append(_flat(each, codes))
    return "".join(said)
