"""Lists of mutants from elsewhere, in whatever order and form they come."""

import json

import pytest

from bench.figures import listing
from bench.figures.units import CLEAN, Mutant

AUDIENCES, LOCALES = ["investors", "media"], ["en", "zh_Hans", "de"]
ROW = {"type": "scale", "to": "92亿", "from": "920亿", "file": "0001/investors/en/deck.pptx"}


def read(folder):
    return listing.read(folder, AUDIENCES, LOCALES)[1]


@pytest.fixture
def folder(tmp_path):
    for name in ("0001/investors/en/deck.pptx", "media_zh-Hans_7.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    return tmp_path


def test_a_written_list_is_read_back(folder):
    # given
    mutants = [
        Mutant("0001/investors/en/deck.pptx", "wan-yi", "investors", "en", "note", 4, "1\t亿", '“92 "billion”'),
        Mutant("media_zh-Hans_7.md", CLEAN, "media", "zh_Hans"),
    ]
    # when
    listing.write(folder, mutants)
    # then
    assert read(folder) == mutants


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("mutants.csv", 'mutation,new,old,path\nscale,92亿,920亿,"0001/investors/en/deck.pptx"\n'),
        ("list.csv", "mutation;new;old;path\nscale;92亿;920亿;0001/investors/en/deck.pptx\n"),
        ("mutants.tsv", "Kind\tafter\tbefore\tName\tnotes\nscale\t92亿\t920亿\t0001\\investors\\en\\deck.pptx\tx\n"),
        ("mutants.json", json.dumps([ROW])),
        ("m.json", json.dumps({"of": "investors", "mutants": [ROW]})),
        ("mutants.jsonl", '{"kind":"scale","after":"92亿","before":"920亿","path":"0001/investors/en/deck.pptx"}\n\n'),
    ],
)
def test_other_forms_are_read(folder, name, text):
    # given a list in another form, its file's audience and language told by the path
    (folder / name).write_text(text, encoding="utf-8-sig")
    # then
    assert read(folder) == [Mutant("0001/investors/en/deck.pptx", "scale", "investors", "en", "", 0, "920亿", "92亿")]


def test_a_list_may_lie_in_a_folder_below_and_say_none(folder):
    # given
    (folder / "lists").mkdir()
    (folder / "lists/mutants.tsv").write_text("file\tkind\nmedia_zh-Hans_7.md\tnone\n", encoding="utf-8")
    # then the name counts from the folder that was asked for, and nothing is planted in the file
    assert read(folder) == [Mutant("media_zh-Hans_7.md", CLEAN, "media", "zh_Hans")]


def test_without_a_kind_every_file_holds_an_error(folder):
    (folder / "mutants.tsv").write_text("file\tslide\nmedia_zh-Hans_7.md\tslide 3\n", encoding="utf-8")
    assert [(mutant.kind, mutant.number) for mutant in read(folder)] == [("error", 3)]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("mutants.tsv", "kind\nscale\n", "names no file"),
        ("mutants.tsv", "file\tkind\n", "lists no file"),
        ("mutants.tsv", "file\tkind\nlost.pptx\tscale\n", "lost.pptx"),
        ("mutants.json", "[{]", "cannot be read"),
        ("mutants.jsonl", "3\n", "no object"),
        ("readme.txt", "", "no list"),
    ],
)
def test_a_list_that_cannot_be_used_says_why(folder, name, text, said):
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(listing.BadList, match=said):
        read(folder)
