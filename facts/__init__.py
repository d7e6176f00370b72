"""Compare the figures of several articles: which do they state, do they agree, and who says so."""
