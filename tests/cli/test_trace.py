import csv
import io
import json
import zipfile

import pytest


@pytest.fixture
def deck(sample_build):
    return sample_build.decks["investors", "en"]


@pytest.fixture
def summary(sample_build):
    return sample_build.summaries["investors", "en"]


def rows(result):
    return list(csv.DictReader(io.StringIO(result.stdout), delimiter="\t", quoting=csv.QUOTE_NONE))


def test_a_pipe_gets_a_row_a_figure_with_its_whole_origin(briefdeck, deck):
    result = briefdeck("trace", deck)
    assert result.exit_code == 0
    title = next(row for row in rows(result) if row["slide"] == "4" and row["place"] == '"Title" paragraph 1')
    assert title["figure"] == "USD 92 billion"
    assert title["facts"] == "deals"
    assert title["value"] == "92000000000 USD"
    assert title["period"] == "2025-Q1/2025-Q3"
    assert title["source"] == "iChongqing, 16 December 2025"
    assert title["quote"].startswith("outbound licensing deals totaling USD 92 billion")
    assert title["state"] == "stands"
    assert any(row["as_of"] == "2025-12-16" for row in rows(result))


def test_a_derived_figure_says_from_what_and_how(briefdeck, deck):
    found = rows(briefdeck("trace", deck, "--slide", 4))
    rest = next(row for row in found if row["derivation"] == "remainder")
    assert (rest["figure"], rest["facts"], rest["value"]) == ("60", "deals_share", "about 60 percent")
    other = next(row for row in found if row["derivation"] == "equivalent")
    assert (other["facts"], other["value"]) == ("deals", "about 74000000000 CHF")
    for word in ("0.80 CHF for 1 USD", "2026-01-05", "planning assumption", "not an official rate"):
        assert word in other["derived"]


def test_slides_and_facts_narrow_it_down(briefdeck, deck):
    assert {row["slide"] for row in rows(briefdeck("trace", deck, "--slide", 4, "--slide", 6))} == {"4", "6"}
    found = rows(briefdeck("trace", deck, "--fact", "deals", "--slide", 4))
    assert {row["facts"] for row in found} == {"deals"}
    assert rows(briefdeck("trace", deck, "--fact", "nothing")) == []


def test_a_summary_tells_the_same_of_a_fact_as_its_deck(briefdeck, deck, summary):
    same = ("facts", "value", "period", "as_of", "source", "quote")
    one, other = (
        {tuple(row[key] for key in same) for row in rows(briefdeck("trace", file)) if not row["derivation"]}
        for file in (deck, summary)
    )
    assert one == other


def test_text_is_a_table_to_look_at(briefdeck, deck, summary):
    result = briefdeck("trace", deck, summary, "--format", "text")
    assert "chongqing_innovative_drugs for investors in en" in result.stdout
    assert "deals_share (remainder)" in result.stdout
    number = len(rows(briefdeck("trace", deck)))
    assert f"\n{number} figures: {number} stand\n" in result.stdout


def test_json_holds_all_files_and_findings(briefdeck, deck, tmp_path):
    bare = tmp_path / "bare.md"
    bare.write_text("# 92\n", encoding="utf-8")
    result = briefdeck("trace", deck, bare, "--format", "json")
    document = json.loads(result.stdout)
    assert (result.exit_code, document["exit_code"]) == (1, 1)
    assert [finding["code"] for finding in document["findings"]] == ["B440"]
    (file,) = document["files"]
    assert (file["audience"], file["briefing"], file["locales"]) == ("investors", "chongqing_innovative_drugs", ["en"])
    assert file["program"].startswith("briefdeck ")
    assert file["figures"][0]["facts"]


def test_an_edit_by_hand_is_shown(briefdeck, deck, summary, tmp_path):
    from pptx import Presentation

    # given a deck whose title somebody changed, and a text likewise
    edited = Presentation(str(deck))
    (title,) = [run for run in edited.slides[3].shapes.title.text_frame.paragraphs[0].runs if "92" in run.text]
    title.text = title.text.replace("92", "29")
    edited.save(str(tmp_path / "edited.pptx"))
    text = summary.read_text(encoding="utf-8").replace("USD 92 billion", "USD 29 billion", 1)
    line = 1 + text[: text.index("USD 29 billion")].count("\n")
    (tmp_path / "edited.md").write_text(text, encoding="utf-8")
    # when both are traced
    for name, at in (("edited.pptx", "slide"), ("edited.md", "place")):
        result = briefdeck("trace", tmp_path / name)
        # then that figure has changed, and only that
        (row,) = [row for row in rows(result) if row["state"] != "stands"]
        assert (row["state"], row["facts"], row[at] in {"4", f"line {line}"}) == ("changed", "deals", True)
        assert "29" in row["now"]


@pytest.mark.parametrize("name", ["bare.pptx", "bare.md"])
def test_a_file_without_provenance_is_one_finding(briefdeck, name, tmp_path):
    from pptx import Presentation

    path = tmp_path / name
    if name.endswith("pptx"):
        Presentation().save(str(path))
    else:
        path.write_text("# A text of somebody's\n\n92 billion\n", encoding="utf-8")
    result = briefdeck("trace", path)
    assert result.exit_code == 1
    assert result.stderr.count("B440") == 1
    assert "Traceback" not in result.stderr


def test_a_hostile_part_is_one_finding(briefdeck, deck, tmp_path):
    path = tmp_path / "hostile.pptx"
    with zipfile.ZipFile(deck) as given, zipfile.ZipFile(path, "w") as made:
        for name in given.namelist():
            data = given.read(name)
            if name == "customXml/item1.xml":
                data = data.replace(b"<trace ", b'<!DOCTYPE trace [<!ENTITY a "aaaa">]><trace ')
            made.writestr(name, data)
    result = briefdeck("trace", path)
    assert (result.exit_code, result.stderr.count("B441")) == (1, 1)


def test_a_broken_package_is_an_input_error(briefdeck, tmp_path):
    path = tmp_path / "cut.pptx"
    path.write_bytes(b"PK\x03\x04 and nothing more")
    result = briefdeck("trace", path)
    assert (result.exit_code, result.stderr.count("B400")) == (2, 1)
