"""Breaking a paragraph into lines: greedy, as LibreOffice and PowerPoint do it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from itertools import accumulate

from briefdeck.model.deck import EMU_PER_PT, Paragraph, Run
from briefdeck.model.record import dataclass
from briefdeck.typeset.advances import AUTOSPACE, DRAWN_AUTOSPACE, advances, autospaces
from briefdeck.typeset.breaks import opportunities
from briefdeck.typeset.glue import held

Fonts = Mapping[str, tuple[str, str]]  # script → (heading face, body face)
HAN_LANGUAGES = ("zh", "ja")
_EPSILON = 1e-6
_DEVICE = 72 / 600  # LibreOffice lays text out for a device of 600 dpi: sizes come in whole dots of it, in pt
SAFETY = 0.995  # measured: LibreOffice draws some sizes (11 pt above all) up to 0.35 % wider


class Program(Enum):
    """Who draws. LIBREOFFICE is the worse case: it adds a space between Han and Latin and breaks less freely."""

    LIBREOFFICE = "libreoffice"
    POWERPOINT = "powerpoint"


@dataclass(frozen=True, slots=True)
class Strip:
    """A paragraph as one endless line. All tuples are sorted character indices, widths in pt.

    reach: width from the start up to before each character (len(text) + 1 values).
    gap: width of the autospace before a character, which a line that begins there does not have.
    good: where a line may begin. must: where one must. spare: where one may if nothing better fits, in order of
    preference: inside a figure or name where a program that knows neither would break, where only PowerPoint would,
    and at a U+00A0. tight: where a line may begin only when nothing of it would have gone on the line before.
    """

    text: str
    reach: tuple[float, ...]
    gap: Mapping[int, float]
    good: tuple[int, ...]
    must: tuple[int, ...]
    spare: tuple[tuple[int, ...], ...]
    tight: frozenset[int] = frozenset()

    def width(self, start: int, end: int) -> float:
        """Width in pt of a line from start to end, its trailing spaces hanging out."""
        while end > start and self.text[end - 1] == " ":
            end -= 1
        return self.reach[end] - self.reach[start] - self.gap.get(start, 0.0)


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
    return _strip(paragraph.runs, fonts["latin"], program, glued and not drawn, drawn)


@lru_cache(maxsize=4096)
def _strip(runs: tuple[Run, ...], faces: tuple[str, str], program: Program, glued: bool, drawn: bool) -> Strip:
    text = "".join(run.text for run in runs)
    widths: list[float] = []
    sizes: list[float] = []
    holding: set[int] = set()
    at = 0
    for run in runs:
        face = faces[0] if run.heading else faces[1]
        content = run.text
        size = round(run.size / _DEVICE) * _DEVICE if drawn else run.size
        widths += [em * size for em in advances(content, face, run.bold, is_han(run.locale), exact=drawn)]
        sizes += [size] * len(content)
        for span in run.spans:
            holding.update(at + index for index in held(span))
            at += len(span.text)
    strict = program is Program.LIBREOFFICE
    space = DRAWN_AUTOSPACE if drawn else AUTOSPACE
    gap = {index: space * sizes[index] for index in autospaces(text)} if strict else {}
    for index, added in gap.items():
        widths[index] += added
    han = any(is_han(run.locale) for run in runs)
    allowed, must = opportunities(text, han=han, strict=strict, dashes=drawn)
    lax, _ = opportunities(text, han=han, strict=False, dashes=drawn)
    hard = {index for index in allowed & holding if text[index - 1] == " "}
    soft = (allowed & holding) - hard if glued else set[int]()
    return Strip(
        text,
        tuple(accumulate(widths, initial=0.0)),
        gap,
        tuple(sorted(allowed - hard - soft)),
        tuple(sorted(must)),
        () if drawn else tuple(tuple(sorted(tier)) for tier in (soft, lax - allowed, hard)),
        lax - allowed if drawn else frozenset(),
    )


def starts(line: Strip, width: float) -> tuple[int, ...]:
    """Where each line begins when the strip is broken at ``width`` pt; (0,) for an empty or one-line text.

    What is too wide for a line by itself is broken at its spare places, and failing that anywhere.
    """
    begins = [0]
    begin, length = 0, len(line.text)
    while begin < length:
        limit = bisect_right(line.reach, width + line.reach[begin] + line.gap.get(begin, 0.0) + _EPSILON) - 1
        while limit < length and line.text[limit] == " ":
            limit += 1
        forced = next((at for at in line.must if begin < at <= limit), None)
        if forced is not None:
            following = forced
        elif limit >= length:
            break
        elif limit in line.tight and limit > begin:
            following = limit
        else:
            found = (_last(tier, begin, limit) for tier in (line.good, *line.spare))
            following = next((at for at in found if at), max(limit, begin + 1))
        if following >= length:
            break
        begins.append(following)
        begin = following
    return tuple(begins)


def _last(positions: tuple[int, ...], begin: int, limit: int) -> int:
    """The last position in (begin, limit], or 0."""
    index = bisect_right(positions, limit)
    return positions[index - 1] if index and positions[index - 1] > begin else 0


def room(paragraph: Paragraph, width_emu: int, *, safety: float = SAFETY) -> float:
    """Width in pt that a line of the paragraph has inside a box whose insets are already taken off.

    A little less than the arithmetic gives: programs round glyph positions, and a line may not hang on that.
    """
    return (width_emu - paragraph.indent - paragraph.right_inset) / EMU_PER_PT * safety


def wrap(paragraph: Paragraph, width_emu: int, fonts: Fonts) -> tuple[str, ...]:
    """Lines of the paragraph at a box width (insets taken off); joined they are the paragraph's text.

    The Han/Latin autospace is counted, which only adds width: a program without it makes no more lines.
    """
    line = strip(paragraph, fonts)
    begins = starts(line, room(paragraph, width_emu))
    return tuple(line.text[begin:end] for begin, end in zip(begins, (*begins[1:], len(line.text)), strict=True))
