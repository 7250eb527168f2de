"""The files a language is learnt from: ``reading.toml``, and of ``style.toml`` what the house itself prints."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from briefdeck.workspace import shipped

_CODES = """usd eur gbp chf jpy cny rmb hkd sgd mop twd aud cad nzd krw inr rub brl mxn zar thb vnd myr idr php nok sek
    dkk pln czk huf ils aed sar qar kwd egp ngn kes ars clp cop kzt xaf xof uah"""
_CODE = {"rmb": "CNY"}


@lru_cache(maxsize=1)
def tags() -> tuple[str, ...]:
    """Languages that can be read."""
    return tuple(sorted(path.parent.name for path in shipped("locales").glob("*/reading.toml")))


def best_tag(tag: str) -> str:
    """The readable language for a tag: itself, or the nearest (zh_TW → zh_Hant, de_CH → de). Raises KeyError."""
    wanted = tag.replace("-", "_")
    known = tags()
    if wanted in known:
        return wanted
    language, _, rest = wanted.partition("_")
    if language.lower() == "zh" and {"tw", "hk", "mo", "hant"} & {part.lower() for part in rest.split("_")}:
        near = "zh_Hant_HK" if {"hk", "mo"} & {part.lower() for part in rest.split("_")} else "zh_Hant"
        if near in known:
            return near
    return next((name for name in known if name.partition("_")[0] == language.lower()), "") or _unknown(tag)


def _unknown(tag: str) -> str:
    raise KeyError(tag)


def language_data(tag: str) -> dict[str, Any]:
    """``reading.toml`` of the tag, laid over the one it ``extends``, with the currencies the house style prints."""
    data = _layered(tag)
    style = tomllib.loads(shipped(f"locales/{tag}/style.toml").read_text(encoding="utf-8"))
    currency = {**{word: [_CODE.get(word, word.upper())] for word in _CODES.split()}, **data["currency"]}
    for word, code in _printed(style.get("currency", {})):
        known = currency.setdefault(word, [code])
        if code not in known:
            currency[word] = [*known, code]
    return {**data, "currency": currency, "house": style}


def _spread(data: dict[str, Any]) -> dict[str, Any]:
    """``[words.units] km = "км|километр"`` is another way to write ``[units] "км" = "km"``, value before words.

    A word may end in a guard, a look-ahead that says what must or must not follow it: 배(?!터|경).
    """
    for table, rows in data.pop("words", {}).items():
        spread = data.setdefault(table, {})
        for value, words in rows.items():
            for word in re.split(r"\|(?![^(]*\))", words):
                head, mark, guard = word.partition("(?")
                if mark:
                    data.setdefault("guards", {}).setdefault(table, {})[head.lower()] = mark + guard
                spread[head] = value if table == "units" else value.split() if table == "currency" else _number(value)
    return data


def _number(text: str) -> int | str:
    return int(text) if text.lstrip("-").isdecimal() else text


def _layered(tag: str) -> dict[str, Any]:
    data = _spread(tomllib.loads(shipped(f"locales/{tag}/reading.toml").read_text(encoding="utf-8")))
    return _over(_layered(data["extends"]), data) if "extends" in data else data


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Tables are laid over one another, signs of ``fold`` are added; lists of ``names`` too; all else is replaced."""
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        if key == "fold" and isinstance(old, dict):
            merged[key] = {side: old[side] + value[side] for side in ("from", "to")}
        elif isinstance(old, dict) and isinstance(value, dict):
            merged[key] = _over(old, value)
        elif key == "masks" and isinstance(old, list):
            merged[key] = [*value, *old]
        else:
            merged[key] = value
    return merged


def _printed(currency: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(word, code) of every form, without the article that links it to a scale word (de dollars, d'euros)."""
    for table in ("words", "short", "alone"):
        for code, forms in currency.get(table, {}).items():
            for form in forms.values() if isinstance(forms, dict) else (forms,):
                before, _, _ = form.replace("\u2019", "'").partition("{n}")
                word = (before if "{n}" in form else form).strip().lower()
                for link in ("de ", "d'"):
                    word = word.removeprefix(link)
                if word and "{n}" not in word:
                    yield word, code
