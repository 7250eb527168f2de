"""Text in somebody else's placeholder: only what differs from the look that the placeholder gives it.

The brand's own size, weight, colour and faces stay, and follow the template when it is changed. What is always said:
language, exact line pitch (what was measured has to stand), the side of the text, and no bullets.
"""

from __future__ import annotations

from briefdeck.formats.pptx.langs import Lang, lang_of
from briefdeck.formats.pptx.ooxml import Ink, text
from briefdeck.formats.pptx.text import MIRRORED, SLIDE_NUMBER_FIELD, hundredths, language
from briefdeck.model.deck import Paragraph, Run, TextBody
from briefdeck.model.theme import Slot, TypeStep
from briefdeck.typeset import glue

_TITLES = frozenset({"title", "ctrTitle"})


def inheriting_body_xml(body: TextBody, slot: Slot, ink: Ink, *, number: bool = False) -> str:
    """A text body for a slot that has a look of its own. number: its runs are a slide number field."""
    fill = ink.fill(slot.color) if slot.color else ""
    paragraphs = "".join(_paragraph(each, slot, fill, number=number) for each in body.paragraphs) or "<a:p/>"
    anchor = "" if slot.placed else f' anchor="{slot.anchor or "t"}"'
    return f"<p:txBody><a:bodyPr{anchor}><a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody>"


def _paragraph(paragraph: Paragraph, slot: Slot, fill: str, *, number: bool) -> str:
    look = slot.inherited
    if not paragraph.runs or look is None:
        return "<a:p/>"
    lang = lang_of(paragraph.runs[0].locale)
    runs = "".join((_field if number else _run)(run, look, fill) for run in paragraph.runs)
    return f"<a:p>{'' if number else _properties(paragraph, slot, lang)}{runs}</a:p>"


def _properties(paragraph: Paragraph, slot: Slot, lang: Lang) -> str:
    align = MIRRORED[slot.align or "l"] if lang.rtl else slot.align or "l"
    plain = slot.type not in _TITLES
    # What keeps lines even is taken from both sides of a centred text, or it would leave its axis.
    left = paragraph.right_inset // 2 if align == "ctr" else 0
    right = paragraph.right_inset - left
    margins = f' marL="{left}"' if plain or left else ""
    indent = ' indent="0"' if plain else ""
    breaking = ' eaLnBrk="1" latinLnBrk="0"' if lang.wide else ""
    return (
        f'<a:pPr{margins} marR="{right}"{indent} algn="{align}" rtl="{int(lang.rtl)}"{breaking}>'
        f'<a:lnSpc><a:spcPts val="{hundredths(paragraph.leading)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{hundredths(paragraph.before)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{"<a:buNone/>" if plain else ""}</a:pPr>'
    )


def _look(run: Run, look: TypeStep, fill: str) -> str:
    size = f' sz="{hundredths(run.size)}"' if run.size != look.size else ""
    bold = f' b="{int(run.bold)}"' if run.bold != look.bold else ""
    capitals = ' cap="none"' if look.capitals else ""
    return f'<a:rPr{language(lang_of(run.locale))}{size}{bold}{capitals} dirty="0">{fill}</a:rPr>'


def _run(run: Run, look: TypeStep, fill: str) -> str:
    properties = _look(run, look, fill)
    lines = glue(run.spans).split("\n")
    return f"<a:br>{properties}</a:br>".join(
        f"<a:r>{properties}<a:t>{text(line)}</a:t></a:r>" if line else "" for line in lines
    )


def _field(run: Run, look: TypeStep, fill: str) -> str:
    size = f' sz="{hundredths(run.size)}"' if run.size > look.size else ""  # the brand's own, unless it is too small
    properties = f"<a:rPr{language(lang_of(run.locale))}{size}>{fill}</a:rPr>"
    return f'<a:fld id="{SLIDE_NUMBER_FIELD}" type="slidenum">{properties}<a:t>{text(run.text)}</a:t></a:fld>'
