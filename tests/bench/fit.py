"""Bench of the measuring: predicted lines against LibreOffice's, on seeded random boxes written by our own writer.

``python tests/bench/fit.py --seed 1 --boxes 240`` (``make bench-fit``). A quarter of the boxes is as wide as makes one
of their lines end within a character of the edge; another quarter is as high as the text to within half a line.
Two predictions are held against the drawing. *Lines agree* compares the lines as LibreOffice should break them, to the
point. *Missed overflow* counts boxes that ``typeset.fits`` calls large enough, with the safety that is built into it,
and that LibreOffice's lines do not fit.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefdeck.formats import pptx
from briefdeck.formats.pptx.package import PreparedBrand
from briefdeck.model.deck import EMU_PER_PT, Deck, DeckProperties, Paragraph, Placeholder, Run, Slide, TextBody, TextBox
from briefdeck.model.drawn import Glyph, lines
from briefdeck.model.text import Figure, Form, Literal, NameSpan, Part, PartRole, Span
from briefdeck.model.theme import Frame, Theme
from briefdeck.preview.glyphs import read_glyphs
from briefdeck.preview.paint import paint
from briefdeck.preview.render import to_pdf
from briefdeck.typeset import expected_lines, fits, measure

BRAND = Path(__file__).resolve().parents[2] / "templates" / "jialing" / "_brand.yml"
FACES = (("Arial", "Cambria"), ("Calibri", "Calibri"), ("Cambria", "Arial"))  # body, headings
A_SLIDE = 12
PAGE_WIDTH, PAGE_HEIGHT = 940, 520  # pt: what a box may take


def _figure(*parts: tuple[PartRole, str]) -> Figure:
    return Figure("f", Form.LONG, tuple(Part(role, text) for role, text in parts))


_B, _G, _U, _N, _S, _K = (
    *(PartRole.BOUND, PartRole.GLUE, PartRole.UNIT),
    *(PartRole.NUMBER, PartRole.SCALE, PartRole.NOUN),
)
ENGLISH: tuple[Span, ...] = (
    Literal("outbound licensing reached"),
    _figure((_B, "more than"), (_G, " "), (_U, "USD"), (_G, " "), (_N, "92"), (_G, " "), (_S, "billion")),
    Literal("in a market that grows quickly, with a high concentration of large deals"),
    NameSpan("park", "Chongqing International Biological Park"),
    Literal("drug review and approval, clinical-trial alignment, market access and financing"),
    Literal("municipal and district authorities coordinate around one office,"),
    NameSpan("gr", "GR1803"),
    Literal("self-developed medicines; a “specialized and refined” enterprise (in Banan)"),
    _figure((_N, "21"), (_G, " "), (_K, "departments")),
    Literal("What it means: fewer visits, one window, AV and Ty pairs kerned To Vary"),
    _figure((_N, "11.1"), (_U, "%")),
    Literal("of the national total — by far the fastest-growing share;"),
)
CHINESE: tuple[Span, ...] = (
    Literal("生物医药是全市现代制造业体系的支柱产业，规模为"),
    _figure((_N, "6000"), (_S, "亿"), (_U, "元级")),
    Literal("，市区两级协同推进审评审批、临床试验对接、市场准入和融资支持。"),
    _figure((_N, "100"), (_B, "余"), (_U, "款"), (_K, "创新药")),
    Literal("正在研发，其中一部分已经进入临床试验阶段；"),
    NameSpan("park", "重庆国际生物城"),
    Literal("集聚了一批“专精特新”中小企业（含高新技术企业），"),
    Literal("实现了全市生物制品对外授权的突破，合作方来自海外——"),
    Literal("《若干措施》提出“研发—临床—审批—生产—应用”全链条支持："),
)
MIXED: tuple[Span, ...] = (
    *CHINESE[:4],
    NameSpan("gr", "GR1803注射液"),
    Literal("与ABL Bio、Otsuka等企业合作，首付款为"),
    _figure((_N, "15.83"), (_S, "亿"), (_U, "元")),
    Literal("，采用AI辅助的ADC平台（PCT专利12项），"),
    Literal("面向EMA和FDA同步申报，IND批件2025年取得。"),
)
TEXTS = {"en": ENGLISH, "zh": CHINESE, "mixed": MIXED}


@dataclass(frozen=True, slots=True)
class Box:
    """One text in one box. faces: index in FACES."""

    kind: str
    body: TextBody
    frame: Frame
    faces: int


@dataclass(frozen=True, slots=True)
class Outcome:
    box: Box
    expected: int
    drawn: int
    called_fit: bool
    overflows: bool


def boxes(seed: int, number: int) -> list[Box]:
    """The same boxes for the same seed and number."""
    rng = random.Random(f"fit {seed}")
    return [_box(rng, index) for index in range(number)]


def _box(rng: random.Random, index: int) -> Box:
    kind, faces = ("en", "zh", "mixed")[index % 3], rng.randrange(len(FACES))
    size = rng.choice((10, 11, 12, 14, 16, 18, 20, 24, 26, 28, 32, 36, 40, 44))
    bold, heading = rng.random() < 0.5, rng.random() < 0.4
    locale = "en" if kind == "en" else "zh_Hans"
    paragraphs = tuple(
        Paragraph(
            (Run(_spans(rng, kind, size), locale, float(size), bold=bold, heading=heading),), _leading(size, kind)
        )
        for _ in range(1 if size > 26 else rng.randint(1, 2))
    )
    insets = rng.choice(((0, 0, 0, 0), (91_440, 45_720, 91_440, 45_720)))
    body = TextBody(paragraphs, insets=insets)
    sides = insets[0] + insets[2]
    width = round(min(size * rng.uniform(9, 32), PAGE_WIDTH) * EMU_PER_PT)
    edge = index % 4
    if edge == 0:
        width = _tight(rng, body, width, fonts_of(faces), size) + sides
    measured = measure(body, width, fonts_of(faces))
    leading = paragraphs[0].leading
    by = rng.uniform(-0.5, 0.5) if edge == 1 else rng.uniform(-1.5, 1.5)
    height = max(measured.height + round((by * leading + 4) * EMU_PER_PT), EMU_PER_PT)
    return Box(kind, body, Frame(0, 0, width, height), faces)


def _leading(size: int, kind: str) -> float:
    return float(round(size * (1.3 if kind == "en" else 1.45)))


def _spans(rng: random.Random, kind: str, size: int) -> tuple[Span, ...]:
    """So many phrases that the lines stay on the page."""
    chosen = rng.sample(TEXTS[kind], rng.randint(1, 2 if size > 26 else 4))
    if kind != "en":
        return tuple(chosen)
    spaced: list[Span] = []
    for span in chosen:
        spaced += [Literal(" "), span] if spaced else [span]
    return tuple(spaced)


def _tight(rng: random.Random, body: TextBody, width: int, fonts: dict[str, tuple[str, str]], size: int) -> int:
    """A width near ``width``, inside the insets, at which one line ends within a character of the edge."""
    from briefdeck.typeset.lines import starts, strip

    line = strip(body.paragraphs[0], fonts)
    begins = (*starts(line, width / EMU_PER_PT), len(line.text))
    at = rng.randrange(len(begins) - 1)
    natural = max(line.width(begins[at], begins[at + 1]), 8.0 * size)  # no last line of a word or two
    return round((natural + rng.uniform(-1, 1) * size) * EMU_PER_PT)


def fonts_of(faces: int) -> dict[str, tuple[str, str]]:
    base, headings = FACES[faces]
    return {"latin": (headings, base), "han": ("Microsoft YaHei", "Microsoft YaHei")}


def compare(cases: Sequence[Box], folder: Path) -> list[Outcome]:
    """Draw all boxes in one LibreOffice call and compare, box by box in the order given."""
    outcomes: dict[int, Outcome] = {}
    decks = [[at for at, box in enumerate(cases) if box.faces == faces] for faces in range(len(FACES))]
    painted, files = [], []
    for faces, indices in enumerate(decks):
        data = _deck([cases[at].body for at in indices], [cases[at].frame for at in indices], faces)
        painted.append(paint(data))
        files.append(folder / f"boxes{faces}.pptx")
        files[-1].write_bytes(painted[-1].data)
    for faces, (pdf, copy) in enumerate(zip(to_pdf(files, folder / "pdf"), painted, strict=True)):
        slides = read_glyphs(pdf, copy.colors)
        for place, at in enumerate(decks[faces]):
            slide = slides[place // A_SLIDE]
            # ids on a slide count from the title's 2; see _deck
            glyphs = next(found for key, found in slide.texts.items() if key.shape == place % A_SLIDE + 3)
            outcomes[at] = _outcome(cases[at], glyphs)
    return [outcomes[at] for at in range(len(cases))]


def _outcome(box: Box, glyphs: tuple[Glyph, ...]) -> Outcome:
    fonts = fonts_of(box.faces)
    drawn = len(lines(glyphs))
    leading = box.body.paragraphs[0].leading
    height = drawn * leading * EMU_PER_PT + box.body.insets[1] + box.body.insets[3]
    expected = sum(expected_lines(box.body, box.frame.w, fonts))
    return Outcome(box, expected, drawn, fits(box.body, box.frame, fonts), height > box.frame.h)


def _deck(bodies: Sequence[TextBody], frames: Sequence[Frame], faces: int) -> bytes:
    """Boxes on top of one another, a dozen a slide: colours tell them apart."""
    theme, prepared = _brand(faces)
    slides = []
    for number, first in enumerate(range(0, len(bodies), A_SLIDE), 1):
        some = zip(bodies[first : first + A_SLIDE], frames[first : first + A_SLIDE], strict=True)
        title = TextBody((Paragraph((Run((Literal(f"Boxes {number}"),), "en", 10.0),), 13.0),))
        shown = tuple(TextBox(frame, body, f"Box {at}") for at, (body, frame) in enumerate(some))
        primitives = (Placeholder("title", title, "Title"), *shown)
        slides.append(Slide(f"boxes_{number}", "boxes", "statement", f"Boxes {number}", primitives, (), ()))
    properties = DeckProperties("Boxes", "", "", "zh-CN", date(2026, 1, 1))
    return pptx.write(Deck("bench", ("zh_Hans",), tuple(slides), properties, theme.name), theme, prepared)


def _brand(faces: int) -> tuple[Theme, PreparedBrand]:
    base, headings = FACES[faces]
    before, _, after = BRAND.read_text("utf-8").partition("family: Arial")
    yml = f"{before}family: {base}{after.replace('family: Cambria', f'family: {headings}', 1)}"
    return pptx.prepare("bench", yml.encode())


def report(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """What differs, box by box; the last line is the result."""
    for at, one in enumerate(outcomes):
        if one.expected != one.drawn or (one.called_fit and one.overflows):
            run = one.box.body.paragraphs[0].runs[0]
            look = f"{run.size:g} pt{' bold' if run.bold else ''}{' heading' if run.heading else ''}"
            missed = " MISSED OVERFLOW" if one.called_fit and one.overflows else ""
            faces = "/".join(FACES[one.box.faces])
            yield f"box {at} ({one.box.kind}, {faces}, {look}): expected {one.expected}, drawn {one.drawn}{missed}"
    agree = agreement(outcomes)
    yield f"lines agree {100 * agree:.1f} % of {len(outcomes)}, missed overflow {missed_overflow(outcomes)}"


def agreement(outcomes: Sequence[Outcome]) -> float:
    return sum(one.expected == one.drawn for one in outcomes) / len(outcomes)


def missed_overflow(outcomes: Sequence[Outcome]) -> int:
    return sum(one.called_fit and one.overflows for one in outcomes)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--boxes", type=int, default=240)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="briefdeck-fit-") as folder:
        outcomes = compare(boxes(asked.seed, asked.boxes), Path(folder))
    sys.stdout.writelines(f"{line}\n" for line in report(outcomes))
    return int(agreement(outcomes) < 0.98 or missed_overflow(outcomes) > 0)


if __name__ == "__main__":
    sys.exit(main())
