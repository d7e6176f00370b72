"""A long list a page at a time: how much of it the address asks for, and the button that asks for more."""

from typing import NamedTuple

import streamlit as st

from facts.interface import text
from facts.views.address import Address, write
from facts.views.trouble import guarded


class Paging(NamedTuple):
    """The entry of the address that says how many are shown, and how many make a page."""

    entry: str
    page: int

    def most(self, address: Address, whole: int) -> int:
        """A page of `whole` things, or as many pages as the address asks for."""
        pages = [str(count) for count in range(self.page, whole + self.page, self.page)]
        return int(address.code(self.entry, pages) or self.page)

    def draw_more(self, most: int, whole: int) -> None:
        """The button, where fewer than all are shown."""
        if most < whole:
            label = text("paging.more", more=min(self.page, whole - most), all=whole)
            asked = self.entry, str(most + self.page)
            st.button(label, icon=":material/expand_more:", on_click=guarded(write), args=asked)
