"""Slide master, layouts and notes master as text, so that a slide added by hand looks like ours."""

from __future__ import annotations

from briefdeck.formats.pptx.brand import Brand
from briefdeck.formats.pptx.langs import RTL_SCRIPTS, WIDE_SCRIPTS
from briefdeck.formats.pptx.layouts import LayoutSpec, Mark, SlotSpec, layouts
from briefdeck.formats.pptx.motif import FEET, MOTIFS, motif
from briefdeck.formats.pptx.notes import SLIDE_IMAGE_LOCKS
from briefdeck.formats.pptx.ooxml import DECLARATION, NAMESPACES, TREE_ROOT, Ink, attr, box, identity, text
from briefdeck.formats.pptx.pages import PageFormat, inches
from briefdeck.formats.pptx.text import MAJOR_FONTS, MINOR_FONTS, MIRRORED, SLIDE_NUMBER_FIELD, hundredths
from briefdeck.model.deck import EMU_PER_INCH
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame, TypeStep

MASTER_ID = 2_147_483_648  # masters and layouts share one range of ids, from 2³¹
COLOR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"'
    ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
_INDENT = round(0.2 * EMU_PER_INCH)


@dataclass(frozen=True, slots=True)
class Dress:
    """A brand in one script on one page: its colours, its scale, its words. brand: with its scale for that page."""

    brand: Brand
    script: str
    page: PageFormat

    @property
    def layouts(self) -> tuple[LayoutSpec, ...]:
        return layouts(self.page, self.brand.design)

    @property
    def ink(self) -> Ink:
        return Ink(self.brand.scheme)

    def step(self, role: str) -> TypeStep:
        """The first step of a role in the script's scale."""
        return self.brand.scale["han" if self.script in WIDE_SCRIPTS else "latin"][role][0]

    def say(self, words: tuple[str, str]) -> str:
        """The Chinese words for Chinese, else the English ones."""
        return words[self.script == "Hans"]

    @property
    def lang(self) -> str:
        return ' lang="zh-CN" altLang="en-US"' if self.script == "Hans" else ' lang="en-US"'

    @property
    def rtl(self) -> bool:
        return self.script in RTL_SCRIPTS

    def place(self, frame: Frame) -> Frame:
        """Where a frame stands: mirrored on the page for writing from right to left."""
        return Frame(self.page.page.w - frame.right, frame.y, frame.w, frame.h) if self.rtl else frame

    def level(self, number: int, step: TypeStep, color: str, align: str = "l", bullet: bool = False) -> str:
        """A level of a list style; with a bullet it hangs by 0.2 in for each level below the first."""
        margin = _INDENT * (number - 1) if bullet else 0
        mark = "<a:buNone/>"
        if bullet:
            hue = f"<a:buClr>{self.ink.color('accent')}</a:buClr>"
            mark = f'{hue}<a:buFont typeface="Arial"/><a:buChar char="•"/>'
        breaking = ' eaLnBrk="1" latinLnBrk="0" hangingPunct="0"' if self.script in WIDE_SCRIPTS else ""
        fonts = MAJOR_FONTS if step.heading else MINOR_FONTS
        align = MIRRORED[align] if self.rtl else align
        return (
            f'<a:lvl{number}pPr marL="{margin}" indent="{-_INDENT if bullet else 0}" algn="{align}"'
            f' defTabSz="914400" rtl="{int(self.rtl)}"{breaking}>'
            f'<a:lnSpc><a:spcPts val="{hundredths(step.leading)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
            f'{mark}<a:defRPr sz="{hundredths(step.size)}" b="{int(step.bold)}" kern="1200">'
            f"{self.ink.fill(color)}{fonts}</a:defRPr></a:lvl{number}pPr>"
        )

    def levels(self, step: TypeStep, color: str) -> str:
        """Nine levels: the first plain, the others with bullets."""
        return "".join(self.level(number, step, color, bullet=number > 1) for number in range(1, 10))


def default_text_style(dress: Dress) -> str:
    """What a text box drawn by hand starts with (presentation.xml)."""
    body = dress.step("body")
    plain = "".join(dress.level(number, body, "ink") for number in range(1, 10))
    return f"<p:defaultTextStyle><a:defPPr><a:defRPr{dress.lang}/></a:defPPr>{plain}</p:defaultTextStyle>"


def master_xml(dress: Dress) -> str:
    """The one slide master."""
    specs = dress.layouts
    statement = next(layout for layout in specs if layout.role == "statement")
    slots = {slot.role: slot for slot in statement.slots}
    prompts = ("Text", "正文")
    body = SlotSpec("body", "body", 1, statement.body, "body", "ink", prompts)
    shapes = "".join(
        _placeholder(dress, slot, number, slot.role == "number", custom=False)
        for number, slot in enumerate((slots["title"], body, slots["number"]), 2)
    )
    ids = "".join(
        f'<p:sldLayoutId id="{MASTER_ID + number}" r:id="rId{number}"/>' for number in range(1, len(specs) + 1)
    )
    styles = (
        f"<p:titleStyle>{dress.level(1, dress.step('title'), 'ink')}</p:titleStyle>"
        f"<p:bodyStyle>{dress.levels(dress.step('body'), 'ink')}</p:bodyStyle>"
        f"<p:otherStyle><a:defPPr><a:defRPr{dress.lang}/></a:defPPr>"
        f"{''.join(dress.level(number, dress.step('body'), 'ink') for number in range(1, 10))}</p:otherStyle>"
    )
    return (
        f"{DECLARATION}<p:sldMaster {NAMESPACES}><p:cSld>{_ground(dress, 'ground')}"
        f"<p:spTree>{TREE_ROOT}{shapes}</p:spTree></p:cSld>{COLOR_MAP}<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
        f'<p:hf hdr="0" ftr="0" dt="0"/><p:txStyles>{styles}</p:txStyles></p:sldMaster>'
    )


