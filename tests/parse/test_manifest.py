"""The parser's model is the pinned one, file by file, and what is not is named."""

import shutil
from pathlib import Path

import pytest

from sayso.errors import ModelError
from sayso.parse import manifest


def test_the_installed_model_is_the_pinned_one() -> None:
    """All 24 files have the hashes of the manifest."""
    models = manifest.list_models()
    assert models
    assert all(model.pinned for model in models)
    assert len(manifest.MANIFEST.read_text(encoding="ascii").splitlines()) == 24


def test_a_file_that_differs_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed file and a missing file are both named; the rest is not."""
    real = manifest.list_models()[0]
    copy = tmp_path / "my_model" / "my_model-3.8.0"
    shutil.copytree(real.folder, copy)
    (copy.parent / "__init__.py").write_text("")
    (copy / "tokenizer").write_bytes(b"another")
    (copy / "LICENSE").unlink()
    monkeypatch.syspath_prepend(str(tmp_path))
    model = manifest.verify_model("my_model")
    assert model.differing == ("LICENSE", "tokenizer")
    assert not model.pinned


def test_a_model_that_is_not_there_is_an_error() -> None:
    """The error says how to list what is installed."""
    with pytest.raises(ModelError) as caught:
        manifest.verify_model("no_such_model")
    assert caught.value.line() == (
        "no such model: no_such_model. hint: `sayso models` lists what is installed."
    )
