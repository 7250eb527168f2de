"""House style: how one language writes figures, as data read from ``locales/<tag>/style.toml``.

Patterns hold named fields in braces. The files are written and reviewed by translators; nothing of a language
stands in this package's code except the grammar of Chinese numerals, which is the same wherever Han is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefdeck.model.quantity import Bound
from briefdeck.model.text import Form


@dataclass(frozen=True, slots=True)
class Scale:
    """One rung of the ladder. power: of ten. long, short: the word with the space before it, if there is one."""

    power: int
    long: str
    short: str


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """decimals: most decimals before a scale word; a number that needs more is written out up to plain_digits digits.

    group_from: digits from which a whole number is grouped (0: never).
    """

    decimal: str
    group: str
    group_from: int
    decimals: int
    plain_digits: int
    scales: tuple[Scale, ...]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Small whole numbers written as words. cardinals[0] is one. counted: the word for two before a measure word etc.

    kinds: values of Kind; forms: values of Form in which words are used.
    """

    cardinals: tuple[str, ...]
    counted: Mapping[int, str]
    kinds: frozenset[str]
    forms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Patterns:
    """One pattern for prose, one for narrow places, one for large numerals."""

    long: str
    short: str
    kpi: str

    def of(self, form: Form) -> str:
        if form is Form.KPI:
            return self.kpi
        return self.short if form is Form.SHORT else self.long


@dataclass(frozen=True, slots=True)
class RankStyle:
    """words[0] is the first place. long, kpi hold {n} or {n}{ending}; endings: last digits → ending, "" for others."""

    words: tuple[str, ...]
    long: str
    kpi: str
    endings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CurrencyStyle:
    """pattern: {n} and {unit}. words: ISO 4217 code → word. alone: words for one unit named by itself (rates)."""

    pattern: str
    words: Mapping[str, str]
    alone: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PeriodStyle:
    """Patterns with {year}, {n}, {month}, {a}, {b}; lists run from the first half or quarter on."""

    year: str
    halves: tuple[str, ...]
    quarters: tuple[str, ...]
    first_quarters: Mapping[int, str]
    years: str
    months: str
    range: str
    horizon_one: str
    horizon: str
    horizon_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateStyle:
    """CLDR date patterns, printed by Babel: a day, a month of a year, a month by itself."""

    day: str
    month: str
    month_alone: str


@dataclass(frozen=True, slots=True)
class BareStyle:
    """What betrays a figure in prose. words: whole words; patterns: regular expressions; allow: what looks like one.

    measures: what makes a Han numeral before it a quantity; empty where the language does not write Han.
    """

    words: tuple[str, ...]
    patterns: tuple[str, ...]
    allow: tuple[str, ...]
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class HouseStyle:
    """All of one language's style. Compared by identity, so that it can key a cache.

    lang, alt_lang: language tags for runs of text ("zh-CN", "en-US"; alt_lang may be ""). babel: the CLDR locale.
    script: latin or han; direction: ltr or rtl. sentence_case: a figure that opens a sentence gets a capital.
    bounds: bound → variant ("", amount, count, share, round, target, equivalent) → patterns with {n}.
    ranges: {a}, {b}. per: "year" → {n}. measures: measure words, for splitting "{n}款创新药".
    list_joint, list_last: joiners of a list; "" takes CLDR's.
    """

    lang: str
    alt_lang: str
    babel: str
    script: str
    direction: str
    sentence_case: bool
    number: NumberStyle
    words: NumberWords
    percent: str
    currency: CurrencyStyle
    bounds: Mapping[Bound, Mapping[str, Patterns]]
    ranges: Patterns
    per: Mapping[str, Patterns]
    rank: RankStyle
    measures: tuple[str, ...]
    period: PeriodStyle
    date: DateStyle
    list_joint: str
    list_last: str
    bare: BareStyle
