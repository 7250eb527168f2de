"""Numbers in a text written in Han: digits with 万 and 亿, Han numerals, and both together.

1亿2000万 · 3亿多 · 1.5万余 · 六千亿 · 三四十 · 两千五 · 十几 · 数十万 · 三分之二 · 百分之四十 · 三成半 · 两年半
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from briefdeck.figures.reading.number import ONE, Number, digits_value
from briefdeck.figures.reading.tongue import Tongue

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_TENS = {"十": 1, "百": 2, "千": 3}
_POWERS = _TENS | {"万": 4, "亿": 8, "兆": 12}
_WORTH: tuple[int, ...] = tuple(10**power for power in range(13))
_ONES = "〇零一二两三四五六七八九"
# 千瓦, 百分之, 兆字节: units and fractions, not scales.
_SCALE = r"(?:十|百(?!分(?!之)|帕)|千(?![瓦克米伏卡赫帕牛]|欧(?!元))|万|亿|兆(?![瓦赫字比焦帕]|欧(?!元)))"
_AFTER_DIGITS = re.compile(rf"\s?(?P<loose>[多余几来])?\s?(?P<scale>{_SCALE}+)")
_LOWER = re.compile(
    rf"(?P<number>\d+(?:\.\d+)?)(?P<scale>{_SCALE}+)|(?P<rest>\d{{4,8}})(?![\d.,年])|零?(?P<han>(?:[{_ONES}]|{_SCALE})+)"
)
_HAN = re.compile(
    rf"(?P<whole>(?:[{_ONES}]|{_SCALE})+)(?:点(?P<point>[〇零一二三四五六七八九]+)(?P<scale>[万亿]+)?|(?P<loose>[多余几来])(?P<loosely>{_SCALE}+))?"
)
_TAIL = re.compile(r"\s?[多余几来](?![样数少久边媒元半方用功次]|年生|自)|\s?多(?=次|元(?!化))")
_VAGUE = re.compile(r"(?:好几|几|数(?<![人总次户件天少多函参指分岁额个款][数]))\Z")
_UPON = re.compile(r"(?:上|成|每|超|逾|近|约|过|破|数|几)\s?\Z")
_SLASH = re.compile(r"/(\d{1,2})(?!\d|[/月日]|[.,]\d)(?!\s?[万亿])")
_LIMITED = re.compile(r"[美欧日港加澳]?元(?:以|左右|至|到)")
_FRACTION = re.compile(r"\s?分之\s?")
_TENTHS = re.compile(
    r"\s?成(?P<half>半|[一二三四五六七八九](?![个家名万成]))?(?P<over>多)?(?![为员果立功长本就效熟都品型套人份因交绩])"
)
_HALF_AFTER = re.compile(
    r"\s?个半(?P<unit>小时|月|世纪|多小时|钟头|星期)|\s?(?P<then>年|天|小时|周|岁|倍|亩|公里|里|个月)半(?![年个导])"
)
_HALF = re.compile(
    r"(?<![一两三四五六七八九十年个倍成天大小上下对])半个?多?(?P<unit>年|月|小时|世纪|天|钟头)(?![报线末票])"
)
_HALVES = re.compile(r"减半|一半(?!会|时|路|点)|半数|过半(?!个)|大半(?!年|天|夜|生|辈|径|岁)|泰半")
_UNITS = {
    "年": "year",
    "月": "month",
    "个月": "month",
    "小时": "hour",
    "多小时": "hour",
    "钟头": "hour",
    "世纪": "century",
    "天": "day",
    "周": "week",
    "星期": "week",
    "岁": "age",
    "倍": "times",
    "亩": "mu",
    "公里": "km",
    "里": "li",
}
_BELOW = re.compile(
    r"(?<![\d.])(?:(?P<minutes>\d{1,2})分)?(?P<whole>\d{1,3})(?P<unit>秒|米)(?P<below>\d{1,2})(?![\d.]|\s?[万亿千%秒米])"
)
_DISCOUNT = re.compile(
    r"(?<![\d.〇零一二三四五六七八九十百千万亿])(?P<n>\d(?:\.\d)?|[一二三四五六七八九]{1,2}|\d\d)折"
    r"(?![叠射腾合算旧磨返中线戟桂损页断服纸])"
)
_FORMAL = re.compile("[零壹贰叁肆伍陆柒捌玖拾佰仟貳參陸萬億万亿]{3,}|[壹贰叁肆伍陆柒捌玖][拾佰仟万亿]")
_FORMAL_SIGNS = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟貳參陸", "一二三四五六七八九十百千二三六")
_FOLDS = re.compile(r"翻了?(?P<n>[一两二三四五六七八九]|\d)?(?P<how>番|倍)")


def numbers(text: str, tongue: Tongue) -> Iterator[Number]:
    """All numbers of a folded text, in no certain order."""
    start = re.compile(rf"(?P<d>{tongue.digits})|(?P<h>(?:[{_ONES}]|{_SCALE})+)")
    at = 0
    while found := start.search(text, at):
        number = _digits(text, found.span(), tongue) if found["d"] else _han(text, found.start())
        if number is None:
            at = found.end()
            continue
        number = _completed(text, number, tongue)
        yield number
        at = max(number.end, found.start() + 1)
    for found in _HALF.finditer(text):
        yield Number(found.start(), found.end(), Decimal("0.5"), step=Decimal(0), unit=_UNITS[found["unit"]])
    for found in _HALVES.finditer(text):
        over = found.group() in {"过半", "大半", "泰半"}
        yield Number(found.start(), found.end(), Decimal(50), step=Decimal(0), ratio=True, over=over)
    for found in _BELOW.finditer(text):
        yield _with_below(found)
    for found in _DISCOUNT.finditer(text):
        yield _discount(found)
    for found in _FOLDS.finditer(text):
        count = int(found["n"]) if (found["n"] or "").isdigit() else _DIGITS.get(found["n"] or "一", 1)
        value = Decimal(2) ** count if found["how"] == "番" else Decimal(max(2, count))
        yield Number(found.start(), found.end(), value, step=Decimal(0), times=True)


def _with_below(found: re.Match[str]) -> Number:
    """46秒40, 1分46秒40, 2米35: what follows the unit are its hundredths."""
    places = found["below"]
    value = Decimal(f"{found['whole']}.{places}") + 60 * Decimal(found["minutes"] or 0)
    unit = {"秒": "second", "米": "m"}[found["unit"]]
    return Number(found.start(), found.end(), value, step=ONE.scaleb(-len(places)), digits=True, unit=unit)


def _discount(found: re.Match[str]) -> Number:
    """八折 is 80 percent of the price, or 20 percent off; 八五折 is 85 percent."""
    digits = "".join(sign if sign.isdecimal() else str(_DIGITS.get(sign, "")) for sign in found["n"])
    percent = Decimal(digits) * (10 if len(digits) == 1 else 1)
    return Number(found.start(), found.end(), percent, step=Decimal(0), ratio=True, others=(100 - percent,))


def plainly(text: str) -> str:
    """The text with 壹佰贰拾伍万元整 as 一百二十五万元整: of the same length. One such sign by itself is left alone."""
    return _FORMAL.sub(lambda found: found.group().translate(_FORMAL_SIGNS), text)


def _digits(text: str, span: tuple[int, int], tongue: Tongue) -> Number:
    start, end = span
    value, step = digits_value(text[start:end], tongue.data["decimal"], tongue.data["group"])
    number = Number(start, end, value, step=step, digits=True)
    if (slash := _SLASH.match(text, end)) and value < int(slash[1]) and text[start:end].isdigit():
        return replace(number, end=slash.end(), low=100 * value / int(slash[1]), step=Decimal(0), ratio=True)
    scale = _AFTER_DIGITS.match(text, end)
    if not scale or not _scales(scale["scale"], value, loose=bool(scale["loose"])):
        return number
    power = sum(_POWERS[sign] for sign in scale["scale"])
    number = replace(number, end=scale.end(), low=value.scaleb(power), step=step.scaleb(power), scaled=True,
                     over=bool(scale["loose"]), scales=(ONE.scaleb(power),))  # fmt: skip
    return number if number.over else _with_lower(text, number, power)


def _scales(scale: str, value: Decimal, *, loose: bool) -> bool:
    """Whether the signs after digits are a scale: not in 2020十大, 2018百强."""
    return scale[0] in "万亿兆" or (value < 100 and (scale[0] != "十" or len(scale) > 1 or loose))


def _with_lower(text: str, number: Number, power: int) -> Number:
    """1亿2000万, 3万5千, 2亿3456万7890: what stands below the scale word."""
    while lower := _LOWER.match(text, number.end):
        step = ONE
        if lower["number"]:
            below = sum(_POWERS[sign] for sign in lower["scale"])
            value = Decimal(lower["number"]).scaleb(below)
            step = step.scaleb(below)
        elif lower["rest"]:
            below, value = 0, Decimal(lower["rest"])
        else:
            read = han_value(lower["han"])
            if read is None or len(lower["han"]) < 2:
                return number
            below, value = 0, Decimal(read)
        if value >= ONE.scaleb(power) or below >= power:
            return number
        number = replace(number, end=lower.end(), low=number.low + value, step=step)
        if not below:
            return number
        power = below
    return number


def _han(text: str, at: int) -> Number | None:
    found = _HAN.match(text, at)
    if not found:
        return None
    whole = found["whole"]
    ends = _ends(whole)
    if ends is None:
        if len(whole) > 1 and all(sign in _DIGITS for sign in whole):  # 一二三, 二〇二五: a code, or read by its digits
            code = Decimal("".join(str(_DIGITS[sign]) for sign in whole))
            return Number(at, at + len(whole), code, weak=True)
        return None
    low, high = ends
    end, over, step = at + len(whole), False, _step(whole)
    if found["point"]:
        places = Decimal("0." + "".join(str(_DIGITS[sign]) for sign in found["point"]))
        power = sum(_POWERS[sign] for sign in found["scale"] or "")
        low, high, step = (low + places).scaleb(power), None, ONE.scaleb(power - len(found["point"]))
        end = found.end()
    elif found["loose"] and (found["loose"] != "来" or whole[-1] in _POWERS):
        power = sum(_POWERS[sign] for sign in found["loosely"])
        low, step, over, end = low.scaleb(power), step.scaleb(power), True, found.end()
        high = None if high is None else high.scaleb(power)
    bare = len(whole) == 1 and whole in "百千万亿兆"
    vague = bool(all(sign in _POWERS for sign in whole) and _VAGUE.search(text, max(0, at - 2), at))
    if (
        bare
        and not vague
        and not _LIMITED.match(text, end)
        and not _UPON.search(text, max(0, at - 2), at)
        and not _TAIL.match(text, end)
        and not over
    ):
        return Number(at, end, low, step=step, scaled=True, weak=True)
    if all(sign in _POWERS for sign in whole) and text[max(0, at - 1) : at] in {"上", "成"}:
        vague = True
    scaled = any(sign in _POWERS for sign in text[at:end])
    myriads = re.search("[万亿兆]*\\Z", text[at:end])
    scales = (step, ONE.scaleb(sum(_POWERS[sign] for sign in myriads.group()))) if myriads and scaled else ()
    return Number(at, end, low, high, step=step, scaled=scaled, over=over, vague=vague, scales=scales)


def _ends(whole: str) -> tuple[Decimal, Decimal | None] | None:
    value = han_value(whole)
    if value is not None:
        return Decimal(value), None
    for at in range(len(whole) - 1):  # 三四十, 十七八, 五六百万
        one, other = _DIGITS.get(whole[at], 0), _DIGITS.get(whole[at + 1], 0)
        if 0 < one < other <= one + 2:
            ends = [han_value(whole[:at] + sign + whole[at + 2 :]) for sign in (whole[at], whole[at + 1])]
            if ends[0] is not None and ends[1] is not None:
                return Decimal(ends[0]), Decimal(ends[1])
    return None


def _step(whole: str) -> Decimal:
    power = 0
    for sign in reversed(whole):
        if sign not in _POWERS:
            break
        power += _POWERS[sign]
    return ONE.scaleb(power)


def han_value(numeral: str) -> int | None:
    """二十一 → 21, 六千亿 → 6×10¹¹, 百万 → 10⁶, 两千五 → 2,500. None where the signs form no number."""
    total = section = 0
    digit: int | None = None
    last_ten = last_myriad = 99
    last_unit, zero = 0, False
    for place, sign in enumerate(numeral):
        if sign in _DIGITS:
            if digit is not None and sign not in "零〇":
                return None
            zero = zero or sign in "零〇"
            digit = _DIGITS[sign] or None
            if digit is None and len(numeral) > 1 and place == 0:
                return None
            continue
        power = _POWERS[sign]
        if sign in _TENS:
            if power >= last_ten or (digit is None and section and not zero and sign != "十"):
                return None
            section += (1 if digit is None else digit) * _WORTH[power]
            last_ten = power
        else:
            section += digit or 0
            if (power > last_myriad or power == last_myriad == 8) and total:  # 万亿, 亿亿
                if section:
                    return None
                total, section = total * _WORTH[power], 0
            elif power >= last_myriad:
                return None
            else:
                total += (section or (1 if total == 0 else 0)) * _WORTH[power]
                section = 0
            last_ten, last_myriad = 99, power
        digit, last_unit, zero = None, power, False
    if digit and last_unit > 1 and not zero:
        return total + section + digit * _WORTH[last_unit - 1]
    return total + section + (digit or 0)


def _completed(text: str, number: Number, tongue: Tongue) -> Number:
    """The number with what stands after it: 分之, 成, 半, 多."""
    fraction = _FRACTION.match(text, number.end)
    if fraction and number.low:
        return _fraction(text, number, fraction.end(), tongue)
    tenths = _TENTHS.match(text, number.end) if number.low <= 10 else None
    if tenths and (number.low == 10 or not (number.scaled or number.weak)):
        half = tenths["half"]
        extra = 0 if not half else 5 if half == "半" else _DIGITS[half]
        high = None if number.high is None else number.high * 10
        step = ONE if half else Decimal(10)
        return replace(
            number,
            end=tenths.end(),
            low=number.low * 10 + extra,
            high=high,
            step=step,
            ratio=True,
            over=bool(tenths["over"]),
        )
    if more := _HALF_AFTER.match(text, number.end):
        unit = _UNITS[more["unit"] or more["then"]]
        return replace(number, end=more.end(), low=number.low + Decimal("0.5"), step=Decimal("0.1"), unit=unit)
    if (number.digits or number.scaled) and not number.over and (tail := _TAIL.match(text, number.end)):
        return replace(number, end=tail.end(), over=True)
    return number


def _fraction(text: str, number: Number, at: int, tongue: Tongue) -> Number:
    found = re.compile(tongue.digits).match(text, at)
    top = _digits(text, found.span(), tongue) if found else _han(text, at)
    if top is None:
        return number
    percent = 100 / number.low
    step = top.step * percent if number.low in {100, 1000, 10000} else Decimal(0)
    over = bool(tail := _TAIL.match(text, top.end)) and top.scaled
    end = tail.end() if over and tail else top.end
    high = None if top.high is None else top.high * percent
    return replace(number, end=end, low=top.low * percent, high=high, step=step, ratio=True, over=over, weak=False)
