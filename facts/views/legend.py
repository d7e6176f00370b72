"""What the symbols mean: one popover wherever verdicts and flags are shown."""

import streamlit as st

from facts.interface import text
from facts.symbols import FLAG, FLAGS, VERDICTS
from facts.views.markup import badge


def draw_legend() -> None:
    with st.popover(text("legend.open"), icon=":material/help:"):
        st.markdown("\n\n".join(f"{badge(verdict)} {look.definition}" for verdict, look in VERDICTS.items()))
        st.markdown(f"**{FLAG} {text('legend.flags')}**")
        st.markdown("\n".join(f"- **{look.name}.** {look.definition}" for look in FLAGS.values()))
