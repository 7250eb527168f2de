"""The growth table: its workspaces can be built, and its exponents are those of known laws."""

import pytest

from bench.speed.grown import LANGUAGES, Size, grow
from bench.speed.growth_table import Cost, above
from briefdeck.build.result import Choice
from briefdeck.build.run import run
from briefdeck.workspace import Workspace


def test_a_workspace_has_as_much_of_everything_as_was_asked_for(tmp_path):
    # given
    size = Size(facts=7, slides=3, audiences=2, locales=len(LANGUAGES), rows=2)
    # when
    result = run(Workspace.open(grow(tmp_path / "grown", size)), Choice(formats=("markdown",)), None)
    # then
    assert result.exit_code == 0
    assert len(result.outcomes) == 2 * len(LANGUAGES) + 2
    assert {outcome.facts for outcome in result.outcomes} == {3}


@pytest.mark.parametrize("power", [1, 1.5, 2])
def test_what_every_build_costs_anyway_does_not_flatter_the_exponent(power):
    costs = [Cost(size, 0, 1.2 + 0.03 * (size - 1) ** power, 50, 0, 0) for size in (1, 10, 100, 1_000)]
    assert above(costs, "cpu") == pytest.approx(power)
