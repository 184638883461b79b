"""`sayso completion`: the script that makes a shell complete commands and options."""

import click
import rich_click
from click.shell_completion import get_completion_class

from sayso.cli.show import out


@rich_click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script of a shell.

    \b
    bash  sayso completion bash >> ~/.bashrc
    zsh   sayso completion zsh >> ~/.zshrc
    fish  sayso completion fish > ~/.config/fish/completions/sayso.fish
    """  # noqa: D301 (click's own mark for lines that stay as they are)
    maker = get_completion_class(shell)
    if maker is None:
        raise click.BadParameter(f"unknown shell: {shell}")
    root = ctx.find_root().command
    complete = maker(root, {}, "sayso", "_SAYSO_COMPLETE")
    out(maker.source_template % complete.source_vars())
