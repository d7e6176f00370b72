"""What the marks of the charts mean, one line a chart: on the page above it, in a file below it."""

VALUES = (
    "● exact · ○ approximate, its line the tolerance · ━ range · ├─▷ at least, at most · "
    "shaded: the values that fit every statement, or the gap where none does"
)
STRUCK = " · / struck: replaced by a later figure"
COURSE = "● an article gives the figure, ○ hedged · line: while it stood · / replaced by a later figure"
TIES = (
    "■ named authority · □ unnamed (“reports”) · dashed: nobody named · ● article. "
    "Lines from one square are one origin, however many articles repeat it · ┤ articles of one text"
)
CREDITS = (
    "■ named authority · □ unnamed (“reports”) · ● article · the thicker the line the more figures · dark: several "
    "articles lead to one authority · ┤ articles of one text"
)
SPREADS = "Each figure above the lowest that is stated of its fact, in per cent · ● exact · ○ approximate"
PAIRS = "≠ in conflict · ≈ reconciled · = agreed: figures that both articles give"
PROFILES = "▲ given by no other article · ○ hedged, such as “about” or “at least” · ■ credited to somebody"
