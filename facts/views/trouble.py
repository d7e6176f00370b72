"""What a reader sees where the program fails: a plain sentence and a reference number, never a traceback.

The traceback goes to the server's log under the same number, so that a reader's message leads to it. Whatever draws is
in `told_plainly`, every callback of a widget is `guarded`, whatever makes a file is `made_plainly`; a test looks.
"""

import logging
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

import streamlit as st

from facts.interface import text
from facts.views.markup import plain

LOGGER = logging.getLogger(__name__)
LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # no 0 and O, no 1 and I: the number is read out on the telephone
LENGTH = 8
FAILED = "trouble-failed"  # in the session: the number of a callback's error, until it is told
LONGEST_LOGGED = 500  # characters of the address


Asked = ParamSpec("Asked")
Made = TypeVar("Made")


@contextmanager
def told_plainly() -> Iterator[None]:
    """Around whatever draws: an unexpected error is logged and told with its number; what is drawn already stays."""
    if failed := st.session_state.pop(FAILED, ""):
        _draw(failed)
    try:
        yield
    except Exception:
        number = reference()
        LOGGER.exception("%s at %s", number, _where())
        _draw(number)


def guarded(callback: Callable[Asked, object]) -> Callable[Asked, None]:
    """A callback whose unexpected error is logged; what is drawn next tells its number."""

    @wraps(callback)
    def call(*arguments: Asked.args, **more: Asked.kwargs) -> None:
        try:
            callback(*arguments, **more)
        except Exception:
            number = reference()
            LOGGER.exception("%s at %s", number, _where())
            st.session_state[FAILED] = number

    return call


def made_plainly(make: Callable[[], Made]) -> Callable[[], Made]:
    """What makes a file on a click, outside the page: Streamlit shows the error's words, so they are the number."""

    def call() -> Made:
        try:
            return make()
        except Exception:
            number = reference()
            LOGGER.exception("%s in a download", number)
            raise RuntimeError(text("trouble.download", number=number)) from None

    return call


def reference() -> str:
    """Such as "7KQ2-M9XA": told to the reader and written to the log."""
    drawn = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    return f"{drawn[: LENGTH // 2]}-{drawn[LENGTH // 2 :]}"


def _where() -> str:
    """The address as one line of printable characters, whatever a reader wrote into it."""
    return ascii(st.query_params.to_dict())[:LONGEST_LOGGED]


def _draw(number: str) -> None:
    with st.container(border=True):
        st.markdown(f"**{text('trouble.what')}** {text('trouble.rest')}")
        st.markdown(f"{text('trouble.cure')} **{plain(number)}**: {text('trouble.leads')}")
