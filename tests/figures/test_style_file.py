from __future__ import annotations

from decimal import Decimal

import pytest

from briefdeck.figures import Printer, read_style
from briefdeck.model.finding import Finding, InputError
from briefdeck.model.quantity import Bound, Kind, Quantity
from briefdeck.model.text import Form
from briefdeck.workspace import shipped

EN = shipped("locales/en/style.toml").read_bytes()


def faults(*layers: tuple[str, bytes]) -> tuple[Finding, ...]:
    with pytest.raises(InputError) as caught:
        read_style(layers)
    return caught.value.findings


def test_a_workspace_overrides_key_by_key() -> None:
    own = b'[currency.words]\nCNY = "CNY"\n[bound.more_than]\nlong = "over {n}"\n'
    style = read_style([("<briefdeck>", EN), ("locales/en/style.toml", own)])
    printer = Printer(style, lambda _noun, _n: "{n} drugs")
    goal = Quantity(Kind.AMOUNT, Decimal("3E9"), bound=Bound.MORE_THAN, unit="CNY")
    assert printer.figure("goal", goal, Form.LONG).text == "over CNY 3 billion"
    assert printer.figure("x", Quantity(Kind.COUNT, Decimal(42)), Form.LONG).text == "42"


def test_broken_toml_is_one_located_finding() -> None:
    (finding,) = faults(("locales/en/style.toml", b'lang = "en"\npercent = {n}%\n'))
    assert finding.code == "B220"
    assert finding.location is not None
    assert (finding.location.file, finding.location.line) == ("locales/en/style.toml", 2)


def test_a_file_that_is_not_utf8() -> None:
    (finding,) = faults(("style.toml", b'lang = "en"\nx = "\xff"\n'))
    assert finding.code == "B220"
    assert finding.location is not None
    assert finding.location.line == 2


def test_no_layer_at_all() -> None:
    (finding,) = faults()
    assert finding.code == "B220"


def test_all_wrong_values_come_at_once_with_their_lines() -> None:
    text = EN.decode().replace('percent = "{n}%"', 'percent = "%"').replace('direction = "ltr"', 'direktion = "ltr"')
    findings = {finding.subject: finding for finding in faults(("style.toml", text.encode()))}
    assert set(findings) == {"percent", "direktion"}
    lines = text.splitlines()
    for key, finding in findings.items():
        assert finding.code == "B221"
        assert finding.location is not None
        assert lines[finding.location.line - 1].startswith(key)
    assert "direction" in findings["direktion"].hint


@pytest.mark.parametrize(
    ("old", "new", "subject"),
    [
        ('pattern = "{unit} {n}"', 'pattern = "{currency} {n}"', "currency.pattern"),
        ("decimals = 3", 'decimals = "3"', "number.decimals"),
        ('babel = "en" ', "#", "babel"),
        ('long = "{a} to {b}"', 'long = "{a} to"', "range.long"),
        ('kinds = ["count", "list"]', 'kinds = ["counts"]', "words.kinds"),
        ("'(?:two|three)[- ]", "'(?:two|three[- ]", "bare.patterns"),
    ],
)
def test_a_wrong_value_is_named(old: str, new: str, subject: str) -> None:
    text = EN.decode()
    assert old in text
    assert [finding.subject for finding in faults(("style.toml", text.replace(old, new).encode()))] == [subject]
