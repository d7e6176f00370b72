"""Who may change a story: a reader on their own machine, an editor who signed in, and in doubt nobody."""

from collections.abc import Iterator, Mapping

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from facts.views import access

SIGN_IN = {"auth": {"redirect_uri": "https://facts.example/oauth2callback", "cookie_secret": "x"}}


def page() -> None:
    import streamlit as st  # noqa: PLC0415  (the test runs this function as a script)

    from facts.views import access  # noqa: PLC0415

    access.draw_sign_in()
    st.text("may edit" if access.may_edit() else "may look")
    st.text(access.editor_name())


@pytest.fixture(autouse=True)
def listens_here(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv(access.EDITING, raising=False)
    before = st.get_option("server.address")
    st.config.set_option("server.address", "127.0.0.1")
    yield
    st.config.set_option("server.address", before)


def asked(secrets: Mapping[str, object]) -> AppTest:
    app = AppTest.from_function(page)
    app.secrets.update(secrets)
    app.run()
    assert not app.exception
    return app


def answers(secrets: Mapping[str, object]) -> list[str]:
    return [text.value for text in asked(secrets).text]


def test_on_ones_own_machine_everybody_may_edit() -> None:
    assert answers({}) == ["may edit", access.NOBODY_SIGNED_IN]


def test_a_server_that_others_can_reach_is_for_looking() -> None:
    st.config.set_option("server.address", "0.0.0.0")  # noqa: S104  (the case that is to be refused)
    assert answers({})[0] == "may look"


@pytest.mark.parametrize("header", access.FORWARDED)
def test_a_reader_whom_a_proxy_forwarded_may_look(header: str) -> None:
    assert not access.is_local("127.0.0.1", {header: "192.0.2.7"})


def test_where_sign_in_is_set_up_a_stranger_may_look_and_can_sign_in() -> None:
    app = asked(SIGN_IN)
    assert app.text[0].value == "may look"
    assert [button.label for button in app.button] == ["Sign in"]


@pytest.mark.parametrize(
    ("editors", "email", "answer"),
    [
        (["ada@desk.example"], "ada@desk.example", "may edit"),
        (["@desk.example"], "ADA@desk.example", "may edit"),
        (["*"], "bo@elsewhere.example", "may edit"),
        (["@desk.example"], "bo@elsewhere.example", "may look"),
        ([], "ada@desk.example", "may look"),
        ("ada@desk.example", "ada@desk.example", "may look"),  # no list: in doubt nobody
    ],
)
def test_of_those_signed_in_the_editors_on_the_list_may_edit(
    monkeypatch: pytest.MonkeyPatch, editors: object, email: str, answer: str
) -> None:
    monkeypatch.setattr(st, "user", {"is_logged_in": True, "email": email})
    assert answers(SIGN_IN | {"access": {"editors": editors}}) == [answer, email]


@pytest.mark.parametrize(("wish", "answer"), [("off", "may look"), ("on", "may edit")])
def test_the_host_can_decide_for_everybody(monkeypatch: pytest.MonkeyPatch, wish: str, answer: str) -> None:
    monkeypatch.setenv(access.EDITING, wish)
    assert answers({})[0] == answer
