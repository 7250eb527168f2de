import io
import json
import zipfile

import pytest
from pptx import Presentation
from pptx.util import Inches

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")
    return name


def docx(folder, name, *paragraphs):
    deleted = "<w:del><w:r><w:delText>99</w:delText></w:r></w:del>"
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r>{deleted}</w:p>" for text in paragraphs)
    main = f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    with zipfile.ZipFile(folder / name, "w") as package:
        package.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{RELS}">{main}</Relationships>',
        )
        package.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
    return name


def pptx(folder, name, *titles):
    deck = Presentation()
    for title in titles:
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = title
        slide.shapes.add_table(1, 1, 0, 0, Inches(1), Inches(1)).table.cell(0, 0).text = "100%"
    stream = io.BytesIO()
    deck.save(stream)
    (folder / name).write_bytes(stream.getvalue())
    return name


def test_scan_lists_each_figure_with_its_place(briefdeck, folder):
    # given a text with list markers, a name and a date
    write(folder, "a.md", "# Port\n\n1. Trade reached more than RMB 48 billion in 2025.\n2. GR1803 has 21 partners.\n")
    # when
    found = json.loads(briefdeck("figures", "scan", "a.md", "--format", "json").stdout)
    # then
    assert [(one["line"], one["words"], one["values"], one["unit"], one["bound"]) for one in found] == [
        (3, "more than RMB 48 billion", ["48000000000"], "CNY", "more_than"),
        (3, "2025", ["2025"], "", "exact"),
        (4, "21", ["21"], "", "exact"),
    ]


def test_scan_as_a_table(briefdeck, folder):
    result = briefdeck("figures", "scan", write(folder, "a.txt", "产值达6000亿元，增长约5.3%。\n"))
    assert result.exit_code == 0
    assert "600,000,000,000" in result.stdout
    assert result.stdout.endswith("2 figures, read as zh_Hans\n")


def test_versions_that_agree(briefdeck, folder):
    write(folder, "zh.md", "# 港口\n\n贸易额达480亿元。\n\n- 60余艘电动船\n")
    write(folder, "en.md", "# Port\n\nTrade reached RMB 48 billion.\n\n- more than 60 electric ships\n")
    result = briefdeck("figures", "compare", "zh.md", "en.md")
    assert result.exit_code == 0, result.stderr


@pytest.mark.parametrize("make", [docx, pptx])
def test_a_slip_in_an_office_file_is_an_error_at_its_place(briefdeck, folder, make):
    # given two versions of which one took 亿 for billion
    source = make(folder, "zh.bin", "贸易额达480亿元", "21个部门")
    target = make(folder, "en.bin", "Trade reached RMB 480 billion", "21 departments")
    # when
    result = briefdeck("figures", "compare", source, target, "--format", "json")
    # then
    (finding,) = json.loads(result.stdout)["findings"]
    assert result.exit_code == 1
    assert (finding["code"], finding["kind"], finding["power_of_ten"]) == ("B601", "scale_slip", 1)
    assert finding["file"] == "en.bin"
    assert finding["part"].startswith(("paragraph 1", 'slide 1 / "'))


def test_findings_on_the_terminal_name_both_places(briefdeck, folder):
    write(folder, "zh.txt", "贸易额达480亿元。\n")
    write(folder, "en.txt", "Trade reached RMB 480 billion.\n")
    result = briefdeck("figures", "compare", "zh.txt", "en.txt", "-l", "zh-Hans", "-l", "en")
    assert result.exit_code == 1
    assert "en.txt:1:1: B601" in result.stderr
    assert "scale slip 10^1" in result.stderr
    assert "zh.txt:1:1" in result.stderr


def test_versions_of_unequal_length_are_compared_as_a_whole(briefdeck, folder):
    write(folder, "zh.txt", "全市有企业1234家。\n贸易额达485亿元。\n")
    write(folder, "en.txt", "Trade reached RMB 485 billion.\nNo figure here.\nThe city has 1,234 firms.\n")
    result = briefdeck("figures", "compare", "zh.txt", "en.txt", "--format", "json")
    assert [one["kind"] for one in json.loads(result.stdout)["findings"]] == ["scale_slip"]


