"""English words that stand in code: strings of letters held against a lemma or the words of a text."""

import ast
import re
from collections.abc import Iterator

from tests import shape

ROOMS = ("model", "parse", "find", "claim")
ASKING = ("after_preposition", "parsed.says")
HOLDERS = ("parsed.words", "grammar(pack)")
WORD = re.compile(r"[a-z_'’]*[a-z][a-z'’]*")
READ = ("lemma", "text")  # what a token says
ASKED = ("lower", "casefold")
ENDINGS = ("startswith", "endswith")
MAKERS = ("frozenset", "tuple", "set", "split")


def words_in_code(module: shape.Module) -> tuple[tuple[int, str], ...]:
    """Return each English word that the module compares with a word of a text, with its line."""
    constants = {
        target.id: node.value
        for node in module.tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    found: set[tuple[int, str]] = set()
    for function in (n for n in ast.walk(module.tree) if isinstance(n, shape.Function)):
        said = _said_names(function)
        for node in ast.walk(function):
            for side in _compared(node, said):
                found.update(_strings(side, constants))
    return tuple(sorted(found))


def entries_asked(module: shape.Module) -> frozenset[str]:
    """Return the names of small words that the module asks the text, or the pack, for."""
    found: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith(HOLDERS):
            found.update(word for _, word in _strings(node.slice, {}))
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(ASKING):
            found.update(word for item in node.args for _, word in _strings(item, {}))
    return frozenset(found)


def _said_names(function: ast.AST) -> frozenset[str]:
    """Return the local names that hold words of the text."""
    return frozenset(
        target.id
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and _says(node.value, frozenset())
        for target in node.targets
        if isinstance(target, ast.Name)
    )


def _says(node: ast.AST, said: frozenset[str]) -> bool:
    """Tell whether an expression is a word of the text, or several."""
    if isinstance(node, ast.Attribute):
        return node.attr in READ
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in ASKED or _says(node.func.value, said)
    if isinstance(node, ast.Name):
        return node.id in said
    if isinstance(node, ast.ListComp | ast.SetComp | ast.GeneratorExp):
        return _says(node.elt, said)
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return any(_says(item, said) for item in node.elts)
    if isinstance(node, ast.Subscript):
        return _says(node.value, said)
    if isinstance(node, ast.Call):
        return any(_says(item, said) for item in node.args)
    return False


def _compared(node: ast.AST, said: frozenset[str]) -> Iterator[ast.AST]:
    """Yield what an expression holds against words of the text."""
    if isinstance(node, ast.Compare):
        sides = (node.left, *node.comparators)
        if any(_says(side, said) for side in sides):
            yield from (side for side in sides if not _says(side, said))
            yield from (side for side in sides if isinstance(side, ast.Tuple | ast.List | ast.Set))
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        ending = node.func.attr in ENDINGS and _says(node.func.value, said)
        yield from node.args if ending else ()


def _strings(node: ast.AST, constants: dict[str, ast.expr]) -> Iterator[tuple[int, str]]:
    """Yield the words of an expression, of the constants that it names too."""
    if isinstance(node, ast.Name) and node.id in constants:
        yield from _strings(constants[node.id], {})
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from ((node.lineno, word) for word in node.value.split() if WORD.fullmatch(word))
    elif not isinstance(node, ast.Call | ast.Subscript) or _is_list(node):
        for part in ast.iter_child_nodes(node):
            yield from _strings(part, constants)


def _is_list(node: ast.AST) -> bool:
    """Tell whether a call only makes a list of the words in it, and asks no pack for them."""
    return isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in MAKERS
