"""Compare the figures of several articles: which do they state, do they agree, and who says so.

Where to read, in the order in which data flows; `pipeline` is the whole of it in one short function:

values      models errors names units intervals precision plain_text wording article_names code_words version
stories     story_folder story_rows story_check found statements datelines mastheads authorities upstream
linking     subjects surroundings fates bearers settings story_settings values pairs candidates signals
            signals_of_words signals_of_figures closest exclusions part_words reasons grouping components update_words
            retractions successions linking possible
labels      labels label_words label_parts counted_labels measured_labels beside_labels things_measured nouns_beside
            mentions telling_words telling_apart
comparing   tolerances readings scopes moving statuses updates asserted parts slips contradictions comparison scenes
            phrases credits flags explanations pipeline
decisions   decisions standing desk draft decided told decision_rows review agreement overruled
keeping     store commits journal saved_folder membership trash kept archive dictionary packaging unpacking receiving
            intake versions
pictures    layers gutters marks scales charts spreads ties timelines credit_map article_pairs pair_plot profiles
            chart_files
out         tables export records workbook citations symbols search tour commands

`views/` has the pages, `memo/` the memo, `lexicon/` and `interface/` the words, `stories/` what comes with the program.
"""
