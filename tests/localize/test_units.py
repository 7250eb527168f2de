from __future__ import annotations

from pathlib import Path

from briefdeck.load import load
from briefdeck.localize import units, units_shown
from briefdeck.select import select
from localize_samples import CHINESE, chinese_units, workspace


def test_every_text_is_a_unit_once_in_file_order(tmp_path: Path) -> None:
    loaded = load(workspace(tmp_path))
    found = chinese_units(loaded)
    assert {unit.id for unit in found} == set(CHINESE)
    assert len({unit.id for unit in found}) == len(found)
    briefing = [unit.location.line for unit in found if unit.location.file == "briefing/briefing.yaml"]
    assert briefing == sorted(briefing)
    assert [unit.location.file for unit in found] == sorted((unit.location.file for unit in found), reverse=True)


def test_a_shorter_variant_is_a_unit_of_its_own_after_the_long_one(tmp_path: Path) -> None:
    ids = [unit.id for unit in chinese_units(load(workspace(tmp_path)))]
    assert ids.index("market.title.short") == ids.index("market.title") + 1


def test_only_what_a_language_needs(tmp_path: Path) -> None:
    loaded = load(workspace(tmp_path))
    english = {unit.id for unit in units(loaded.briefing, loaded.audiences.values(), "en")}
    chinese = {unit.id for unit in chinese_units(loaded)}
    assert "name.firm" in chinese
    assert "name.harbour" not in chinese
    assert "name.firm" not in english
    assert "audience.quiet.name" in english
    assert "audience.quiet.name" not in chinese
    assert chinese <= {unit.id for unit in units(loaded.briefing, loaded.audiences.values())}


def test_units_that_a_selection_shows(tmp_path: Path) -> None:
    loaded = load(workspace(tmp_path))
    selection, _ = select(loaded.briefing, loaded.audiences["guests"])
    shown = units_shown(loaded.briefing, [selection])
    assert {"market.title", "market.title.short", "fact.drugs.label", "noun.drugs", "name.firm"} <= shown
    assert {"audience.guests.meaning.title", "audience.guests.cover.host_li.title", "fact.stages.trials"} <= shown
    assert not shown & {"claim.half", "audience.quiet.name", "name.harbour.neutral"}
