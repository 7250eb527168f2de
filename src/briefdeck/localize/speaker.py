"""Saying texts: a message with placeholders becomes spans, in every language of an Edition."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from briefdeck.localize.bidi import isolated
from briefdeck.localize.language import Language
from briefdeck.localize.units import name_unit
from briefdeck.model.audience import Equivalent
from briefdeck.model.briefing import Briefing, Fact, Name
from briefdeck.model.kept import Kept
from briefdeck.model.placeholders import Placeholder, template
from briefdeck.model.quantity import Kind
from briefdeck.model.text import Figure, Form, Literal, Message, NameSpan, Part, PartRole, Said, Span, Text

Spans = tuple[Span, ...]

_SENTENCE_ENDS = re.compile(r"(?:^|[.!?…][”’\"')]*\s+)[“‘«„\"'(]*\s?$")
_LOWER_WORD = re.compile(r"[a-zà-öø-ÿœа-яё]+(?=\W|$)")
_SAID: Kept[Said] = Kept(768)  # what is said to one audience is said to the next
_MARKS = 0xE000  # private use: stands in for spans while CLDR joins a list


class Speaker:
    """Says messages, figures and names of one briefing in some languages.

    neutral: ids of names that give way to their neutral wording. equivalent: the audience's second currency.
    kin: what, beside ``neutral``, all that it says depends on: whoever has the same says the same.
    """

    def __init__(
        self,
        briefing: Briefing,
        languages: Sequence[Language],
        neutral: frozenset[str] = frozenset(),
        equivalent: Equivalent | None = None,
    ) -> None:
        self.briefing = briefing
        self.languages = tuple(languages)
        self.neutral = neutral
        self._equivalent = equivalent
        self.kin = (briefing, equivalent, *self.languages)

    def say(self, message: Message) -> Said:
        """The message in every language; in the source's words where its translation is missing."""
        return _SAID.of((message, *self.kin), lambda: self._said(message), self.neutral)

    def _said(self, message: Message) -> Said:
        texts = tuple(self._text(language, message) for language in self.languages)
        short: tuple[Text, ...] = ()
        if message.short:
            variant = replace(message, id=f"{message.id}.short", text=message.short, short="")
            short = tuple(
                self._text(language, variant if self._has(language, variant) else message)
                for language in self.languages
            )
        return Said(texts, short, message.interpretation)

    def standing(self, message: Message) -> Said:
        """A message that stands by itself, such as an item of a list in its own box: its first word with a capital."""
        said = self.say(message)
        texts = (
            replace(text, spans=_opened(text.spans)) if language.style.sentence_case else text
            for language, text in zip(self.languages, said.texts, strict=True)
        )
        return replace(said, texts=tuple(texts))

    def spans(self, language: Language, message: Message) -> Spans:
        """The message in one language, inside a longer text."""
        return self._spans(language, message)

    def each(self, tell: Callable[[Language], Spans], unit: str = "") -> Said:
        """A Said of what ``tell`` gives for each language."""
        return Said(tuple(self._closed(language, tell(language), unit) for language in self.languages))

    def word(self, language: Language, key: str, fields: Mapping[str, Spans] | None = None) -> Spans:
        """One of the program's own words, with its fields filled in."""
        spans: list[Span] = []
        for piece in template(language.words[key]):
            if isinstance(piece, str):
                spans.append(Literal(piece))
            else:
                spans += (fields or {})[piece.id]
        return tuple(spans)

    def joined(self, language: Language, items: Sequence[Spans]) -> Spans:
        """Items as a list of the language, their spans kept."""
        marked = language.printer.join([chr(_MARKS + index) for index in range(len(items))])
        spans: list[Span] = []
        for piece in re.split(f"([{chr(_MARKS)}-{chr(_MARKS + len(items))}])", marked):
            if len(piece) == 1 and _MARKS <= ord(piece) < _MARKS + len(items):
                spans += items[ord(piece) - _MARKS]
            elif piece:
                spans.append(Literal(piece))
        return tuple(spans)

    def figure(self, language: Language, fact: Fact, form: Form) -> Figure:
        """A fact's figure in one form. A period or equivalent that the fact lacks is empty."""
        printer = language.printer
        if form is Form.ITEMS:
            items = [Text(language.tag, self._spans(language, item)).plain for item in fact.items]
            return printer.figure(fact.id, fact.quantity, form, items=items)
        if form is Form.SOURCE:
            publisher = self._text(language, self.briefing.sources[fact.source].publisher).plain
            return printer.figure(fact.id, fact.quantity, form, publisher=publisher)
        if form is Form.EQUIVALENT:
            return self.equivalent(language, fact) or Figure(fact.id, form, ())
        if form is Form.PERIOD and fact.quantity.period is None:
            return Figure(fact.id, form, ())
        return printer.figure(fact.id, fact.quantity, form)

    def period_alone(self, language: Language, fact: Fact) -> Figure:
        """A fact's period as it stands by itself, in a cell or under a figure."""
        quantity = fact.quantity
        assert quantity.period is not None
        words = language.printer.period(quantity.period, target=quantity.target, alone=True)
        return Figure(fact.id, Form.PERIOD, (Part(PartRole.PERIOD, words),))

    def equivalent(self, language: Language, fact: Fact) -> Figure | None:
        """The fact's amount in the audience's currency, or None where the audience wants none."""
        wanted, quantity = self._equivalent, fact.quantity
        if wanted is None or fact.id not in wanted.facts or quantity.kind is not Kind.AMOUNT:
            return None
        rate = wanted.rates.get(quantity.unit)
        if rate is None:
            return None
        return language.printer.equivalent(fact.id, quantity, wanted.currency, rate, wanted.digits)

    def name(self, language: Language, name: Name, *, short: bool = False) -> str:
        """The name's form in a language."""
        if name.id in self.neutral and name.neutral is not None:
            return self._text(language, name.neutral, capital=False).plain
        if short and (form := name.short.get(language.tag)):
            return form
        return name.forms.get(language.tag) or self._template(language, name_unit(name, self.briefing.source_locale))

    def _text(self, language: Language, message: Message, *, capital: bool = True) -> Text:
        spans = self._spans(language, message)
        return self._closed(language, spans, message.id) if capital else Text(language.tag, spans, message.id)

    def _closed(self, language: Language, spans: Spans, unit: str) -> Text:
        return Text(language.tag, capitalised(spans) if language.style.sentence_case else spans, unit)

    def _has(self, language: Language, message: Message) -> bool:
        return language.catalog is None or language.catalog.text(message.id) is not None

    def _template(self, language: Language, message: Message) -> str:
        translated = language.catalog.text(message.id) if language.catalog is not None else None
        return translated or message.text

    def _spans(self, language: Language, message: Message) -> Spans:
        spans: list[Span] = []
        for piece in template(self._template(language, message)):
            spans.append(Literal(piece) if isinstance(piece, str) else self._span(language, piece))
        return tuple(_isolated(span) for span in spans) if language.isolates else tuple(spans)

    def _span(self, language: Language, piece: Placeholder) -> Span:
        """A placeholder that names nothing stays as it stands: whoever checks the text has a finding for it."""
        if piece.is_name:
            name = self.briefing.names.get(piece.id)
            return (
                Literal(str(piece))
                if name is None
                else NameSpan(name.id, self.name(language, name, short=piece.form == "short"))
            )
        fact = self.briefing.facts.get(piece.id)
        if fact is None or not piece.known:
            return Literal(str(piece))
        return self.figure(language, fact, piece.figure_form)


