"""House style: how one language writes figures, as data read from ``locales/<tag>/style.toml``.

Patterns hold named fields in braces. The files are written and reviewed by translators; nothing of a language
stands in this package's code except the grammar of Chinese numerals, which is the same wherever Han is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from briefdeck.model.quantity import Bound
from briefdeck.model.record import dataclass
from briefdeck.model.text import Form


@dataclass(frozen=True, slots=True)
class Forms:
    """A word or pattern in its plural forms. by: CLDR category → text; "other" is always there.

    "scaled", where there is one, is the form after a scale word: 3 milliards **d’euros**.
    """

    by: Mapping[str, str]

    def of(self, category: str) -> str:
        return self.by.get(category, self.by["other"])

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.by.values()))

    @property
    def plain(self) -> bool:
        """Whether one form stands for every number."""
        return len(self.by) == 1


@dataclass(frozen=True, slots=True)
class Scale:
    """One rung of the ladder. power: of ten. long, short: the word with the space before it, if there is one.

    least: a number of this scale is at least so many of it ("1000 millones", but "2 mil millones").
    """

    power: int
    long: Forms
    short: Forms
    least: int = 1

    def of(self, form: Form) -> Forms:
        return self.short if form in {Form.SHORT, Form.KPI} else self.long

    @property
    def threshold(self) -> Decimal:
        return self.least * Decimal(10) ** self.power


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """decimals: most decimals before a scale word; a number that needs more is written out up to plain_digits digits.

    group_from: digits from which a whole number is grouped (0: never). minus: the sign of a number below zero.
    signed: what stands round a number with a sign ({n}), such as isolates where writing runs from right to left.
    link, elided: what joins a scale word to the counted noun after it (" de", " d’" before one of elides).
    """

    decimal: str
    group: str
    group_from: int
    decimals: int
    plain_digits: int
    scales: tuple[Scale, ...]
    minus: str = "−"
    signed: str = "{n}"
    link: str = ""
    elided: str = ""
    elides: str = ""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Small whole numbers written as words. cardinals[0] is one; an empty text stands for digits after all.

    counted: the word for two before a measure word etc. kinds: values of Kind; forms: values of Form in which words
    are used.
    """

    cardinals: tuple[str, ...]
    counted: Mapping[int, str]
    kinds: frozenset[str]
    forms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Patterns:
    """One pattern for prose, one for narrow places, one for large numerals.

    genitive: the words put the number, its unit and its noun into the genitive (Russian "более", "от … до").
    """

    long: str
    short: str
    kpi: str
    genitive: bool = False

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
    """pattern: {n} and {unit}; a word that holds {n} is a pattern of its own (新臺幣{n}元).

    words, short: ISO 4217 code → word, in prose and in narrow places. code: round a code without a word ({unit}).
    alone: words for one unit named by itself (rates).
    """

    pattern: Forms
    words: Mapping[str, Forms]
    short: Mapping[str, Forms]
    code: Forms
    alone: Mapping[str, str]

    def patterns(self, code: str, form: Form) -> Forms:
        """Whole patterns with {n} for an amount in this currency."""
        narrow = form in {Form.SHORT, Form.KPI}
        forms = (self.short.get(code) if narrow else None) or self.words.get(code)
        if forms is None:
            shown = {"other": self.code.by["other"]} if narrow else self.code.by
            forms = Forms({key: text.replace("{unit}", code) for key, text in shown.items()})
        keys = dict.fromkeys((*forms.by, *self.pattern.by))
        return Forms({key: self._pattern(forms.of(key), key) for key in keys})

    def _pattern(self, word: str, key: str) -> str:
        return word if "{n}" in word else self.pattern.of(key).replace("{unit}", word)


@dataclass(frozen=True, slots=True)
class PeriodStyle:
    """Patterns with {year}, {n}, {month}, {a}, {b}; lists run from the first half or quarter on.

    day, month: round a printed date ({date}). to_date: of a year. until, by: up to a period ({p}), of what is and
    of goals; with _day and _year for a date and a bare year. horizon: {n} years ahead. plan: a Five-Year Plan period
    by its number; plan_words: number → how it is written there.
    """

    year: str
    halves: tuple[str, ...]
    quarters: tuple[str, ...]
    first_quarters: Mapping[int, str]
    years: str
    months: str
    range: str
    horizon_one: str
    horizon: Forms
    horizon_words: tuple[str, ...]
    day: str
    month: str
    to_date: str
    until: str
    until_day: str
    by: str
    by_day: str
    by_year: str
    plan: str
    plan_words: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class DateStyle:
    """CLDR date patterns, printed by Babel: a day, a month of a year, a month by itself.

    first: the first day of a month, where it is written otherwise (1er janvier).
    """

    day: str
    month: str
    month_alone: str
    first: str


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

    status: proven or draft; ``check`` says where a draft is used.
    lang, alt_lang: language tags for runs of text ("zh-CN", "en-US"; alt_lang may be ""). babel: the CLDR locale.
    script: latin or han; direction: ltr or rtl. sentence_case: a figure that opens a sentence gets a capital.
    points, multiple: patterns for percentage points and multiples, in prose and in narrow places.
    genitive: plural category → the category whose form stands in its place in the genitive.
    bounds: bound → variant ("", amount, count, share, round, target, equivalent …; inside: in another bound) →
    patterns with {n}, and with {m} where the measure word stands inside the bound. ranges: {a}, {b}. per: "year" → {n}.
    measures: measure words, for splitting "{n}款创新药".
    period: as it stands in a sentence, with its preposition where the language inflects ("im ersten Quartal 2025").
    period_alone: as it stands by itself. list_joint, list_last: joiners of a list; "" takes CLDR's.
    """

    status: str
    lang: str
    alt_lang: str
    babel: str
    script: str
    direction: str
    sentence_case: bool
    number: NumberStyle
    words: NumberWords
    percent: str
    points: tuple[Forms, Forms]
    multiple: tuple[Forms, Forms]
    genitive: Mapping[str, str]
    currency: CurrencyStyle
    bounds: Mapping[Bound, Mapping[str, Patterns]]
    ranges: Patterns
    per: Mapping[str, Patterns]
    rank: RankStyle
    measures: tuple[str, ...]
    period: PeriodStyle
    period_alone: PeriodStyle
    date: DateStyle
    list_joint: str
    list_last: str
    bare: BareStyle
