"""Traditional Chinese made of simplified, as a draft: OpenCC with the glossary's words before it.

Placeholders are never touched, so figures are printed anew by the style of the language (兆, not 萬億). A glossary term
takes the word the glossary has for it; one that has none is written in traditional signs and not reworded, since
OpenCC's phrases make another term of it (产业集群 → 產業叢集).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from briefdeck.model.finding import Finding, InputError, Severity
from briefdeck.model.glossary import Glossary
from briefdeck.model.placeholders import Placeholder, template

LACKING = "B251"
FROM = "zh_Hans"
# locale → OpenCC's configurations: with its phrases (软件 → 軟體), and of signs alone.
_CONFIGS = {"zh_Hant": ("s2twp", "s2tw"), "zh_Hant_HK": ("s2hkp", "s2hk")}
_PRESS = str.maketrans({"羣": "群"})  # what newspapers in Hong Kong print
TARGETS = tuple(_CONFIGS)


class Converter:
    """Texts of simplified Chinese in the signs and words of ``locale``, one of TARGETS.

    Raises InputError (B251) where OpenCC is not installed.
    """

    def __init__(self, locale: str, glossary: Glossary) -> None:
        self._phrases, self._signs = (_opencc(name) for name in _CONFIGS[locale])
        self._terms = dict(self._told(locale, glossary))
        words = sorted(self._terms, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, words)) or r"(?!)")

    def __call__(self, text: str) -> str:
        return "".join(str(piece) if isinstance(piece, Placeholder) else self._words(piece) for piece in template(text))

    def _words(self, text: str) -> str:
        done, end = [], 0
        for found in self._pattern.finditer(text):
            done += [self._phrases.convert(text[end : found.start()]), self._terms[found.group()]]
            end = found.end()
        return "".join([*done, self._phrases.convert(text[end:])]).translate(_PRESS)

    def _told(self, locale: str, glossary: Glossary) -> Mapping[str, str]:
        told: dict[str, str] = {}
        for term in glossary.terms:
            preferred = term.forms.get(locale, ())
            for place, word in enumerate(term.forms.get(FROM, ())):
                own = preferred[min(place, len(preferred) - 1)] if preferred else self._signs.convert(word)
                told.setdefault(word, own)
        return told


def _opencc(config: str) -> Any:
    try:
        import opencc
    except ImportError:
        message = "drafts of traditional Chinese need OpenCC, which is not installed"
        raise InputError(Finding(LACKING, Severity.ERROR, message, None, "pip install 'briefdeck[hant]'")) from None
    return opencc.OpenCC(config)
