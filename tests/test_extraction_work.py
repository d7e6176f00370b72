"""Work, not time: the calls that reading makes grow with the text and no faster, whatever stands in it."""

import sys
from types import FrameType

import pytest

from extract import extract

HOSTILE = (
    "12 ", "12, ", "12 to ", "between 12 and ", "34-year-old ", "a half ", "12 km (", "12 men; ", "• 12 men ", "1 000 ",
    "one hundred and ", "the army took 12 towns and ", "he said 12 ", "“12 ran” ", "12%", "12-", "1/", "$", "— ",
)  # fmt: skip
SHORT, TIMES = 3_000, 4


def calls(text: str) -> int:
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event.endswith("call")

    sys.setprofile(counted)
    try:
        extract(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", HOSTILE, ids=repr)
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    short, long = unit * (SHORT // len(unit)), unit * (TIMES * SHORT // len(unit))
    extract(short)  # what is worked out once is worked out here
    assert calls(long) < 1.3 * TIMES * calls(short)
