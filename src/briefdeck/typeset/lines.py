"""Breaking a paragraph into lines: greedy, as LibreOffice and PowerPoint do it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import field
from enum import Enum
from functools import cached_property, lru_cache
from itertools import accumulate

from briefdeck.model.deck import EMU_PER_PT, Paragraph, Run
from briefdeck.model.kept import Kept
from briefdeck.model.record import dataclass
from briefdeck.model.text import Span
from briefdeck.typeset.advances import AUTOSPACE, DRAWN_AUTOSPACE, advances, autospaces
from briefdeck.typeset.breaks import opportunities
from briefdeck.typeset.glue import held

Fonts = Mapping[str, tuple[str, str]]  # script → (heading face, body face)
_COUNTED = re.compile("(?<=[0-9])(?=[\u4e00-\u9fff])")  # 22家: a measure word written out after a bare number
RIGHT_TO_LEFT_OVERRIDE = "\u202e"
HAN_LANGUAGES = ("zh", "ja")
_EPSILON = 1e-6
_DEVICE = 72 / 600  # LibreOffice lays text out for a device of 600 dpi: sizes come in whole dots of it, in pt
HALF_DOT = _DEVICE / 2
SAFETY = 0.995  # measured: LibreOffice draws some sizes (11 pt above all) up to 0.35 % wider
_WIDTHS = 64  # of one strip, at which its breaks are remembered


class Program(Enum):
    """Who draws. LIBREOFFICE is the worse case: it adds a space between Han and Latin and breaks less freely."""

    LIBREOFFICE = "libreoffice"
    POWERPOINT = "powerpoint"


@dataclass(frozen=True, slots=True)
class Breaks:
    """Where a paragraph may be broken, at whatever size it is set. All are sorted character indices.

    gaps: before which a program adds its autospace. good: where a line may begin. must: where one must. spare: where
    one may if nothing better fits, in order of preference: inside a figure or name where a program that knows neither
    would break, where only PowerPoint would, and at a U+00A0. tight: where a line may begin only when nothing of it
    would have gone on the line before.
    """

    text: str
    gaps: tuple[int, ...]
    good: tuple[int, ...]
    must: tuple[int, ...]
    spare: tuple[tuple[int, ...], ...]
    tight: frozenset[int] = frozenset()


@dataclass(eq=False)
class Strip:
    """A paragraph as one endless line, never changed once it is made. Widths in pt.

    reach: width from the start up to before each character (len(text) + 1 values).
    gap: width of the autospace before a character, which a line that begins there does not have.
    broken, wide: where its lines begin at widths that were asked for before, and how wide such lines are.
    """

    breaks: Breaks
    reach: tuple[float, ...]
    gap: Mapping[int, float]
    broken: dict[float, tuple[int, ...]] = field(default_factory=dict)
    wide: dict[tuple[int, ...], float] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.breaks.text

    def width(self, start: int, end: int) -> float:
        """Width in pt of a line from start to end, its trailing spaces hanging out."""
        text = self.breaks.text
        while end > start and text[end - 1] == " ":
            end -= 1
        return self.reach[end] - self.reach[start] - self.gap.get(start, 0.0)

    def widest(self, begins: tuple[int, ...]) -> float:
        """Width in pt of the widest line of those that begin there."""
        found = self.wide.get(begins)
        if found is None:
            found = self.wide[begins] = max(map(self.width, begins, (*begins[1:], len(self.breaks.text))))
        return found

    @cached_property
    def longest(self) -> float:
        """Width in pt of the widest stretch that is not broken willingly."""
        return self.widest((0, *self.breaks.good))


def is_han(locale: str) -> bool:
    """Whether text of this locale is set by East Asian rules."""
    return locale.startswith(HAN_LANGUAGES)


def strip(
    paragraph: Paragraph,
    fonts: Fonts,
    *,
    program: Program = Program.LIBREOFFICE,
    glued: bool = True,
    drawn: bool = False,
) -> Strip:
    """Measure the paragraph's characters and find its break opportunities.

    glued False: as a program breaks it that knows nothing of figures (spaces inside Latin figures still hold,
    since they are written as U+00A0).
    drawn: to the point as LibreOffice draws it, with no safety anywhere: its rounded type sizes and its autospace,
    dashes at the beginning of Chinese lines, and what is too wide broken anywhere. Only for holding against a drawing.
    """
    runs, strict, glued = paragraph.runs, program is Program.LIBREOFFICE, glued and not drawn
    return _STRIPS.of(
        (runs, fonts), lambda: _strip(runs, _faces(runs, fonts), strict, glued, drawn), (strict, glued, drawn)
    )


_STRIPS: Kept[Strip] = Kept(1_024)


def _faces(runs: tuple[Run, ...], fonts: Fonts) -> tuple[str, str]:
    """What runs from right to left is set in the complex face, Latin letters too."""
    faces = fonts["latin"]
    turned = any(RIGHT_TO_LEFT_OVERRIDE in run.text for run in runs)
    return fonts.get("arab", faces) if turned else faces


@lru_cache(maxsize=1_024)
def _strip(runs: tuple[Run, ...], faces: tuple[str, str], strict: bool, glued: bool, drawn: bool) -> Strip:
    breaks = breaks_of(runs, strict=strict, glued=glued, drawn=drawn)
    return Strip(breaks, *_reach(runs, faces, breaks.gaps, drawn))


@lru_cache(maxsize=1_024)
def _reach(
    runs: tuple[Run, ...], faces: tuple[str, str], gaps: tuple[int, ...], drawn: bool
) -> tuple[tuple[float, ...], Mapping[int, float]]:
    """Of a Strip: how far each character is from the start, and the gaps that add to it."""
    widths: list[float] = []
    ends: list[tuple[int, float]] = []
    for run in runs:
        face = faces[0] if run.heading else faces[1]
        size = round(run.size / _DEVICE) * _DEVICE if drawn else run.size
        widths += [em * size for em in advances(run.text, face, run.bold, is_han(run.locale), exact=drawn)]
        ends.append((len(widths), size))
    space = DRAWN_AUTOSPACE if drawn else AUTOSPACE
    gap = {at: space * next(size for end, size in ends if at <= end) for at in gaps}  # of what stands before
    for at, added in gap.items():
        widths[at] += added
    return tuple(accumulate(widths, initial=0.0)), gap


def breaks_of(runs: tuple[Run, ...], *, strict: bool, glued: bool = True, drawn: bool = False) -> Breaks:
    """Where a paragraph may be broken. strict: as LibreOffice has it; glued, drawn: see ``strip``."""
    spans = runs[0].spans if len(runs) == 1 else tuple(span for run in runs for span in run.spans)
    return _breaks(spans, any(is_han(run.locale) for run in runs), strict, glued, drawn)


@lru_cache(maxsize=1_024)
def _breaks(spans: tuple[Span, ...], han: bool, strict: bool, glued: bool, drawn: bool) -> Breaks:
    text = "".join(span.text for span in spans)
    holding: set[int] = set()
    at = 0
    for span in spans:
        holding.update(at + index for index in held(span))
        at += len(span.text)
    if han:
        holding.update(match.start() for match in _COUNTED.finditer(text))
    allowed, must = opportunities(text, han=han, strict=strict, dashes=drawn)
    lax, _ = opportunities(text, han=han, strict=False, dashes=drawn)
    hard = {index for index in allowed & holding if text[index - 1] == " "}
    soft = (allowed & holding) - hard if glued else set[int]()
    return Breaks(
        text,
        tuple(sorted(autospaces(text))) if strict else (),
        tuple(sorted(allowed - hard - soft)),
        tuple(sorted(must)),
        () if drawn else tuple(tuple(sorted(tier)) for tier in (soft, lax - allowed, hard)),
        lax - allowed if drawn else frozenset(),
    )


def starts(line: Strip, width: float) -> tuple[int, ...]:
    """Where each line begins when the strip is broken at ``width`` pt; (0,) for an empty or one-line text.

    What is too wide for a line by itself is broken at its spare places, and failing that anywhere.
    """
    found = line.broken.get(width)
    if found is None:
        if len(line.broken) >= _WIDTHS:
            line.broken.clear()
        found = line.broken[width] = _starts(line, width)
    return found


def _starts(line: Strip, width: float) -> tuple[int, ...]:
    breaks, reach, gap = line.breaks, line.reach, line.gap
    text, must, tight = breaks.text, breaks.must, breaks.tight
    if not must and reach[-1] <= width + _EPSILON:
        return (0,)
    begins = [0]
    begin, length = 0, len(text)
    while begin < length:
        limit = bisect_right(reach, width + reach[begin] + gap.get(begin, 0.0) + _EPSILON) - 1
        while limit < length and text[limit] == " ":
            limit += 1
        forced = next((at for at in must if begin < at <= limit), 0) if must else 0
        if forced:
            following = forced
        elif limit >= length:
            break
        elif tight and limit in tight and limit > begin:
            following = limit
        else:
            following = _last(breaks, begin, limit) or max(limit, begin + 1)
        if following >= length:
            break
        begins.append(following)
        begin = following
    return tuple(begins)


def _last(breaks: Breaks, begin: int, limit: int) -> int:
    """The last place in (begin, limit] where a line may begin, a spare one only for want of a better; or 0."""
    for tier in (breaks.good, *breaks.spare):
        index = bisect_right(tier, limit)
        if index and tier[index - 1] > begin:
            return tier[index - 1]
    return 0


def room(paragraph: Paragraph, width_emu: int, *, safety: float = SAFETY) -> float:
    """Width in pt that a line of the paragraph has inside a box whose insets are already taken off.

    A little less than the arithmetic gives: programs round glyph positions, and a line may not hang on that.
    """
    return (width_emu - paragraph.indent - paragraph.right_inset) / EMU_PER_PT * safety


def wrap(paragraph: Paragraph, width_emu: int, fonts: Fonts, *, glued: bool = True) -> tuple[str, ...]:
    """Lines of the paragraph at a box width (insets taken off); joined they are the paragraph's text. glued: see strip.

    The Han/Latin autospace is counted, which only adds width: a program without it makes no more lines.
    """
    line = strip(paragraph, fonts, glued=glued)
    begins = starts(line, room(paragraph, width_emu))
    return tuple(line.text[begin:end] for begin, end in zip(begins, (*begins[1:], len(line.text)), strict=True))
