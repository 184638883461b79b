"""The form of the code, read from its syntax trees: what `make shape` prints and the tests hold."""

import ast
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """A source file: its dotted name, its lines and its tree."""

    name: str
    path: Path
    lines: tuple[str, ...]
    tree: ast.Module

    @property
    def room(self) -> str:
        """Return the room, or the file's own name at the top of the package."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else ""


@cache
def modules() -> tuple[Module, ...]:
    """Return every module of the package, in the order of the alphabet."""
    return tuple(_module(path) for path in sorted(SRC.rglob("*.py")))


def functions(module: Module) -> Iterator[Function]:
    """Return every function and method of a module."""
    for node in ast.walk(module.tree):
        if isinstance(node, Function):
            yield node


def all_functions() -> list[tuple[Module, Function]]:
    """Return every function of the package with its module."""
    return [(module, node) for module in modules() for node in functions(module)]


def length(node: Function) -> int:
    """Return the lines of a function without its docstring."""
    body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
    docstring = body[0].lineno - node.body[0].lineno if body is not node.body else 0
    return (node.end_lineno or node.lineno) - node.lineno + 1 - docstring


def parameters(node: Function) -> list[ast.arg]:
    """Return the parameters of a function without self and cls."""
    every = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return [arg for arg in every if arg.arg not in ("self", "cls")]


def annotated(node: Function) -> bool:
    """Tell whether every parameter and the result have a type."""
    return node.returns is not None and all(arg.annotation for arg in parameters(node))


def imports(tree: ast.AST) -> Iterator[tuple[ast.stmt, str]]:
    """Return each import statement with each dotted name that it may load."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node, node.module
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


@cache
def graph() -> dict[str, tuple[str, ...]]:
    """Return for each module the modules of the package that it loads at its top."""
    names = {module.name for module in modules()}
    return {
        module.name: tuple(
            sorted(
                {
                    name
                    for node in module.tree.body
                    if isinstance(node, ast.Import | ast.ImportFrom)
                    for _, name in imports(node)
                    if name in names and name != module.name
                }
            )
        )
        for module in modules()
    }


def cycles() -> list[str]:
    """Return the modules that import themselves by way of others."""
    return [name for name in graph() if name in _reach(name)]


def depth() -> int:
    """Return the number of imports in the longest chain of them."""
    return max(_depth(name) for name in graph())


def report() -> str:
    """Return the shape of the code, one fact a line."""
    sizes = [length(node) for _, node in all_functions()]
    typed = sum(annotated(node) for _, node in all_functions())
    files = [module for module in modules() if len(module.lines) > 300]
    short = sum(size <= 20 for size in sizes)
    facts = [
        ("modules", f"{len(modules())}"),
        ("lines", f"{sum(len(module.lines) for module in modules()):,}"),
        ("functions", f"{len(sizes):,}"),
        ("of at most 20 lines", f"{100 * short / len(sizes):.1f} %"),
        ("median lines", f"{statistics.median(sizes):g}"),
        ("longest", f"{max(sizes)}"),
        ("files over 300 lines", f"{len(files)}"),
        ("import cycles", f"{len(cycles())}"),
        ("import depth", f"{depth()}"),
        ("annotated", f"{100 * typed / len(sizes):.0f} %"),
    ]
    return "\n".join(f"{name:<22}{value}" for name, value in facts)


def _module(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    parts = path.relative_to(SRC).with_suffix("").parts
    name = ".".join(part for part in parts if part != "__init__")
    return Module(name, path, tuple(text.splitlines()), ast.parse(text, str(path)))


def _reach(start: str) -> set[str]:
    found: set[str] = set()
    queue = list(graph()[start])
    while queue:
        name = queue.pop()
        if name not in found:
            found.add(name)
            queue.extend(graph()[name])
    return found


@cache
def _depth(name: str) -> int:
    return max((1 + _depth(other) for other in graph()[name]), default=0)


if __name__ == "__main__":
    print(report())
