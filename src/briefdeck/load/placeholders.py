"""Placeholders in texts: each must name a fact or name, in a form it has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from typing import Final

from briefdeck.load import codes
from briefdeck.load.nodes import Scalar
from briefdeck.load.reading import Reading, Writing
from briefdeck.model import near
from briefdeck.model.finding import Location
from briefdeck.model.quantity import Kind
from briefdeck.model.record import dataclass
from briefdeck.model.text import Form

FACT_FORMS: Final = (Form.SHORT, Form.NUMBER, Form.PERIOD, Form.ITEMS, Form.SOURCE)
NAME_FORMS: Final = (Form.SHORT,)

Fault = tuple[str, str, str]  # code, message, hint

_BRACED = re.compile(r"\{([^{}]*)\}")
_PLACEHOLDER = re.compile(r"(@?)([a-z][a-z0-9_]*)(?::([a-z_]*))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Known:
    """What can be named. kinds: fact → its kind; dated: facts with a period or horizon; shortened: names with a short.

    A fact that could not be read well has no kind, and nothing is said about its forms.
    """

    kinds: Mapping[str, Kind]
    dated: Collection[str]
    shortened: Collection[str]


def mentions_fact(text: str) -> bool:
    """True where a text holds a placeholder of a fact."""
    return any(not inner.startswith("@") for inner in _BRACED.findall(text))


def check_placeholders(known: Known, reading: Reading) -> None:
    """Look through every text that was read."""
    for writing in reading.writings:
        _check_writing(writing, known, reading)


def _check_writing(writing: Writing, known: Known, reading: Reading) -> None:
    text = writing.scalar.text
    if "{" not in text and "}" not in text and not writing.counted:
        return
    with reading.about(writing.subject):
        inners = dict.fromkeys(_BRACED.findall(text))
        rest = _BRACED.sub("", text)
        if "{" in rest or "}" in rest:
            brace = "{" if "{" in rest else "}"
            message = f"a {brace} without its partner"
            reading.error(codes.BRACES, _lone_brace(writing.scalar, brace, reading), message, "write {fact} or {@name}")
        for inner in inners:
            if not writing.counted:
                _check_one(inner, writing.scalar, known, reading)
            elif inner != "n":
                at = _place(writing.scalar, "{" + inner + "}", reading)
                reading.error(codes.PLACEHOLDER, at, f"{{{inner}}} cannot stand in a counted noun", "only {n} can")
        if writing.counted and "n" not in inners:
            message = "a counted noun needs {n} where its number stands"
            reading.error(codes.PLACEHOLDER, writing.scalar.location, message, 'write it like "{n} projects"')


def _check_one(inner: str, scalar: Scalar, known: Known, reading: Reading) -> None:
    found = _PLACEHOLDER.fullmatch(inner)
    fault = _misspelled(inner) if found is None else _unknown(found, known, reading)
    if fault is not None:
        code, message, hint = fault
        reading.error(code, _place(scalar, "{" + inner + "}", reading), message, hint)


def _misspelled(inner: str) -> Fault:
    if not inner.strip():
        return codes.BRACES, "nothing between { and }", "write {fact} or {@name}"
    cleaned = re.sub(r"\s+", "", unicodedata.normalize("NFKC", inner)).lower().replace("-", "_")
    hint = f"write {{{cleaned}}}" if _PLACEHOLDER.fullmatch(cleaned) else "write {fact}, {fact:form} or {@name}"
    return codes.PLACEHOLDER, f"{{{inner}}} is no placeholder", hint


def _unknown(found: re.Match[str], known: Known, reading: Reading) -> Fault | None:
    sign, id_, form = found[1], found[2], found[3]
    kind, other = ("name", "fact") if sign else ("fact", "name")
    if kind not in reading.ids:
        return None
    if id_ not in reading.ids[kind]:
        hint = near.hint(id_, reading.ids[kind], none=f"there are no {kind}s")
        if id_ in reading.ids.get(other, ()):
            hint = f"did you mean {{{'' if sign else '@'}{id_}}}?"
        return codes.PLACEHOLDER, f'{{{found[0]}}} names nothing: there is no {kind} "{id_}"', hint
    return None if form is None else _bad_form(id_, form, known, is_name=bool(sign))


def _bad_form(id_: str, form: str, known: Known, *, is_name: bool) -> Fault | None:
    forms = NAME_FORMS if is_name else FACT_FORMS
    message = hint = ""
    if form not in forms:
        message, hint = f'there is no form "{form}"', near.hint(form, forms)
    elif is_name and id_ not in known.shortened:
        message, hint = f'the name "{id_}" has no short form', f"write {{@{id_}}}, or give it short: {{en: …}}"
    elif form == Form.ITEMS and known.kinds.get(id_, Kind.LIST) is not Kind.LIST:
        message, hint = f'"{id_}" is no list: it has no items', f"write {{{id_}}}"
    elif form == Form.PERIOD and id_ in known.kinds and id_ not in known.dated:
        message, hint = f'the fact "{id_}" has no period', "give it period: 2025-Q3, or horizon: 5 years"
    return (codes.PLACEHOLDER, message, hint) if message else None


def _place(scalar: Scalar, literal: str, reading: Reading) -> Location:
    """Where literal stands in the file; the text's own place where escapes or folding hide it."""
    source = reading.texts.get(scalar.location.file, "")
    at = source.find(literal, scalar.start)
    if at < 0 or at > scalar.start + 2 * len(scalar.text) + 1000:
        return scalar.location
    line = source.count("\n", 0, at) + 1
    return Location(scalar.location.file, line, at - source.rfind("\n", 0, at))


def _lone_brace(scalar: Scalar, brace: str, reading: Reading) -> Location:
    """Where the first brace without a partner stands."""
    blanked = _BRACED.sub(lambda found: " " * len(found[0]), scalar.text)
    offset = blanked.index(brace)
    before = scalar.text[:offset].count(brace)
    place, start = scalar.location, scalar.start
    for _ in range(before + 1):
        place = _place(Scalar(scalar.text, scalar.plain, scalar.location, start), brace, reading)
        source = reading.texts.get(place.file, "")
        start = source.find(brace, start) + 1
    return place
