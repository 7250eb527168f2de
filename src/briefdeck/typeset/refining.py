"""Better ends of lines for running text, where they cost nothing: no line more, nothing else worse."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from briefdeck.model.deck import EMU_PER_PT, Paragraph
from briefdeck.model.kept import Kept
from briefdeck.typeset.fitting import SETTLE_REACH, SETTLE_TWO_LINES, is_guessed
from briefdeck.typeset.judging import HAIR, Judge, judge_of
from briefdeck.typeset.lines import Fonts, Strip, room, starts, strip
from briefdeck.typeset.words import NO_TERMS, between_han, inside_words, word_edges

_SHORT = 0.4  # of the width: a last line of one word is no shorter
_BAD = 0.25  # roughness that is worth mending
_EMS = 2.5  # by which even a narrow column may be narrowed: two words of Chinese
_HYPHENS = frozenset("-\N{HYPHEN}")
_FEW_HAN = 4  # characters in a last line that are two words
_NO_START = frozenset("的了等们")  # they belong to what stands before them
_MARKS = " 。，、；：！？.,;:!?”）"
_PLACES = (0.5, 0.3, 0.7)  # where in the range of widths that break alike, away from its ends
_REFINED: Kept[int] = Kept(1_024)


def refine(paragraph: Paragraph, width_emu: int, fonts: Fonts, terms: frozenset[str] = NO_TERMS) -> Paragraph:
    """The paragraph with a right inset that splits fewer words and ends on no short line of one word.

    It takes the same lines in either program, and neither splits more figures and names than before. Among breaks that
    are as good, the widest lines. Returns the paragraph unchanged when nothing is wrong or nothing helps.
    terms: words of a glossary, besides the common ones.
    """
    full, line = room(paragraph, width_emu), strip(paragraph, fonts)
    if line.reach[-1] <= full or line.breaks.must:
        return paragraph
    inset = _REFINED.of((line, terms), lambda: _inset(paragraph, line, full, fonts, terms), full)
    return replace(paragraph, right_inset=paragraph.right_inset + inset) if inset else paragraph


def _inset(paragraph: Paragraph, line: Strip, full: float, fonts: Fonts, terms: frozenset[str]) -> int:
    """EMU by which to narrow the paragraph from ``full`` pt; 0 where it is well as it is."""
    begins = starts(line, full)
    if len(begins) == 1 or is_guessed(line.text):
        return 0
    short = _SHORT * full
    judge = judge_of(paragraph, fonts)
    worst = _both(judge, full, short, terms)
    if worst < _BAD:
        return 0
    least = full * (1 - (SETTLE_TWO_LINES if len(begins) == 2 else SETTLE_REACH))
    least = min(least, full - _EMS * max(run.size for run in paragraph.runs))
    found = sorted(
        (rough, number, low, high)
        for number, (low, high, each) in enumerate(_ways(line, full, max(least, line.longest)))
        if (rough := _roughness(line, each, short, terms)) < worst
    )
    if not found:
        return 0
    faults = judge.faults(full)
    for _, _, low, high in found:
        for place in _PLACES:
            width = low + (high - low) * place
            if judge.faults(width) <= faults and _same_lines(judge, full, width):
                rough = _both(judge, width, short, terms)
                if rough < worst - 1e-6:
                    return math.ceil((full - width) * EMU_PER_PT)
    return 0


def _ways(line: Strip, full: float, least: float) -> Iterator[tuple[float, float, tuple[int, ...]]]:
    """(narrowest width, widest width, where lines begin) of each other way to break into as many lines, widest first.

    Ranges too small to be sure of, for the hair that programs differ by, are left out.
    """
    begins = starts(line, full)
    count, high = len(begins), full
    while True:
        low = line.widest(begins)
        if high < full and high - low > 2 * HAIR * high:
            yield low, high, begins
        high = low - 0.01
        if high < least:
            return
        begins = starts(line, high)
        if len(begins) > count:
            return


def _same_lines(judge: Judge, full: float, width: float) -> bool:
    return all(len(starts(each, width)) == len(starts(each, full)) for each in (judge.line, *judge.unheld))


def _both(judge: Judge, width: float, short: float, terms: frozenset[str]) -> float:
    return max(_roughness(each, starts(each, width), short, terms) for each in judge.unheld)


def _roughness(line: Strip, begins: tuple[int, ...], short: float, terms: frozenset[str]) -> float:
    """How ill the lines end: words split, and a last line of one word that is narrower than ``short`` pt."""
    text = line.text
    rough = sum(_break(text, begin, terms) for begin in begins[1:])
    last = text[begins[-1] :].strip(_MARKS)
    han = sum("\u4e00" <= char <= "\u9fff" for char in last)
    if len(begins) > 1 and " " not in last and han < _FEW_HAN and line.width(begins[-1], len(text)) < short:
        rough += 0.6
    return rough


def _break(text: str, at: int, terms: frozenset[str]) -> float:
    """What a break costs inside a compound, or between two Chinese characters; after punctuation it costs nothing."""
    if text[at - 1] in _HYPHENS:
        return 0.2
    if not between_han(text, at):
        return 0.0
    if at in inside_words(text, terms):
        return 1.0
    if text[at] in _NO_START:
        return 0.4
    return 0.05 if at in word_edges(text, terms) else 0.25
