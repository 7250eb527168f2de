"""A Deck made by hand that uses every primitive, in English and in Chinese."""

from __future__ import annotations

import struct
import zlib
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from briefdeck.formats import pptx
from briefdeck.formats.pptx.package import PreparedBrand
from briefdeck.model.deck import (
    Cell,
    ChartGraphic,
    ChartPoint,
    ChartSeries,
    Connector,
    Deck,
    DeckProperties,
    Group,
    Line,
    Paragraph,
    Picture,
    Placeholder,
    Primitive,
    Run,
    Shape,
    Slide,
    Table,
    TextBody,
    TextBox,
)
from briefdeck.model.text import Literal
from briefdeck.model.theme import Frame, Theme

BRAND_FILE = Path(__file__).resolve().parents[3] / "templates" / "jialing" / "_brand.yml"
INCH = 914_400


@cache
def brand() -> tuple[Theme, PreparedBrand]:
    return pptx.prepare("jialing", BRAND_FILE.read_bytes())


def at(x: float, y: float, w: float, h: float) -> Frame:
    return Frame(*(round(value * INCH) for value in (x, y, w, h)))


def png(width: int = 4, height: int = 4) -> bytes:
    """A tiny grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\xb0" * width for _ in range(height))
    header = struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class Pen:
    """Text of one locale in the steps of its scale."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self.scale = brand()[0].scale["han" if locale.startswith("zh") else "latin"]

    def run(self, text: str, role: str = "body", color: str = "ink") -> Run:
        step = self.scale[role][0]
        return Run((Literal(text),), self.locale, step.size, color, step.bold, step.heading)

    def line(self, text: str, role: str = "body", color: str = "ink", **more: object) -> Paragraph:
        return Paragraph((self.run(text, role, color),), self.scale[role][0].leading, **more)  # type: ignore[arg-type]

    def body(self, text: str, role: str = "body", color: str = "ink", anchor: str = "t", align: str = "l") -> TextBody:
        return TextBody(tuple(self.line(part, role, color, align=align) for part in text.split("\n")), anchor)

    def say(self, english: str, chinese: str) -> str:
        return chinese if self.locale.startswith("zh") else english


def demo(locale: str = "en") -> Deck:
    """Cover, figures with a chart, mechanism with glued connectors, table, and a closing slide."""
    pen = Pen(locale)
    slides = (_cover(pen), _figures(pen), _mechanism(pen), _table(pen), _closing(pen))
    return Deck(
        audience="investors",
        locales=(locale,),
        slides=slides,
        properties=DeckProperties(
            title=pen.say("From laboratory to patient", "从实验室到病床"),
            subject=pen.say("City briefing", "城市简报"),
            author="Reception Office",
            language="zh-CN" if locale.startswith("zh") else "en-US",
            created=date(2026, 1, 15),
            keywords="innovative drugs",
        ),
        brand="jialing",
        sections=((pen.say("Opening & <overview>", "开篇"), 2), (pen.say("Detail", "详情"), 3)),
    )


def _slot(pen: Pen, role: str, text: str, style: str, color: str, anchor: str = "t", align: str = "l") -> Placeholder:
    return Placeholder(role, pen.body(text, style, color, anchor, align), role.capitalize())


def _furniture(pen: Pen, number: int, title: str, kicker: str, *, dark: bool = False) -> tuple[list[Primitive], ...]:
    ink, muted = ("on_dark", "on_dark_muted") if dark else ("ink", "muted")
    top: list[Primitive] = [
        _slot(pen, "title", title, "title", ink),
        _slot(pen, "kicker", kicker, "kicker", "gold" if dark else "primary"),
    ]
    source = pen.say("Source: iChongqing, 16 December 2025", "资料来源：iChongqing，2025年12月16日")
    end: list[Primitive] = [
        _slot(pen, "source", source, "note", muted),
        _slot(pen, "number", str(number), "note", muted, align="r"),
    ]
    return top, end


def _cover(pen: Pen) -> Slide:
    title = pen.say(
        "From laboratory to patient: how one city builds innovative drugs", "从实验室到病床：\n一座城市的创新药之路"
    )
    people = pen.say(
        "Ms Li Min, Director, Reception Office\nMr Wang Wei, Biological Park\nMr Urs Keller, head of delegation",
        "李敏 女士　接待办公室主任\n王伟 先生　生物城\n乌尔斯·凯勒 先生　代表团团长",
    )
    primitives: tuple[Primitive, ...] = (
        _slot(pen, "title", title, "cover", "on_dark", "b"),
        _slot(
            pen,
            "kicker",
            pen.say("CITY BRIEFING  |  INVESTOR DELEGATION", "城市产业简报  |  投资机构代表团"),
            "kicker",
            "gold",
        ),
        _slot(
            *(
                pen,
                "subtitle",
                pen.say(
                    "Coordination, achievements, policy and five-year goals",
                    "统筹机制 · 企业成果 · 政策体系 · 五年目标",
                ),
            ),
            *("cover_sub", "on_dark_muted"),
        ),
        _slot(
            pen, "delegation", pen.say("Swiss Life Sciences Investors", "瑞士生命科学投资机构代表团"), "head", "on_dark"
        ),
        _slot(pen, "people", people, "small", "on_dark_muted"),
        _slot(pen, "date", pen.say("Chongqing, 15 January 2026", "重庆，2026年1月15日"), "body", "gold"),
    )
    notes = (pen.line(pen.say("Welcome the guests.", "欢迎来宾。")), pen.line("A & B < C"))
    return Slide("cover", "cover", "cover", title, primitives, notes, ("drugs_city",))


