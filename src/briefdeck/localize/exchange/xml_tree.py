"""XML → elements that know their line. The parser is expat; a document type ends the reading."""

from __future__ import annotations

from dataclasses import field
from xml.parsers import expat

from briefdeck.localize.exchange.safe_xml import refusal, refuse_declarations
from briefdeck.model.finding import InputError
from briefdeck.model.record import dataclass

MAX_DEPTH = 64


@dataclass(slots=True)
class Element:
    """name: local, without its namespace. content: texts and elements in order."""

    name: str
    namespace: str
    attributes: dict[str, str]
    line: int
    column: int
    content: list[str | Element] = field(default_factory=list)

    def children(self, *names: str) -> list[Element]:
        return [each for each in self.content if isinstance(each, Element) and each.name in names]

    def child(self, name: str) -> Element | None:
        return next(iter(self.children(name)), None)

    @property
    def text(self) -> str:
        """All text in it and below it."""
        return "".join(each if isinstance(each, str) else each.text for each in self.content)


def parse(file: str, data: bytes) -> Element:
    """The root element. Raises InputError (B240) for what is no XML, declares entities, or is nested too deep."""
    refuse_declarations(file, data)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    top = Element("", "", {}, 1, 1)
    stack = [top]

    def begin(name: str, attributes: dict[str, str]) -> None:
        if len(stack) > MAX_DEPTH:
            raise InputError(refusal(file, f"nested more than {MAX_DEPTH} deep", line=parser.CurrentLineNumber))
        namespace, _, local = name.rpartition("}")
        known = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        element = Element(local, namespace, known, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        stack[-1].content.append(element)
        stack.append(element)

    def said(text: str) -> None:
        stack[-1].content.append(text)

    def refuse(*_: object) -> None:
        raise InputError(refusal(file, "the file declares a document type or entities, and is not read"))

    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda _name: stack.pop()
    parser.CharacterDataHandler = said
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise InputError(refusal(file, f"this is no sound XML: {error}", line=error.lineno)) from None
    return top.children(*(each.name for each in top.content if isinstance(each, Element)))[0]
