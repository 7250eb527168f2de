"""Currencies: ISO 4217 codes in use (list one of 2025, funds and metals left out)."""

from __future__ import annotations

from typing import Final

from briefdeck.load import codes
from briefdeck.load.nodes import Node, Placed, Scalar
from briefdeck.load.reading import Reading
from briefdeck.load.shapes import Json, Shape
from briefdeck.model import near
from briefdeck.model.finding import Location

CURRENCIES: Final = frozenset({
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD",
    "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP",
    "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR",
    "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF",
    "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW",
    "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD",
    "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK",
    "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB",
    "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SYP",
    "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU",
    "UZS", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XCG", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG",
})  # fmt: skip

_COMMON_NAMES: Final = {
    "RMB": "CNY", "YUAN": "CNY", "CNH": "CNY", "¥": "CNY", "元": "CNY", "人民币": "CNY", "$": "USD", "US$": "USD",
    "DOLLAR": "USD", "DOLLARS": "USD", "美元": "USD", "€": "EUR", "EURO": "EUR", "EUROS": "EUR", "欧元": "EUR",
    "£": "GBP", "FRANC": "CHF", "FRANCS": "CHF", "SFR": "CHF", "瑞士法郎": "CHF", "NTD": "TWD", "YEN": "JPY",
}  # fmt: skip


def meant(text: str) -> str:
    """The code that a text stands for, such as 美元 or usd; the text in capitals where it stands for none."""
    return _COMMON_NAMES.get(text.upper(), text.upper())


class Currency(Shape[Placed]):
    """An ISO 4217 code."""

    want = "an ISO 4217 currency code such as CNY or USD"

    def read(self, node: Node, at: Location, reading: Reading) -> Placed | None:
        if not isinstance(node, Scalar) or node.core_type == "null":
            self.wrong(node, reading)
            return None
        if node.text in CURRENCIES:
            return node.placed
        code = _COMMON_NAMES.get(node.text.upper())
        hint = f"write {code}" if code else near.hint(node.text.upper(), sorted(CURRENCIES))
        reading.error(codes.UNKNOWN_CURRENCY, node.location, f'"{node.text}" is no currency code in use', hint)
        return None

    def schema(self, defs: Json) -> Json:
        return {"type": "string", "pattern": "^[A-Z]{3}$", "examples": ["CNY", "USD", "EUR", "CHF"]}
