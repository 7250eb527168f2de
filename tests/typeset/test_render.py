"""Predicted lines against what LibreOffice draws, on seeded random boxes."""

import random
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from briefdeck.model.deck import EMU_PER_PT, Paragraph, Run
from briefdeck.model.text import Figure, Form, Literal, NameSpan, Part, PartRole, Span
from briefdeck.typeset import balance, glue, settle, wrap

pytestmark = [pytest.mark.render, pytest.mark.slow]

FONTS = {"latin": ("Cambria", "Arial"), "han": ("Noto Sans CJK SC", "Noto Sans CJK SC")}
DEALS = Figure(
    "deals",
    Form.LONG,
    (
        Part(PartRole.BOUND, "more than"),
        Part(PartRole.GLUE, " "),
        Part(PartRole.UNIT, "USD"),
        Part(PartRole.GLUE, " "),
        Part(PartRole.NUMBER, "92"),
        Part(PartRole.GLUE, " "),
        Part(PartRole.SCALE, "billion"),
    ),
)
CLUSTER = Figure(
    "cluster", Form.LONG, (Part(PartRole.NUMBER, "6000"), Part(PartRole.SCALE, "亿"), Part(PartRole.UNIT, "元级"))
)
DRUGS = Figure(
    "drugs",
    Form.LONG,
    (
        Part(PartRole.NUMBER, "100"),
        Part(PartRole.BOUND, "余"),
        Part(PartRole.UNIT, "款"),
        Part(PartRole.NOUN, "创新药"),
    ),
)
ENGLISH: tuple[Span, ...] = (
    Literal("outbound licensing reached"),
    DEALS,
    Literal("in a market that grows quickly, with a high concentration of large deals"),
    NameSpan("park", "Chongqing International Biological Park"),
    Literal("drug review and approval, clinical-trial alignment, market access and financing"),
    Literal("municipal and district authorities coordinate around one office"),
    NameSpan("gr", "GR1803"),
    Literal("self-developed medicines; a “specialized and refined” enterprise (in Banan)"),
)
CHINESE: tuple[Span, ...] = (
    Literal("生物医药是全市现代制造业体系的支柱产业，规模为"),
    CLUSTER,
    Literal("，市区两级协同推进审评审批、临床试验对接、市场准入和融资支持。"),
    DRUGS,
    Literal("正在研发，其中一部分已经进入临床试验阶段；"),
    NameSpan("park", "重庆国际生物城"),
    Literal("集聚了一批“专精特新”中小企业（含高新技术企业），"),
    NameSpan("gr", "GR1803注射液"),
    Literal("实现了全市生物制品对外授权的突破，合作方来自海外。"),
)


def boxes(locale: str, number: int) -> list[tuple[Paragraph, int]]:
    rng = random.Random(f"{locale} {number}")
    pool, size = (ENGLISH, (11, 12, 14, 18, 28)) if locale == "en" else (CHINESE, (11, 12, 14, 18, 26))
    result = []
    for _ in range(number):
        spans: list[Span] = []
        for span in rng.sample(pool, rng.randint(2, 5)):
            spans += [Literal(" "), span] if spans and locale == "en" else [span]
        points = rng.choice(size)
        heading = points > 20
        run = Run(tuple(spans), locale, points, bold=heading or rng.random() < 0.2, heading=heading)
        paragraph = Paragraph((run,), leading=round(points * 1.4))
        result.append((paragraph, round(points * rng.uniform(12, 34)) * EMU_PER_PT))
    return result


def deck(cases: list[tuple[Paragraph, int]]) -> bytes:
    from pptx import Presentation
    from pptx.util import Emu, Pt

    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Emu(24_384_000), Emu(16_858_000)
    for paragraph, width in cases:
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        body = slide.shapes.add_textbox(0, 0, width, Pt(900)).text_frame
        body.word_wrap = True
        body.margin_left = body.margin_top = body.margin_bottom = 0
        body.margin_right = paragraph.right_inset
        target = body.paragraphs[0]
        target.line_spacing = Pt(paragraph.leading)
        target._p.get_or_add_pPr().set("hangingPunct", "0")
        (source,) = paragraph.runs
        run = target.add_run()
        run.text = glue(source.spans)
        run.font.size, run.font.bold = Pt(source.size), source.bold
        run.font.name = FONTS["latin"][0 if source.heading else 1]
        properties = run._r.get_or_add_rPr()
        properties.set("lang", "en-US" if source.locale == "en" else "zh-CN")
        for tag in ("ea", "cs"):
            element = properties.makeelement(
                f"{{http://schemas.openxmlformats.org/drawingml/2006/main}}{tag}", {"typeface": FONTS["han"][0]}
            )
            properties.append(element)
    stream = BytesIO()
    presentation.save(stream)
    return stream.getvalue()


def drawn_lines(data: bytes, folder: Path) -> list[list[str]]:
    """Text of the lines of each page, as LibreOffice draws them."""
    (folder / "boxes.pptx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, folder / "boxes.pptx"]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    listing = subprocess.run(
        ["pdftotext", "-bbox", folder / "boxes.pdf", "-"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    pages = []
    for page in listing.split("<page ")[1:]:
        words = re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)<', page)
        lines: dict[int, str] = {}
        for top, bottom, word in words:
            middle = (float(top) + float(bottom)) / 2
            line = next((at for at in lines if abs(at - middle) < 6), round(middle))
            lines[line] = lines.get(line, "") + word
        pages.append([lines[at] for at in sorted(lines)])
    return pages


@pytest.fixture(scope="module")
def render(tmp_path_factory: pytest.TempPathFactory) -> Callable[[list[tuple[Paragraph, int]]], list[list[str]]]:
    if not (shutil.which("soffice") and shutil.which("pdftotext")):
        pytest.skip("needs LibreOffice and pdftotext")
    return lambda cases: drawn_lines(deck(cases), tmp_path_factory.mktemp("render"))


@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
def test_predicts_the_lines_libreoffice_draws(locale, render):
    # given paragraphs with figures and names, some settled so that nothing splits
    cases = [
        (settle(paragraph, width, FONTS) if index % 2 else paragraph, width)
        for index, (paragraph, width) in enumerate(boxes(locale, 60))
    ]
    # when they are drawn
    drawn = render(cases)
    # then nearly all have the predicted number of lines, and none has more
    predicted = [len(wrap(paragraph, width, FONTS)) for paragraph, width in cases]
    actual = [len(lines) for lines in drawn]
    agreement = sum(a == b for a, b in zip(predicted, actual, strict=True)) / len(cases)
    assert agreement >= 0.95, list(zip(predicted, actual, strict=True))
    assert sum(a < b for a, b in zip(predicted, actual, strict=True)) <= 1


@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
def test_balanced_titles_keep_their_lines_when_drawn(locale, render):
    # given titles of two lines or more, balanced
    wide = [(paragraph, width * 2) for paragraph, width in boxes(locale, 60)]
    titles = [(replace(p, right_inset=balance(p, width, FONTS)), width) for p, width in wide]
    titles = [(p, width) for p, width in titles if p.right_inset]
    assert len(titles) > 15
    # when they are drawn
    drawn = render(titles)
    # then LibreOffice breaks them where it was planned
    planned = ["|".join(re.sub(r"\s", "", line) for line in wrap(p, width, FONTS)) for p, width in titles]
    actual = ["|".join(re.sub(r"[\s\u00a0]", "", line) for line in lines) for lines in drawn]
    different = [pair for pair in zip(planned, actual, strict=True) if pair[0] != pair[1]]
    assert len(different) <= len(titles) * 0.05, different
