"""Who may change a story: anybody on their own machine; where others can reach the page, only editors who signed in.

Sign-in is Streamlit's (OpenID Connect, the table `[auth]` of .streamlit/secrets.toml). Who of those that can sign in is
an editor stands in the same file, `[access] editors = ["ada@desk.example", "@desk.example"]`; "*" is everybody.
In doubt nobody may change anything, and everybody may look.
"""

import os
from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

from facts.interface import text
from facts.views.markup import plain, quiet
from facts.views.trouble import guarded

EDITING = "FACTS_EDITING"  # an environment variable: "off" lets nobody change anything, "on" everybody who gets here
HERE = frozenset({"127.0.0.1", "localhost", "::1"})
# A reverse proxy adds one of these, so the reader may be anywhere although the server listens on this machine only.
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")
NOBODY_SIGNED_IN = text("access.local_editor")
READ_ONLY = text("access.read_only")


def may_edit() -> bool:
    """Whether this reader may change the story. Ask again where a change is made, not only at its button."""
    wish = os.environ.get(EDITING, "").strip().lower()
    if wish in ("on", "off"):
        return wish == "on"
    if sign_in_is_set_up():
        return signed_in() and is_editor(st.user, _editors())
    return is_local(str(st.get_option("server.address") or ""), st.context.headers)


def editor_name() -> str:
    """Whom to name as the author of a change: the address signed in with, else the name, else a local editor."""
    if not signed_in():
        return NOBODY_SIGNED_IN
    return str(st.user.get("email") or st.user.get("name") or NOBODY_SIGNED_IN)


def sign_in_is_set_up() -> bool:
    return bool(_secrets("auth"))


def signed_in() -> bool:
    return sign_in_is_set_up() and bool(st.user.get("is_logged_in"))


def is_editor(person: Mapping[str, object], editors: Sequence[str]) -> bool:
    """Whether somebody signed in is on the list; an address the provider has not verified never is.

    >>> is_editor({"email": "Ada@desk.example"}, ["@desk.example"])
    True
    >>> is_editor({"email": "ada@desk.example.elsewhere"}, ["@desk.example"])
    False
    >>> is_editor({"email": "ada@desk.example", "email_verified": False}, ["@desk.example"])
    False
    """
    if "*" in editors:
        return True
    email = str(person.get("email") or "").strip().lower()
    if not email or person.get("email_verified") in (False, "false"):
        return False
    known = {each.strip().lower() for each in editors}
    return email in known or f"@{email.rpartition('@')[2]}" in known


def is_local(address: str, headers: Mapping[str, str]) -> bool:
    """Whether the server listens on this machine only and nobody forwards strangers to it.

    >>> is_local("127.0.0.1", {}), is_local("", {}), is_local("127.0.0.1", {"X-Real-IP": "192.0.2.7"})
    (True, False, False)
    """
    return address in HERE and not any(headers.get(name) for name in FORWARDED)


def _editors() -> list[str]:
    given = _secrets("access").get("editors", [])
    return [str(each) for each in given] if isinstance(given, Sequence) and not isinstance(given, str) else []


def _secrets(table: str) -> Mapping[str, object]:
    """A table of secrets.toml; empty where there is no such file or table."""
    try:
        found = st.secrets.get(table)
    except StreamlitSecretNotFoundError:
        return {}
    return found if isinstance(found, Mapping) else {}


def draw_sign_in() -> None:
    """Who is signed in and a way in or out; nothing at all where sign-in is not set up."""
    if not sign_in_is_set_up():
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        if signed_in():
            st.markdown(quiet(text("access.signed_in", name=plain(editor_name()))), width="content")
            st.button(text("access.sign_out"), on_click=guarded(st.logout), type="tertiary")
        else:
            st.markdown(quiet(READ_ONLY), width="content")
            st.button(text("access.sign_in"), on_click=guarded(st.login), type="tertiary", icon=":material/login:")
