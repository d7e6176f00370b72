"""What the symbols mean: one popover wherever verdicts and flags are shown."""

import streamlit as st

from facts.symbols import FLAG, FLAGS, VERDICTS
from facts.views.markup import badge


def draw_legend() -> None:
    with st.popover("What the symbols mean", icon=":material/help:"):
        st.markdown("\n\n".join(f"{badge(verdict)} {look.definition}" for verdict, look in VERDICTS.items()))
        st.markdown(f"**{FLAG} Flags: differences that are not in the number**")
        st.markdown("\n".join(f"- **{look.name}.** {look.definition}" for look in FLAGS.values()))
