"""XLIFF 1.2: held against the standard's structure and a reader of agencies, and read after their tools."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import etree
from translate.storage import xliff

from briefdeck.localize import read_catalog
from briefdeck.localize.exchange import read_xliff_offers, write_xliff
from briefdeck.localize.states import Standing, standing
from briefdeck.model.finding import InputError
from exchange_samples import FILE, JOB, WORDS, catalogue, marked, sheet_rows, taken

# The content models of the XLIFF 1.2 specification (section 2.3), for the elements used.
STRUCTURE = """
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:oasis:names:tc:xliff:document:1.2"
         datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
 <start><element name="xliff"><attribute name="version"><value>1.2</value></attribute>
  <oneOrMore><element name="file">
   <attribute name="original"/><attribute name="datatype"><value>plaintext</value></attribute>
   <attribute name="source-language"><data type="language"/></attribute>
   <attribute name="target-language"><data type="language"/></attribute>
   <attribute name="tool-id"/>
   <element name="header">
    <element name="tool"><attribute name="tool-id"/><attribute name="tool-name"/></element></element>
   <element name="body"><zeroOrMore><choice><ref name="unit"/><ref name="group"/></choice></zeroOrMore></element>
  </element></oneOrMore>
 </element></start>
 <define name="group"><element name="group"><attribute name="id"/><attribute name="resname"/>
  <attribute name="restype"><value>x-gettext-plurals</value></attribute><oneOrMore><ref name="unit"/></oneOrMore>
 </element></define>
 <define name="unit"><element name="trans-unit">
  <attribute name="id"/><attribute name="resname"/><attribute name="xml:space"><value>preserve</value></attribute>
  <attribute name="approved"><choice><value>yes</value><value>no</value></choice></attribute>
  <attribute name="maxwidth"><data type="NMTOKEN"/></attribute>
  <attribute name="size-unit"><value>char</value></attribute>
  <element name="source"><ref name="inline"/></element>
  <element name="target"><attribute name="state"><choice>
   <value>new</value><value>needs-translation</value><value>translated</value><value>final</value>
  </choice></attribute><ref name="inline"/></element>
  <zeroOrMore><choice>
   <element name="context-group"><attribute name="name"/>
    <attribute name="purpose"><value>information</value></attribute>
    <oneOrMore><element name="context"><attribute name="context-type"><data type="string">
      <param name="pattern">x-.+</param></data></attribute><text/></element></oneOrMore></element>
   <element name="note"><attribute name="from"/><attribute name="annotates"><choice>
    <value>source</value><value>target</value></choice></attribute><text/></element>
  </choice></zeroOrMore>
 </element></define>
 <define name="inline"><zeroOrMore><choice><text/><element name="ph"><attribute name="id"/><attribute name="ctype">
  <data type="string"><param name="pattern">x-.+</param></data></attribute><text/></element></choice></zeroOrMore>
 </define>
