"""One file, one error: each lands where it should, alone, and the draw covers every kind, place and language."""

import io
import zipfile

import pytest

from bench.figures import planting
from bench.figures.report import _WORDS
from bench.figures.units import Error, Unit


@pytest.fixture(scope="session")
def possible(sample_build):
    files = planting.products(sample_build.root)
    return planting.possible(planting.units(sample_build.root, files), seed=1)


def test_the_sample_offers_every_kind_in_every_place_and_language(possible):
    # when as many are drawn as the benchmark draws
    drawn = planting.drawn(possible, 640, seed=1)
    # then
    assert len(drawn) == len({(error.unit, error.start, error.end, error.after) for error in drawn}) == 640
    assert {error.kind for error in drawn} == set(_WORDS)
    assert {error.unit.tongue for error in drawn} == {"en", "zh_Hans", "de", "ja", "ar"}
    assert {error.unit.place for error in drawn} == {
        *("title", "slide text", "table", "note", "alt text", "chart label", "chart cache", "workbook"),
        *("summary title", "summary text", "summary quote"),
    }
    audiences = [error.unit.audience for error in drawn]
    assert min(audiences.count(name) for name in set(audiences)) >= 40


def test_a_seed_draws_the_same_again_and_another_seed_others(possible):
    assert planting.drawn(possible, 100, seed=1) == planting.drawn(possible, 100, seed=1)
    assert planting.drawn(possible, 100, seed=1) != planting.drawn(possible, 100, seed=2)


def test_every_planted_file_holds_its_error_and_no_other(possible, sample_build, tmp_path):
    # given one error of every kind in every place, in whatever language comes first
    firsts = {(error.unit.place, error.kind): error for error in planting.drawn(possible, 640, seed=3)}
    errors = list(firsts.values())[::2]
    # when
    mutants = planting.write(sample_build.root, errors, tmp_path)
    # then one text differs from the clean file's, and says what was planted
    for error, mutant in zip(errors, mutants, strict=True):
        clean, data = (sample_build.root / error.unit.file).read_bytes(), (tmp_path / mutant.file).read_bytes()
        was, now = (planting.units_of(error.unit.file, each) for each in (clean, data))
        changed = [after for before, after in zip(was, now, strict=True) if before.text != after.text]
        assert [unit.text for unit in changed] == [error.mutated], error
        assert error.mutated != error.unit.text
        if error.unit.part:
            assert _differing(clean, data) == [error.unit.part]


def test_a_figure_set_in_several_sizes_stays_in_its_runs():
    # given a large number between smaller words, and an error across all three
    runs = ["over ", "150", " bn"]
    xml = "".join(f'<a:r><a:rPr sz="{size}"/><a:t>{text}</a:t></a:r>' for size, text in enumerate(runs))
    slide = f'<p:sld xmlns:p="{_P}" xmlns:a="{_A}"><p:sp><p:txBody><a:p>{xml}</a:p></p:txBody></p:sp></p:sld>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("ppt/slides/slide4.xml", slide)
    unit = Unit("x/en/deck.pptx", "ppt/slides/slide4.xml", "paragraph", 0, "slide text", "en", "over 150 bn", 4)
    # when
    data = planting.pptx_texts.changed(stream.getvalue(), Error(unit, "digit", 0, 6, "under 9"))
    # then
    text = zipfile.ZipFile(io.BytesIO(data)).read("ppt/slides/slide4.xml").decode()
    assert "<a:t>under 9</a:t>" in text
    assert "<a:t>50</a:t>" in text
    assert "<a:t> bn</a:t>" in text


_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"


def _differing(clean, data):
    with zipfile.ZipFile(io.BytesIO(clean)) as one, zipfile.ZipFile(io.BytesIO(data)) as other:
        assert one.namelist() == other.namelist()
        return [name for name in one.namelist() if one.read(name) != other.read(name)]
