from datetime import date

import pytest

from briefdeck.build.jobs import choose
from briefdeck.build.result import Choice
from briefdeck.model.audience import Audience, Cover
from briefdeck.model.finding import InputError, Location
from briefdeck.model.text import Message

HERE = Location("briefing/audiences.yaml")


def words(unit):
    return Message(unit, unit, HERE)


def audience(name, *locales):
    cover = Cover(words("t"), words("s"), words("d"), words("p"), date(2026, 1, 15), (), ())
    return Audience(name, words(name), locales, "jialing", cover, (), {}, HERE)


AUDIENCES = {"investors": audience("investors", "en", "zh_Hans"), "media": audience("media", "en", "de")}


def folders(choice):
    return [job.folder for job in choose(AUDIENCES, choice)]


def test_everything_is_built_in_the_order_of_the_file():
    assert folders(Choice()) == ["investors/en", "investors/zh_Hans", "media/en", "media/de"]


def test_audiences_and_locales_narrow_each_other():
    assert folders(Choice(audiences=("media",), locales=("en",))) == ["media/en"]
    assert folders(Choice(locales=("zh_Hans",))) == ["investors/zh_Hans"]


def test_every_unknown_word_is_reported_with_what_was_meant():
    with pytest.raises(InputError) as caught:
        choose(AUDIENCES, Choice(audiences=("investor", "xyz"), locales=("zh_Hant",)))
    findings = caught.value.findings
    assert [finding.code for finding in findings] == ["B504", "B504", "B505"]
    assert findings[0].hint == 'did you mean "investors"?'
    assert findings[1].hint == "known: investors, media"
    assert findings[2].hint == 'did you mean "zh_Hans"?'
    assert caught.value.exit_code == 2


def test_an_audience_and_a_language_that_do_not_meet():
    with pytest.raises(InputError, match="none of investors is handed anything in de"):
        choose(AUDIENCES, Choice(audiences=("investors",), locales=("de",)))


def test_another_day_stands_on_every_cover():
    jobs = choose(AUDIENCES, Choice(date=date(2026, 3, 1)))
    assert {job.audience.cover.date for job in jobs} == {date(2026, 3, 1)}
