"""The budgets of the house: small files, small functions, no hidden ways between the rooms."""

import ast
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests import shape

FORBIDDEN_NAMES = ("utils", "helpers", "manager", "context", "handler", "data")
ROOMS = ("read", "parse", "find", "claim", "ground", "check", "export", "packs", "model", "cli")
PURE = ("model", "packs", "find", "claim", "ground", "check")
LEARNED = {"sayso.find.said.scorer": ("numpy",)}  # decision 32
SWITCHES = ("sayso.read.sniff", "sayso.store.open", "sayso.export.table")
BLIND_ALLOWED = ("cli", "serve", "scale")
SHARE_OF_SHORT = 0.77
REASON = re.compile(r"#\s*long:\s*\S+")


def each_module(check: Callable[[shape.Module], None]) -> Callable[[], None]:
    """Return a test that asks this of every module and names all that fail."""

    def test() -> None:
        faults = []
        for module in shape.modules():
            try:
                check(module)
            except AssertionError as fault:
                faults.append(f"{module.name}: {str(fault) or check.__doc__}")
        assert not faults, "\n".join(faults)

    test.__doc__ = check.__doc__
    return test


@each_module
def test_a_file_has_at_most_300_lines(module: shape.Module) -> None:
    """A file that grows past 300 lines is two files."""
    assert len(module.lines) <= 300


@each_module
def test_a_function_has_at_most_40_lines(module: shape.Module) -> None:
    """A longer function has a reason (`# long: why`) above it, and never more than 60 lines."""
    for node in shape.functions(module):
        reason = REASON.search(module.lines[node.lineno - 2])
        assert shape.length(node) <= (60 if reason else 40), f"{module.name}.{node.name}"


@each_module
def test_a_function_has_at_most_5_parameters(module: shape.Module) -> None:
    """More than five parameters mean that a type is missing; a command has one a flag."""
    if module.room == "cli":  # a command has one parameter a flag
        return
    for node in shape.functions(module):
        assert len(shape.parameters(node)) <= 5, f"{module.name}.{node.name}"


@each_module
def test_every_function_is_annotated(module: shape.Module) -> None:
    """Every parameter and every result has a type."""
    for node in shape.functions(module):
        assert shape.annotated(node), f"{module.name}.{node.name}"


@each_module
def test_modules_and_public_functions_have_a_sentence(module: shape.Module) -> None:
    """A module has 1 to 6 lines of docstring, a public thing one sentence with a full stop."""
    docstring = ast.get_docstring(module.tree) or ""
    if module.name != "sayso.errors":
        assert 1 <= len(docstring.splitlines()) <= 7, module.name
    for node in ast.walk(module.tree):
        public = isinstance(node, shape.Function | ast.ClassDef) and not (node.name.startswith("_"))
        if public:
            first = (ast.get_docstring(node) or "").split("\n\n")[0].strip()
            assert first.endswith((".", "?", ":")), f"{module.name}.{node.name}: {first}"


@each_module
def test_a_class_has_at_most_12_methods(module: shape.Module) -> None:
    """A class with more methods does more than one thing."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef):
            methods = [item for item in node.body if isinstance(item, shape.Function)]
            assert len(methods) <= 12, f"{module.name}.{node.name}"


@each_module
def test_imports_stand_at_the_top(module: shape.Module) -> None:
    """Only commands and the three named switches import inside a function; none is relative."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, module.name
    if module.room == "cli" or module.name in SWITCHES:
        return
    for node in shape.functions(module):
        assert not list(shape.imports(node)), f"{module.name}.{node.name}"


@each_module
def test_no_print_no_blind_except_no_naive_time(module: shape.Module) -> None:
    """Results leave by the command line, errors keep their kind, days come from the text."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler) and module.room not in BLIND_ALLOWED:
            assert node.type is not None, module.name
            assert ast.unparse(node.type) not in ("Exception", "BaseException"), module.name
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called != "print", module.name
            assert not called.endswith((".now", ".utcnow", ".today")), module.name


@each_module
def test_names_say_what_a_module_makes(module: shape.Module) -> None:
    """No module is called utils, helpers, manager, context, handler or data."""
    assert module.name.split(".")[-1] not in FORBIDDEN_NAMES


@each_module
def test_a_room_knows_only_the_nouns_and_the_words(module: shape.Module) -> None:
    """A room imports model, packs, errors and itself; the root is never imported from inside."""
    if module.room not in ROOMS or module.room == "cli":
        return
    allowed = {"errors", "model", "packs", module.room} - (
        {"packs"} if module.room == "model" else set()
    )
    for _, name in shape.imports(module.tree):
        parts = name.split(".")
        if parts[0] == "sayso":
            assert len(parts) > 1, module.name
            assert parts[1] in allowed, f"{module.name} imports {name}"


@each_module
def test_pure_rooms_need_only_the_standard_library(module: shape.Module) -> None:
    """A worker or a notebook can import model, packs, find, claim and ground alone."""
    if module.room not in PURE:
        return
    allowed = {"sayso", *LEARNED.get(module.name, ()), *shape_stdlib()}
    for node, name in shape.imports(module.tree):
        top = name.split(".")[0]
        assert top in allowed, f"{module.name}:{node.lineno} {name}"


@each_module
def test_msgspec_stays_at_the_edges(module: shape.Module) -> None:
    """The codec is known to export, store and serve only."""
    if module.room in ("export", "store", "serve"):
        return
    assert not [name for _, name in shape.imports(module.tree) if name.startswith("msgspec")]


def test_the_init_of_a_room_is_one_docstring() -> None:
    """A room has no names of its own; the root has at most 15."""
    for module in shape.modules():
        if module.path.name == "__init__.py" and module.name != "sayso":
            assert len(module.tree.body) == 1, module.name
            assert ast.get_docstring(module.tree), module.name


def test_no_room_is_an_empty_shell() -> None:
    """A room that has nothing to do yet does not exist yet."""
    for folder in {module.path.parent for module in shape.modules()}:
        assert len(list(folder.rglob("*.py"))) > 1, folder


def test_the_import_graph_has_no_cycle_and_is_shallow() -> None:
    """No module imports itself by way of others; no chain is longer than 14 (decision 18)."""
    assert shape.cycles() == []
    assert shape.depth() <= 14


def test_most_functions_are_short() -> None:
    """At least 77 of 100 functions have at most 20 lines."""
    sizes = [shape.length(node) for _, node in shape.all_functions()]
    assert sum(size <= 20 for size in sizes) / len(sizes) >= SHARE_OF_SHORT


def test_the_pipeline_fits_one_page() -> None:
    """The order of the rooms is said in one file of at most 120 lines."""
    path = shape.SRC / "sayso" / "pipeline.py"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 120


def test_no_file_names_a_workplace() -> None:
    """No committed file holds an absolute path of the machine that it was written on."""
    workplace = re.compile("/" + r"(work|root|home/\w+)/")
    for path in committed():
        if path.suffix in (".lock", ".sha256"):
            continue
        found = workplace.search(path.read_text(encoding="utf-8", errors="replace"))
        assert found is None, f"{path}: {found and found.group()}"


def committed() -> list[Path]:
    """Return the files that the repository keeps; every file of the tree outside a checkout."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=shape.ROOT, capture_output=True, text=True, check=False
    )
    names = [name for name in listed.stdout.split("\0") if name]
    return [path for path in (shape.ROOT / name for name in names) if path.is_file()]


def shape_stdlib() -> frozenset[str]:
    """Return the names of the standard library."""
    import sys

    return frozenset(sys.stdlib_module_names)
