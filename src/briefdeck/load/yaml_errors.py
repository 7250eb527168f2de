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


def explain(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int, str, str]:
    """(line, column, message, hint) of a parser's error; line and column from 1."""
    problem = error.problem or "not YAML"
    mark = error.problem_mark or error.context_mark
    if error.context_mark is not None and any(part in problem for part in _WHERE_IT_OPENED):
        mark = error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    if "escape" in problem:  # libyaml points behind the backslash and its letter
        column = text.split("\n")[line].rfind("\\", 0, column)
    for part, message, hint in _PROBLEMS:
        if part in problem:
            return line + 1, column + 1, _quoting(message, text, line, column), hint
    return line + 1, column + 1, problem, _QUOTES


def _quoting(message: str, text: str, line: int, column: int) -> str:
    if "this character" not in message:
        return message
    lines = text.split("\n")
    character = lines[line][column : column + 1] if line < len(lines) else ""
    return message.replace("this character", character or "this")
