"""Figures written by hand are found in the shipped draft languages, and their ordinary prose passes."""

from __future__ import annotations

import pytest

from briefdeck.figures import bare_figures
from locales_samples import LOCALES, TONGUES


@pytest.mark.parametrize("tag", LOCALES)
def test_digits_always_count(tag: str) -> None:
    assert [found.text for found in bare_figures("x 42 {deals} {@gr1803}", TONGUES[tag].style)] == ["42"]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("de", "einundzwanzig Behörden"),
        ("de", "sechs Milliarden Yuan"),
        ("de", "mehr als die Hälfte der Projekte"),
        ("fr", "une centaine d’entreprises"),
        ("fr", "la moitié des projets"),
        ("es", "miles de pacientes"),
        ("es", "un tercio del total"),
        ("ru", "двадцать компаний"),
        ("ru", "половина проектов"),
        ("ar", "مئات المرضى"),
        ("ko", "수백 개 기업"),
        ("ja", "二十一社の企業"),
        ("zh_Hant", "二十一個部門"),
        ("zh_Hant", "六千億元的產業"),
        ("zh_Hant_HK", "兩家企業"),
    ],
)
def test_number_words_count(tag: str, text: str) -> None:
    assert bare_figures(text, TONGUES[tag].style)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("de", "Ein Unternehmen unter vielen; die beiden Städte; der Fünfjahresplan"),
        ("fr", "une entreprise parmi d’autres; les deux villes; le plan quinquennal"),
        ("es", "una empresa entre muchas; las dos ciudades; el plan quinquenal"),
        ("ru", "одна из компаний; двух сторон; пятилетка"),
        ("ar", "شركة واحدة؛ الطرفان؛ الخطة الخمسية"),
        ("ko", "한 기업과 두 도시"),
        ("ja", "一体となって取り組み、一層の連携を図る"),
        ("zh_Hant", "千方百計、第三方、五年規劃、兩岸、一個平臺"),
        ("zh_Hant_HK", "獨一無二、成千上萬"),
    ],
)
def test_ordinary_prose_passes(tag: str, text: str) -> None:
    assert bare_figures(text, TONGUES[tag].style) == ()
