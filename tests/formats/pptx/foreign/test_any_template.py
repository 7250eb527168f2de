"""Any damage to a template ends in a deck or in one finding, never in a traceback."""

import random
import re

import pytest
from lxml import etree

from briefdeck.model.finding import InputError
from formats.pptx.foreign import hostile
from formats.pptx.foreign.building import built, mapped

PARTS = re.compile(r"ppt/(presentation|theme/theme\d+|slideMasters/[^/]+|slideLayouts/[^/]+)\.xml|.*\.rels")
DEFAULT, THOROUGH = 12, 600


def damaged(seed: int) -> bytes:
    """A template with some elements or attributes deleted, doubled or moved."""
    chance = random.Random(seed)
    sources = [hostile.plain, hostile.clutter, hostile.two_masters, hostile.logo_and_band, hostile.picture_background]
    parts = hostile.parts_of(chance.choice(sources)())
    for _ in range(chance.randint(1, 6)):
        name = chance.choice([name for name in parts if PARTS.fullmatch(name)])
        tree = etree.fromstring(parts[name])
        nodes = [node for node in tree.iter(etree.Element) if node.getparent() is not None]
        if not nodes:
            continue
        node = chance.choice(nodes)
        match chance.randrange(5):
            case 0:
                node.getparent().remove(node)
            case 1:
                node.addnext(etree.fromstring(etree.tostring(node)))
            case 2:
                for key in list(node.attrib)[: chance.randint(1, 3)]:
                    del node.attrib[key]
            case 3:
                for key in node.attrib:
                    node.attrib[key] = chance.choice(["", "-1", "99999999999999999999", "x", "0", "NaN", "rId1"])
            case _:
                del node[:]
        parts[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    if chance.random() < 0.3:
        del parts[chance.choice([name for name in parts if name != "[Content_Types].xml"])]
    return hostile.zipped(parts)


def survives(seed: int) -> None:
    try:
        found = mapped(damaged(seed))
    except InputError as failure:
        (finding,) = failure.findings
        assert finding.code == "B075"
        assert finding.hint
        return
    result, deck, _ = built(found)
    assert result.data.startswith(b"PK")
    assert deck.slides


@pytest.mark.parametrize("seed", range(DEFAULT))
def test_a_damaged_template_is_used_or_refused(seed):
    survives(seed)


@pytest.mark.thorough
def test_many_damaged_templates_are_used_or_refused():
    for seed in range(DEFAULT, THOROUGH):
        survives(seed)


@pytest.mark.parametrize("share", range(0, 100, 7))
def test_a_template_cut_off_anywhere_is_refused(share):
    whole = hostile.plain()
    with pytest.raises(InputError) as refused:
        mapped(whole[: len(whole) * share // 100])
    assert [finding.code for finding in refused.value.findings] == ["B075"]
