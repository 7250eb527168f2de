"""Run without language or East Asian font

**What.** Every run of text has a language tag and names a font for East Asian text, and a run with Chinese,
Japanese or Korean signs is tagged as one of these languages.

**Why.** Without the tag the spelling checker marks every word and a screen reader reads Chinese with an English
voice; without the font a Chinese deck is drawn in whatever face the guest's machine has first, often a Japanese
one.

**Example.** A run with 重庆 in it and `lang="en-US"`.

**How to fix.** Runs of a built deck carry both from the locale and the brand. When this finding appears on a deck
fresh from a build, please report it; in PowerPoint set the language with Review, Language.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import DeckView, FileView
from briefdeck.check.walk import runs, such
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedRun, ObservedShape

CODE = "B403"
SEVERITY = Severity.ERROR
LOOKS_AT = DeckView

# Kana, Han and Hangul. A class of characters as wide as that takes longer to compile than all runs of a deck to ask.
_EAST_ASIAN = (("\u3040", "\u30ff"), ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uac00", "\ud7af"))
_TAGS = ("zh", "ja", "ko")


def check(view: DeckView) -> Iterator[Finding]:
    """One finding a shape and fault, not one a run: a shape's runs are made alike.

    Of a deck of our own every run names its fonts; of another's, only East Asian text needs one of its own.
    """
    troubled, of_shape = (_ours, _of_ours) if isinstance(view, FileView) else (_theirs, _of_theirs)
    for slide in view.observed.slides:
        for shape in such(slide, troubled):
            for trouble in of_shape(shape):
                yield Finding(CODE, SEVERITY, trouble, view.at(slide, shape))


def _ours(shape: ObservedShape) -> bool:
    return bool(_of_ours(shape))


def _theirs(shape: ObservedShape) -> bool:
    return bool(_of_theirs(shape))


def _of_ours(shape: ObservedShape) -> dict[str, None]:
    return _of_shape(shape, ours=True)


def _of_theirs(shape: ObservedShape) -> dict[str, None]:
    return _of_shape(shape, ours=False)


def _of_shape(shape: ObservedShape, *, ours: bool) -> dict[str, None]:
    inherits = shape.kind == "placeholder"  # its faces may be those of the layout
    return dict.fromkeys(trouble for run in runs(shape) for trouble in _troubles(run, ours=ours, inherits=inherits))


def _troubles(run: ObservedRun, *, ours: bool, inherits: bool) -> Iterator[str]:
    if not run.text.strip():
        return
    if not run.lang:
        yield "text without a language tag"
    elif _east_asian(run.text) and not run.lang.startswith(_TAGS):
        yield f"East Asian text tagged {run.lang}"
    if inherits and not (run.ea or run.latin):
        return
    if not run.ea and (ours or _east_asian(run.text)):
        yield "text without an East Asian font"
    if not run.latin and ours:
        yield "text without a Latin font"


def _east_asian(text: str) -> bool:
    return not text.isascii() and any(first <= sign <= last for sign in text for first, last in _EAST_ASIAN)