def _figures(pen: Pen) -> Slide:
    title = pen.say(
        "Coordinated policy is already yielding approvals and global deals",
        "部门协同、政策贯通，首个新药获批与对外授权相继落地",
    )
    top, end = _furniture(pen, 2, title, pen.say("AT A GLANCE", "核心要点"))
    kpi = Paragraph(
        (
            pen.run(pen.say("more than ", "超过 "), "kpi_unit", "muted"),
            pen.run("150", "kpi", "primary"),
            pen.run(pen.say(" bn", " 亿元"), "kpi_unit", "muted"),
        ),
        54.0,
    )
    chart = ChartGraphic(
        frame=at(0.65, 3.1, 4.6, 3.5),
        name="Chart pipeline",
        alt=pen.say("Columns: 100 drugs in the city, 60 in the Park", "柱形图：全市100余款，生物城60余款"),
        kind="column",
        categories=(pen.say("City", "全市"), pen.say("Park", "生物城"), pen.say("Goal", "目标")),
        series=(
            ChartSeries(
                pen.say("Drugs", "创新药"),
                (
                    ChartPoint(Decimal("100"), pen.say("more than 100", "100余"), "drugs_city"),
                    ChartPoint(Decimal("60"), "60", "drugs_park", "primary_dark"),
                    ChartPoint(Decimal("1.5E+2"), "150", "goal", "accent", True),
                ),
            ),
        ),
        locale=pen.locale,
        unit=pen.say("drugs", "款"),
        maximum=Decimal("180"),
    )
    share = ChartGraphic(
        frame=at(5.5, 3.3, 3.2, 3.2),
        name="Chart share",
        alt=pen.say("About 40% in China", "中国约占40%"),
        kind="doughnut",
        categories=(pen.say("China", "中国"), pen.say("Rest of the world", "世界其他地区")),
        series=(
            ChartSeries(
                pen.say("Share", "占比"),
                (
                    ChartPoint(Decimal("40"), pen.say("about 40%", "约40%"), "share"),
                    ChartPoint(Decimal("60"), "", "", "primary_light"),
                ),
            ),
        ),
        locale=pen.locale,
        unit="%",
    )
    bars = ChartGraphic(
        frame=at(9.0, 4.4, 3.68, 2.2),
        name="Chart bars",
        alt=pen.say("Bars by stage", "各环节条形图"),
        kind="bar",
        categories=(pen.say("Development", "研发"), pen.say("Clinical", "临床")),
        series=(
            ChartSeries(
                pen.say("City", "全市"),
                (ChartPoint(Decimal("7.12"), "7.12", "a"), ChartPoint(Decimal("1500"), "1,500", "b")),
            ),
            ChartSeries(
                pen.say("Park", "生物城"),
                (ChartPoint(Decimal("500"), "500", "c", "accent"), ChartPoint(Decimal("900"), "900", "d", "accent")),
            ),
        ),
        locale=pen.locale,
        unit=pen.say("drugs", "款"),
        legend=True,
        label_size=12,
    )
    panel = Shape(
        *(at(9.0, 1.96, 3.68, 2.3), pen.say("Panel", "要点"), "roundRect", "panel"),
        body=TextBody(
            (
                pen.line(pen.say("What it means for investors", "对投资机构意味着什么"), "head", "accent"),
                pen.line(
                    pen.say("Fewer hand-offs between departments", "部门衔接更顺"),
                    bullet="•",
                    indent=182_880,
                    before=6.0,
                ),
                pen.line(
                    pen.say("Value already proven", "价值已获验证"),
                    bullet="•",
                    indent=182_880,
                    before=6.0,
                    right_inset=400_000,
                ),
            ),
            insets=(180_000, 150_000, 180_000, 150_000),
        ),
        adjust=(("adj", 4_000),),
    )
    primitives: tuple[Primitive, ...] = (
        *top,
        TextBox(at(0.65, 1.96, 4.6, 0.9), TextBody((kpi,)), "Figure goal"),
        chart,
        share,
        panel,
        bars,
        *end,
    )
    notes = (pen.line(pen.say("Read the bounds aloud.", "请读出限定词。")),)
    return Slide("glance", "glance", "statement", title, primitives, notes, ("drugs_city", "goal"))


