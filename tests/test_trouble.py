"""Where the program fails a reader sees a plain sentence and a number, and the log holds the rest under that number."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from facts.views import trouble


def page() -> None:
    import streamlit as st  # noqa: PLC0415  (the test runs this function as a script)

    from facts.views.trouble import told_plainly  # noqa: PLC0415

    st.title("What stood here before")
    with told_plainly():
        raise RuntimeError("the secret inside")


@pytest.mark.trouble
def test_the_reader_gets_a_number_and_the_log_the_traceback(caplog: pytest.LogCaptureFixture) -> None:
    app = AppTest.from_function(page)
    app.query_params["q"] = "two\nlines"
    app.run()
    told = " ".join(each.value for each in app.markdown).replace("\\", "")
    number = re.search(r"reference \*\*(\w{4}-\w{4})\*\*", told)
    assert number is not None
    assert not app.exception
    assert app.title[0].value == "What stood here before"
    assert "secret" not in told
    assert number.group(1) in caplog.text
    assert "RuntimeError: the secret inside" in caplog.text
    assert "two\nlines" not in caplog.text


def test_numbers_differ_and_can_be_read_out() -> None:
    drawn = {trouble.reference() for _ in range(50)}
    assert len(drawn) == 50
    assert not any(set("01OI") & set(number) for number in drawn)
