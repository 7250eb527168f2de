"""Both house styles, and printers over a few nouns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from briefdeck.figures import HouseStyle, Printer, read_style
from briefdeck.figures.parser import parse
from briefdeck.model.quantity import Quantity
from briefdeck.model.text import Form
from briefdeck.workspace import shipped

NOUNS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "drugs": ("{n} innovative drug", "{n} innovative drugs"),
        "patients": ("{n} patient", "{n} patients"),
        "companies": ("{n} leading company", "{n} leading companies"),
        "regions": ("{n} provincial-level region", "{n} provincial-level regions"),
        "departments": ("{n} municipal department", "{n} municipal departments"),
        "stages": ("{n} stage", "{n} stages"),
        "difficulties": ("{n} difficulty", "{n} difficulties"),
    },
    "zh_Hans": {
        "drugs": ("{n}款创新药",),
        "patients": ("{n}名患者",),
        "companies": ("{n}家领军企业",),
        "regions": ("{n}个省（区、市）",),
        "departments": ("{n}个市级部门",),
        "stages": ("{n}个环节",),
        "difficulties": ("{n}个难点",),
    },
}


@dataclass(frozen=True)
class Tongue:
    """A style, its printer, and its nouns."""

    tag: str
    style: HouseStyle
    printer: Printer
    nouns: Mapping[str, tuple[str, ...]]

    def say(self, quantity: Quantity, form: Form = Form.LONG) -> str:
        return self.printer.figure("fact", quantity, form).text

    def parts(self, quantity: Quantity, form: Form) -> list[tuple[str, str]]:
        return [(part.role.value, part.text) for part in self.printer.figure("fact", quantity, form).parts]

    def read(self, text: str) -> Quantity:
        return parse(text, self.style, self.nouns)


def tongue(tag: str) -> Tongue:
    path = f"locales/{tag}/style.toml"
    style = read_style([(path, shipped(path).read_bytes())])
    nouns = NOUNS[tag]

    def noun(key: str, amount: Decimal) -> str:
        return nouns[key][0 if amount == 1 else -1]

    return Tongue(tag, style, Printer(style, noun), nouns)


TONGUES = {tag: tongue(tag) for tag in NOUNS}