PAIRS = "a\t45亿元\t4.5 billion yuan\nb\t45亿元\t45 billion yuan\nc\t裁员300人，亏损2亿元\t300 jobs were cut\n"


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize("header", ["", "id\tsource\ttarget\n", "id\tzh\ten\tnote\n"])
def test_pairs_answer_one_line_each(briefdeck, folder, header):
    rows = PAIRS.replace("\n", "\tx\n") if "note" in header else PAIRS
    write(folder, "pairs.tsv", header + rows)
    result = briefdeck("figures", "compare", "--pairs", "pairs.tsv", "--locales", "zh_Hans,en")
    assert result.exit_code == 1
    right, wrong, shorter = lines(result)
    assert [row["id"] for row in (right, wrong, shorter)] == ["a", "b", "c"]
    assert right["findings"] == shorter["findings"] == []
    assert right["source"]["figures"][0]["values"] == right["target"]["figures"][0]["values"] == ["4500000000"]
    assert [(one["kind"], one["power_of_ten"], one["severity"]) for one in wrong["findings"]] == [
        ("scale_slip", 1, "error")
    ]
    assert shorter["unmatched"] == {"source": ["2亿元"], "target": []}
    assert result.stderr == "3 pairs, 1 flagged, 1 of them with an error\n"


def test_pairs_with_notes(briefdeck, folder):
    write(folder, "pairs.tsv", PAIRS)
    result = briefdeck("figures", "compare", "--pairs", "pairs.tsv", "--locales", "zh_Hans,en", "--all")
    assert [one["kind"] for one in lines(result)[2]["findings"]] == ["missing"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["compare", "zh.txt"], "two files"),
        (["compare", "--pairs", "zh.txt"], "--locales zh_Hans,en"),
        (["compare", "--pairs", "zh.txt", "--locales", "zh_Hans,en"], "too few columns"),
        (["compare", "zh.txt", "zh.txt", "-l", "xx", "-l", "en"], "languages: "),
        (["scan", "picture.png"], "neither UTF-8 text nor"),
    ],
)
def test_what_cannot_be_read_is_a_usage_error(briefdeck, folder, arguments, said):
    write(folder, "zh.txt", "45亿元\n")
    (folder / "picture.png").write_bytes(b"\x89PNG\xff\xfe\x00")
    result = briefdeck("figures", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.parametrize("name", ["en.txt", "en.md"])
def test_only_what_numbers_a_line_is_left_out(briefdeck, folder, name):
    text = "1.2 Background: it reached 3.2 billion yuan.\n\n3.4 million people, and 5) more.\n\n2. Item of 7 units\n"
    write(folder, name, text)
    done = briefdeck("figures", "scan", name, "-l", "en", "--format", "json")
    words = [figure["words"] for figure in json.loads(done.stdout)]
    assert words == ["3.2 billion yuan", "3.4 million", "5", "7"]


def test_data_that_no_reader_of_a_summary_sees_is_not_read(briefdeck, folder):
    write(
        folder, "zh.md", '产值30亿元\n\n[briefdeck]: <> \'{"quote": "a loan of RMB 3 billion for twenty-one firms"}\'\n'
    )
    done = briefdeck("figures", "scan", "zh.md")
    assert "1 figures, read as zh_Hans" in done.stdout
    assert "billion" not in done.stdout


def test_chinese_text_in_gb18030(briefdeck, folder):
    (folder / "zh.txt").write_bytes("去年产值达到3.2万亿元，新增就业约12万人。".encode("gb18030"))
    done = briefdeck("figures", "scan", "zh.txt")
    assert "3,200,000,000,000" in done.stdout


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("latin.txt", "Größe über 100 Mio. Euro".encode("latin-1"), "B002"),
        ("deck.pptx", b"42 of them", "B400"),
        ("text.docx", b"42 of them", "B400"),
    ],
)
def test_other_bytes_are_one_finding(briefdeck, folder, name, data, code):
    (folder / name).write_bytes(data)
    done = briefdeck("figures", "scan", name)
    assert done.exit_code == 2
    assert done.stderr.count(code) == 1
