"""Add articles: files, pasted text and web addresses become a story, or join one; and the reader's stories are kept."""

from collections.abc import Sequence

import streamlit as st

from extract.errors import CrosscountError
from extract.readers.formats import ENDINGS
from facts.intake import Address as WebAddress
from facts.intake import Intake, Pasted, Source, Upload, addresses_in, name_of, read_source, take_in, title_from
from facts.interface import text
from facts.plain_text import one_line
from facts.store import Store
from facts.views.access import READ_ONLY, may_edit
from facts.views.address import STORY, Address, write
from facts.views.frame import draw_plain_head
from facts.views.library import current_story, story_folders, title_of
from facts.views.markup import counted, plain, quiet
from facts.views.navigation import DISCREPANCIES, FIGURES, REVIEW
from facts.views.shelf import draw_shelf

TOLD = "intake-told"  # in the session: what became of the sources handed in last, as strings
NEW, JOIN = "new", "join"
GOAL = "intake-goal"
AGAIN = "intake-again"  # in the session: pasted text and addresses of which nothing could be kept, to be mended

MOST_TOLD = 30  # lines of remarks
LONGEST_NAMED = 80  # characters of a file's name or address beside the bar


def render() -> None:
    address = Address(())
    folders = story_folders()
    address.codes(STORY, list(folders))
    name = current_story(folders)
    draw_plain_head(text("add.headline"), lead=text("add.lead"))
    address.note()
    if not may_edit():
        st.markdown(READ_ONLY)
        return
    _draw_told()
    _draw_intake(name, title_of(folders[name]) if name else "")
    draw_shelf(name)


def _draw_intake(name: str, title: str) -> None:
    with st.container(border=True):
        goal = _choose_goal(name, title)
        with st.form("intake", border=False, clear_on_submit=True):
            wanted = st.text_input(text("add.title"), placeholder=text("add.untitled")) if goal == NEW else ""
            sources = _draw_sources()
            if st.form_submit_button(text("add.read"), icon=":material/compare_arrows:"):
                _take(sources, name if goal == JOIN else "", wanted)


def _choose_goal(name: str, title: str) -> str:
    if not name:
        return NEW
    words = {NEW: text("add.goal_new"), JOIN: text("add.goal_join", story=plain(title))}
    st.session_state.setdefault(GOAL, NEW)
    chosen = st.segmented_control(
        text("add.goal"), list(words), format_func=words.__getitem__, required=True, key=GOAL,
        label_visibility="collapsed", wrap=True,
    )  # fmt: skip
    return chosen or NEW


def _draw_sources() -> list[Source]:
    pasted_again, given_again = st.session_state.get(AGAIN, ("", ""))
    files, paste, web = st.tabs([text("add.files"), text("add.paste"), text("add.web")])
    with files:
        most = st.get_option("server.maxUploadSize")
        formats = text("add.formats", endings=ENDINGS, megabytes=most)
        dropped = st.file_uploader(text("add.articles"), accept_multiple_files=True, help=formats)
        st.markdown(quiet(formats))
    with paste:
        pasted = _draw_paste(pasted_again)
    with web:
        given = st.text_area(
            text("add.addresses"), given_again, placeholder=text("add.addresses_hint"), help=text("add.addresses_why")
        )
    uploads = [Upload(name=each.name, content=each.getvalue()) for each in dropped]
    return [*uploads, *([pasted] if pasted.text.strip() else []), *addresses_in(given)]


def _draw_paste(again: str) -> Pasted:
    pasted = st.text_area(text("add.pasted"), again, height=180)
    left, middle, right = st.columns(3)
    outlet = left.text_input(text("add.outlet"), placeholder=text("add.outlet_hint"))
    title = middle.text_input(text("add.headline_of"))
    published = right.text_input(text("add.published"), placeholder=text("add.published_hint"))
    return Pasted(text=pasted, title=title, outlet=outlet, published=published)


def _take(sources: Sequence[Source], name: str, title: str) -> None:
    """Read everything, make or extend the story, and tell what became of each source."""
    if not sources:
        _tell("", [text("add.nothing")])
        st.rerun()
    intake = _read(sources)
    try:
        story, lines = _keep(intake, name, title)
    except CrosscountError as error:
        story, lines = "", [str(error)]
    _tell(story, [*lines, *intake.passed, *intake.twins, *intake.notes])
    st.session_state[AGAIN] = ("", "") if story else _given(sources)
    if story:
        st.query_params.clear()
        write(STORY, story)
        st.session_state[STORY] = story
    st.rerun()


def _given(sources: Sequence[Source]) -> tuple[str, str]:
    """The text pasted and the addresses given, a line each."""
    pasted = (each.text for each in sources if isinstance(each, Pasted))
    return next(pasted, ""), "\n".join(each.url for each in sources if isinstance(each, WebAddress))


def _read(sources: Sequence[Source]) -> Intake:
    bar = st.progress(0.0, text=text("add.reading"))
    read = []
    for count, source in enumerate(sources):
        name = plain(one_line(name_of(source))[:LONGEST_NAMED])
        bar.progress(count / len(sources), text=text("add.reading_one", name=name))
        read += list(read_source(source))
    bar.progress(1.0, text=text("add.comparing"))
    return take_in(read)


def _keep(intake: Intake, name: str, title: str) -> tuple[str, list[str]]:
    """The story's name and what to say first; no name where there is nothing to keep."""
    if not intake.articles:
        return "", [text("add.unread")]
    store = Store()
    if name:
        joined = store.add_articles(name, intake.articles)
        known = [text("add.known", name=each) for each in joined.known]
        return name, [text("add.joined", articles=counted(len(joined.ids), "article")), *known]
    made = store.create(title.strip() or title_from(intake.articles), intake.articles)
    return made, [text("add.made", articles=counted(len(intake.articles), "article"))]


def _tell(story: str, lines: Sequence[str]) -> None:
    st.session_state[TOLD] = [story, *lines]


def _draw_told() -> None:
    story, *lines = st.session_state.pop(TOLD, [""])
    if not lines:
        return
    with st.container(border=True, key="intake-told"):
        st.markdown(f"**{plain(lines[0])}**")
        for line in lines[1:MOST_TOLD]:
            st.markdown(f"- {plain(line)}")
        if len(lines) > MOST_TOLD:
            st.markdown(quiet(text("add.more", remarks=counted(len(lines) - MOST_TOLD, "remark"))))
        if story:
            st.session_state[GOAL] = JOIN  # who pastes one article after the other builds one story
            _draw_ways_on(story)


def _draw_ways_on(story: str) -> None:
    ways = (
        (FIGURES, text("add.to_figures"), ":material/grid_on:"),
        (DISCREPANCIES, text("add.to_discrepancies"), ":material/compare_arrows:"),
        (REVIEW, text("add.to_review"), ":material/checklist:"),
    )
    with st.container(horizontal=True):
        for page, words, icon in ways:
            st.page_link(page, label=words, icon=icon, query_params={STORY: story})


if __name__ == "__main__":
    render()
