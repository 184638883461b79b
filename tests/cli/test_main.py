"""The command line: wrong requests, settings, lists, and what each says on which stream."""

import subprocess
import sys
from pathlib import Path

import pytest

from sayso.config import explain_settings, load_settings
from sayso.errors import UsageError
from sayso.packs.load import load_pack
from tests.cli.call import call


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["tell"], "sayso: No such command 'tell'. hint: `sayso --help`."),
        (["config", "--all"], "sayso: No such option '--all'. hint: `sayso config --help`."),
        (
            ["raed", "a.txt"],
            "sayso: No such command 'raed'. Did you mean 'read'? hint: `sayso --help`.",
        ),
        (["acts", "harmed"], "sayso: unknown act: harmed. hint: `sayso acts` lists them."),
        (
            ["acts", "kill"],
            "sayso: unknown act: kill. hint: did you mean killed? `sayso acts` lists them.",
        ),
        (
            ["acts", "--language", "xx"],
            "sayso: unknown language: xx. hint: languages with a pack: en.",
        ),
        (
            ["completion", "tcsh"],
            "sayso: Invalid value for '{bash|zsh|fish}': 'tcsh' is not one of 'bash', 'zsh', "
            "'fish'. hint: `sayso completion --help`.",
        ),
    ],
)
def test_a_wrong_request_is_one_line_and_exit_code_2(
    arguments: list[str], line: str, tmp_path: Path
) -> None:
    """Nothing goes to standard output, and the line says what to do."""
    done = call(*arguments, folder=tmp_path)
    assert (done.code, done.out, done.err) == (2, "", [line])


def test_a_file_in_the_place_of_a_command_is_a_text_to_read(tmp_path: Path) -> None:
    """Who forgets the command is told the whole line."""
    (tmp_path / "story.txt").write_text("Quiet.", encoding="utf-8")
    done = call("story.txt", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "Did you mean `sayso read story.txt`?" in done.err[0]


def test_what_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    """A full disk is told, and standard output that was closed ends the run quietly."""
    run = f"{sys.executable} -m sayso acts"
    full, closed = (
        subprocess.run(f"{run} {where}", shell=True, cwd=tmp_path, capture_output=True, check=False)
        for where in (">/dev/full", ">&-")
    )
    assert (full.returncode, closed.returncode) == (1, 1)
    assert full.stderr.decode().startswith("sayso: cannot write to standard output: ")
    assert (full.stderr.count(b"\n"), closed.stderr) == (1, b"")


def test_without_a_command_the_help_is_shown(tmp_path: Path) -> None:
    """No command is a wrong request, answered by the help page on standard error."""
    done = call(folder=tmp_path)
    assert done.code == 2
    assert done.out == ""
    assert any("sayso read article.txt" in line for line in done.err)


def test_help_and_version_are_results(tmp_path: Path) -> None:
    """What was asked for goes to standard output."""
    for arguments, words in ((["--help"], "languages"), (["--version"], "sayso 0.")):
        done = call(*arguments, folder=tmp_path)
        assert (done.code, done.err) == (0, [])
        assert words in done.out


def test_acts_lists_every_act_with_its_meaning(tmp_path: Path) -> None:
    """One line an act, in the order of the alphabet."""
    done = call("acts", folder=tmp_path)
    listed = [line.split()[0] for line in done.out.splitlines()]
    assert listed == [act.id for act in load_pack("en").acts]


def test_models_are_checked_by_hash(tmp_path: Path) -> None:
    """The pinned model is there, and its licences can be read."""
    done = call("models", "--verify", folder=tmp_path)
    assert (done.code, done.err) == (0, [])
    assert "pinned" in done.out
    texts = call("models", "--licences", folder=tmp_path).out
    assert "Permission is hereby granted" in texts
    assert "OntoNotes" in texts


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_for_the_shell(shell: str, tmp_path: Path) -> None:
    """The script calls the program back."""
    done = call("completion", shell, folder=tmp_path)
    assert done.code == 0
    assert f"_SAYSO_COMPLETE={shell}_complete" in done.out


def test_completion_answers_with_commands(tmp_path: Path) -> None:
    """A Tab after `sayso mo` gives the one command that begins so."""
    asked = {"_SAYSO_COMPLETE": "bash_complete", "COMP_WORDS": "sayso mo", "COMP_CWORD": "1"}
    assert call(folder=tmp_path, environment=asked).out == "plain,models\n"


def test_a_setting_says_where_it_comes_from(tmp_path: Path) -> None:
    """The environment wins over the file, the file over the default."""
    (tmp_path / "sayso.toml").write_text('publisher = "Osk Daily"\nlanguage = "en"\n')
    known = {
        item.key: (item.value, item.origin)
        for item in explain_settings(tmp_path, {"SAYSO_LANGUAGE": "xx"})
    }
    assert known["publisher"] == ("Osk Daily", "sayso.toml")
    assert known["language"] == ("xx", "SAYSO_LANGUAGE")
    assert known["model"] == ("", "default")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('colour = "red"', "unknown key in sayso.toml: colour. hint: keys: "),
        ("language = 3", "language in sayso.toml must be a text: 3."),
        ("language =", "sayso.toml is not TOML: "),
    ],
)
def test_a_wrong_setting_is_an_error(text: str, line: str, tmp_path: Path) -> None:
    """A key that is not a setting is refused, never ignored."""
    (tmp_path / "sayso.toml").write_text(text)
    with pytest.raises(UsageError) as caught:
        load_settings(tmp_path, {})
    assert caught.value.line().startswith(line)


def test_a_folder_that_holds_no_packs_is_refused(tmp_path: Path) -> None:
    """One's own packs are one setting, and it must name a folder of packs."""
    done = call("languages", folder=tmp_path, environment={"SAYSO_PACKS": "nowhere"})
    assert done.code == 2
    assert done.err == [
        "sayso: not a folder of packs: nowhere. hint: it must hold acts/ and one folder a language."
    ]
