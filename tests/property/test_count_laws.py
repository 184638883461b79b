"""Counts are a lattice under meet and join, and an ordered monoid under plus."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.quantity import Count, total_of
from tests.strategies import counts, counts_with_member

ANYTHING = Count(None, None)
ZERO = Count(0, 0)


def bounds_of(count: Count | None) -> tuple[int | None, int | None] | None:
    """Return the ends of a count, or None for the empty meet."""
    return None if count is None else count.bounds


def meet(one: Count | None, two: Count | None) -> Count | None:
    """Meet two counts, where the empty meet stays empty."""
    return None if one is None or two is None else one.meet(two)


class TestMeet:
    """The numbers that lie inside both."""

    @given(counts())
    def test_identity(self, one: Count) -> None:
        """Meeting what says nothing changes nothing."""
        assert bounds_of(one.meet(ANYTHING)) == one.bounds

    @given(counts())
    def test_idempotent(self, one: Count) -> None:
        """Meeting itself changes nothing."""
        assert bounds_of(one.meet(one)) == one.bounds

    @given(counts(), counts())
    def test_commutative(self, one: Count, two: Count) -> None:
        """The order of two does not matter."""
        assert bounds_of(one.meet(two)) == bounds_of(two.meet(one))

    @given(counts(), counts(), counts())
    def test_associative(self, one: Count, two: Count, three: Count) -> None:
        """The grouping of three does not matter."""
        left = meet(meet(one, two), three)
        assert bounds_of(left) == bounds_of(meet(one, meet(two, three)))

    @given(counts_with_member(), counts())
    def test_members(self, drawn: tuple[Count, int], two: Count) -> None:
        """A number lies inside the meet just where it lies inside both."""
        one, number = drawn
        met = one.meet(two)
        assert (met is not None and met.contains(number)) == two.contains(number)


class TestJoin:
    """The smallest interval that holds both."""

    @given(counts())
    def test_absorbing(self, one: Count) -> None:
        """Joining what says nothing says nothing."""
        assert one.join(ANYTHING).bounds == (None, None)

    @given(counts())
    def test_idempotent(self, one: Count) -> None:
        """Joining itself changes nothing."""
        assert one.join(one).bounds == one.bounds

    @given(counts(), counts())
    def test_commutative(self, one: Count, two: Count) -> None:
        """The order of two does not matter."""
        assert one.join(two).bounds == two.join(one).bounds

    @given(counts(), counts(), counts())
    def test_associative(self, one: Count, two: Count, three: Count) -> None:
        """The grouping of three does not matter."""
        assert one.join(two).join(three).bounds == one.join(two.join(three)).bounds

    @given(counts(), counts())
    def test_holds_both(self, one: Count, two: Count) -> None:
        """The join holds what it was made of."""
        joined = one.join(two)
        assert joined.holds(one) and joined.holds(two)


class TestLattice:
    """Meet and join undo each other."""

    @given(counts(), counts())
    def test_absorption_of_join(self, one: Count, two: Count) -> None:
        """Meeting a join with one of its parts gives the part back."""
        assert bounds_of(one.meet(one.join(two))) == one.bounds

    @given(counts(), counts())
    def test_absorption_of_meet(self, one: Count, two: Count) -> None:
        """Joining a meet with one of its parts gives the part back."""
        met = one.meet(two)
        assert met is None or one.join(met).bounds == one.bounds

    @given(counts(), counts())
    def test_order(self, one: Count, two: Count) -> None:
        """One holds the other just where their meet is the other."""
        assert one.holds(two) == (bounds_of(one.meet(two)) == two.bounds)

    @given(counts(), counts())
    def test_overlap(self, one: Count, two: Count) -> None:
        """Two overlap just where their meet is not empty, whatever the order."""
        assert one.overlaps(two) == two.overlaps(one) == (one.meet(two) is not None)


class TestPlus:
    """Adding end by end."""

    @given(counts())
    def test_identity(self, one: Count) -> None:
        """Adding an exact zero changes nothing."""
        assert one.plus(ZERO).bounds == one.bounds

    @given(counts(), counts())
    def test_commutative(self, one: Count, two: Count) -> None:
        """The order of two does not matter."""
        assert one.plus(two).bounds == two.plus(one).bounds

    @given(counts(), counts(), counts())
    def test_associative(self, one: Count, two: Count, three: Count) -> None:
        """The grouping of three does not matter."""
        assert one.plus(two).plus(three).bounds == one.plus(two.plus(three)).bounds

    @given(counts_with_member(), counts_with_member())
    def test_sum_bounds(self, one: tuple[Count, int], two: tuple[Count, int]) -> None:
        """The sum of two members lies inside the sum of the counts."""
        assert one[0].plus(two[0]).contains(one[1] + two[1])

    @given(st.lists(counts(), max_size=6))
    def test_total(self, several: list[Count]) -> None:
        """A total is open just where one of its parts is, and is always derived."""
        total = total_of(several)
        assert (total.low is None) == any(count.low is None for count in several)
        assert (total.high is None) == any(count.high is None for count in several)
        assert total.derived

    @given(counts(), counts())
    def test_flags_survive(self, one: Count, two: Count) -> None:
        """What is rounded or vague in a part is so in the sum."""
        total = one.plus(two)
        assert total.about == (one.about or two.about)
        assert total.vague == (one.vague or two.vague)


@given(counts())
def test_exact_is_one_number(one: Count) -> None:
    """An exact count is stated, not open, not rounded, and holds its one number."""
    if one.is_exact:
        assert one.is_stated and not one.is_open and not one.about
        assert one.low is not None and one.contains(one.low)
