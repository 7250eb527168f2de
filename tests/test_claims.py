"""Every claim of the source article is found in the finished files, in English and in Chinese.

One row a claim, in the order of the article. Each expression of a row must be met on one and the same slide of some
deck, and in some summary; python-pptx reads the decks, not briefdeck.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from independent import clean, slides
from sample import SampleBuild

MARKING = ("investors", "pharma_partners", "officials", "media", "academics")
FULL = MARKING
COURTESY = "mayor"


@dataclass(frozen=True)
class Row:
    id: str
    en: tuple[str, ...]
    zh: tuple[str, ...]


PARK_EN, PARK_ZH = r"Chongqing International Biological Park|the Park", "重庆国际生物城|生物城"

ROWS = (
    Row("C1", (r"USD 92 billion", r"first three quarters of 2025", r"[Oo]ut-?licens|[Oo]utbound licens"),
        ("920亿美元", "2025年前三季度", "对外授权")),
    Row("C2", (r"\bsecond\b", r"United States"), ("第二|第2", "美国")),
    Row("C3", (r"about 40%", r"license-out"), ("约40%", "对外授权")),
    Row("C4", (r"industry data", r"rapid growth", r"concentration of large-scale deals"),
        ("行业数据|业内数据", "增长", "大额交易|大宗交易|大型交易")),
    Row("C5", (r"RMB 600 billion[- –]level", r"industrial cluster system", r"core pillar"),
        ("6000亿元级", "集群体系", "支柱")),
    Row("C6", (r"“33618” (?:modern manufacturing )?framework",), ("“33618”(?:现代制造业集群)?体系",)),
    Row("C7", (r"primary platform for biopharmaceutical", PARK_EN), ("平台", PARK_ZH, "生物医药")),
    Row("M1", (r"four difficulties", r"long R&D cycles", r"heavy capital requirements",
               r"stringent regulatory standards", r"complex commercialization pathways"),
        ("研发周期长", "资金投入大", "监管标准严", "商业化路径复杂")),
    Row("M2", (r"21 municipal departments", r"[Uu]nified task force"), ("21个市级部门", "工作专班")),
    Row("M3", (r"[Mm]unicipal and district authorities", r"drug review and approval", r"clinical trial alignment",
               r"market access", r"financing"),
        ("市区两级", "审评审批", "临床试验对接", "市场准入", "融资")),
    Row("M4", (r"RMB 3 billion", r"Chongqing Rural Commercial Bank", r"Genrix Bio"),
        ("30亿元", "重庆农村商业银行", "智翔金泰")),
    Row("M5", (r"[Ii]ndustry-academia-research-medical collaboration",
               r"Chongqing International Institute for Immunology"),
        ("产学研医", "重庆国际免疫研究院")),
    Row("E1", (r"\b25 high-tech enterprises",), ("25家高新技术企业",)),
    Row("E2", (r"\b22\b.*SMEs", r"[Ss]pecialized, refined, distinctive and innovative"),
        ("22家.*中小企业", "“专精特新”")),
    Row("E3", (r"more than 100 innovative drugs",), ("100余款|超过100款", "在研创新药")),
    Row("E4", (r"\b42\b", r"clinical trial"), (r"(?<!\d)42(?!\d)", "临床试验")),
    Row("E5", (r"\b56 projects", PARK_EN), (r"(?<!\d)56个", PARK_ZH)),
    Row("E6", (r"\b20\b", r"clinical trials", PARK_EN), (r"(?<!\d)20(?!\d)", "临床试验", PARK_ZH)),
    Row("E8", (r"Genrix Bio", r"first innovative drug company listed on the STAR Market"),
        ("智翔金泰", "科创板", "首家|首个")),
    Row("E9", (r"Celitizumab", r"[Ss]elf-developed", r"Category 1 innovative drug",
               r"city’s first approved innovative drug"),
        ("赛立奇单抗", "自主研发|自研", "1类创新药", "首款|首个")),
    Row("E10", (r"Ministry of Industry and Information Technology|MIIT", r"first batch",
                r"Landmark Products in Biomanufacturing"),
        ("工业和信息化部|工信部", "首批", "生物制造标志性产品")),
    Row("E11", (r"30 provincial-level regions",), ("30个省(?:（区、市）|区市|级行政区)",)),
    Row("E12", (r"more than 10,000 patients",), ("1万余名|超1万名|逾万名|超过1万名",)),
    Row("E13", (r"one to three innovative drugs (?:a|per) year|one to three innovative drugs annually",),
        ("每年.{0,6}1至3款",)),
    Row("E14", (r"going global", r"out-licensing", r"partnerships"), ("权益出海", "合作")),
    Row("E15", (r"GR1803", r"bispecific antibody", r"USD 712 million", r"city’s first out-licensing in biologics"),
        ("GR1803", "双特异性抗体", "7.12亿美元", "首[个笔例项次单].*生物[药制]|生物[药制].*首[个笔例项次单]")),
    Row("P1", (r"Measures for Full-Chain Support of High-Quality Development of Innovative Drugs",
               r"recently released"),
        ("《重庆市全链条支持创新药高质量发展若干措施》", "近日|近期|日前|不久前|新近")),
    Row("P2", (r"five stages", r"laboratory research", r"clinical trials", r"industrial production", r"market access",
               r"clinical application"),
        ("五个环节|5个环节|五大环节", "实验室研发", "临床试验", "产业化生产", "市场准入", "临床应用")),
    Row("G1", (r"\btwo leading innovative drug companies", r"next five years|five-year"),
        ("[2两]家创新药(?:领军|龙头)企业|[2两]家(?:领军|龙头)创新药企业", "未来五年|今后五年")),
    Row("G2", (r"\bthree enterprises", r"more than RMB 20 billion|exceeding RMB 20 billion|over RMB 20 billion"),
        ("[3三]家", "(?:超过?|突破)200亿元")),
    Row("G3", (r"(?:more than|exceeding|over) RMB 150 billion", r"output value"), ("(?:超过?|突破)1500亿元", "产值")),
    Row("G4", (r"industrial and innovation chains", r"global competitiveness"),
        ("产业链", "创新链", "全球竞争力|国际竞争力")),
)  # fmt: skip

_SLIDES: dict[tuple[str, str], list[str]] = {}


def told(build: SampleBuild, audience: str, locale: str) -> list[str]:
    """The slides of a deck, read once a session."""
    if (audience, locale) not in _SLIDES:
        _SLIDES[audience, locale] = slides(build.decks[audience, locale])
    return _SLIDES[audience, locale]


def missing(text: str, expressions: tuple[str, ...]) -> list[str]:
    return [expression for expression in expressions if not re.search(expression, text)]


def test_the_table_has_every_claim_once() -> None:
    # E7 is shown nowhere and has tests of its own.
    lines = {"C": 7, "M": 5, "E": 15, "P": 2, "G": 4}
    wanted = {f"{letter}{number}" for letter, last in lines.items() for number in range(1, last + 1)} - {"E7"}
    assert [row.id for row in ROWS] == sorted({row.id for row in ROWS}, key=[row.id for row in ROWS].index)
    assert {row.id for row in ROWS} == wanted


@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_claim_stands_on_a_slide(row: Row, locale: str, sample_build: SampleBuild) -> None:
    expressions = row.en if locale == "en" else row.zh
    nearest = min(
        (
            (missing(text, expressions), f"{audience}/{locale} slide {number}")
            for audience in (*FULL, COURTESY)
            for number, text in enumerate(told(sample_build, audience, locale), 1)
        ),
        key=lambda found: len(found[0]),
    )
    assert not nearest[0], f"{row.id} is on no slide; nearest is {nearest[1]}, without {nearest[0]}"


@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_claim_stands_in_a_summary(row: Row, locale: str, sample_build: SampleBuild) -> None:
    expressions = row.en if locale == "en" else row.zh
    nearest = min(
        (
            (missing(clean(path.read_text(encoding="utf-8").replace("\\", "")), expressions), audience)
            for (audience, language), path in sample_build.summaries.items()
            if language == locale
        ),
        key=lambda found: len(found[0]),
    )
    assert not nearest[0], f"{row.id} is in no summary; nearest is that of {nearest[1]}, without {nearest[0]}"


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", r"[Mm]ore than half|over half|majority of the city"),
        ("zh_Hans", "过半|超过一半|一半以上|半数以上|超半数"),
    ],
)
def test_the_disputed_claim_is_shown_nowhere(locale: str, words: str, sample_build: SampleBuild) -> None:
    for (audience, language), path in sample_build.summaries.items():
        if language == locale:
            body = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith(">")]
            assert not re.search(words, "\n".join(told(sample_build, audience, locale))), audience
            assert not re.search(words, "\n".join(body)), audience


def findings(build: SampleBuild, code: str, subject: str) -> list[str]:
    return [found.message for found in build.result.findings if found.code == code and found.subject == subject]


def test_the_disputed_claim_is_reported_with_its_arithmetic(sample_build: SampleBuild) -> None:
    (message,) = findings(sample_build, "B102", "more_than_half")
    assert "20 of 42 is 47.6%, not more than 50%" in message
    assert "56 of more than 100 is less than 56%, and under half from 113 on: not proven" in message


@pytest.mark.parametrize(
    ("line", "subject", "words"),
    [
        ("C5", "cluster", "六大千亿级"),
        ("G2", "large_revenue", "2 billion yuan"),
        ("E15", "gr1803_deal", "up to"),
        ("E9", "celitizumab", "xeligekimab"),
        ("E7", "more_than_half", "47.6"),
        ("name", "park", "Biological City"),
    ],
)
def test_every_doubt_is_told_to_the_editor(line: str, subject: str, words: str, sample_build: SampleBuild) -> None:
    (message,) = findings(sample_build, "B103", subject)
    assert words in message, line


DOUBTED = (
    r"600 billion|712 m|RMB 20 b|Celitizumab|Chongqing International Biological Park|\bthe Park\b"
    r"|6000亿|7\.12亿|(?<!\d)200亿元|赛立奇|重庆国际生物城"
)


@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
def test_the_courtesy_deck_withholds_what_is_in_doubt(locale: str, sample_build: SampleBuild) -> None:
    text = "\n".join(told(sample_build, COURTESY, locale))
    assert re.findall(DOUBTED, text) == []
    assert re.findall(DOUBTED, sample_build.summaries[COURTESY, locale].read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("audience", MARKING)
@pytest.mark.parametrize(
    ("locale", "figure", "attribution"),
    [
        ("en", r"USD 712 m", r"[Aa]s reported by iChongqing"),
        ("zh_Hans", "7.12亿美元", "据iChongqing报道"),
    ],
)
def test_a_doubted_figure_is_marked_where_it_stands(
    audience: str, locale: str, figure: str, attribution: str, sample_build: SampleBuild
) -> None:
    # The table of sources at the end marks each row, and names the source below the table.
    seen = slides(sample_build.decks[audience, locale], notes=False)
    shown = [number for number, text in enumerate(seen, 1) if re.search(figure, text)]
    assert len(shown) >= 2, f"{figure} is on no content slide of {audience}"
    marks = rf"{attribution}|{figure}.*\n(?:As reported|据报道)\n(?:.*\n)*.*iChongqing"
    assert [f"slide {number}" for number in shown if not re.search(marks, seen[number - 1])] == []
