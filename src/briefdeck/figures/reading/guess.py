"""The language of a text that nobody named: by its script, in Latin letters by its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from briefdeck.figures.reading.language_file import tags
from briefdeck.figures.reading.tongue import tongue

_SCRIPTS = (("hangul", "\uac00", "\ud7a3"), ("kana", "\u3041", "\u30ff"), ("han", "\u4e00", "\u9fff"),
            ("cyrillic", "\u0400", "\u04ff"), ("arabic", "\u0620", "\u06ff"))  # fmt: skip
_BY_SCRIPT = {"hangul": "ko", "kana": "ja", "cyrillic": "ru", "arabic": "ar"}
_ENOUGH = 20_000  # characters that tell a language as well as a million do


def guess_tag(texts: Iterable[str]) -> str:
    """The likeliest of the languages that can be read."""
    sample = ""
    for text in texts:
        sample += text + "\n"
        if len(sample) > _ENOUGH:
            break
    found = Counter[str]()
    for sign in sample:
        if sign.isascii():
            found["latin"] += sign.isalpha()
        else:
            found[_script(sign)] += 1
    wanted = _of_script(sample, found)
    return wanted if wanted in tags() else tags()[0]


def _script(sign: str) -> str:
    return next((name for name, first, last in _SCRIPTS if first <= sign <= last), "latin" if sign.isalpha() else "")


def _of_script(text: str, found: Counter[str]) -> str:
    """A Han sign says as much as four Latin letters; Kana and Hangul are told by a tenth of the signs."""
    eastern = found["han"] + found["kana"] + found["hangul"]
    others = {"latin": found["latin"], "cyrillic": found["cyrillic"], "arabic": found["arabic"]}
    if eastern * 4 > max(others.values()):
        for script in ("hangul", "kana"):
            if found[script] * 10 > eastern:
                return _BY_SCRIPT[script]
        traditional = sum(sign in _traditional() for sign in text)
        return "zh_Hant" if traditional * 20 > found["han"] else "zh_Hans"
    script = max(others, key=lambda name: others[name])
    return _BY_SCRIPT.get(script) or _latin(text)


@lru_cache(maxsize=1)
def _traditional() -> frozenset[str]:
    fold = tongue("zh_Hans").data["fold"]
    return frozenset(old for old, new in zip(fold["from"], fold["to"], strict=True) if "\u4e00" <= old != new)


def _latin(text: str) -> str:
    words = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    scores = {tag: sum(words[word] for word in tongue(tag).data.get("common", ())) for tag in tags()}
    best = max(scores, key=lambda tag: (scores[tag], tag == "en"))
    return best if scores[best] else "en"
