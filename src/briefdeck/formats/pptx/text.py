"""Runs, paragraphs and text bodies as DrawingML. Type in pt, lengths in EMU."""

from __future__ import annotations

from briefdeck.formats.pptx.langs import Lang, lang_of
from briefdeck.formats.pptx.ooxml import Ink, attr, text
from briefdeck.model.deck import Paragraph, Run, TextBody
from briefdeck.typeset import glue

MINOR_FONTS = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
MAJOR_FONTS = '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>'
SLIDE_NUMBER_FIELD = "{6F1A3C52-8B0D-4E57-9C26-D1E0B7A94F33}"
MIRRORED = {"l": "r", "r": "l", "ctr": "ctr"}


def hundredths(points: float) -> int:
    """Points as the hundredths that ``sz`` and ``spcPts`` count in."""
    return round(points * 100)


def language(lang: Lang) -> str:
    """The language attributes of a run."""
    alternative = f' altLang="{attr(lang.alternative)}"' if lang.alternative else ""
    return f' lang="{attr(lang.tag)}"{alternative}'


def run_properties(run: Run, ink: Ink, tag: str = "a:rPr") -> str:
    """Size, weight, colour and theme fonts of a run, with the language it is in."""
    look = (tag, run.locale, run.size, run.bold, run.color, run.heading)
    said = ink.said.get(look)
    if said is None:
        said = ink.said[look] = _run_properties(run, ink, tag)
    return said


def _run_properties(run: Run, ink: Ink, tag: str) -> str:
    fonts = MAJOR_FONTS if run.heading else MINOR_FONTS
    return (
        f'<{tag}{language(lang_of(run.locale))} sz="{hundredths(run.size)}" b="{int(run.bold)}" dirty="0">'
        f"{ink.fill(run.color)}{fonts}</{tag}>"
    )


def run_xml(run: Run, ink: Ink) -> str:
    """A run; a line feed inside it becomes a line break of the same look."""
    properties = run_properties(run, ink)
    lines = glue(run.spans).split("\n")
    return f"<a:br>{properties}</a:br>".join(
        f"<a:r>{properties}<a:t>{text(line)}</a:t></a:r>" if line else "" for line in lines
    )


def number_field(run: Run, ink: Ink) -> str:
    """A live slide number that shows the run's text until it is next computed."""
    properties = run_properties(run, ink)
    return f'<a:fld id="{SLIDE_NUMBER_FIELD}" type="slidenum">{properties}<a:t>{text(run.text)}</a:t></a:fld>'


def paragraph_properties(paragraph: Paragraph, lang: Lang, ink: Ink) -> str:
    """Alignment, indents, exact line pitch, space before, bullet; East Asian line breaking where it applies."""
    look = (
        *(lang.tag, paragraph.align, paragraph.right_inset, paragraph.leading, paragraph.before),
        *(paragraph.bullet, paragraph.bullet_color, paragraph.indent),
    )
    said = ink.said.get(look)
    if said is None:
        said = ink.said[look] = _paragraph_properties(paragraph, lang, ink)
    return said


def _paragraph_properties(paragraph: Paragraph, lang: Lang, ink: Ink) -> str:
    align = MIRRORED[paragraph.align] if lang.rtl else paragraph.align
    direction = ' rtl="1"' if lang.rtl else ""
    breaking = ' eaLnBrk="1" latinLnBrk="0" hangingPunct="0"' if lang.wide else ""
    indent = paragraph.indent if paragraph.bullet else 0
    bullet = "<a:buNone/>"
    if paragraph.bullet:
        color = f"<a:buClr>{ink.color(paragraph.bullet_color)}</a:buClr>"
        bullet = f'{color}<a:buFont typeface="Arial"/><a:buChar char="{attr(paragraph.bullet)}"/>'
    return (
        # Zero, too: LibreOffice hands the inset of one paragraph on to the next that has none.
        f'<a:pPr marL="{indent}" marR="{paragraph.right_inset}" indent="{-indent}" algn="{align}"{direction}{breaking}>'
        f'<a:lnSpc><a:spcPts val="{hundredths(paragraph.leading)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{hundredths(paragraph.before)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{bullet}</a:pPr>'
    )


def paragraph_xml(paragraph: Paragraph, ink: Ink, number: bool = False) -> str:
    """A paragraph. number: its runs are a slide number field."""
    if not paragraph.runs:
        return f"<a:p>{paragraph_properties(paragraph, lang_of('en'), ink)}</a:p>"
    write = number_field if number else run_xml
    runs = "".join(write(run, ink) for run in paragraph.runs)
    properties = paragraph_properties(paragraph, lang_of(paragraph.runs[0].locale), ink)
    end = "" if paragraph.text else run_properties(paragraph.runs[-1], ink, "a:endParaRPr")
    return f"<a:p>{properties}{runs}{end}</a:p>"


def paragraphs_xml(body: TextBody, ink: Ink, number: bool = False) -> str:
    """All paragraphs of a body; an empty body still holds the one that the schema asks for."""
    return "".join(paragraph_xml(paragraph, ink, number) for paragraph in body.paragraphs) or "<a:p/>"


def body_xml(body: TextBody, ink: Ink, tag: str = "p:txBody", number: bool = False) -> str:
    """A text body. No autofit of any kind: what is planned is what stands."""
    left, top, right, bottom = body.insets
    wrap = "square" if body.wrap else "none"
    return (
        f'<{tag}><a:bodyPr vert="horz" wrap="{wrap}" lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}"'
        f' rtlCol="0" anchor="{body.anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f"{paragraphs_xml(body, ink, number)}</{tag}>"
    )
