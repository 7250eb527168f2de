"""What is read as a figure in German, French, Spanish, Russian, Arabic, Korean, Japanese and traditional Chinese."""

from __future__ import annotations

import pytest

from briefdeck.figures.reading import Sort, read
from briefdeck.figures.reading.atoms import shown
from briefdeck.figures.reading.compare import Flaw, compare
from briefdeck.figures.reading.guess import guess_tag


def said(text: str, tag: str) -> list[str]:
    """Figures as value, unit and bound; dates by their period alone."""
    found = []
    for reading in read(text, tag):
        if reading.sort is Sort.DATE:
            found.append(reading.period or "date")
        elif reading.sort is not Sort.NAME and (not reading.weak or reading.vague or reading.sort is Sort.ORDINAL):
            value = "-".join(shown(end).replace(",", "") for end in reading.ends)
            value = f"#{value}" if reading.sort is Sort.ORDINAL else "-" * (reading.sign < 0) + value
            bound = "" if reading.bound.value == "exact" else reading.bound.value
            found.append(" ".join(filter(None, ("~" if reading.vague else "", bound, value, reading.unit))))
    return found


GERMAN = [
    ("1.234,5 Mio. Euro", ["1234500000 EUR"]),
    ("1 234,5 Tonnen", ["1234.5 t"]),
    ("12,5 % auf 3.500 Stück", ["12.5 percent", "3500"]),
    ("mehr als zweihundertfünfzigtausend Menschen", ["more_than 250000"]),
    ("einundzwanzig Abteilungen", ["21"]),
    ("anderthalb Stunden, zweieinhalb Jahre", ["1.5 hour", "2.5 year"]),
    ("eine halbe Million Kinder, zwei Drittel", ["500000", "66.66666666666666666666666667 percent"]),
    ("zwischen 5 und 6 Milliarden US-Dollar", ["5000000000-6000000000 USD"]),
    ("1,5 Billionen Yuan", ["1500000000000 CNY"]),
    ("bis zu 3 Prozentpunkte", ["up_to 3 point"]),
    ("das Dreifache, hat sich verdoppelt", ["3 times", "2 times"]),
    ("Hunderttausende Menschen", ["~ 100000"]),
    ("sank um −3,5 %", ["-3.5 percent"]),
    ("am 16. Dezember 2025, 16.12.2025", ["2025-12-16", "2025-12-16"]),
    ("in den ersten drei Quartalen 2025, Stand November 2025", ["2025-Q1/2025-Q3", "../2025-11"]),
    ("im Jahr 2025, 2025 Fälle", ["2025", "2025"]),
    ("COVID-19, Boeing 737, GR1803, Fünfjahresplan", []),
]
FRENCH = [
    ("1 234,5 millions d’euros", ["1234500000 EUR"]),
    ("92 Md USD", ["92000000000 USD"]),
    ("plus de deux cent cinquante mille personnes", ["more_than 250000"]),
    ("quatre-vingt-dix-sept maires", ["97"]),
    ("un demi-million d’enfants, deux tiers", ["500000", "66.66666666666666666666666667 percent"]),
    ("entre 5 et 6 milliards de dollars", ["5000000000-6000000000 USD"]),
    ("2 millions et demi, deux ans et demi", ["2500000", "2.5 year"]),
    ("des centaines de milliers de personnes", ["~ 100000"]),
    ("le 1er mars 2024, au deuxième trimestre 2025", ["2024-03-01", "2025-Q2"]),
    ("de janvier à novembre 2025", ["2025-01/2025-11"]),
    ("au 2e rang", ["#2"]),
]
SPANISH = [
    ("1.200 millones de euros", ["1200000000 EUR"]),
    ("entre 5 y 6 mil millones de dólares", ["5000000000-6000000000 USD"]),
    ("1,5 billones de yuanes", ["1500000000000 CNY"]),
    ("más de doscientas cincuenta mil personas", ["more_than 250000"]),
    ("2 millones 300 mil toneladas", ["2300000 t"]),
    ("medio millón de niños, la mitad", ["500000", "50 percent"]),
    ("cientos de miles de personas", ["~ 100000"]),
    ("se duplicó", ["2 times"]),
    ("el 16 de diciembre de 2025, de 2021 a 2025", ["2025-12-16", "2021/2025"]),
    ("el 2.º puesto", ["#2"]),
]
RUSSIAN = [
    ("1,2 млрд евро, 1 234,5 млн евро", ["1200000000 EUR", "1234500000 EUR"]),
    ("более двухсот пятидесяти тысяч человек", ["more_than 250000"]),
    ("полмиллиона детей, полтора миллиона", ["500000", "1500000"]),
    ("две трети, половина", ["66.66666666666666666666666667 percent", "50 percent"]),
    ("от 5 до 6 млрд долларов США", ["5000000000-6000000000 USD"]),
    ("в 3 раза, вдвое", ["3 times", "2 times"]),
    ("сотни тысяч человек", ["~ 100000"]),
    ("1 млн 200 тыс. тонн", ["1200000 t"]),
    ("16 декабря 2025 года, в 2021–2025 годах", ["2025-12-16", "2021/2025"]),
    ("к 2030 году", ["../2030"]),
]
ARABIC = [
    ("١٢٫٥٪ و٣ ملايين و٥٠٠ ألف", ["12.5 percent", "3500000"]),
    ("1.2 مليار يورو", ["1200000000 EUR"]),
    ("أكثر من مئتين وخمسين ألف شخص", ["more_than 250000"]),
    ("نصف مليون طفل، ثلث المشاركين", ["500000", "33.33333333333333333333333333 percent"]),
    ("من 2 مليار إلى 3 مليارات يوان", ["2000000000-3000000000 CNY"]),
    ("مئات الآلاف", ["~ 100000"]),
    ("مليونين", ["2000000"]),
    ("خلال العامين المقبلين، السنوات الخمس المقبلة", ["2 year", "5 year"]),
    ("في 16 ديسمبر 2025", ["2025-12-16"]),
    ("\u2066\u2066−3.5\u2069%\u2069", ["-3.5 percent"]),
]
KOREAN = [
    ("1조 2,000억 원", ["1200000000000 KRW"]),
    ("25만여 명, 50만 명 이상", ["more_than 250000", "at_least 500000"]),
    ("3천만 명, 5백만 달러", ["30000000", "5000000 USD"]),
    ("3분의 2, 절반", ["66.66666666666666666666666667 percent", "50 percent"]),
    ("20억~30억 위안", ["2000000000-3000000000 CNY"]),
    ("6000억 위안급, 최대 3%포인트", ["level 600000000000 CNY", "up_to 3 point"]),
    ("두 배, 2년 반", ["2 times", "2.5 year"]),
    ("2025년 1분기, 2025년 12월 16일 기준", ["2025-Q1", "../2025-12-16"]),
]
JAPANESE = [
    ("1兆2000億円, 6000億元", ["1200000000000 JPY", "600000000000 CNY"]),
    ("25万人余り、50万人以上", ["more_than 250000", "at_least 500000"]),
    ("三割、3分の2", ["30 percent", "66.66666666666666666666666666 percent"]),
    ("5億～6億米ドル", ["500000000-600000000 USD"]),
    ("100品目超、100品目近く", ["more_than 100", "nearly 100"]),
    ("数十万人", ["~ 100000"]),
    ("2025年第1～第3四半期、2025年12月16日時点", ["2025-Q1/2025-Q3", "../2025-12-16"]),
    ("第2位", ["#2"]),
]
TAIWANESE = [
    ("1兆2000億元人民幣", ["1200000000000 CNY"]),
    ("新臺幣30億元、港幣30億元", ["3000000000 TWD", "3000000000 HKD"]),
    ("300平方公尺", ["300 m2"]),
    ("2025年前三季、「十四五」時期", ["2025-Q1/2025-Q3", "FYP14"]),
]
TEXTS = [
    (tag, text, figures)
    for tag, rows in (
        ("de", GERMAN),
        ("fr", FRENCH),
        ("es", SPANISH),
        ("ru", RUSSIAN),
        ("ar", ARABIC),
        ("ko", KOREAN),
        ("ja", JAPANESE),
        ("zh_Hant", TAIWANESE),
    )
    for text, figures in rows
]