def capitalised(spans: Spans) -> Spans:
    """Figures and names that open a sentence, with a capital. "iChongqing" and "SMEs" keep their own."""
    before = ""
    out: list[Span] = []
    for span in spans:
        raised = span
        if isinstance(span, Figure | NameSpan) and _SENTENCE_ENDS.search(before) and _LOWER_WORD.match(span.text):
            raised = _raised(span)
        out.append(raised)
        before = before + raised.text if raised.text else before
    return tuple(out)


def _isolated(span: Span) -> Span:
    """A figure is left as the style has it."""
    if isinstance(span, NameSpan):
        return NameSpan(span.name, isolated(span.text))
    return Literal(isolated(span.text)) if isinstance(span, Literal) else span


def _opened(spans: Spans) -> Spans:
    if spans and isinstance(spans[0], Literal) and _LOWER_WORD.match(spans[0].text):
        return (Literal(spans[0].text[:1].upper() + spans[0].text[1:]), *spans[1:])
    return spans


def _raised(span: Figure | NameSpan) -> Span:
    if isinstance(span, NameSpan):
        return NameSpan(span.name, span.text[:1].upper() + span.text[1:])
    first = span.parts[0]
    return Figure(span.fact, span.form, (Part(first.role, first.text[:1].upper() + first.text[1:]), *span.parts[1:]))
