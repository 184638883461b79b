"""Paths, folders and globs to the files behind them, in an order that no file system can change.

Folders are walked by the bytes of the names, links are followed, and a link back to a folder
that holds it is refused. Hidden files are left out of folders, never when they are named.
"""

import errno
import os
import stat
from collections.abc import Iterator
from glob import glob, has_magic
from pathlib import Path
from typing import NamedTuple

from sayso.errors import InputError


class File(NamedTuple):
    """A file to open, and the name by which its document is known."""

    path: str
    name: str


class _Folder(NamedTuple):
    """A folder by its number on the disk, with the paths in it in order."""

    key: tuple[int, int]
    paths: list[str]


def list_files(path: str) -> Iterator[File | InputError]:
    """Yield the files behind a path as it was given, or the reason why there is none."""
    found = [path] if _exists(path) or not has_magic(path) else _match(path)
    if not found:
        yield InputError(show(path), "matches no file", "check the pattern")
    for item in found:
        yield from _list_one(item)


def show(path: str) -> str:
    """Return a path as text that can be printed and stored, with forward slashes."""
    return os.fsencode(path).decode("utf-8", "replace").replace(os.sep, "/")


def name_file(path: str) -> str:
    """Return the name of a document: the path as given, of an absolute one the last part only."""
    return show(Path(path).name if Path(path).is_absolute() else path)


def _exists(path: str) -> bool:
    try:
        return os.path.lexists(path)
    except ValueError:
        return False


def _match(pattern: str) -> list[str]:
    """Return the paths that a glob matches; `**` goes through folders."""
    try:
        found = glob(pattern, recursive=True)  # noqa: PTH207 (Path.glob takes no absolute pattern)
        return sorted(found, key=os.fsencode)
    except (OSError, ValueError):
        return []


def _list_one(path: str) -> Iterator[File | InputError]:
    state = _stat(path, show(path))
    if isinstance(state, InputError):
        yield state
    elif stat.S_ISDIR(state.st_mode):
        yield from _walk(path)
    elif stat.S_ISREG(state.st_mode):
        yield File(path, name_file(path))
    else:
        yield InputError(show(path), "is no regular file", "give its text on standard input, as -")


def _stat(path: str, name: str) -> os.stat_result | InputError:
    try:
        return Path(path).stat()
    except OSError as error:
        return explain(error, name)
    except ValueError:
        return InputError(name, "does not exist", "check the path")


def explain(error: OSError, name: str) -> InputError:
    """Return the reason why a file cannot be opened, in words."""
    if isinstance(error, FileNotFoundError):
        return InputError(name, "does not exist", "check the path")
    if isinstance(error, PermissionError):
        return InputError(name, "may not be read by you", "ask for the right to read it")
    if isinstance(error, IsADirectoryError):
        return InputError(name, "is a folder, not a file", "name a file in it")
    if error.errno == errno.ELOOP:
        return InputError(name, "is a link that leads back to itself", "remove the link")
    return InputError(name, f"cannot be opened: {error.strerror or error}", "check the path")


def _walk(root: str) -> Iterator[File | InputError]:
    """Yield the files below a folder; a folder without any is refused."""
    base = str(Path(root).parent) if Path(root).is_absolute() else None
    empty = True
    stack: list[tuple[str, frozenset[tuple[int, int]]]] = [(root, frozenset())]
    while stack:
        path, above = stack.pop()
        name = show(os.path.relpath(path, base) if base else path)
        found = _open_entry(path, name, above)
        if isinstance(found, _Folder):
            stack.extend((item, above | {found.key}) for item in reversed(found.paths))
        else:
            empty = False
            yield found
    if empty:
        yield InputError(show(root), "is a folder without files", "name a folder that holds texts")


def _open_entry(
    path: str, name: str, above: frozenset[tuple[int, int]]
) -> "File | InputError | _Folder":
    """Return a file, the paths in a folder, or the reason why there is neither."""
    state = _stat(path, name)
    if isinstance(state, InputError):
        return state
    if not stat.S_ISDIR(state.st_mode):
        return _file(path, name, state)
    if (state.st_dev, state.st_ino) in above:
        return InputError(name, "is a link to a folder that holds it", "remove the link")
    below = _list_folder(path, name)
    return below if isinstance(below, InputError) else _Folder((state.st_dev, state.st_ino), below)


def _file(path: str, name: str, state: os.stat_result) -> File | InputError:
    if stat.S_ISREG(state.st_mode):
        return File(path, name)
    return InputError(name, "is no regular file", "give its text on standard input, as -")


def _list_folder(path: str, name: str) -> list[str] | InputError:
    try:
        found = [item for item in Path(path).iterdir() if not item.name.startswith(".")]
    except OSError as error:
        return explain(error, name)
    return [str(item) for item in sorted(found, key=os.fsencode)]