def layout_xml(dress: Dress, layout: LayoutSpec) -> str:
    """One layout: its art first, so that it lies under everything, then its placeholders."""
    art, number = "", 2
    name, upright = dress.brand.design.motif, dress.page.upright
    if layout.art is not None:
        art, number = motif(MOTIFS[name](), layout.art, dress.ink, number, dress.place, upright=upright)
    elif layout.foot is not None and name in FEET:
        art, number = motif(FEET[name](), layout.foot, dress.ink, number, dress.place, upright=upright)
    for mark in layout.marks:
        art += _mark(dress, mark, number)
        number += 1
    shapes = "".join(_placeholder(dress, slot, number + at) for at, slot in enumerate(layout.slots))
    return (
        f'{DECLARATION}<p:sldLayout {NAMESPACES} type="{layout.type}" preserve="1" userDrawn="1">'
        f'<p:cSld name="{attr(dress.say(layout.names))}">{_ground(dress, layout.ground)}'
        f"<p:spTree>{TREE_ROOT}{art}{shapes}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _mark(dress: Dress, mark: Mark, number: int) -> str:
    """An ornament: a line, or a filled rectangle where it has no weight."""
    who = identity(number, mark.name, decorative=True)
    where = box(dress.place(mark.frame))
    if not mark.weight:
        return (
            f'<p:sp><p:nvSpPr>{who}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{where}'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{dress.ink.fill(mark.color)}<a:ln><a:noFill/></a:ln>'
            "</p:spPr></p:sp>"
        )
    return (
        f'<p:cxnSp><p:nvCxnSpPr>{who}<p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>{where}'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{mark.weight}">{dress.ink.fill(mark.color)}</a:ln></p:spPr></p:cxnSp>'
    )


def notes_master_xml(dress: Dress) -> str:
    """The notes page: the slide above, its notes below. Portrait, 7.5 × 10 in."""
    page = dress.page
    fit = min(6.0 / page.width, 3.375 / page.height)
    w, h = page.width * fit, page.height * fit
    image = inches((7.5 - w) / 2, 0.7, w, h)
    body = inches(0.75, 4.4, 6.0, 5.0)
    note = TypeStep(12, 17 if dress.script not in WIDE_SCRIPTS else 19)
    levels = "".join(dress.level(number, note, "ink") for number in range(1, 10))
    prompt = f"<a:p><a:r>{_prompt(dress, note)}<a:t>{text(dress.say(('Notes', '备注')))}</a:t></a:r></a:p>"
    return (
        f"{DECLARATION}<p:notesMaster {NAMESPACES}><p:cSld>{_ground(dress, 'ground')}<p:spTree>{TREE_ROOT}"
        f"<p:sp><p:nvSpPr>{identity(2, 'Slide')}<p:cNvSpPr>{SLIDE_IMAGE_LOCKS}</p:cNvSpPr>"
        f'<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{box(image)}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525">{dress.ink.fill("line")}</a:ln>'
        f'</p:spPr></p:sp><p:sp><p:nvSpPr>{identity(3, "Notes")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>{box(body)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/>{prompt}</p:txBody></p:sp></p:spTree></p:cSld>'
        f"{COLOR_MAP}<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )


def _ground(dress: Dress, role: str) -> str:
    return f"<p:bg><p:bgPr>{dress.ink.fill(role)}<a:effectLst/></p:bgPr></p:bg>"


def _prompt(dress: Dress, step: TypeStep) -> str:
    """Language and fonts of a prompt's run; the rest is its placeholder's style."""
    return f"<a:rPr{dress.lang}>{MAJOR_FONTS if step.heading else MINOR_FONTS}</a:rPr>"


def _placeholder(dress: Dress, slot: SlotSpec, number: int, styled: bool = True, custom: bool = True) -> str:
    """A placeholder with its own frame.

    styled False: the master's txStyles already say its style. custom: its prompt is ours, not the program's own.
    """
    step = dress.step(slot.style)
    if slot.bold is not None:
        step = TypeStep(step.size, step.leading, slot.bold, step.heading)
    style = f"<a:lstStyle>{dress.level(1, step, slot.color, slot.align)}</a:lstStyle>" if styled else "<a:lstStyle/>"
    idx = f' idx="{slot.idx}"' if slot.idx else ""
    size = ' sz="quarter"' if slot.type in ("body", "sldNum") and slot.idx > 1 else ""
    if slot.type == "sldNum":
        content = f'<a:fld id="{SLIDE_NUMBER_FIELD}" type="slidenum">{_prompt(dress, step)}<a:t>‹#›</a:t></a:fld>'
    else:
        content = f"<a:r>{_prompt(dress, step)}<a:t>{text(dress.say(slot.prompts))}</a:t></a:r>"
    prompt = ' hasCustomPrompt="1"' if custom and slot.type != "sldNum" else ""
    return (
        f'<p:sp><p:nvSpPr>{identity(number, slot.role.capitalize())}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{slot.type}"{size}{idx}{prompt}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{box(dress.place(slot.frame))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"'
        f' rtlCol="0" anchor="{slot.anchor}"><a:noAutofit/></a:bodyPr>'
        f"{style}<a:p>{content}</a:p></p:txBody></p:sp>"
    )
