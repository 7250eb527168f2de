"""The one object that turns quantities into words of a locale. Everything it prints, ``parse`` reads back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from briefdeck.figures.conversion import converted
from briefdeck.figures.joining import joined, linked, tidy
from briefdeck.figures.number import choose_scale, digits, grouped, number_parts
from briefdeck.figures.periods import print_date, print_period
from briefdeck.figures.plotting import common_scale, plot
from briefdeck.figures.plural import category, in_genitive, sample
from briefdeck.figures.ranks import rank_parts
from briefdeck.figures.style import Forms, HouseStyle, Patterns
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
        self._units: dict[Kind, Callable[[Quantity, Form], Parts]] = {
            Kind.AMOUNT: self._amount,
            Kind.SHARE: self._percent,
            Kind.CHANGE: self._percent,
            Kind.POINTS: self._times,
            Kind.MULTIPLE: self._times,
        }

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
        about = converted(quantity, currency, rate, keep)
        parts = self._amount(about, Form.LONG)
        if quantity.bound is Bound.LEVEL:
            parts = self._bounded(parts, about, Form.LONG, Bound.LEVEL)
        if quantity.bound in {Bound.EXACT, Bound.ABOUT, Bound.NEARLY, Bound.LEVEL}:
            return Figure(fact, Form.EQUIVALENT, self._bounded(parts, about, Form.LONG, Bound.ABOUT))
        patterns = self.style.bounds[Bound.ABOUT].get("inside") or self._bound_patterns(about, Bound.ABOUT)
        before, after = halves(patterns.long)
        parts = tidy(Part(PartRole.BOUND, before), *parts, Part(PartRole.BOUND, after))
        return Figure(
            fact, Form.EQUIVALENT, self._bounded(parts, about, Form.LONG, quantity.bound, variant="equivalent")
        )

    def plot(self, quantities: Sequence[Quantity]) -> tuple[tuple[Decimal, ...], str]:
        """Values for a chart in one common scale, and the unit label; see ``plotting``."""
        return plot(quantities, self.style)

    def plot_labels(self, quantities: Sequence[Quantity]) -> tuple[str, ...]:
        """What stands beside the values of ``plot``: amounts and counts as numbers in the common scale.

        Bounds and both ends of a range are kept, and so are a per cent sign and the words of all other kinds.
        """
        scale = common_scale(quantities, self.style) if quantities else None
        power = scale.power if scale else 0
        return tuple("".join(part.text for part in self._plotted(each, power)) for each in quantities)

    def _plotted(self, quantity: Quantity, power: int) -> Parts:
        if quantity.kind not in {Kind.AMOUNT, Kind.COUNT}:
            return self._print(quantity, Form.SHORT)

        def one(value: Decimal) -> Parts:
            return (Part(PartRole.NUMBER, grouped(Decimal(digits(value.scaleb(-power))), self.style.number)),)

        parts = self._span(quantity, Form.SHORT, one)
        return self._bounded(parts, quantity, Form.SHORT, quantity.bound)

    def date(self, day: date) -> str:
        return print_date(day, self.style)

    def period(self, period: Period, *, target: bool = False, alone: bool = False) -> str:
        """The period as it stands in a sentence. target: of a goal. alone: by itself, as a label."""
        return print_period(period, self.style, target=target, alone=alone)

    def number(self, value: Decimal) -> str:
        """A bare number as written, trailing zeros kept: an exchange rate of 0.80 has two decimals for a reason."""
        whole, _, fraction = f"{value:f}".partition(".")
        sign = self.style.number.decimal + fraction if fraction else ""
        return grouped(Decimal(whole), self.style.number) + sign

    def currency_alone(self, code: str) -> str:
        """The currency's name by itself, as in a rate: RMB, 元人民币."""
        forms = self.style.currency.words.get(code)
        word = self.style.currency.alone.get(code) or (forms.of("one") if forms else code)
        return word.replace("{n}", "")

    def join(self, texts: Sequence[str]) -> str:
        """The texts as a list of the language: "a, b, and c", 甲、乙、丙."""
        return joined(texts, self.style)

    def _print(self, quantity: Quantity, form: Form) -> Parts:
        if form is Form.EQUIVALENT:
            raise ValueError("an equivalent needs a rate")
        if form is Form.PERIOD:
            if quantity.period is None:
                raise ValueError("the quantity has no period")
            return (Part(PartRole.PERIOD, self.period(quantity.period, target=quantity.target)),)
        if quantity.kind is Kind.RANK:
            return self._bounded(rank_parts(quantity.low, self.style, form), quantity, form, quantity.bound)
        if quantity.kind in _COUNTED:
            return self._counted(quantity, form)
        parts = self._units[quantity.kind](quantity, form)
        return self._per(self._bounded(parts, quantity, form, quantity.bound), quantity, form)

    def _amount(self, quantity: Quantity, form: Form) -> Parts:
        parts = self._span(quantity, form, lambda value: number_parts(value, self.style, form))
        pattern = self._form(self.style.currency.patterns(quantity.unit, form), quantity, scaled=_scaled(parts[-1:]))
        before, after = halves(pattern)
        return tidy(Part(PartRole.UNIT, before), *parts, Part(PartRole.UNIT, after))

    def _percent(self, quantity: Quantity, form: Form) -> Parts:
        before, after = halves(self.style.percent)

        def one(value: Decimal) -> Parts:
            sign = quantity.kind is Kind.CHANGE
            number = Part(PartRole.NUMBER, grouped(value, self.style.number, sign=sign))
            return (Part(PartRole.UNIT, before), number, Part(PartRole.UNIT, after))

        return tidy(*self._span(quantity, form, one))

    def _times(self, quantity: Quantity, form: Form) -> Parts:
        """Percentage points and multiples: a number and a word in the plural form it asks for."""
        forms = self.style.points if quantity.kind is Kind.POINTS else self.style.multiple
        pattern = self._form(forms[form in {Form.SHORT, Form.KPI}], quantity)
        before, after = halves(pattern)
        number = self._span(quantity, form, lambda value: (Part(PartRole.NUMBER, grouped(value, self.style.number)),))
        return tidy(Part(PartRole.UNIT, before), *number, Part(PartRole.UNIT, after))

    def _form(self, forms: Forms, quantity: Quantity, *, scaled: bool = False) -> str:
        """The form that a quantity asks for; of a range its upper end does, as it stands nearest."""
        if forms.plain:
            return forms.by["other"]
        if scaled and "scaled" in forms.by:
            return forms.by["scaled"]
        asked = category(_shown(quantity), self.style.babel)
        return forms.of(in_genitive(asked, self.style.genitive) if self._genitive(quantity) else asked)

    def _genitive(self, quantity: Quantity) -> bool:
        bound = quantity.bound
        bounded = bound is not Bound.EXACT and self._bound_patterns(quantity, bound).genitive
        return bounded or (quantity.high is not None and self.style.ranges.genitive)

    def _counted(self, quantity: Quantity, form: Form) -> Parts:
        """Bound, number, measure word, noun. A bound's pattern may take the measure word in (100品目超の…)."""
        number = self._count_number(quantity, form)
        before, after = halves(self._template(quantity)) if quantity.noun else ("", "")
        measure = next((word for word in self.style.measures if after.startswith(word)), "")
        noun = after[len(measure) :]
        measured = form in {Form.LONG, Form.KPI}
        parts = self._bounded(number, quantity, form, quantity.bound, measure if measured else "")
        if form is Form.NUMBER:
            return parts
        if form is Form.LONG:
            noun = linked(noun, self.style.number) if _scaled(number[-1:]) else noun
            parts = (Part(PartRole.NOUN, before), *parts, Part(PartRole.NOUN, noun))
        return self._per(tidy(*parts), quantity, form)

    def _template(self, quantity: Quantity) -> str:
        amount = _shown(quantity)
        if self.style.genitive and self._genitive(quantity):
            babel = self.style.babel
            amount = sample(in_genitive(category(amount, babel), self.style.genitive), babel)
        return self._nouns(quantity.noun, amount)

    def _count_number(self, quantity: Quantity, form: Form) -> Parts:
        words = self.style.words
        ends = [quantity.low] if quantity.high is None else [quantity.low, quantity.high]
        small = all(
            value == int(value) and 1 <= value <= len(words.cardinals) and self._word(int(value)) for value in ends
        )
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
        return tidy(Part(PartRole.GLUE, before), *low, Part(PartRole.GLUE, middle), *high, Part(PartRole.GLUE, after))

    def _bounded(
        self, parts: Parts, quantity: Quantity, form: Form, bound: Bound, measure: str = "", variant: str = ""
    ) -> Parts:
        """The parts inside the words of their bound. measure: the measure word that belongs to them."""
        unit = Part(PartRole.UNIT, measure)
        if bound is Bound.EXACT:
            return tidy(*parts, unit)
        before, after = halves(self._bound_patterns(quantity, bound, variant).of(form))
        if "{m}" not in after:
            return tidy(Part(PartRole.BOUND, before), *parts, Part(PartRole.BOUND, after), unit)
        middle, after = halves(after, "m")
        bounds = [Part(PartRole.BOUND, text) for text in (before, middle, after)]
        if not measure:  # "100여 개", but 100여 where nothing is counted
            bounds = [bounds[0], Part(PartRole.BOUND, (middle + after).rstrip())]
            return tidy(bounds[0], *parts, bounds[1])
        return tidy(bounds[0], *parts, bounds[1], unit, bounds[2])

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
        return tidy(Part(PartRole.PERIOD, before), *parts, Part(PartRole.PERIOD, after))


def _shown(quantity: Quantity) -> Decimal:
    """The number that words after it agree with."""
    return Decimal(digits(quantity.low if quantity.high is None else quantity.high))


def _scaled(parts: Parts) -> bool:
    return any(part.role is PartRole.SCALE for part in parts)
