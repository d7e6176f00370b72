"""Word forms as news prints them, and the verb each belongs to."""

import pytest

from extract import lexicon, verbs

FORMS = {
    "kill": "kill kills killed killing",
    "carry": "carries carried carrying",
    "plan": "plans planned planning",
    "travel": "travelled traveled travelling traveling",
    "die": "dies died dying",
    "lie": "lain lying",
    "lay": "lay lays laid laying",
    "evacuate": "evacuates evacuated evacuating",
    "injure": "injured injuring",
    "damage": "damaged damaging",
    "capture": "captured capturing",
    "offer": "offered offering offers",
    "visit": "visited visiting",
    "transfer": "transferred transferring",
    "submit": "submitted submitting",
    "cancel": "cancelled canceled cancelling",
    "assess": "assessed assesses assessing",
    "pass": "passes passed",
    "reach": "reaches reached reaching",
    "free": "freed freeing frees",
    "flee": "fled fleeing flees",
    "close": "closed closing closes",
    "charge": "charged charging",
    "belong": "belonged belonging",
    "value": "valued valuing",
    "go": "goes went gone",
    "strike": "struck striking strikes",
    "hit": "hit hits hitting",
    "cut": "cut cutting cuts",
    "shoot": "shot shooting",
    "fly": "flew flown flies flying",
    "wound": "wounded wounding wounds",
    "wind": "winding",
    "price": "priced pricing",
    "rise": "rose risen rising",
    "raise": "raised raising raises",
    "seize": "seized seizing",
    "panic": "panicked",
    "favor": "favored favoring favors",
    "ferry": "ferried ferries ferrying",
}


@pytest.mark.parametrize(("verb", "forms"), FORMS.items())
def test_every_form_leads_to_its_verb(verb: str, forms: str) -> None:
    assert {form: verbs.lemma(form) for form in forms.split()} == dict.fromkeys(forms.split(), verb)


@pytest.mark.parametrize(
    ("form", "verb"),
    [("teargassed", "teargass"), ("decluttered", "declutter"), ("overbaked", "overbake"), ("remodelled", "remodel")],
)
def test_verbs_no_list_holds_are_told_by_their_spelling(form: str, verb: str) -> None:
    assert verb not in verbs.known().lemmas
    assert verbs.lemma(form) == verb


@pytest.mark.parametrize(
    "word", ["hundred", "building", "morning", "beijing", "including", "people", "soldiers", "of", ""]
)
def test_words_that_only_look_like_verbs_are_none(word: str) -> None:
    assert verbs.verb_form(word) is None


@pytest.mark.parametrize(
    ("word", "sure"), [("killed", True), ("strikes", False), ("strike", False), ("destroys", True), ("struck", True)]
)
def test_a_form_that_is_as_often_a_noun_is_unsure(word: str, *, sure: bool) -> None:
    form = verbs.verb_form(word)
    assert form is not None
    assert form.sure is sure


def test_case_does_not_matter() -> None:
    assert verbs.lemma("KILLED") == "kill"


def test_each_past_form_of_the_list_belongs_to_one_verb() -> None:
    words = lexicon.read("verbs", verbs.VerbWords)
    forms = [form for past in words.irregular.values() for form in set(past)]
    assert sorted(forms) == sorted(set(forms))


def test_only_known_verbs_are_marked_as_noun_like() -> None:
    assert verbs.known().noun_like <= verbs.known().lemmas


def test_no_word_is_both_a_verb_form_and_excluded() -> None:
    assert not verbs.known().not_verbs & verbs.known().lemmas