@pytest.mark.parametrize(("tag", "text", "figures"), TEXTS)
def test_figures(tag: str, text: str, figures: list[str]) -> None:
    assert said(text, tag) == figures


LANGUAGES = [
    ("de", "im Jahr 2025 stieg der Umsatz der Firma um 3 % auf 5 Euro"),
    ("fr", "le chiffre d’affaires de la société est de 5 euros"),
    ("es", "los ingresos de la empresa fueron de 5 euros"),
    ("en", "the revenue of the company"),
    ("ru", "выручка выросла"),
    ("ar", "ارتفعت الإيرادات"),
    ("ko", "매출은 증가했다"),
    ("ja", "売上高は増加した"),
    ("zh_Hant", "營業額達到兩億元，較去年增長"),
    ("zh_Hans", "营业额达到两亿元"),
]


@pytest.mark.parametrize(("tag", "text"), LANGUAGES)
def test_the_language_is_seen(tag: str, text: str) -> None:
    assert guess_tag([text]) == tag


@pytest.mark.parametrize(
    ("source", "tag", "target", "power"),
    [
        ("600 Mrd. RMB", "de", "6000亿元", 0),
        ("600 Mrd. RMB", "de", "600亿元", -1),
        ("1,5 billones de yuanes", "es", "1.5万亿元", 0),
        ("1,5 billones de yuanes", "es", "15亿元", -3),
        ("2,5 milliards d’euros", "fr", "25亿欧元", 0),
        ("7,12 млрд долларов", "ru", "7.12亿美元", -1),
        ("712 مليون دولار", "ar", "7.12亿美元", 0),
        ("1조 2,000억 위안", "ko", "1.2万亿元", 0),
        ("1兆2000億元", "ja", "1200亿元", -1),
    ],
)
def test_versions_are_compared_across_scripts(source: str, tag: str, target: str, power: int) -> None:
    flagged = compare(source, target, tag, "zh_Hans").flagged
    assert [(one.flaw, one.power) for one in flagged] == ([(Flaw.SCALE, power)] if power else [])
