"""The tables of ``style.toml`` that say periods and dates."""

from __future__ import annotations

from briefdeck.figures.style import DateStyle, Forms, PeriodStyle
from briefdeck.figures.toml_table import Table


def read_period(table: Table) -> PeriodStyle:
    """``[period]``, or the same overlaid with ``[period_alone]``."""
    firsts = table.text_map("first_quarters", fields="year")
    style = PeriodStyle(
        year=table.text("year", fields="year"),
        halves=table.texts("halves", fields="year"),
        quarters=table.texts("quarters", fields="year"),
        first_quarters={int(key): value for key, value in firsts.items() if key.isdecimal()},
        years=table.text("years", fields="a b"),
        months=table.text("months", fields="a b year"),
        range=table.text("range", fields="a b"),
        horizon_one=table.text("horizon_one"),
        horizon=Forms(table.forms("horizon", fields="?n")),
        horizon_words=table.texts("horizon_words", ()),
        day=table.text("day", "{date}", fields="date"),
        month=table.text("month", "{date}", fields="date"),
        to_date=table.text("to_date", fields="year"),
        until=(until := table.text("until", fields="p")),
        until_day=table.text("until_day", until, fields="p"),
        by=(by := table.text("by", fields="p")),
        by_day=table.text("by_day", by, fields="p"),
        by_year=table.text("by_year", by, fields="p"),
        plan=table.text("plan", fields="n"),
        plan_words={int(key): text for key, text in table.text_map("plan_words").items() if key.isdecimal()},
    )
    for key, found, wanted in (("halves", style.halves, 2), ("quarters", style.quarters, 4)):
        if len(found) != wanted:
            table.wrong(key, f"must list {wanted} patterns")
    table.close()
    return style


def read_date(table: Table) -> DateStyle:
    day = table.text("day")
    style = DateStyle(day, table.text("month"), table.text("month_alone"), table.text("first", day))
    table.close()
    return style
