"""Units that convert: name → what it measures and its worth in the sort's base unit. The same in every language.

Base units: metre, square metre, cubic metre, gram, joule, watt, second. Money, percent and degrees do not convert.
"""

from __future__ import annotations

from decimal import Decimal

from briefdeck.figures.reading.reading import Sort

_YEAR, _MONTH, _DAY = 31_536_000, 2_628_000, 86_400

_TABLE: dict[Sort, dict[str, str | int]] = {
    Sort.PERCENT: {"percent": 1, "per_mille": "0.1", "ppm": "0.0001", "ppb": "0.0000001"},
    Sort.POINT: {"point": 1, "basis_point": "0.01"},
    Sort.TIMES: {"times": 1},
    Sort.NUMBER: {"thousand": 1000, "million": 10**6},
    Sort.LENGTH: {
        "km": 1000, "m": 1, "cm": "0.01", "mm": "0.001", "um": "0.000001", "nm": "0.000000001", "mile": "1609.344",
        "nmi": 1852, "ft": "0.3048", "inch": "0.0254", "yd": "0.9144", "li": 500, "cn_inch": "0.0333333",
        "ly": 9_460_730_472_580_800,
    },
    Sort.AREA: {
        "km2": 1_000_000, "m2": 1, "ha": 10_000, "acre": "4046.8564", "mu": "666.666667", "sqmile": "2589988.11",
        "sqft": "0.09290304", "ping": "3.305785",
    },
    Sort.VOLUME: {
        "m3": 1, "bcm": 10**9, "km3": 10**9, "l": "0.001", "ml": "0.000001", "gal": "0.003785411784",
        "cuft": "0.028316846592",
    },
    Sort.MASS: {
        "t": 1_000_000, "kg": 1000, "g": 1, "mg": "0.001", "ug": "0.000001", "jin": 500, "oz": "28.349523",
        "lb": "453.59237",
    },
    Sort.ENERGY: {"kWh": 3_600_000, "MWh": 3_600_000_000, "GWh": 3_600_000_000_000, "TWh": 3_600_000_000_000_000},
    Sort.POWER: {"W": 1, "kW": 1000, "MW": 10**6, "GW": 10**9},
    Sort.DATA: {"MB": 10**6, "GB": 10**9, "TB": 10**12, "PB": 10**15, "EB": 10**18, "ZB": 10**21},
    Sort.TEMPERATURE: {"celsius": 1, "fahrenheit": 1, "degree": 1},
    Sort.AGE: {"age": _YEAR},
    Sort.DURATION: {
        "millennium": 1000 * _YEAR, "century": 100 * _YEAR, "decade": 10 * _YEAR, "year": _YEAR, "month": _MONTH,
        "fortnight": 14 * _DAY, "week": 7 * _DAY, "day": _DAY, "night": _DAY, "hour": 3600, "minute": 60, "second": 1,
    },
}  # fmt: skip

UNITS: dict[str, tuple[Sort, Decimal]] = {
    name: (sort, Decimal(factor)) for sort, names in _TABLE.items() for name, factor in names.items()
}
