"""Add articles: files, pasted text and web addresses become a story, or join one; and the reader's stories are kept."""

from collections.abc import Sequence

import streamlit as st

from extract.errors import CrosscountError
from extract.readers.formats import ENDINGS
from facts.intake import Intake, Pasted, Source, Upload, addresses_in, name_of, read_source, take_in, title_from
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
FORMATS = f"Files it reads: {ENDINGS}. Up to 50 MB each."
PRIVATE = "Everything is read on this machine. Nothing is sent anywhere but to the addresses you give."
UNTITLED = "Made from the first article where you leave it empty"
MOST_TOLD = 30  # lines of remarks


def render() -> None:
    address = Address(())
    folders = story_folders()
    address.codes(STORY, list(folders))
    name = current_story(folders)
    draw_plain_head("Compare your own articles", lead=f"Drop them, paste them or give their addresses. {PRIVATE}")
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
            wanted = st.text_input("Title of the story", placeholder=UNTITLED) if goal == NEW else ""
            sources = _draw_sources()
            if st.form_submit_button("Read and compare", icon=":material/compare_arrows:"):
                _take(sources, name if goal == JOIN else "", wanted)


def _choose_goal(name: str, title: str) -> str:
    if not name:
        return NEW
    words = {NEW: "A new story", JOIN: f"Add to “{plain(title)}”"}
    chosen = st.segmented_control(
        "Where they go", list(words), default=NEW, format_func=words.__getitem__, required=True, key="intake-goal",
        label_visibility="collapsed", wrap=True,
    )  # fmt: skip
    return chosen or NEW


def _draw_sources() -> list[Source]:
    files, paste, web = st.tabs(["Files", "Paste text", "Web addresses"])
    with files:
        dropped = st.file_uploader("Articles", accept_multiple_files=True, help=FORMATS)
        st.markdown(quiet(FORMATS))
    with paste:
        pasted = _draw_paste()
    with web:
        given = st.text_area("Addresses, one a line", placeholder="https://…", help="Pages, feeds, PDFs and zip files")
    uploads = [Upload(name=each.name, content=each.getvalue()) for each in dropped]
    return [*uploads, *([pasted] if pasted.text.strip() else []), *addresses_in(given)]


def _draw_paste() -> Pasted:
    text = st.text_area("The article’s text", height=180)
    left, middle, right = st.columns(3)
    outlet = left.text_input("Outlet", placeholder="Vale News")
    title = middle.text_input("Headline")
    published = right.text_input("Published", placeholder="2026-05-01 or 1 May 2026")
    return Pasted(text=text, title=title, outlet=outlet, published=published)


def _take(sources: Sequence[Source], name: str, title: str) -> None:
    """Read everything, make or extend the story, and tell what became of each source."""
    if not sources:
        _tell("", ["Nothing was given. Drop a file, paste a text or write an address, then read and compare."])
        st.rerun()
    intake = _read(sources)
    try:
        story, lines = _keep(intake, name, title)
    except CrosscountError as error:
        story, lines = "", [str(error)]
    _tell(story, [*lines, *intake.passed, *intake.twins, *intake.notes])
    if story:
        st.query_params.clear()
        write(STORY, story)
        st.session_state[STORY] = story
    st.rerun()


def _read(sources: Sequence[Source]) -> Intake:
    bar = st.progress(0.0, text="Reading …")
    read = []
    for count, source in enumerate(sources):
        bar.progress(count / len(sources), text=f"Reading {plain(one_line(name_of(source))[:80])} …")
        read += list(read_source(source))
    bar.progress(1.0, text="Comparing the figures …")
    return take_in(read)


def _keep(intake: Intake, name: str, title: str) -> tuple[str, list[str]]:
    """The story's name and what to say first; no name where there is nothing to keep."""
    if not intake.articles:
        return "", ["No article could be read."]
    store = Store()
    if name:
        joined = store.add_articles(name, intake.articles)
        known = [f"“{each}” was in the story already." for each in joined.known]
        return name, [f"{counted(len(joined.ids), 'article')} joined the story.", *known]
    made = store.create(title.strip() or title_from(intake.articles), intake.articles)
    return made, [f"{counted(len(intake.articles), 'article')} read and compared."]


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
            st.markdown(quiet(f"and {counted(len(lines) - MOST_TOLD, 'remark')} more"))
        if story:
            _draw_ways_on(story)


def _draw_ways_on(story: str) -> None:
    ways = (
        (FIGURES, "See the figures", ":material/grid_on:"),
        (DISCREPANCIES, "See what differs", ":material/compare_arrows:"),
        (REVIEW, "Review and correct", ":material/checklist:"),
    )
    with st.container(horizontal=True):
        for page, words, icon in ways:
            st.page_link(page, label=words, icon=icon, query_params={STORY: story})


if __name__ == "__main__":
    render()
