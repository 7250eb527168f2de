"""``briefdeck completion``: the script that teaches a shell the commands, audiences and languages."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

EPILOG = """\b
Examples:
  briefdeck completion bash > ~/.local/share/bash-completion/completions/briefdeck
  briefdeck completion zsh > ~/.zfunc/_briefdeck
  briefdeck completion fish > ~/.config/fish/completions/briefdeck.fish
"""


@click.command(name="completion", epilog=EPILOG, short_help="Print a shell's completion script.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script of SHELL."""
    root = click.get_current_context().find_root()
    completer = get_completion_class(shell)
    if completer is None:  # a Click without this shell
        raise click.UsageError(f"no completion for {shell}")
    click.echo(completer(root.command, {}, "briefdeck", "_BRIEFDECK_COMPLETE").source())
