"""Figures as the summary prints them. Every string returned is Markdown already."""

from __future__ import annotations

from briefdeck.formats.markdown.escape import escape
from briefdeck.formats.markdown.marks import mark, marked
from briefdeck.formats.markdown.words import Words
from briefdeck.model.briefing import Chart, FigureSlot
from briefdeck.model.edition import Edition, SaidFact
from briefdeck.model.text import Figure, PartRole, Said


def text(said: Said) -> str:
    """What is said in the Edition's first locale, escaped."""
    return escape(marked(said.first))


def printed(figure: Figure) -> str:
    """A figure as it stands, escaped."""
    return escape(mark(figure) + figure.text)


def bold(figure: Figure, plain: str | None = None, *, first: bool) -> str:
    """Escaped and bold. plain: the piece of the figure that is printed, if not all. first: with a capital."""
    said = figure.text if plain is None else plain
    return f"**{escape(mark(figure, said) + (said[:1].upper() + said[1:] if first else said))}**"


def figure_text(fact: SaidFact, words: Words, *, first: bool = True, equivalent: bool = True) -> str:
    """The figure in full, bold, followed by its currency equivalent, if wanted and there is one."""
    return bold(fact.long[0], first=first) + (_equivalent(fact, words) if equivalent else "")


def figure_line(fact: SaidFact, slot: FigureSlot[Said], words: Words, more: str = "") -> str:
    """A key figure and what it measures, its noun said once.

    The number with its measure word and the label, as a slide's card has them: "**42**: Drugs in trials",
    "**42款**：全市…". Where the label begins with the counted noun they are one phrase: "**21** municipal
    departments". more: a further statement, Markdown.
    """
    label = slot.label or fact.label
    number, noun = _apart(fact.long[0])
    plain = label.first.plain
    what = text(label)
    if number and noun and plain.casefold().startswith(noun.casefold()) and number[-1].isalnum():
        rest = escape(noun + plain[len(noun) :])
        space = " " if fact.long[0].text[len(number) :].startswith(" ") else ""
        return f"{bold(fact.long[0], number, first=True)}{space}{words.sentences((rest, more))}"
    line = words.sentences((what, more))
    return words.fill(
        "pair", label=bold(fact.long[0], number or None, first=True) + _equivalent(fact, words), value=line
    )


def chart_lines(chart: Chart[Said], edition: Edition, words: Words) -> tuple[str, ...]:
    """One line a category, such as "**In clinical trials**: City 42 / Park 20"."""
    lines = []
    for index, category in enumerate(chart.categories):
        told = (
            words.fill(
                "chart_label", label=text(series.label), value=printed(edition.facts[series.values[index]].kpi[0])
            )
            for series in chart.series
        )
        lines.append(words.fill("pair", label=f"**{text(category)}**", value=" / ".join(told)))
    return tuple(lines)


def says_enough(fact: SaidFact, slot: FigureSlot[Said]) -> bool:
    """Whether the figure and its label are a statement without the slot's further text: "42: Drugs in trials"."""
    _, noun = _apart(fact.long[0])
    plain = (slot.label or fact.label).first.plain
    return plain.casefold() != noun.casefold() and (slot.label is not None or bool(noun))


def _equivalent(fact: SaidFact, words: Words) -> str:
    return words.fill("bracketed", text=text(fact.equivalent)) if fact.equivalent is not None else ""


def _apart(figure: Figure) -> tuple[str, str]:
    """A figure without its counted noun, and the noun."""
    nouns = [part.text for part in figure.parts if part.role is PartRole.NOUN]
    others = "".join(part.text for part in figure.parts if part.role is not PartRole.NOUN)
    return others.strip(), "".join(nouns).strip()
