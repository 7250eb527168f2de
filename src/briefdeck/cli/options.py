"""Options that several commands share, so that they are spelled, explained and completed alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from briefdeck.formats import FORMATS
from briefdeck.model.audience import PAGES
from briefdeck.model.finding import BriefdeckError

# What the user calls a format: the ending of its file.
FILES = {name.rpartition(".")[2]: format_ for format_, name in FORMATS.items()}

MOST_WORKERS = 256

F = TypeVar("F", bound=Callable[..., Any])


def _complete(what: str) -> Callable[[click.Context, click.Parameter, str], list[CompletionItem]]:
    """Completion from the workspace at hand; a workspace that cannot be read completes nothing."""

    def complete(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from briefdeck.load import load
        from briefdeck.workspace import Workspace

        try:
            audiences = load(Workspace.open(Path(ctx.params.get("workspace") or "."))).audiences
        except BriefdeckError:
            return []
        if what == "audience":
            names = list(audiences)
        else:
            names = sorted({tag for audience in audiences.values() for tag in audience.locales})
        return [CompletionItem(name) for name in names if name.startswith(incomplete.replace("-", "_"))]

    return complete


def remember_format(ctx: click.Context, _param: click.Parameter, value: str) -> str:
    """Findings of a failed command are printed by the group, in the form that was asked for."""
    ctx.meta["briefdeck.format"] = value
    return value


def _remember_workspace(ctx: click.Context, _param: click.Parameter, value: Path) -> Path:
    ctx.meta["briefdeck.workspace"] = value
    return value


def workspace(function: F) -> F:
    return click.argument(
        "workspace",
        type=click.Path(path_type=Path),
        default=Path(),
        callback=_remember_workspace,
        is_eager=True,
    )(function)


def paths(function: F) -> F:
    """A workspace, or finished files."""
    return click.argument(
        "paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path), callback=_remember_path, is_eager=True
    )(function)


def _remember_path(ctx: click.Context, _param: click.Parameter, value: tuple[Path, ...]) -> tuple[Path, ...]:
    if len(value) == 1 and value[0].is_dir():
        ctx.meta["briefdeck.workspace"] = value[0]
    return value


def workspace_of_files(function: F) -> F:
    """For a command whose arguments may be files of a workspace."""
    return click.option(
        "-w", "--workspace", type=click.Path(path_type=Path),
        help="The folder that holds briefing/.  [default: the nearest above the file, else this folder]",
    )(function)  # fmt: skip


def workspace_option(function: F) -> F:
    """For a command whose arguments are something else."""
    return click.option(
        "-w", "--workspace", type=click.Path(path_type=Path), default=Path(), callback=_remember_workspace,
        is_eager=True, help="The folder that holds briefing/.  [default: this folder]",
    )(function)  # fmt: skip


def audiences(function: F) -> F:
    return click.option(
        "-a", "--audience", "audiences", multiple=True, metavar="AUDIENCE", shell_complete=_complete("audience"),
        help="Only this audience; may be repeated.",
    )(function)  # fmt: skip


def locales(function: F) -> F:
    return click.option(
        "-l", "--locale", "locales", multiple=True, metavar="TAG", shell_complete=_complete("locale"),
        callback=lambda _ctx, _param, value: tuple(tag.replace("-", "_") for tag in value),
        help="Only this language, such as en or zh-Hans; may be repeated.",
    )(function)  # fmt: skip


def locale(function: F) -> F:
    """One language, and no way round it."""
    return click.option(
        "-l", "--locale", required=True, metavar="TAG", shell_complete=_complete("locale"),
        callback=lambda _ctx, _param, value: value.replace("-", "_"),
        help="The language, such as zh-Hans.",
    )(function)  # fmt: skip


def files(function: F) -> F:
    return click.option(
        "-f", "--file", "formats", multiple=True, type=click.Choice(list(FILES)),
        callback=lambda _ctx, _param, value: tuple(dict.fromkeys(FILES[name] for name in value)),
        help="Only decks (pptx) or only summaries (md).",
    )(function)  # fmt: skip


def day(function: F) -> F:
    return click.option(
        "--date", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD",
        callback=lambda _ctx, _param, value: value.date() if value else None,
        help="Stands on every cover instead of its own date.",
    )(function)  # fmt: skip


def page(function: F) -> F:
    return click.option(
        "--page", type=click.Choice(PAGES, case_sensitive=False),
        callback=lambda _ctx, _param, value: value or "",
        help="Page format of every deck instead of its audience's own.",
    )(function)  # fmt: skip


def brand(function: F) -> F:
    return click.option(
        "--brand", default="", metavar="NAME", help="Brand of every deck instead of its audience's own."
    )(function)


def picked(function: F) -> F:
    """Delegations of a table, by what their rows say and how many."""
    function = click.option(
        "--limit", type=click.IntRange(min=1), metavar="N", help="The first N delegations of the table."
    )(function)
    return click.option(
        "--select", multiple=True, metavar="EXPRESSION",
        help="Delegations of the table by region, language, profile, date, currency or id: region=CH,date>=2026-03-01.",
    )(function)  # fmt: skip


def _workers(_ctx: click.Context, _param: click.Parameter, value: str) -> int | None:
    if value == "auto":
        return None
    if value.isdecimal() and 1 <= int(value) <= MOST_WORKERS:
        return int(value)
    raise click.BadParameter(f"{value!r} is neither auto nor a number from 1 to {MOST_WORKERS}")


def workers(function: F) -> F:
    return click.option(
        "-j", "--jobs", "workers", default="auto", show_default=True, metavar="N", callback=_workers,
        help="Processes that share the work; auto takes several only where that pays.",
    )(function)  # fmt: skip


def scheduler(function: F) -> F:
    return click.option(
        "--scheduler", metavar="ADDRESS", default="",
        help="Send the work to a Dask cluster, such as tcp://10.0.0.5:8786.",
    )(function)  # fmt: skip


def progress(function: F) -> F:
    return click.option(
        "--progress", type=click.Choice(["auto", "bar", "plain", "json", "none"]),
        callback=lambda _ctx, _param, value: value or "",
        help="How the build is told as it goes, on standard error.  [default: auto: a bar, in a log a line a file]",
    )(function)  # fmt: skip


def strict(function: F) -> F:
    return click.option("--strict", is_flag=True, help="Warnings (disputed, doubt, draft …) count as errors.")(function)


def findings_format(function: F) -> F:
    return click.option(
        "--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True,
        callback=remember_format, is_eager=True, help="How findings and results are printed.",
    )(function)  # fmt: skip
