"""Notes pages: the slide's picture above, the speaker's paragraphs below, in the notes master's style."""

from __future__ import annotations

from collections.abc import Sequence

from briefdeck.formats.pptx.langs import lang_of
from briefdeck.formats.pptx.ooxml import DECLARATION, NAMESPACES, TREE_ROOT, identity, text
from briefdeck.formats.pptx.text import MINOR_FONTS, language
from briefdeck.model.deck import Paragraph, Run

SLIDE_IMAGE_LOCKS = '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'


def notes_xml(paragraphs: Sequence[Paragraph], idx: tuple[int, int] = (2, 3)) -> str:
    """A notes slide; idx: of the picture and the text in its master.

    Runs have their language and weight, and the theme's fonts; their size is the notes master's.
    """
    lines = "".join(_paragraph(paragraph) for paragraph in paragraphs) or "<a:p/>"
    return (
        f"{DECLARATION}<p:notes {NAMESPACES}><p:cSld><p:spTree>{TREE_ROOT}"
        f"<p:sp><p:nvSpPr>{identity(2, 'Slide')}<p:cNvSpPr>{SLIDE_IMAGE_LOCKS}</p:cNvSpPr>"
        f'<p:nvPr><p:ph type="sldImg" idx="{idx[0]}"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        f'<p:sp><p:nvSpPr>{identity(3, "Notes")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="body" sz="quarter" idx="{idx[1]}"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{lines}</p:txBody></p:sp></p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def _paragraph(paragraph: Paragraph) -> str:
    right = ' algn="r" rtl="1"' if any(lang_of(run.locale).rtl for run in paragraph.runs) else ""
    runs = "".join(_run(run) for run in paragraph.runs)
    return f"<a:p>{f'<a:pPr{right}/>' if right else ''}{runs}</a:p>"


def _run(run: Run) -> str:
    bold = ' b="1"' if run.bold else ""
    properties = f'<a:rPr{language(lang_of(run.locale))}{bold} dirty="0">{MINOR_FONTS}</a:rPr>'
    pieces = (f"<a:r>{properties}<a:t>{text(line)}</a:t></a:r>" if line else "" for line in run.text.split("\n"))
    return f"<a:br>{properties}</a:br>".join(pieces)
