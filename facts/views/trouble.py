"""What a reader sees where the program fails: a plain sentence and a reference number, never a traceback.

The traceback goes to the server's log under the same number, so that a reader's message leads to it.
"""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from facts.interface import text
from facts.views.markup import plain

LOGGER = logging.getLogger(__name__)
LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # no 0 and O, no 1 and I: the number is read out on the telephone
LENGTH = 8
LONGEST_LOGGED = 500  # characters of the address


@contextmanager
def told_plainly() -> Iterator[None]:
    """Around whatever draws: an unexpected error is logged and told with its number; what is drawn already stays."""
    try:
        yield
    except Exception:
        number = reference()
        LOGGER.exception("%s at %s", number, _where())
        _draw(number)


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
