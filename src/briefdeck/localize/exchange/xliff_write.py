"""XLIFF 1.2, the version that every agency's tool reads (OASIS standard of 1 February 2008).

Placeholders are ``<ph>`` elements, which tools protect. A counted noun is a group of one trans-unit a plural form, as
gettext's representation guide has it. What is not reviewed is never approved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from briefdeck.localize.exchange.rows import Job, Row, tag
from briefdeck.localize.states import Standing
from briefdeck.model.placeholders import Placeholder, template

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
STATES = {
    Standing.NEW: "new",
    Standing.STALE: "needs-translation",
    Standing.DRAFT: "translated",
    Standing.REVIEWED: "final",
}
SOURCE_HASH, TARGET_HASH, WAS = "x-source-hash", "x-target-hash", "x-standing"
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}
_IN_ATTRIBUTES = _ESCAPES | {"\n": "&#10;", "\t": "&#9;"}


def write_xliff(job: Job, rows: Sequence[Row]) -> bytes:
    """The document, UTF-8. The texts must hold no character that XML cannot (see ``UNSEEN``)."""
    head = {
        "original": job.briefing,
        "datatype": "plaintext",
        "source-language": tag(job.source_locale),
        "target-language": tag(job.locale),
        "tool-id": "briefdeck",
    }
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff version="1.2" xmlns="{NAMESPACE}">',
        f"  <file{_attributes(head)}>",
        '    <header><tool tool-id="briefdeck" tool-name="briefdeck"/></header>',
        "    <body>",
    ]
    for unit, group in groupby(rows, key=lambda row: row.unit):
        members = list(group)
        if members[0].form is None:
            lines += _unit(members[0], "      ")
        else:
            attributes = {"id": unit, "resname": unit, "restype": "x-gettext-plurals"}
            lines.append(f"      <group{_attributes(attributes)}>")
            lines += (line for row in members for line in _unit(row, "        "))
            lines.append("      </group>")
    return "\n".join([*lines, "    </body>", "  </file>", "</xliff>", ""]).encode()


def _unit(row: Row, indent: str) -> Iterator[str]:
    name = row.unit if row.form is None else f"{row.unit}[{row.form}]"
    attributes = {
        "id": name,
        "resname": row.unit,
        "xml:space": "preserve",
        "approved": "yes" if row.standing is Standing.REVIEWED else "no",
        "maxwidth": str(row.budget),
        "size-unit": "char",
    }
    source = [each for each in template(row.source) if isinstance(each, Placeholder)]
    yield f"{indent}<trans-unit{_attributes(attributes)}>"
    yield f"{indent}  <source>{_inline(row.source, source)}</source>"
    state = _attributes({"state": STATES[row.standing]})
    yield f"{indent}  <target{state}>{_inline(row.target, source)}</target>"
    yield f'{indent}  <context-group name="briefdeck" purpose="information">'
    if row.context:
        yield f"{indent}    {_element('context', row.context, {'context-type': 'x-shown'})}"
    for kind, value in ((SOURCE_HASH, row.source_hash), (TARGET_HASH, row.target_hash), (WAS, row.standing.value)):
        yield f"{indent}    {_element('context', value, {'context-type': kind})}"
    yield f"{indent}  </context-group>"
    for text, author in ((row.note, "author"), (row.shorter and f"shorter: {row.shorter}", "author")):
        if text:
            yield f"{indent}  {_element('note', text, {'from': author, 'annotates': 'source'})}"
    if row.comments:
        attributes = {"from": "translator", "annotates": "target"}
        yield f"{indent}  {_element('note', chr(10).join(row.comments), attributes)}"
    yield f"{indent}</trans-unit>"


def _inline(text: str, source: Iterable[Placeholder]) -> str:
    """Text with its placeholders as elements. One that stands in the source too has its id there."""
    free: dict[tuple[str, str], list[int]] = {}
    count = 0
    for count, each in enumerate(source, start=1):
        free.setdefault((each.id, each.sort), []).append(count)
    said = []
    for piece in template(text):
        if isinstance(piece, str):
            said.append(_escape(piece))
            continue
        same = free.get((piece.id, piece.sort))
        if same:
            number = same.pop(0)
        else:
            count += 1
            number = count
        sort = "x-name" if piece.is_name else "x-figure"
        said.append(_element("ph", str(piece), {"id": str(number), "ctype": sort}))
    return "".join(said)


def _element(name: str, text: str, attributes: dict[str, str]) -> str:
    return f"<{name}{_attributes(attributes)}>{_escape(text)}</{name}>"


def _attributes(values: dict[str, str]) -> str:
    return "".join(
        f' {name}="{"".join(_IN_ATTRIBUTES.get(char, char) for char in value)}"' for name, value in values.items()
    )


def _escape(text: str) -> str:
    return "".join(_ESCAPES.get(char, char) if char != '"' else char for char in text)
