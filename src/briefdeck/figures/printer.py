"""The one object that turns quantities into words of a locale. Everything it prints, ``parse`` reads back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal

from briefdeck.figures.number import choose_scale, digits, grouped, number_parts
from briefdeck.figures.periods import print_date, print_period
from briefdeck.figures.style import HouseStyle, Patterns
from briefdeck.figures.template import halves
from briefdeck.model.quantity import Bound, Kind, Period, Quantity
from briefdeck.model.text import Figure, Form, Part, PartRole

Parts = tuple[Part, ...]
NounLookup = Callable[[str, Decimal], str]  # noun id, amount → template with {n}, in the plural the amount asks for

_COUNTED = frozenset({Kind.COUNT, Kind.LIST})


class Printer:
    """Prints the figures of one locale. Holds no state but what it has printed before.

    style: the locale's house style. nouns: finds the counted noun's template; raises KeyError for an unknown noun.
    """

    def __init__(self, style: HouseStyle, nouns: NounLookup) -> None:
        self.style = style
        self._nouns = nouns
        self._printed: dict[tuple[Quantity, Form], Parts] = {}

    def figure(
        self, fact: str, quantity: Quantity, form: Form, *, items: Sequence[str] = (), publisher: str = ""
    ) -> Figure:
        """The figure of a fact in one form.

        items: the printed items, for Form.ITEMS. publisher: for Form.SOURCE. Raises ValueError for Form.PERIOD
        of a quantity that has none, and for Form.EQUIVALENT, which needs a rate (see ``equivalent``).
        """
        if form is Form.ITEMS:
            return Figure(fact, form, (Part(PartRole.NOUN, self.join(items)),))
        if form is Form.SOURCE:
            return Figure(fact, form, (Part(PartRole.NOUN, publisher),))
        key = (quantity, form)
        if key not in self._printed:
            self._printed[key] = self._print(quantity, form)
        return Figure(fact, form, self._printed[key])

    def equivalent(self, fact: str, quantity: Quantity, currency: str, rate: Decimal, keep: int) -> Figure:
        """The amount in another currency, rounded to ``keep`` significant digits and always said to be about.

        A bound of the quantity stays: "more than about CHF 17 billion". rate: units of currency for one unit.
        """
        context = Context(prec=max(keep, 1), rounding=ROUND_HALF_EVEN)
        low, high = (None if value is None else context.plus(value * rate) for value in (quantity.low, quantity.high))
        assert low is not None
        about = Quantity(Kind.AMOUNT, low, high, Bound.ABOUT, currency)
        parts = self._amount(about, Form.LONG)
        inside = quantity.bound is Bound.LEVEL
        if inside:
            parts = self._bounded(parts, about, Form.LONG, Bound.LEVEL)
        parts = self._bounded(parts, about, Form.LONG, Bound.ABOUT)
        if not inside and quantity.bound not in {Bound.EXACT, Bound.ABOUT, Bound.NEARLY}:
            parts = self._bounded(parts, about, Form.LONG, quantity.bound, "equivalent")
        return Figure(fact, Form.EQUIVALENT, parts)

    def plot(self, quantities: Sequence[Quantity]) -> tuple[tuple[Decimal, ...], str]:
        """Values for a chart in one common scale, exact, and the unit label ("RMB bn", 亿元; "" for plain counts).

        The scale is that of the largest value. A range is drawn at its lower end, a bound at its amount.
        """
        if not quantities:
            return (), ""
        style, largest = self.style, max(abs(quantity.low) for quantity in quantities)
        scale = next((s for s in reversed(style.number.scales) if largest >= Decimal(10) ** s.power), None)
        power = scale.power if scale else 0
        values = tuple(Decimal(digits(quantity.low.scaleb(-power))) for quantity in quantities)
        word = scale.short.strip() if scale else ""
        kinds, units = {quantity.kind for quantity in quantities}, {quantity.unit for quantity in quantities}
        if kinds == {Kind.AMOUNT} and len(units) == 1:
            word = style.currency.pattern.format(n=word, unit=self._currency(units.pop())).strip()
        elif kinds == {Kind.SHARE}:
            word = style.percent.format(n=word).strip()
        return values, word

    def date(self, day: date) -> str:
        return print_date(day, self.style)

    def period(self, period: Period) -> str:
        return print_period(period, self.style)

    def number(self, value: Decimal) -> str:
        """A bare number as written, trailing zeros kept: an exchange rate of 0.80 has two decimals for a reason."""
        whole, _, fraction = f"{value:f}".partition(".")
        sign = self.style.number.decimal + fraction if fraction else ""
        return grouped(Decimal(whole), self.style.number) + sign

    def currency_alone(self, code: str) -> str:
        """The currency's name by itself, as in a rate: RMB, 元人民币."""
        return self.style.currency.alone.get(code) or self._currency(code)

    def join(self, texts: Sequence[str]) -> str:
        """The texts as a list of the language: "a, b, and c", 甲、乙、丙."""
        style = self.style
        if len(texts) < 2:
            return "".join(texts)
        if style.list_joint:
            return style.list_joint.join(texts[:-1]) + (style.list_last or style.list_joint) + texts[-1]
        from babel.lists import format_list

        return str(format_list(list(texts), locale=style.babel))

    def _print(self, quantity: Quantity, form: Form) -> Parts:
        if form is Form.EQUIVALENT:
            raise ValueError("an equivalent needs a rate")
        if form is Form.PERIOD:
            if quantity.period is None:
                raise ValueError("the quantity has no period")
            return (Part(PartRole.PERIOD, self.period(quantity.period)),)
        if quantity.kind is Kind.RANK:
            return self._bounded(self._rank(quantity.low, form), quantity, form, quantity.bound)
        if quantity.kind in _COUNTED:
            return self._counted(quantity, form)
        parts = self._amount(quantity, form) if quantity.kind is Kind.AMOUNT else self._share(quantity, form)
        return self._per(self._bounded(parts, quantity, form, quantity.bound), quantity, form)

    def _rank(self, value: Decimal, form: Form) -> Parts:
        rank, number = self.style.rank, grouped(value, self.style.number)
        prose = form not in {Form.SHORT, Form.KPI}
        if prose and value == int(value) and 1 <= value <= len(rank.words):
            return (Part(PartRole.NUMBER, rank.words[int(value) - 1]),)
        last_two, last = number[-2:].rjust(2, "0"), number[-1:]
        ending = rank.endings.get(last_two) or rank.endings.get(last) or rank.endings.get("", "")
        before, after = halves(rank.long if prose else rank.kpi)
        after = after.replace("{ending}", ending)
        return _tidy(Part(PartRole.UNIT, before), Part(PartRole.NUMBER, number), Part(PartRole.UNIT, after))

    def _amount(self, quantity: Quantity, form: Form) -> Parts:
        parts = self._span(quantity, form, lambda value: number_parts(value, self.style, form))
        before, after = halves(self.style.currency.pattern.replace("{unit}", self._currency(quantity.unit)))
        return _tidy(Part(PartRole.UNIT, before), *parts, Part(PartRole.UNIT, after))

    def _share(self, quantity: Quantity, form: Form) -> Parts:
        before, after = halves(self.style.percent)

        def one(value: Decimal) -> Parts:
            number = Part(PartRole.NUMBER, grouped(value, self.style.number))
            return (Part(PartRole.UNIT, before), number, Part(PartRole.UNIT, after))

        return _tidy(*self._span(quantity, form, one))

    def _counted(self, quantity: Quantity, form: Form) -> Parts:
        parts = self._bounded(self._count_number(quantity, form), quantity, form, quantity.bound)
        if form is Form.NUMBER:
            return parts
        if quantity.noun and form is not Form.SHORT:
            before, after = halves(self._nouns(quantity.noun, quantity.low if quantity.high is None else quantity.high))
            measure = next((word for word in self.style.measures if after.startswith(word)), "")
            unit, noun = Part(PartRole.UNIT, measure), Part(PartRole.NOUN, after[len(measure) :])
            parts = (*parts, unit) if form is Form.KPI else (Part(PartRole.NOUN, before), *parts, unit, noun)
        return self._per(_tidy(*parts), quantity, form)

    def _count_number(self, quantity: Quantity, form: Form) -> Parts:
        words = self.style.words
        ends = [quantity.low] if quantity.high is None else [quantity.low, quantity.high]
        small = all(value == int(value) and 1 <= value <= len(words.cardinals) for value in ends)
        if small and quantity.kind in words.kinds and form in words.forms:
            return self._span(quantity, form, lambda value: (Part(PartRole.NUMBER, self._word(int(value))),))
        return self._span(quantity, form, lambda value: number_parts(value, self.style, form))

    def _word(self, value: int) -> str:
        return self.style.words.counted.get(value) or self.style.words.cardinals[value - 1]

    def _span(self, quantity: Quantity, form: Form, one: Callable[[Decimal], Parts]) -> Parts:
        """One value, or both ends of a range, each with its own scale, so that it can be read only one way."""
        low = one(quantity.low)
        if quantity.high is None:
            return low
        high = one(quantity.high)
        if not _scaled(low) and _scaled(high):
            # "5000至2万" would be read as 5000万至2万
            high = (Part(PartRole.NUMBER, grouped(quantity.high, self.style.number)),)
        before, rest = halves(self.style.ranges.of(form), "a")
        middle, after = halves(rest, "b")
        return _tidy(Part(PartRole.GLUE, before), *low, Part(PartRole.GLUE, middle), *high, Part(PartRole.GLUE, after))

    def _bounded(self, parts: Parts, quantity: Quantity, form: Form, bound: Bound, variant: str = "") -> Parts:
        if bound is Bound.EXACT:
            return parts
        before, after = halves(self._bound_patterns(quantity, bound, variant).of(form))
        return _tidy(Part(PartRole.BOUND, before), *parts, Part(PartRole.BOUND, after))

    def _bound_patterns(self, quantity: Quantity, bound: Bound, variant: str = "") -> Patterns:
        """The most particular variant the style has: the one asked for, for goals, for round counts, for the kind."""
        variants, kind = self.style.bounds[bound], quantity.kind
        wanted = [kind.value]
        if kind in _COUNTED:
            wanted = ["round", "count"] if self._round(quantity.low) else ["count"]
        if quantity.target:
            wanted.insert(0, "target")
        wanted.insert(0, variant)
        return next((variants[name] for name in wanted if name and name in variants), variants[""])

    def _round(self, value: Decimal) -> bool:
        return choose_scale(value, self.style.number) is not None or (value != 0 and value % 10 == 0)

    def _per(self, parts: Parts, quantity: Quantity, form: Form) -> Parts:
        if not quantity.per or form is Form.NUMBER:
            return parts
        before, after = halves(self.style.per[quantity.per].of(form))
        return _tidy(Part(PartRole.PERIOD, before), *parts, Part(PartRole.PERIOD, after))

    def _currency(self, code: str) -> str:
        return self.style.currency.words.get(code, code)


def _scaled(parts: Parts) -> bool:
    return any(part.role is PartRole.SCALE for part in parts)


def _tidy(*parts: Part) -> Parts:
    """Without the empty ones."""
    return tuple(part for part in parts if part.text)
