"""The pages, by the files Streamlit runs for them; in the order of the navigation."""

from typing import NamedTuple

from facts.interface import text

FIGURES = "facts/views/figures.py"
DISCREPANCIES = "facts/views/discrepancies.py"
TABLE = "facts/views/table.py"
ARTICLES = "facts/views/articles.py"
ORIGINS = "facts/views/origins.py"
AGREEMENT = "facts/views/agreement.py"
METHOD = "facts/views/method.py"
REVIEW = "facts/views/review.py"
ADD = "facts/views/add.py"


class PageEntry(NamedTuple):
    file: str
    key: str
    icon: str  # bundled with Streamlit; as page_icon the same names would be fetched from the network
    address: str

    @property
    def title(self) -> str:
        return text(self.key)


PAGES = (
    PageEntry(FIGURES, "pages.figures", ":material/grid_on:", "figures"),
    PageEntry(DISCREPANCIES, "pages.discrepancies", ":material/compare_arrows:", "discrepancies"),
    PageEntry(TABLE, "pages.table", ":material/table_rows:", "table"),
    PageEntry(ARTICLES, "pages.articles", ":material/article:", "articles"),
    PageEntry(ORIGINS, "pages.origins", ":material/account_tree:", "origins"),
    PageEntry(AGREEMENT, "pages.agreement", ":material/handshake:", "agreement"),
    PageEntry(REVIEW, "pages.review", ":material/checklist:", "review"),
    PageEntry(METHOD, "pages.method", ":material/rule:", "method"),
    PageEntry(ADD, "pages.add", ":material/add_notes:", "add"),
)
