"""What libyaml says, said so that an author knows what to do."""

from __future__ import annotations

import yaml

_QUOTES = "put the whole text in quotes"

# part of the parser's problem → what to say, what to do. The first that fits is taken.
_PROBLEMS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "a second ': ' on one line", f"{_QUOTES}, or check the indentation"),
    ("unexpected end of stream", "the quotes that open here are never closed", "close them"),
    ("unexpected document indicator", "--- or ... inside quotes", "indent it"),
    ("expected ',' or ']'", "the [ that opens here is never closed", "close it with ], or " + _QUOTES),
    ("expected ',' or '}'", "the { that opens here is never closed", "close it with }, or " + _QUOTES),
    ("could not find expected ':'", "a key without its colon", "write key: value"),
    (
        "did not find expected key",
        "no key where one is expected",
        f"check indentation and quotes up to here, or {_QUOTES}",
    ),
    ("did not find expected '-'", "no - where the list goes on", "indent every item of a list alike"),
    ("block sequence entries are not allowed", "a list cannot begin here", "begin it on a line of its own"),
    ("did not find expected node content", "a value is missing here", "write it, or " + _QUOTES),
    ("invalid Unicode character escape", "this escape stands for no character", "write the character itself"),
    ("unknown escape character", "a backslash that escapes nothing", "use single quotes, or write \\\\"),
    ("cannot start any token", "text cannot begin with this character", _QUOTES),
    ("undefined alias", "an alias", "write the value itself"),
)
_WHERE_IT_OPENED = ("unexpected end of stream", "expected ',' or")


def explain(error: yaml.MarkedYAMLError, text: str, last: yaml.Event | None = None) -> tuple[int, int, str, str]:
    """(line, column, message, hint) of a parser's error; line and column from 1. last: the event read before it."""
    problem = error.problem or "not YAML"
    mark = error.problem_mark or error.context_mark
    if isinstance(last, yaml.ScalarEvent) and mark is not None and (place := _ran_on(last, problem, mark.line, text)):
        return place
    if error.context_mark is not None and any(part in problem for part in _WHERE_IT_OPENED):
        mark = error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    if "escape" in problem:  # libyaml points behind the backslash and its letter
        column = text.split("\n")[line].rfind("\\", 0, column)
    if "did not find expected key" in problem and not _before(text, line, column).strip():
        return line + 1, column + 1, "the indentation goes wrong here", "indent keys that belong together alike"
    for part, message, hint in _PROBLEMS:
        if part in problem:
            return line + 1, column + 1, _quoting(message, text, line, column), hint
    return line + 1, column + 1, problem, _QUOTES


def _ran_on(scalar: yaml.ScalarEvent, problem: str, at: int, text: str) -> tuple[int, int, str, str] | None:
    """A value that took in the lines below it: quotes that close only at the next, or a key indented too deep.

    at: line of the fault, from 0. None where it is no such fault.
    """
    start, end = scalar.start_mark, scalar.end_mark
    if start is None or end is None or not start.line < end.line == at:
        return None
    if scalar.style in {'"', "'"}:
        message = f"the quotes that open here are closed only on line {end.line + 1}, where the next ones open"
        return start.line + 1, start.column + 1, message, "close them; within quotes write quotes twice or use others"
    if "mapping values are not allowed" not in problem:
        return None
    line = text.split("\n")[end.line]
    column = len(line) - len(line.lstrip(" "))
    message = f"this line is indented deeper than line {start.line + 1}, whose value it then belongs to"
    return end.line + 1, column + 1, message, "check the indentation, or put a text of several lines in quotes"


def _before(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    return lines[line][:column] if line < len(lines) else ""


def _quoting(message: str, text: str, line: int, column: int) -> str:
    if "this character" not in message:
        return message
    lines = text.split("\n")
    character = lines[line][column : column + 1] if line < len(lines) else ""
    return message.replace("this character", character or "this")
