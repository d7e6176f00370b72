"""Read the figures in English news: `from extract import extract`.

Where to read, in the order in which a text is read; `claims` is the whole of it in one short function:

values      models errors texts wordings
articles    documents reading decoding dates languages duplicates naming safe_names mending rows
sentences   lines sentences candidates tokens scenes
numbers     numerals numeral_parts digits spelled implied tied_scales
figures     rules compounds ratios amounts figures figure_words bounds qualifiers units rates kinds ages elided wanted
            quantities
no figures  refusals refusal_cues refusal_words refusals_of_time refusals_of_names refusals_of_marks
about what  meanings carried counted one_thing printed nouns noun_phrases modifiers people families borrowing totals
            going_on left_out
            subjects in_front lengths_of_time relative_clauses described subject_words measured_phrases measured_behind
            outer_phrases moved twins located asides identified unit_marks numbered_names phrase_ends fronting
happened    actions action_words verbs nominals clauses clause_edges governors predicates lists neighbours numbered
            scopes scope_words windows
who says    attribution statements reporting speech speech_verbs unsaid openings speakers placing adjuncts owned_figures
            quotations claims
whose       bearers bearer_rows bearer_beside bearer_verbs bearer_figures bearer_subjects bearer_names bearer_words
            clause_parts antecedents

`readers/` has a module for each format of file, `lexicon/` and `messages/` the words.
"""

from extract.claims import extract
from extract.models import Claim, Kind, Origin, Qualifier, Quantity, Stance

__all__ = ["Claim", "Kind", "Origin", "Qualifier", "Quantity", "Stance", "extract"]
