"""The pages that are made from the program itself: codebook, commands, settings, schema, errors.

`make docs` writes them; a test holds that they are current.
"""

import inspect
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import click

from sayso import errors
from sayso.cli.main import COMMANDS, main
from sayso.config import FILE, PREFIX, Settings
from sayso.export.codebook import write_codebook
from sayso.export.quote_row import write_quote_schema
from sayso.export.schema import write_schema
from sayso.export.view_schema import write_columns, write_view_schema
from sayso.packs.load import list_languages, load_pack

DOCS = Path(__file__).parents[2] / "docs"
COLUMNS = """\
One row a claim in CSV, XLSX and data frames. An empty cell is not stated; several values in a cell
are joined by "; ", in the order of the text.
"""
MADE = "Made by `make docs`; do not edit it by hand.\n"


def pages() -> dict[Path, str]:
    """Return every generated page with its text."""
    return {
        DOCS / "codebook.md": write_codebook(load_pack("en")),
        DOCS / "reference" / "claim-record.schema.json": write_schema(),
        DOCS / "reference" / "quote-check.schema.json": write_quote_schema(),
        DOCS / "reference" / "views.schema.json": write_view_schema(),
        DOCS / "reference" / "columns.md": f"# Columns\n\n{MADE}\n{COLUMNS}\n{write_columns()}",
        DOCS / "reference" / "commands.md": commands_page(),
        DOCS / "reference" / "settings.md": settings_page(),
        DOCS / "reference" / "languages.md": languages_page(),
        DOCS / "reference" / "errors.md": f"# Errors\n\n{MADE}\n```\n{errors.__doc__}```\n",
    }


def commands_page() -> str:
    """Return every command with its arguments, its flags and its example."""
    parts = [f"# Commands\n\n{MADE}"]
    parts.extend(_command(name, command) for name, command in all_commands())
    return "\n".join(parts)


def all_commands() -> Iterator[tuple[str, click.Command]]:
    """Return every command with its full name, those of groups too."""
    ctx = click.Context(main, info_name="sayso")
    for name in COMMANDS:
        command = main.get_command(ctx, name)
        assert command is not None, name
        yield f"sayso {name}", command
        if isinstance(command, click.Group):
            for child, below in sorted(command.commands.items()):
                yield f"sayso {name} {child}", below


def _command(name: str, command: click.Command) -> str:
    ctx = click.Context(command, info_name=name)
    usage = " ".join([name, *command.collect_usage_pieces(ctx)])
    help_text = inspect.cleandoc(command.help or "").replace("\b\n", "")
    lines = [f"## {name}", "", f"    {usage}", "", _example(help_text), ""]
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            record = parameter.get_help_record(ctx)
            if record:
                lines.append(f"- `{record[0]}`: {record[1]}")
    return "\n".join(lines).rstrip() + "\n"


def _example(text: str) -> str:
    """Put the lines of a list into a block, and the example into code."""
    shown = []
    for line in text.splitlines():
        example = line.startswith("Example: ")
        listed = "  " in line.strip()
        line = f"    {line}" if listed else line
        shown.append(f"Example: `{line.removeprefix('Example: ')}`" if example else line)
    return "\n".join(shown).strip()


def settings_page() -> str:
    """Return every setting, its variable and its help."""
    rows = "".join(
        f"| {item.name} | {PREFIX}{item.name.upper()} | {item.metadata['help']} |\n"
        for item in fields(Settings)
    )
    intro = f"A flag wins over the environment, and that over `{FILE}` in the folder of the run.\n"
    return f"# Settings\n\n{MADE}\n{intro}\n| key | variable | what it is |\n|---|---|---|\n{rows}"


def languages_page() -> str:
    """Return the languages that have a pack, with counts."""
    rows = ""
    for code in list_languages():
        pack = load_pack(code)
        examples = sum(len(way.examples) for way in pack.ways)
        acts = len({way.act for way in pack.ways})
        rows += f"| {code} | {acts} | {len(pack.ways)} | {examples} | {len(pack.counters)} |\n"
    head = (
        "| code | acts | ways to say them | examples | counter-examples |\n|---|---|---|---|---|\n"
    )
    return f"# Languages\n\n{MADE}\n{head}{rows}"


def write() -> None:
    """Write every page that is not current."""
    for path, text in pages().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(path.relative_to(DOCS.parent))


if __name__ == "__main__":
    write()
