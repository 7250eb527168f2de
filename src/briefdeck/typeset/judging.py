"""What is wrong with a paragraph at a width, in either program that may draw it."""

from __future__ import annotations

from briefdeck.model.deck import Paragraph
from briefdeck.model.record import dataclass
from briefdeck.typeset.lines import SAFETY, Fonts, Program, Strip, breaks_of, starts, strip

HAIR = 0.008  # of a line's width: what two programs may differ by where a width is chosen to the point
_ORPHAN = 2  # characters; so few never stand alone in a last line


@dataclass(frozen=True, slots=True)
class Judge:
    """Says what is wrong with a paragraph at a width.

    line: as it is planned. unheld: as programs break it that know nothing of figures, LibreOffice first; one alone
    where all break alike. drawn: to the point as LibreOffice draws it. kept: where no line should begin.
    """

    line: Strip
    unheld: tuple[Strip, ...]
    drawn: Strip
    kept: frozenset[int]

    def faults(self, width: float) -> int:
        """Counts over both programs, at a width in pt: figures and names that split, orphans, and lines so full that a
        hair's difference breaks them anew.
        """
        counts = [self._faults(line, width) for line in self.unheld]
        alike = len(counts) == 1
        differs = starts(self.drawn, width / SAFETY) != starts(self.unheld[0], width)
        return sum(counts) * (len(Program) if alike else 1) + differs

    def _faults(self, line: Strip, width: float) -> int:
        begins = starts(line, width)
        hair = starts(line, width * (1 - HAIR)) != begins or starts(line, width * (1 + HAIR)) != begins
        orphan = len(begins) > 1 and len(line.text[begins[-1] :].strip(" 。，、；：！？.,;:!?”）")) <= _ORPHAN
        return len(self.kept.intersection(begins)) + hair + orphan


def judge_of(paragraph: Paragraph, fonts: Fonts) -> Judge:
    """The judge of a paragraph without its right inset."""
    unheld = [strip(paragraph, fonts, program=program, glued=False) for program in Program]
    alike = unheld[0].breaks == unheld[1].breaks
    whole = breaks_of(paragraph.runs, strict=False)
    kept = frozenset(at for tier in whole.spare for at in tier)
    drawn = strip(paragraph, fonts, drawn=True)
    return Judge(strip(paragraph, fonts), tuple(unheld[:1] if alike else unheld), drawn, kept)
