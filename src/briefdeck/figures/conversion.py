"""An amount in another currency: the arithmetic, apart from its words."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal

from briefdeck.model.quantity import Bound, Kind, Quantity


def converted(quantity: Quantity, currency: str, rate: Decimal, keep: int) -> Quantity:
    """About so much in currency, rounded half to even to ``keep`` significant digits. rate: its units for one unit."""
    context = Context(prec=max(keep, 1), rounding=ROUND_HALF_EVEN)
    high = None if quantity.high is None else context.plus(quantity.high * rate)
    return Quantity(Kind.AMOUNT, context.plus(quantity.low * rate), high, Bound.ABOUT, currency)