def _mechanism(pen: Pen) -> Slide:
    title = pen.say("One mechanism links 21 departments", "一个机制联动21个部门")
    top, end = _furniture(pen, 3, title, pen.say("COORDINATION", "统筹机制"))
    context = _slot(pen, "context", pen.say("From research to the bedside", "从研发到病床"), "body", "muted")
    hub = Shape(
        *(at(5.0, 3.2, 1.8, 1.8), "Hub", "ellipse", "primary_dark"),
        body=TextBody((pen.line(pen.say("Coordination", "统筹协调"), "head", "on_dark", align="ctr"),), "ctr"),
    )
    left = Shape(
        at(1.2, 2.4, 2.0, 0.7),
        "Node left",
        "roundRect",
        "ground",
        Line("primary", 12_700),
        pen.body(pen.say("Laboratory", "实验室"), "small", anchor="ctr", align="ctr"),
    )
    right = Shape(
        at(9.0, 5.4, 2.0, 0.7),
        "Node right",
        "homePlate",
        "primary_light",
        body=pen.body(pen.say("Hospital", "医院"), "small", anchor="ctr", align="ctr"),
        alpha=60_000,
    )
    members: tuple[Primitive, ...] = (
        Connector(
            "Link left",
            ("Hub", 2),
            ("Node left", 3),
            (round(5.0 * INCH), round(4.1 * INCH)),
            (round(3.2 * INCH), round(2.75 * INCH)),
            Line("primary", 12_700, tail="triangle"),
            "bentConnector3",
        ),
        Connector(
            "Link right",
            ("Hub", 6),
            ("Node right", 1),
            (round(6.8 * INCH), round(4.1 * INCH)),
            (round(9.0 * INCH), round(5.75 * INCH)),
            Line("accent", 19_050, dash="dash", head="oval"),
            "straightConnector1",
            "Leads to",
        ),
        hub,
        left,
        right,
    )
    group = Group(
        at(1.2, 2.4, 9.8, 3.7), "Mechanism", pen.say("A hub joined to two nodes", "一个中心与两个节点相连"), members
    )
    picture = Picture(at(11.4, 2.2, 1.0, 1.0), "Logo", png(), "image/png", decorative=True)
    again = Picture(at(11.4, 3.4, 1.0, 1.0), "Seal", png(), "image/png", "Seal of the office")
    dot = Shape(at(0.7, 6.2, 0.2, 0.2), "Dot", "ellipse", "accent", decorative=True)
    return Slide(
        "mechanism", "mechanism", "statement", title, (*top, context, group, picture, again, dot, *end), (), ()
    )


def _table(pen: Pen) -> Slide:
    title = pen.say("Three lines of evidence carry the case", "三条证据支撑判断")
    top, end = _furniture(pen, 4, title, pen.say("EVIDENCE", "依据"))
    words = (
        (pen.say("Figure", "数据"), pen.say("What", "含义")),
        ("21", pen.say("departments at one table", "个部门同桌议事")),
        (pen.say("USD 712 m", "7.12亿美元"), pen.say("licensed out", "对外授权")),
    )
    rows = tuple(
        tuple(
            Cell(
                TextBody(
                    (pen.line(word, "head" if row == 0 else "table", "muted" if row == 0 else "ink"),),
                    "ctr",
                    (0, 45_720, 91_440, 45_720),
                ),
                fill="panel" if row == 2 else "",
                top=Line("ink", 12_700) if row == 0 else None,
                bottom=Line("line", 9_525),
            )
            for word in line
        )
        for row, line in enumerate(words)
    )
    table = Table(
        at(0.65, 2.0, 12.03, 1.8),
        "Evidence",
        pen.say("Three figures", "三个数据"),
        (round(3 * INCH), round(9.03 * INCH)),
        (round(0.6 * INCH),) * 3,
        rows,
    )
    return Slide("enterprises", "table", "statement", title, (*top, table, *end), (pen.line("One\ntwo"),), ())


def _closing(pen: Pen) -> Slide:
    title = pen.say("What to take home", "带走的三点")
    top, end = _furniture(pen, 5, title, pen.say("NEXT STEPS", "下一步"), dark=True)
    body = TextBox(
        at(0.65, 1.96, 8, 2),
        pen.body(pen.say("Visit the Park.\nMeet the teams.", "走访生物城。\n会见团队。"), "lead", "on_dark"),
        "Takeaway",
    )
    return Slide("meaning", "meaning", "closing", title, (*top, body, *end), (), ())
