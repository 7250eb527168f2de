"""Locale tags as Office spells them: the language of a run, its script, the name of a chart's data sheet."""

from __future__ import annotations

from briefdeck.model.record import dataclass


@dataclass(frozen=True, slots=True)
class Lang:
    """tag, alternative: the ``lang`` and ``altLang`` of a run (alternative None: left out).

    script: the font script of the theme (``Latn``, ``Hans``, ``Hant``, ``Jpan``, ``Hang``, ``Arab``).
    sheet: name of the data sheet in a chart's workbook. rtl: paragraphs run from right to left.
    """

    tag: str
    alternative: str | None
    script: str = "Latn"
    sheet: str = "Data"
    rtl: bool = False

    @property
    def wide(self) -> bool:
        """True where lines break between characters (Chinese, Japanese, Korean)."""
        return self.script in WIDE_SCRIPTS


RTL_SCRIPTS = frozenset({"Arab", "Hebr"})
WIDE_SCRIPTS = frozenset({"Hans", "Hant", "Jpan", "Hang"})

_LANGS = {
    "en": Lang("en-US", None),
    "zh_Hans": Lang("zh-CN", "en-US", "Hans", "数据"),
    "zh_Hant": Lang("zh-TW", "en-US", "Hant", "資料"),
    "zh_Hant_HK": Lang("zh-HK", "en-US", "Hant", "數據"),
    "ja": Lang("ja-JP", "en-US", "Jpan", "データ"),
    "ko": Lang("ko-KR", "en-US", "Hang", "데이터"),
    "de": Lang("de-DE", None, sheet="Daten"),
    "fr": Lang("fr-FR", None, sheet="Données"),
    "es": Lang("es-ES", None, sheet="Datos"),
    "ru": Lang("ru-RU", None, sheet="Данные"),
    "en_XA": Lang("en-US", None),  # pseudo-locales: Office knows no such languages
    "zh_XB": Lang("zh-CN", "en-US", "Hans", "数据"),
    "ar_XB": Lang("ar-SA", "en-US", "Arab", "بيانات", rtl=True),
    "ar": Lang("ar-SA", "en-US", "Arab", "بيانات", rtl=True),
}


def lang_of(locale: str) -> Lang:
    """The Lang of a locale tag in either spelling (``zh_Hans``, ``zh-Hans``).

    An unknown tag keeps the script of its closest known parent and is written with hyphens.
    """
    key = locale.replace("-", "_")
    known = _LANGS.get(key)
    if known is not None:
        return known
    parent = key
    while "_" in parent:
        parent = parent.rpartition("_")[0]
        near = _LANGS.get(parent)
        if near is not None:
            return Lang(key.replace("_", "-"), near.alternative, near.script, near.sheet, near.rtl)
    return Lang(key.replace("_", "-"), None)
