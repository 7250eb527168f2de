"""Every language the program ships, with a noun counted in each, and quantities of every kind."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from decimal import Decimal

from hypothesis import strategies as st

from briefdeck.figures import Printer, read_style
from briefdeck.localize.catalog import plural_forms
from briefdeck.model.quantity import Bound, Kind, Period, Quantity
from briefdeck.workspace import shipped
from figures_samples import Tongue

# All plural forms a catalogue of the language asks for, in its order.
DRUGS = {
    "en": ("{n} innovative drug", "{n} innovative drugs"),
    "zh_Hans": ("{n}款创新药",),
    "zh_Hant": ("{n}款創新藥",),
    "zh_Hant_HK": ("{n}款創新藥",),
    "ja": ("{n}品目の革新的医薬品",),
    "ko": ("{n}종의 혁신 신약",),
    "de": ("{n} innovatives Medikament", "{n} innovative Medikamente"),
    "fr": ("{n} entreprise", "{n} entreprises"),
    "es": ("{n} fármaco innovador", "{n} fármacos innovadores"),
    "ru": ("{n} инновационный препарат", "{n} инновационных препарата", "{n} инновационных препаратов"),
    "ar": (
        "{n} دواء مبتكر",
        "{n} دواء مبتكر",
        "{n} دواءين مبتكرين",
        "{n} أدوية مبتكرة",
        "{n} دواء مبتكر",
        "{n} دواءً مبتكرًا",
    ),
}
LOCALES = sorted(DRUGS)


def tongue(tag: str) -> Tongue:
    path = f"locales/{tag}/style.toml"
    style = read_style([(path, shipped(path).read_bytes())])
    forms, index = DRUGS[tag], plural_index(tag)

    def noun(_key: str, amount: Decimal) -> str:
        return forms[index(int(amount))]

    return Tongue(tag, style, Printer(style, noun), {"drugs": forms})


def plural_index(tag: str) -> Callable[[int], int]:
    """A catalogue's own rule: number → index of its plural form."""
    return gettext.c2py(plural_forms(tag).split("plural=")[1].rstrip(";"))


TONGUES = {tag: tongue(tag) for tag in LOCALES}

_precise = st.builds(lambda digits, power: Decimal(digits).scaleb(power), st.integers(1, 10**9), st.integers(-4, 12))
amounts = st.one_of(
    _precise.filter(lambda value: 1 <= value <= 10**15),
    st.builds(lambda digits, power: Decimal(digits).scaleb(power), st.integers(1, 999), st.integers(0, 12)),
)
wholes = st.one_of(st.integers(1, 130), st.integers(1, 10**15)).map(Decimal)
percents = st.decimals("0.001", "100", places=3)
changes = st.decimals("-999", "999", places=2)
CURRENCIES = ["CNY", "USD", "EUR", "CHF", "GBP", "JPY", "HKD", "SGD", "XAF"]


def _quantities(
    kind: Kind, values: st.SearchStrategy[Decimal], **fields: st.SearchStrategy[str]
) -> st.SearchStrategy[Quantity]:
    """Exact and bounded ones, and ranges."""
    return st.builds(
        _quantity,
        st.just(kind),
        values,
        values,
        st.booleans(),
        st.sampled_from(list(Bound)),
        st.fixed_dictionaries(fields),
    )


def _quantity(kind: Kind, one: Decimal, other: Decimal, ranged: bool, bound: Bound, fields: dict[str, str]) -> Quantity:
    if ranged and one != other:
        return Quantity(kind, min(one, other), max(one, other), **fields)
    return Quantity(kind, one, bound=bound, **fields)


_per = st.sampled_from(["", "year"])
quantities = st.one_of(
    _quantities(Kind.AMOUNT, amounts, unit=st.sampled_from(CURRENCIES), per=_per),
    _quantities(Kind.COUNT, wholes, noun=st.just("drugs"), per=_per),
    _quantities(Kind.SHARE, percents, unit=st.just("percent"), per=_per),
    _quantities(Kind.CHANGE, changes, unit=st.just("percent"), per=_per),
    _quantities(Kind.POINTS, changes, unit=st.just("points"), per=_per),
    _quantities(Kind.MULTIPLE, st.decimals("0.1", "999", places=1), unit=st.just("times")),
    st.builds(Quantity, st.just(Kind.RANK), st.integers(1, 999).map(Decimal)),
)

_years = st.integers(1949, 2099)
_points = st.one_of(
    st.builds("{}".format, _years),
    st.builds("{}-H{}".format, _years, st.integers(1, 2)),
    st.builds("{}-Q{}".format, _years, st.integers(1, 4)),
    st.builds("{}-{:02}".format, _years, st.integers(1, 12)),
    st.dates().filter(lambda day: 1949 <= day.year < 2100).map(lambda day: day.isoformat()),
)
periods = st.one_of(
    _points.map(lambda point: Period(point, point)),
    _points.map(lambda point: Period("", point)),
    st.builds("{}-YTD".format, _years).map(lambda point: Period(point, point)),
    st.integers(6, 25).map(lambda number: Period(f"FYP{number}", f"FYP{number}")),
    st.builds(lambda year, last: Period(f"{year}-Q1", f"{year}-Q{last}"), _years, st.integers(2, 3)),
    st.builds(lambda year, span: Period(str(year), str(year + span)), _years, st.integers(1, 30)),
    st.builds(
        lambda year, first, span: Period(f"{year}-{first:02}", f"{year}-{min(12, first + span):02}"),
        *(_years, st.integers(1, 11), st.integers(1, 11)),
    ),
    st.builds(
        lambda year, half, span: Period(f"{year}-Q{half}", f"{year + span}-Q2"),
        _years,
        st.integers(1, 4),
        st.integers(1, 3),
    ),
    st.integers(1, 99).map(lambda years: Period(horizon_years=years)),
)
