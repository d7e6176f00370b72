"""The pages, by the files Streamlit runs for them; in the order of the navigation."""

from typing import NamedTuple

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
    title: str
    icon: str  # bundled with Streamlit; as page_icon the same names would be fetched from the network
    address: str


PAGES = (
    PageEntry(FIGURES, "Figures", ":material/grid_on:", "figures"),
    PageEntry(DISCREPANCIES, "Discrepancies", ":material/compare_arrows:", "discrepancies"),
    PageEntry(TABLE, "Table", ":material/table_rows:", "table"),
    PageEntry(ARTICLES, "Articles", ":material/article:", "articles"),
    PageEntry(ORIGINS, "Origins", ":material/account_tree:", "origins"),
    PageEntry(AGREEMENT, "Agreement", ":material/handshake:", "agreement"),
    PageEntry(REVIEW, "Review", ":material/checklist:", "review"),
    PageEntry(METHOD, "Method", ":material/rule:", "method"),
    PageEntry(ADD, "Add articles", ":material/add_notes:", "add"),
)
