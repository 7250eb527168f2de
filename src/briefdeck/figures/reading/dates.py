"""Dates and times of day in a text: what must not be read as figures, with the date in the briefing's notation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefdeck.figures.reading.han import han_value
from briefdeck.figures.reading.printed_dates import Dated
from briefdeck.figures.reading.tongue import Tongue

_H = "〇零一二三四五六七八九十"
_HAN = re.compile(
    rf"""(?P<decade>(?:(?:上个?世纪|本世纪|20世纪|二十世纪|19世纪)?(?:\d{{2}}(?:\d\d)?|[二三四五六七八九]十)年代))
       |(?P<century>(?:公元前?)?(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})世纪)
       |(?<![\d.])(?<!\d,)(?P<years>(?:1[0-9]|20)\d\d)\s?[-~至到/]\s?(?P<year2>\d{{2}}(?:\d\d)?)(?:\s?(?:财|学)?年度?|赛季|财年)
       |(?<![\d.约超近逾有])(?<!\d,)(?P<year>(?:1[0-9]|20)\d\d|[{_H}]{{4}}(?<!十))\s?(?:财|学)?年(?!代|前|历史|的历史|间隔)(?:\s?(?P<quarter>(?:前|第)?[一二三四1-4]个?季度|[上下]半年)|度?\s?(?:(?P<month>\d{{1,2}}|十[一二]?|[一二三四五六七八九])\s?月份?(?:\s?(?P<day>\d{{1,2}}|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])\s?[日号])?)?)?
       |(?<![\d.])(?<!\d,)(?P<from>\d{{1,2}})\s?[月]?\s?[-~至到]\s?(?P<till>\d{{1,2}})\s?月(?!租|薪|票|球|亮|饼|光|供|均)份?
       |(?<![\d.{_H}])(?<!\d,)(?P<month2>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月(?!租|薪|票|球|亮|饼|光|供|均|产|色)份?(?:\s?(?P<day2>\d{{1,2}}|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])\s?[日号](?:\s?[-~至到]\s?\d{{1,2}}\s?[日号]?)?)?
       |(?<![\d.])(?<!\d,)(?P<day3>[12]?\d|3[01])\s?(?:[-~至到]\s?(?:[12]?\d|3[01])\s?)?(?:日(?!均|产|元|圆|本|常|内|游|之内|以?内|龄)|号(?=[，,。、；上下晚早凌在起至]|$))
       |(?P<quarter2>(?:前|第)?[一二三四]个?季度(?!末)|前[两2]个?季度)
       |(?P<clock>\d{{1,2}}:\d{{2}}(?!\d|\.\d)(?::\d\d)?|(?<=[晨午晚上夜早])\s?(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})[时点](?!间|代|期)(?:\s?\d{{1,2}}分|半|许|整)?|(?<!\d)\d{{1,2}}[时点]\d{{1,2}}分|(?<![\d.])\d{{1,2}}时(?!间|代|期|速|长|机|尚|候|任|隔))""",
    re.VERBOSE,
)


def han_dates(text: str, _: Tongue) -> Iterator[Dated]:
    """Of a folded text written in Han."""
    for found in _HAN.finditer(text):
        yield Dated(found.start(), found.end(), _han_period(found))


def _han_period(found: re.Match[str]) -> str:
    if found["decade"]:
        tens = re.search(r"(?P<digit>\d)\d年代|(?P<word>[二三四五六七八九])十年代", found["decade"])
        return f"{_number(tens['digit'] or tens['word'])}0s" if tens else ""
    if found["century"]:
        number = re.search(rf"\d+|[{_H}]+", found["century"])
        return f"{_number(number.group())}c" if number else ""
    if found["years"]:
        return _span(found["years"], found["year2"])
    if found["year"]:
        year = f"{_number(found['year']):04d}"
        month, day = found["month"], found["day"]
        if day:
            return f"{year}-{_number(month):02d}-{_number(day):02d}"
        return f"{year}-{_number(month):02d}" if month else year
    if found["month2"]:
        month = f"--{_number(found['month2']):02d}"
        return f"{month}-{_number(found['day2']):02d}" if found["day2"] else month
    if found["from"]:
        return f"--{int(found['from']):02d}"
    return f"---{int(found['day3']):02d}" if found["day3"] else ""


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    if len(text) == 4 and "十" not in text:
        return int("".join(str("〇一二三四五六七八九".find(sign.replace("零", "〇"))) for sign in text))
    return han_value(text) or 0


@lru_cache(maxsize=16)
def _latin(tongue: Tongue) -> re.Pattern[str]:
    months = "|".join(f"(?:{names})" for names in tongue.data["dates"]["months"])
    year = r"(?:1[0-9]|20)\d\d"
    return re.compile(
        rf"""(?P<decade>\b(?:mid-|early-|late-)?(?:(?:1[5-9]|20)\d0|'?[2-9]0)'?s\b)
           |\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s(?:of\s)?|-)(?P<month>{months})\b\.?(?:,?\s(?P<year>{year})\b(?!,\d))?
           |\b(?P<month2>{months})\b\.?(?<!may(?=\s\d\d?\s))\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.,]?\d\d?\d|%|\s?(?:percent|million|billion))(?:\s?(?:to|-|and)\s?(?:(?:{months})\.?\s)?\d{{1,2}}(?:st|nd|rd|th)?\b)?(?:,?\s(?P<year2>{year})\b(?!,\d))?
           |\b(?P<month3>{months})\b\.?,?\s(?:of\s)?(?P<year3>{year})\b(?![,.]\d)
           |\b(?P<day4>the\s\d{{1,2}}(?:st|nd|rd|th))\b(?=[,.;]|\s(?:of\s(?:this|last|next|the)\smonth|local))
           |(?<![\w.,$€£¥])(?P<years>{year})\s?(?:-|/|to|through|and)\s?(?P<last>{year}|\d\d)\b(?![,.]?\d|\s?(?:percent|%|million|billion|people))
           |\b(?P<iso>{year})-(?P<im>\d\d)-(?P<id>\d\d)\b
           |(?P<quarter>\b(?:(?:first|second|third|fourth|last|1st|2nd|3rd|4th|first\s(?:two|three))[\s-]quarters?|Q[1-4]|(?:first|second)[\s-]half|H[12])\b(?:\s(?:of\s)?(?P<year5>{year})\b)?)
           |(?P<century>\b(?:\d{{1,2}}(?:st|nd|rd|th)|(?:twenty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)[\s-]centur(?:y|ies)\b)
           |(?P<clock>\b\d{{1,2}}[:.]\d{{2}}\s?(?:[ap]\.?m\b\.?|hours|gmt|local)|\b\d{{1,2}}:\d{{2}}(?::\d\d)?\b(?!\.\d)|\b\d{{1,2}}\s?[ap]\.?m\b\.?|\b\d{{1,2}}\so'clock)
           |(?<![\w.,$€£¥'-])(?P<fy>FY\s?)?(?P<year4>{year})\b(?![,.]\d|\s?(?:percent|per\scent|%|million|billion|thousand|trillion|bn|yuan|dollars|euros|meters|metres|kilomet|km|kg|tonnes|tons|mu|hectares|acres|miles|people|more|other|new|companies|firms|enterprises|households|students|workers|jobs|cases|hours|days|years|square|points|vehicles|soldiers|troops|volunteers|residents|delegates|participants|athletes|employees|villages|schools|rooms|seats|beds|units|sets|pieces|tourists|visitors|patients|deaths|athletes|experts|members|officials|doctors|police))""",
        re.VERBOSE | re.IGNORECASE,
    )  # fmt: skip


def latin_dates(text: str, tongue: Tongue) -> Iterator[Dated]:
    """Of a text written in Latin letters."""
    for found in _latin(tongue).finditer(text):
        yield Dated(found.start(), found.end(), _latin_period(found, tongue))


def _latin_period(found: re.Match[str], tongue: Tongue) -> str:
    if found["decade"]:
        tens = re.search(r"(\d)0'?s", found["decade"])
        return f"{tens[1]}0s" if tens else ""
    if found["month"] or found["month2"]:
        month = _month(found["month"] or found["month2"], tongue)
        year = found["year"] or found["year2"] or "-"
        return f"{year}-{month:02d}-{int(found['day'] or found['day2']):02d}"
    if found["month3"]:
        return f"{found['year3']}-{_month(found['month3'], tongue):02d}"
    if found["iso"]:
        return found.group()
    if found["century"]:
        number = re.match(r"\d+", found["century"])
        return f"{number.group()}c" if number else ""
    if found["years"]:
        return _span(found["years"], found["last"])
    return found["year4"] or found["year5"] or ""


def _span(first: str, last: str) -> str:
    """2021/2025; 2010-11 is the notation of a season or school year and stays apart from November 2010."""
    return f"{first}/{first[: 4 - len(last)]}{last}"


def _month(word: str, tongue: Tongue) -> int:
    months = tongue.data["dates"]["months"]
    return next(place for place, names in enumerate(months, 1) if word.lower() in names.split("|"))
