"""Does a text fit its box, and how to make its lines come out well."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from briefdeck.model.deck import EMU_PER_PT, Paragraph, TextBody
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame
from briefdeck.typeset.judging import HAIR, Judge, judge_of
from briefdeck.typeset.lines import HALF_DOT, Fonts, room, starts, strip
from briefdeck.typeset.words import NO_TERMS, between_han, inside_words, word_edges

SLACK_PT = 4.0  # what prediction and two programs may differ by in height
SETTLE_REACH, SETTLE_TWO_LINES = 0.18, 0.45  # of the width: how far settle may narrow a paragraph
_HYPHENS = frozenset("-\N{HYPHEN}")
_JOINS_AFTER = frozenset("与和及并在向由从对以为将到至被把让")  # a phrase may begin with these
_JOINS_BEFORE = frozenset("的了与和及")  # and end with these
# English words that lean on the next one: a line of a title does not end with them.
_LEANING = frozenset(
    ("a", "an", "the", "of", "to", "for", "in", "on", "at", "by", "and", "or", "with", "from", "its", "is", "are", "as")
)


@dataclass(frozen=True, slots=True)
class Measured:
    """lines: of each paragraph. height, width: EMU of the whole text with its insets.

    longest_word: EMU of the widest stretch that must not be broken, hanging indent included; a box narrower
    than that (plus insets) would split a word or a figure.
    """

    lines: tuple[int, ...]
    height: int
    width: int
    longest_word: int


def measure(body: TextBody, width_emu: int, fonts: Fonts) -> Measured:
    """Measure a text in a box of ``width_emu`` (insets are taken off here). Heights are exact leadings.

    With ``body.wrap`` False every paragraph is one line, however wide.
    """
    left, top, right, bottom = body.insets
    inner = width_emu - left - right
    counts: list[int] = []
    height = 0.0
    widest = longest = 0
    for number, paragraph in enumerate(body.paragraphs):
        line = strip(paragraph, fonts)
        begins = starts(line, room(paragraph, inner)) if body.wrap else (0,)
        counts.append(len(begins))
        height += paragraph.leading * len(begins) + (paragraph.before if number else 0.0)
        extra = paragraph.indent + paragraph.right_inset
        widest = max(widest, extra + _emu(line.widest(begins)))
        longest = max(longest, extra + _emu(line.longest))
    return Measured(tuple(counts), _emu(height) + top + bottom, widest + left + right, longest)


def expected_lines(body: TextBody, width_emu: int, fonts: Fonts) -> tuple[int, ...]:
    """Lines of each paragraph as LibreOffice should draw them, to the point: what ``measure`` says, less its safety.

    For holding the measuring against a drawing. What is planned has to fit in the worse case: ask ``measure``.
    """
    inner = width_emu - body.insets[0] - body.insets[2]
    if not body.wrap:
        return (1,) * len(body.paragraphs)
    return tuple(
        len(starts(strip(paragraph, fonts, drawn=True), room(paragraph, inner, safety=1.0)))
        for paragraph in body.paragraphs
    )


def fits(body: TextBody, frame: Frame, fonts: Fonts, slack_pt: float = SLACK_PT) -> bool:
    """Whether the text stays inside the text rectangle ``frame`` with ``slack_pt`` to spare, no word split."""
    measured = measure(body, frame.w, fonts)
    inner = frame.w - body.insets[0] - body.insets[2]
    width = measured.longest_word if body.wrap else measured.width - body.insets[0] - body.insets[2]
    return width <= inner and measured.height + slack_pt * EMU_PER_PT <= frame.h


def balance(paragraph: Paragraph, width_emu: int, fonts: Fonts, terms: frozenset[str] = NO_TERMS) -> int:
    """Right inset in EMU that evens the lines of a title without making more of them; 0 for one line.

    Figures and names stay whole in programs that know nothing of them, and no one or two characters are left
    alone, wherever some inset can bring that about. Chinese words and ``terms`` are split only where nothing else is
    right.
    """
    bare = replace(paragraph, right_inset=0)
    full = room(bare, width_emu)
    line = strip(bare, fonts)
    count = len(starts(line, full))
    if count <= 1 + len(line.breaks.must) or is_guessed(line.text):  # lines that end where they must stay as they are
        return 0
    low, high = min(full, max(full / count * 0.8, line.longest)), full  # no word is wider than its lines
    while high - low > 0.5:
        middle = (low + high) / 2
        if len(starts(line, middle)) > count:
            low = middle
        else:
            high = middle
    narrowest = min(full, high * (1 + HAIR))
    best = _best(judge_of(bare, fonts), _steps(narrowest, full), count, terms)
    return _emu(full - best)


def settle(paragraph: Paragraph, width_emu: int, fonts: Fonts) -> Paragraph:
    """The paragraph with the smallest right inset that keeps its figures and names whole and leaves no orphan.

    For running text at the left margin, where an inset is not seen. The line count may grow by one.
    Returns the paragraph unchanged when nothing is split, or when no inset within reach helps.
    """
    full = room(paragraph, width_emu)
    if full <= 0 or _on_one_line(paragraph, fonts, full):
        return paragraph
    judge = judge_of(paragraph, fonts)
    if not judge.faults(full):
        return paragraph
    count = len(starts(strip(paragraph, fonts), full))
    reach = SETTLE_TWO_LINES if count == 2 else SETTLE_REACH  # two lines may as well be equally long
    best = _best(judge, _steps(full, full * (1 - reach)), count)
    return replace(paragraph, right_inset=paragraph.right_inset + _emu(full - best))


def _best(judge: Judge, widths: Iterator[float], count: int, terms: frozenset[str] | None = None) -> float:
    """The first of widths with the fewest faults; more than one line over ``count`` is out of the question.

    terms: where there are some, even none at all, also weigh where the sense breaks, as a title should.
    """
    best, least = -1.0, math.inf
    for width in widths:
        begins = starts(judge.line, width)
        over = len(begins) - count
        if over >= 2:
            continue
        faults = judge.faults(width) + max(over, 0) * 0.5
        if terms is not None and faults < least:
            faults += sum(_clumsiness(judge.line.text, begin, terms) for begin in begins[1:])
        if faults < least:
            best, least = width, faults
        if not faults:
            break
    return best


def _clumsiness(text: str, begin: int, terms: frozenset[str]) -> float:
    """How much a break before ``text[begin]`` hurts the sense: a hyphenated compound, the inside of a Chinese phrase.

    Chinese marks no words, so the best places are after punctuation, then round the particles that join phrases, then
    between words that are known.
    """
    before, after = text[begin - 1], text[begin]
    if before in _HYPHENS:
        return 0.4
    if before == " ":
        return 0.2 if text[:begin].rstrip().rpartition(" ")[2].lower() in _LEANING else 0.0
    if not between_han(text, begin):
        return 0.0
    if begin in inside_words(text, terms):
        return 0.6
    if after in _JOINS_AFTER or before in _JOINS_BEFORE:
        return 0.1
    return 0.2 if begin in word_edges(text, terms) else 0.3


def is_guessed(text: str) -> bool:
    """Whether no table knows how wide the letters are, Arabic ones: narrowed by a guess, they would break anew."""
    return not text.isascii() and any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)


def _on_one_line(paragraph: Paragraph, fonts: Fonts, width: float) -> bool:
    """Whether a text stays on one line of that width in pt in any program, with a hair to spare: nothing can be wrong.

    LibreOffice draws in whole dots, which makes type half a dot larger at most.
    """
    line = strip(paragraph, fonts)
    dots = 1 + HALF_DOT / min((run.size for run in paragraph.runs), default=1.0)
    return not line.breaks.must and line.reach[-1] * dots <= width * (1 - HAIR)


def _steps(first: float, last: float) -> Iterator[float]:
    """Widths from first to last, both included, some 3 pt apart."""
    number = max(1, round(abs(last - first) / 3))
    return (first + (last - first) * step / number for step in range(number + 1))


def _emu(points: float) -> int:
    return math.ceil(points * EMU_PER_PT - 1e-6)
