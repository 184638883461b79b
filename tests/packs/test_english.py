"""The English pack as it is shipped: no example, word or counter of it is wrong."""

from sayso.cli.pack_reader import PackReader
from sayso.packs.check import check_pack
from sayso.packs.load import load_pack
from sayso.packs.problems import Places
from sayso.parse.model import load_parser


def test_the_english_pack_has_no_fault() -> None:
    """Every example is found by its entry, every word is needed, every counter keeps its promise."""
    problems = check_pack(load_pack("en"), PackReader(load_parser()), Places("en"))
    assert [str(problem) for problem in problems] == []
