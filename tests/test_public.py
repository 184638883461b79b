"""The public names of the package, and what loading them costs."""

import subprocess
import sys

import pytest

import sayso

HEAVY = ("spacy", "numpy", "trafilatura", "lxml", "msgspec", "rich.console", "ahocorasick_rs")


def test_the_root_has_at_most_20_names() -> None:
    """Every public name is listed once, loads, and no other is there."""
    assert len(sayso.__all__) <= 20
    assert set(sayso.__all__) <= set(dir(sayso))
    assert sorted(sayso._HOMES) == sorted(sayso.__all__)
    for name in sayso.__all__:
        assert getattr(sayso, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A name that is not public is refused by name."""
    with pytest.raises(AttributeError, match="'sayso' has no attribute 'Fact'"):
        _ = sayso.Fact


@pytest.mark.parametrize(
    "code",
    [
        "import sayso",
        "import sayso.cli.main",
        "from sayso.cli.main import run_command; run_command(['config'])",
        "from sayso.cli.main import run_command; run_command(['--version'])",
    ],
)
def test_a_start_loads_nothing_heavy(code: str) -> None:
    """Neither the root nor the command line loads the parser or a reader before it is needed."""
    check = (
        f"import sys\n{code}\nprint([n for n in {HEAVY!r} if n in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "[]"


@pytest.mark.parametrize("room", ["model.claim", "packs.load", "find.act.acts", "claim.make"])
def test_a_pure_room_is_imported_alone(room: str) -> None:
    """A worker can import the nouns, the words, the finders and the claims without a library."""
    check = (
        f"import sys; import sayso.{room}\n"
        "print([n for n in sys.modules if n.split('.')[0] in "
        "('spacy', 'click', 'msgspec', 'lxml', 'rich', 'numpy')])"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_read_is_the_call_and_the_room() -> None:
    """`sayso.read` is the function, before and after modules of the room of that name are loaded."""
    check = (
        "import sayso; import sayso.read.sources; from sayso.read.given import Given; "
        "from sayso import read; from importlib import reload; reload(sayso); "
        "print(callable(sayso.read), read is sayso.read)"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout == "True True\n"
