"""Where a line may end: UAX #14, tailored for Chinese punctuation, minus what holds figures and names together."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import accumulate

from unicode_linebreak import linebreaks

OPENING = frozenset("（〔［｛〈《「『【〖“‘([{")
CLOSING = frozenset("）〕］｝〉》」』】〗”’)]}")
# Kinsoku beyond what UAX #14 says of these characters: none of them starts a line.
NO_START = CLOSING | frozenset("、。，．：；？！·…—～％‰℃,.:;?!%")
_CLOSING_WIDE = frozenset("、。，．）〕］｝〉》」』】〗")  # not ；：！？, after which LibreOffice breaks as it should
_DASHES = frozenset("—―")
NO_END = OPENING | frozenset("￥＄＃")


def _wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


def opportunities(
    text: str, *, han: bool = False, strict: bool = True, dashes: bool = False
) -> tuple[frozenset[int], frozenset[int]]:
    """(allowed, mandatory): character indices before which a line may, or must, begin. The end is not among them.

    han: text of a Chinese or Japanese paragraph. Curly quotes are then brackets, as its typography has them:
    a line may end before an opening one and after a closing one, which UAX #14 forbids for want of context.
    strict: no line begins with a Latin word or a digit after a full-width stop, comma or bracket. LibreOffice
    has it so (it takes the Chinese word before the mark along), PowerPoint does not; strict never makes fewer
    lines.
    dashes: a line may begin with a dash. LibreOffice lets it, PowerPoint and Chinese typography do not.
    """
    return _opportunities(text, han, han and strict, han and dashes)


@lru_cache(maxsize=1024)
def _opportunities(text: str, han: bool, strict: bool, dashes: bool) -> tuple[frozenset[int], frozenset[int]]:
    # The library counts UTF-8 bytes: byte offset → character index.
    index = {offset: at for at, offset in enumerate(accumulate((len(char.encode()) for char in text), initial=0))}
    allowed: set[int] = set()
    mandatory: set[int] = set()
    for offset, must in linebreaks(text):
        at = index.get(offset, len(text))
        if 0 < at < len(text):
            (mandatory if must else allowed).add(at)
    if han:
        barred = NO_START - _DASHES if dashes else NO_START
        for at in range(1, len(text)):
            before, after = text[at - 1], text[at]
            opens = after in "“‘" and _wide(before) and before not in OPENING
            closes = before in "”’" and _wide(after) and after not in NO_START
            if opens or closes:
                allowed.add(at)
            if strict and before in _CLOSING_WIDE and after.isalnum() and not _wide(after):
                allowed.discard(at)
        allowed -= {
            at for at in allowed if text[at] in barred or (text[at - 1] in NO_END and not text[at - 1].isspace())
        }
    return frozenset(allowed), frozenset(mandatory)