</grammar>
"""
STATES = {"goals.title": "reviewed", "market.lead": "stale"}


def document(words: dict[str, str] = WORDS, states: dict[str, str] = STATES) -> bytes:
    return write_xliff(JOB, sheet_rows(marked(catalogue(words), states, {"noun.drugs": ["ask Li & <co>"]})))


def read(data: bytes, locale: str = "zh_Hans") -> tuple[bytes, list[str]]:
    after, done = taken(catalogue({}), read_xliff_offers("x.xlf", data, "harbour", locale))
    assert done.refused == []
    return after, done.taken


def test_the_structure_is_the_standards() -> None:
    schema = etree.RelaxNG(etree.fromstring(STRUCTURE))
    schema.assertValid(etree.fromstring(document({})))
    schema.assertValid(etree.fromstring(document()))
    ids = [unit.get("id") for unit in etree.fromstring(document()).iter("{*}trans-unit")]
    assert len(set(ids)) == len(ids)


def test_an_agencys_reader_sees_units_states_and_notes() -> None:
    # when a reader that is not ours opens the file
    store = xliff.xlifffile.parsestring(document())
    units = {unit.getid().rpartition("\x04")[2]: unit for unit in store.units if unit.istranslatable()}
    # then it has our ids, texts and notes
    assert {each.replace("harbour", "") for each in units} == {
        "market.title", "market.lead", "goals.title", "noun.drugs[0]",
    }  # fmt: skip
    assert (store.getsourcelanguage(), store.gettargetlanguage()) == ("en", "zh-Hans")
    assert units["goals.title"].target == "目标"
    assert "Keep it crisp" in units["market.title"].getnotes()
    # and only what is reviewed is approved; what is stale, needs work
    assert [name for name, unit in units.items() if unit.isapproved()] == ["goals.title"]
    assert {name: unit.xmlelement.find("{*}target").get("state") for name, unit in units.items()} == {
        "market.title": "translated", "market.lead": "needs-translation", "goals.title": "final",
        "noun.drugs[0]": "translated",
    }  # fmt: skip


def test_what_an_agencys_tool_writes_is_read() -> None:
    # given a file in which another program translates, approves and writes all anew
    store = xliff.xlifffile.parsestring(write_xliff(JOB, sheet_rows(catalogue({}))))
    for unit in store.units:
        if unit.getid().endswith("market.lead"):
            unit.target = "导语"
        if unit.getid().endswith("goals.title"):
            unit.target = "目标"
            unit.markapproved(True)
    # when
    after, done = read(bytes(store))
    # then
    assert sorted(done) == ["goals.title", "market.lead"]
    assert after == catalogue({"market.lead": "导语", "goals.title": "目标"})


def test_placeholders_are_protected_and_numbered_alike_in_source_and_target() -> None:
    unit = next(each for each in etree.fromstring(document()).iter("{*}trans-unit") if each.get("id") == "market.title")
    told = {
        part: [(each.get("id"), each.text) for each in unit.find(f"{{*}}{part}").iter("{*}ph")]
        for part in ("source", "target")
    }
    assert told == {"source": [("1", "{deals}"), ("2", "{@park}")], "target": [("2", "{@park}"), ("1", "{deals}")]}


def reordered(text: str) -> str:
    root = etree.fromstring(text.encode())
    body = root.find(".//{*}body")
    assert body is not None
    body[:] = reversed(body)
    return etree.tostring(root, encoding="unicode")


@pytest.mark.parametrize(
    "edit",
    [
        reordered,
        lambda text: text.replace('target-language="zh-Hans"', 'target-language="zh-CN"'),
        lambda text: text.replace('target-language="zh-Hans"', 'target-language="zh_Hans_CN"'),
        lambda text: text.replace(' target-language="zh-Hans"', ""),
        lambda text: text.replace("</ph>", "</ph>").replace('<ph id="2" ctype="x-name">{@park}</ph>在', "在"),
        lambda text: text.replace(">{deals}</ph>交", ">{deals}</ph><mrk mtype='seg'>交</mrk>"),
        lambda text: text.replace('<target state="translated">', "<target>"),
        lambda text: text.replace("\n", "\r\n"),
    ],
)
def test_what_tools_do_to_a_file_does_not_matter(edit: Callable[[str], str]) -> None:
    after, _ = read(edit(document(WORDS, {}).decode()).encode())
    assert after == marked(catalogue(WORDS), {}, {"noun.drugs": ["ask Li & <co>"]})


@pytest.mark.parametrize("element", ['<ph id="{0}"/>', '<x id="{0}"/>', '<x id="{0}" equiv-text="{1}"/>'])
def test_emptied_inline_elements_are_known_by_their_ids(element: str) -> None:
    # given a tool that hands back the target's placeholders without their content
    text = document(WORDS, {}).decode()
    for number, mark, sort in (("1", "{deals}", "figure"), ("2", "{@park}", "name"), ("1", "{n}", "figure")):
        whole = f'<ph id="{number}" ctype="x-{sort}">{mark}</ph>'
        head, tail = text.split(whole, 1)  # the source keeps its own
        text = head + whole + tail.replace(whole, element.format(number, mark))
    # then
    assert read(text.encode())[0] == marked(catalogue(WORDS), {}, {"noun.drugs": ["ask Li & <co>"]})


@pytest.mark.parametrize(
    ("approved", "state", "is_now"),
    [
        ("yes", "final", Standing.REVIEWED),
        ("yes", "signed-off", Standing.REVIEWED),
        ("yes", "translated", Standing.REVIEWED),
        ("yes", "needs-review-translation", Standing.DRAFT),
        ("no", "final", Standing.DRAFT),
        ("no", "needs-review-translation", Standing.DRAFT),
        ("no", "translated", Standing.DRAFT),
        ("no", "needs-translation", Standing.DRAFT),  # a new text is there: the tool has not moved the state
        ("no", "new", Standing.DRAFT),
    ],
)
def test_states_in_the_tools_words(approved: str, state: str, is_now: Standing) -> None:
    from exchange_samples import DAY

    # given one new translation, with what the tool says of it
    text = document({}, {}).decode()
    old = '<trans-unit id="goals.title" resname="goals.title" xml:space="preserve" approved="no"'
    head, tail = text.replace(old, old.replace("no", approved)).split('id="goals.title"', 1)
    tail = tail.replace('<target state="new"></target>', f'<target state="{state}">目标</target>', 1)
    offers = read_xliff_offers("x.xlf", f'{head}id="goals.title"{tail}'.encode(), "harbour", "zh_Hans")
    # when
    after, _ = taken(catalogue({}), offers, signed=("Li", DAY))
    # then
    assert standing(read_catalog("zh_Hans", FILE, after).entries["goals.title"]) is is_now


def test_a_refusal_has_a_line() -> None:
    text = document({}, {}).decode().replace('<target state="new"></target>', "<target>21</target>", 2)
    _, done = taken(catalogue({}), read_xliff_offers("x.xlf", text.encode(), "harbour", "zh_Hans"))
    lines = text.splitlines()
    assert [finding.code for finding in done.findings] == ["B204", "B205", "B205"]
    for finding in done.findings:
        assert finding.location is not None
        assert "<target>21</target>" in lines[finding.location.line - 1]
        assert lines[finding.location.line - 1][finding.location.column - 1 :].startswith("<target>")


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda text: text.replace("?>", '?><!DOCTYPE xliff [<!ENTITY a "b">]>'), "document type"),
        (lambda text: text.replace("?>", '?><!DOCTYPE xliff SYSTEM "file:///etc/passwd">'), "document type"),
        (lambda text: text.replace('version="1.2"', 'version="2.0"'), "XLIFF 2.0"),
        (lambda text: text.replace("xliff", "tmx"), "<tmx>"),
        (lambda text: text[:-30], "no sound XML"),
        (lambda text: "", "no sound XML"),
        (lambda text: text.replace('original="harbour"', 'original="city"'), "for the briefing city"),
        (lambda text: text.replace('"zh-Hans"', '"de"'), "in de"),
        (lambda text: text.replace('"zh-Hans"', '"zh-TW"'), "in zh-TW"),
        (lambda text: text.replace("<body>", "<body>" + "<group>" * 99), "deep"),
    ],
)
def test_what_cannot_be_trusted_is_refused_as_a_whole(edit: Callable[[str], str], message: str) -> None:
    for encoding in ("utf-8", "utf-16"):
        text = edit(document().decode()).replace('encoding="UTF-8"', f'encoding="{encoding}"')
        with pytest.raises(InputError) as caught:
            read_xliff_offers("x.xlf", text.encode(encoding), "harbour", "zh_Hans")
        assert [finding.code for finding in caught.value.findings] == ["B240"]
        assert message in caught.value.findings[0].message
