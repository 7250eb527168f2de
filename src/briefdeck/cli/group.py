"""The group of commands: each is imported only when it is called or listed, and every failure leaves through here."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from briefdeck.cli.short_helps import SHORT_HELPS

COMMANDS = tuple(SHORT_HELPS)


class LazyGroup(click.Group):
    """A command named ``x`` is ``briefdeck.cli.x.command``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"briefdeck.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing them: half a dozen rooms would be read for ten short lines."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, SHORT_HELPS[name]) for name in COMMANDS])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from briefdeck.model.near import nearest

            close = nearest(args[0], COMMANDS)
            ctx.fail(f"no such command {args[0]!r}{f'; did you mean {close!r}?' if close else ''}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        from briefdeck.model.finding import BriefdeckError

        try:
            return super().invoke(ctx)
        except BriefdeckError as error:
            from briefdeck.cli.findings import report_error

            report_error(error, ctx)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            then = ctx.meta.get("briefdeck.resume")
            click.echo(f"interrupted; what was finished is kept{f'; {then}' if then else ''}", err=True)
            ctx.exit(130)
