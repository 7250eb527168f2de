"""Faces whose advances are not in the table: which face there is nearest, and how much wider a line of theirs is.

Ratios are those of the average advance of English running text, with a little to spare.
"""

from __future__ import annotations

UNKNOWN = ("arial", 1.05)

_NEAREST = {
    **dict.fromkeys(("verdana", "dejavu sans", "montserrat", "poppins", "gotham", "raleway"), ("arial", 1.19)),
    **dict.fromkeys(
        ("century gothic", "avant garde", "lucida sans", "lucida sans unicode", "rockwell"), ("arial", 1.12)
    ),
    **dict.fromkeys(("open sans", "noto sans", "nunito", "work sans", "inter", "tenorite"), ("arial", 1.09)),
    **dict.fromkeys(
        ("trebuchet ms", "tahoma", "segoe ui", "roboto", "lato", "aptos", "aptos display"), ("arial", 1.03)
    ),
    **dict.fromkeys(("microsoft yahei", "微软雅黑", "dengxian", "等线", "meiryo", "メイリオ"), ("arial", 1.12)),
    **dict.fromkeys(("simhei", "黑体", "simsun", "宋体", "kaiti", "楷体", "fangsong", "仿宋"), ("arial", 1.05)),
    **dict.fromkeys(("microsoft jhenghei", "malgun gothic", "yu gothic", "source han sans"), ("arial", 1.12)),
    **dict.fromkeys(("georgia", "rockwell nova", "bookman old style", "lucida bright", "century"), ("cambria", 1.12)),
    **dict.fromkeys(("palatino linotype", "book antiqua", "century schoolbook", "constantia"), ("cambria", 1.06)),
    **dict.fromkeys(("garamond", "baskerville old face", "perpetua"), ("times new roman", 1.02)),
    **dict.fromkeys(("gill sans mt", "franklin gothic book", "corbel", "candara", "tw cen mt"), ("arial", 1.0)),
    **dict.fromkeys(("consolas", "courier new", "lucida console"), ("arial", 1.24)),
    **dict.fromkeys(("arial black", "impact", "franklin gothic heavy", "cooper black"), ("arial", 1.27)),
    "arial narrow": ("arial", 0.85),
    "arial rounded mt bold": ("arial", 1.12),
    "helvetica": ("arial", 1.0),
    "times": ("times new roman", 1.0),
}


def nearest_face(face: str) -> tuple[str, float]:
    """The face of the table to measure a face by, both in lower case, and the factor for its advances."""
    return _NEAREST.get(face.casefold(), UNKNOWN)
