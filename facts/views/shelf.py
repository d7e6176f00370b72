"""What the reader keeps: the articles of the open story, its title, a way to pass it on, and the trash."""

from collections.abc import Callable, Mapping
from functools import partial

import pandas as pd
import streamlit as st

from extract.errors import CrosscountError
from extract.models import Article
from facts.archive import pack
from facts.interface import text
from facts.models import Story
from facts.receiving import receive
from facts.store import Store
from facts.story_folder import bundled_stories
from facts.views.address import STORY, write
from facts.views.library import drop_story, open_story
from facts.views.markup import counted, plain, quiet
from facts.views.trouble import made_plainly

COLUMNS = {
    "outlet": "shelf.outlet",
    "title": "shelf.headline",
    "published": "shelf.published",
    "url": "shelf.address",
}
REMOVE, ID = "shelf.remove", "shelf.id"
SAID = "shelf-said"  # in the session: one sentence on what was done last


def draw_shelf(name: str) -> None:
    """`name` is the open story; a bundled one becomes the reader's own with the first change."""
    store = Store()
    if said := st.session_state.pop(SAID, ""):
        st.markdown(f"**{plain(said)}**")
    if name:
        _draw_kept(store, name)
    _draw_receiving(store)
    _draw_trash(store)


def _draw_kept(store: Store, name: str) -> None:
    try:
        story, revision = open_story(name)
    except CrosscountError as error:
        st.text(str(error))
        return
    _draw_articles(store, name, story, revision)
    _draw_story(store, name, story)


def _draw_articles(store: Store, name: str, story: Story, revision: str) -> None:
    articles = story.articles
    st.markdown(f"## {text('shelf.articles', story=plain(story.title))}", anchors=False)
    st.markdown(quiet(text("shelf.articles_lead")))
    with st.form("articles", border=False):
        edited = st.data_editor(
            _frame(articles),
            key=f"articles-{revision[:12]}",
            hide_index=True,
            disabled=[text(ID)],
            width="stretch",
        )
        if st.form_submit_button(text("shelf.keep"), icon=":material/save:"):
            _change_articles(store, name, revision, articles, edited)


def _frame(articles: tuple[Article, ...]) -> pd.DataFrame:
    rows = [
        {text(key): getattr(article, field) for field, key in COLUMNS.items()}
        | {text(ID): article.id, text(REMOVE): False}
        for article in articles
    ]
    return pd.DataFrame(rows, columns=[text(key) for key in (*COLUMNS.values(), ID, REMOVE)])


def _change_articles(
    store: Store, name: str, revision: str, articles: tuple[Article, ...], edited: pd.DataFrame
) -> None:
    cells = [dict(zip(edited.columns, row, strict=True)) for row in edited.itertuples(index=False)]
    rows: dict[str, dict[str, object]] = {each.id: row for each, row in zip(articles, cells, strict=True)}
    gone = [article for article, row in rows.items() if row[text(REMOVE)]]
    said = {article.id: _said(article, rows[article.id]) for article in articles if article.id not in gone}
    changed = {article: words for article, words in said.items() if words}

    def act() -> str:
        store.describe_articles(name, changed, revision)
        if gone:
            store.remove_articles(name, gone)
        parts = [text("shelf.described", articles=counted(len(changed), "article"))] if changed else []
        parts += [text("shelf.removed", articles=counted(len(gone), "article"))] if gone else []
        return " ".join(parts) or text("shelf.unchanged")

    _do(act)


def _said(article: Article, row: Mapping[str, object]) -> dict[str, str]:
    words = {field: str(row[text(key)] or "").strip() for field, key in COLUMNS.items()}
    return {field: word for field, word in words.items() if word != getattr(article, field)}


def _draw_story(store: Store, name: str, story: Story) -> None:
    saved = {entry.name: entry for entry in store.stories()}
    st.markdown(f"## {text('shelf.story')}", anchors=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        wanted = st.text_input(text("shelf.title"), value=story.title, key=f"title-{name}", width=420)
        if st.button(text("shelf.rename"), icon=":material/edit:"):
            _do(lambda: _renamed(store, name, wanted))
        if name in saved and st.button(text("shelf.delete"), icon=":material/delete:"):
            _do(lambda: _deleted(store, name, story.title))
    _draw_sharing(store, name, story, saved=name in saved)
    if name not in saved:
        st.markdown(quiet(text("shelf.bundled")))


def _draw_sharing(store: Store, name: str, story: Story, *, saved: bool) -> None:
    """One file that opens elsewhere as the same story."""
    folder = store.folder(name) if saved else bundled_stories().get(name)
    if folder is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            text("shelf.download"),
            data=made_plainly(partial(pack, folder)),
            file_name=f"{name}.zip",
            mime="application/zip",
            on_click="ignore",
            icon=":material/folder_zip:",
        )
        if saved and any(article.text for article in story.articles):
            with_texts, why = text("shelf.with_texts"), text("shelf.sharing")
            wish = st.toggle(with_texts, story.share_texts, key=f"share-{name}", help=why)
            if wish != story.share_texts:
                _do(lambda: _shared(store, name, wish))
    st.markdown(quiet(text("shelf.download_lead")))


def _shared(store: Store, name: str, wish: bool) -> str:  # noqa: FBT001  (it is what is set)
    store.share_texts(name, wish)
    return text("shelf.texts_go" if wish else "shelf.texts_stay")


def _draw_receiving(store: Store) -> None:
    with st.expander(text("shelf.open")), st.form("receive", border=False, clear_on_submit=True):
        given = st.file_uploader(text("shelf.zip"), type=["zip"])
        if st.form_submit_button(text("shelf.open_it"), icon=":material/folder_open:") and given is not None:
            data = given.getvalue()
            _do(lambda: _received(store, data))


def _received(store: Store, data: bytes) -> str:
    received = receive(store, data)
    drop_story()
    write(STORY, received.name)
    said = text("shelf.opened" if received.is_new else "shelf.opened_known")
    return f"{said} {text('shelf.left_out', files=', '.join(received.passed))}" if received.passed else said


def _renamed(store: Store, name: str, title: str) -> str:
    store.rename(name, title)
    return text("shelf.renamed", title=title)


def _deleted(store: Store, name: str, title: str) -> str:
    store.delete(name)
    drop_story()
    return text("shelf.deleted", title=title or name)


def _draw_trash(store: Store) -> None:
    trashed = store.trashed()
    if not trashed:
        return
    with st.expander(text("shelf.trash", stories=counted(len(trashed), "story"))):
        for each in trashed:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(text("shelf.trashed", title=plain(each.title), when=plain(each.when)), width="stretch")
                if st.button(text("shelf.restore"), key=f"restore-{each.key}", icon=":material/undo:"):
                    _do(lambda key=each.key: _restored(store, key))  # type: ignore[misc]


def _restored(store: Store, key: str) -> str:
    name = store.restore(key)
    write(STORY, name)
    return text("shelf.restored")


def _do(act: Callable[[], str]) -> None:
    """Make the change, say what was done or why not, and draw the page anew."""
    try:
        said = act()
    except CrosscountError as error:
        said = str(error)
    st.session_state[SAID] = said
    st.rerun()
