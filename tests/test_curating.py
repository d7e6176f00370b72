"""The pages on which people add articles and decide: every act is kept, undone and redone."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from extract.models import Article
from facts.archive import pack
from facts.decided import decided
from facts.desk import Desk
from facts.intake import Address, Pasted, Upload, addresses_in, read_source, take_in, title_from
from facts.models import Report, Verdict
from facts.pipeline import build_report
from facts.receiving import receive, report_of_zip
from facts.store import Store
from facts.told import told
from facts.versions import ChangeKind, changes
from facts.views.by_hand import places, proposed

Opener = Callable[..., AppTest]
VALE = "A gale on Monday tore the roofs off 12 houses in Vell. Three people were injured, police said."
POST = "Police said 14 houses in Vell lost their roofs in Monday's gale. Three people were injured."


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Stories of this test alone."""
    monkeypatch.setenv("FACTS_HOME", str(tmp_path))
    monkeypatch.setenv("FACTS_EDITING", "on")
    return Store()


@pytest.fixture
def gale(home: Store) -> str:
    articles = [Article(id="vale", outlet="Vale News", text=VALE), Article(id="post", outlet="Post", text=POST)]
    return home.create("Gale in Vell", articles)


def report(name: str) -> Report:
    held = Store().open(name)
    return decided(build_report(held.story), held.decisions)


def claim(name: str, surface: str) -> str:
    return next(each.claim.id for each in report(name).statements if each.claim.quantity.surface == surface)


def press(app: AppTest, label: str) -> AppTest:
    button = next(each for each in app.button if each.label == label and not each.disabled)
    return button.click().run()


def opened(app: AppTest, form: str) -> AppTest:
    """A form is made for who opens it."""
    app.session_state[f"deciding.{form}"] = True
    return app.run()


def said(app: AppTest) -> str:
    return "\n".join(each.value for each in (*app.title, *app.markdown)).replace("\\", "")


def test_a_card_leaves_out_who_read_it_where_all_was_the_program(open_page: Opener, gale: str) -> None:
    drawn = [json.loads(each.proto.json)[0] for each in open_page("discrepancies", story=gale).get("bidi_component")]
    listings = [[column["name"] for column in each["columns"]] for each in drawn if "quote" in each]
    assert listings[0] == ["Article", "Stated as", "Read as", "Credited to"]


class TestAddingArticles:
    def test_a_pasted_text_becomes_a_story_that_is_open_at_once(self, open_page: Opener) -> None:
        app = open_page("add")
        app.text_area[0].input(VALE)
        next(each for each in app.text_input if each.label == "Headline").input("Roofs lost in Vell")
        press(app, "Read and compare")
        assert Store().names() == ("roofs-lost-in-vell",)
        assert "1 article read and compared." in said(app)
        assert app.query_params["story"] == "roofs-lost-in-vell"

    def test_articles_pasted_one_after_the_other_are_one_story(self, open_page: Opener, home: Store) -> None:
        app = open_page("add")
        for text in (VALE, POST):
            app.text_area[0].set_value(text)
            app = press(app, "Read and compare")
        assert [len(home.open(name).story.articles) for name in home.names()] == [2]

    def test_an_article_joins_the_open_story(self, open_page: Opener, gale: str) -> None:
        app = open_page("add", story=gale)
        app.segmented_control(key="intake-goal").set_value("join").run()
        app.text_area[0].input("In Vell 15 houses lost roofs in the gale, the mayor said.")
        press(app, "Read and compare")
        assert len(Store().open(gale).story.articles) == 3

    def test_nothing_given_is_said_and_nothing_made(self, open_page: Opener) -> None:
        app = press(open_page("add"), "Read and compare")
        assert "Nothing was given." in said(app)
        assert Store().names() == ()

    def test_what_could_not_be_read_is_there_to_be_mended(self, open_page: Opener) -> None:
        app = open_page("add")
        app.text_area[1].input("the page of the council")
        app = press(app, "Read and compare")
        assert "the page of the council: is no web address." in said(app)
        assert app.text_area[1].value == "the page of the council"
        app.text_area[0].input(VALE)
        app.text_area[1].input("")
        app = press(app, "Read and compare")
        assert "1 article read and compared." in said(app)
        assert app.text_area[1].value == ""

    def test_a_story_is_renamed_deleted_and_restored(self, open_page: Opener, gale: str) -> None:
        app = open_page("add", story=gale)
        app.text_input(key=f"title-{gale}").input("The gale").run()
        app = press(app, "Rename")
        assert Store().open(gale).story.title == "The gale"
        app = press(app, "Delete")
        assert "“The gale” is in the trash; restore it below." in said(app)
        assert Store().names() == ()
        press(app, "Restore")
        assert Store().names() == (gale,)

    def test_who_may_only_look_finds_no_way_to_add(self, open_page: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("FACTS_EDITING", "off")
        app = open_page("add")
        assert "only signed-in editors" in said(app)
        assert not app.text_area


class TestIntake:
    def test_what_cannot_be_read_is_named_and_the_rest_goes_on(self) -> None:
        uploads = [Upload(name="a.txt", content=VALE.encode()), Upload(name="b.txt", content=b"")]
        intake = take_in(read for upload in uploads for read in read_source(upload))
        assert [article.id for article in intake.articles] == ["a"]
        assert intake.passed[0].startswith("b.txt")

    def test_a_text_given_twice_is_named_and_stays(self) -> None:
        twice = [read for title in ("one", "two") for read in read_source(Pasted(text=VALE, title=title))]
        intake = take_in(twice)
        assert len(intake.articles) == 2
        assert intake.twins == ("one and two have the same text.",)

    def test_addresses_stand_a_line_each(self) -> None:
        assert addresses_in("a.example\n\nhttp://b.example/x") == (
            Address(url="https://a.example"),
            Address(url="http://b.example/x"),
        )
        assert addresses_in("the page of the council") == (Address(url="the page of the council"),)

    def test_a_story_is_called_by_its_first_title_else_a_short_first_line(self) -> None:
        assert title_from([Article(id="a", text="Gale in Vell\nTwelve houses.")]) == "Gale in Vell"
        assert title_from([Article(id="a", text="x" * 200), Article(id="b", text="y", title="Storm")]) == "Storm"
        assert title_from([Article(id="a", text="x" * 200)]) == "My articles"
        assert title_from([Article(id="a", text=f"Vell Post, 4 May 2031\nGale in Vell\n{VALE}")]) == "Gale in Vell"

    def test_an_outlet_and_a_day_above_a_text_are_taken_over_unless_somebody_said_otherwise(self) -> None:
        text = f"Vell Post, 4 May 2031\nGale strips roofs in Vell and beyond\n{VALE}"
        given = Pasted(text=text, outlet="Alba Echo", published="2031-05-05")
        own, other = take_in([*read_source(Pasted(text=text)), *read_source(given)]).articles
        assert (own.id, own.outlet, own.published) == ("vell-post", "Vell Post", "2031-05-04")
        assert (other.id, other.outlet, other.published) == ("alba-echo", "Alba Echo", "2031-05-05")

    def test_a_pasted_text_of_nobody_goes_by_its_headline(self) -> None:
        [found] = take_in(read_source(Pasted(text=f"Gale strips roofs in Vell\n{VALE}"))).articles
        assert (found.id, found.outlet, found.published) == ("gale-strips-roofs-in", "", "")


class TestDeciding:
    def test_a_corrected_figure_changes_the_verdict_and_undo_brings_it_back(self, open_page: Opener, gale: str) -> None:
        houses = report(gale).comparisons[0]
        assert houses.verdict is Verdict.CONFLICT
        app = open_page("review", story=gale, part="figures", fact=houses.fact)
        key = f"figure-{claim(gale, '14 houses')}"
        app = opened(app, f"correct-{key}")
        for name in ("low", "high"):
            app.text_input(key=f"cell-{name}-{key}").input("12")
        press(app, "Keep this reading")
        assert report(gale).comparisons[-1].verdict is Verdict.AGREE
        assert {each.verdict for each in report(gale).comparisons} == {Verdict.AGREE}
        press(app, "Undo")
        assert report(gale).comparisons[0].verdict is Verdict.CONFLICT
        press(app, "Redo")
        assert {each.verdict for each in report(gale).comparisons} == {Verdict.AGREE}

    def test_a_rejected_figure_leaves_the_report_and_stays_in_the_journal(self, open_page: Opener, gale: str) -> None:
        houses = report(gale).comparisons[0].fact
        app = open_page("review", story=gale, part="figures", fact=houses)
        gone = claim(gale, "14 houses")
        app.button(key=f"reject-figure-{gone}").click().run()
        assert gone not in [each.claim.id for each in report(gale).statements]
        assert "“14 houses” rejected" in [told(each, {}) for each in Store().open(gale).decisions]
        assert Store().open(gale).story.extracted == build_report(Store().open(gale).story).story.extracted

    def test_any_decision_of_the_journal_can_be_undone_and_redone(self, open_page: Opener, gale: str) -> None:
        first, second = (claim(gale, words) for words in ("12 houses", "14 houses"))
        here = Desk(report(gale), "Anna", clock=lambda: "2031-05-04T07:40:00Z")
        rejected = here.reject(first, "a slip")
        Store().decide(gale, rejected, here.accept(second))
        app = open_page("review", story=gale, part="journal")
        table = app.table[0].value
        assert list(table["What"]) == ["“14 houses” accepted", "“12 houses” rejected"]
        assert list(table.iloc[1])[1:4] == ["Anna", "“12 houses” rejected", "a slip"]
        app = app.selectbox[-1].select(rejected.id).run()
        app = press(app, "Undo this one")
        assert first in [each.claim.id for each in report(gale).statements]
        assert list(app.table[0].value["Counts"]) == ["yes", "yes", "undone"]
        app = app.selectbox[-1].select(rejected.id).run()
        press(app, "Redo this one")
        assert first not in [each.claim.id for each in report(gale).statements]

    def test_the_name_given_is_the_one_kept(self, open_page: Opener, gale: str) -> None:
        app = open_page("review", story=gale, part="figures")
        app.text_input(key="coder").input("Anna").run()
        next(each for each in app.button if each.label == "Accept").click().run()
        assert [decision.who for decision in Store().open(gale).decisions] == ["Anna"]

    def test_what_cannot_be_decided_is_said(self, open_page: Opener, gale: str) -> None:
        app = open_page("review", story=gale, part="figures")
        press(app, "Merge them")
        assert "Not decided." in said(app)
        assert Store().open(gale).decisions == ()

    @pytest.mark.parametrize("part", ["queue", "figures", "add", "journal", "changed", "coders"])
    def test_who_may_only_look_can_decide_nothing(
        self, open_page: Opener, gale: str, part: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("FACTS_EDITING", "off")
        app = open_page("review", story=gale, part=part)
        assert not {each.label for each in app.button} & {"Accept", "Reject", "Undo", "Merge them", "Add this figure"}
        assert not app.exception

    def test_two_coders_who_differ_are_shown_with_who_is_right(self, open_page: Opener, gale: str) -> None:
        houses = report(gale).comparisons[0].fact
        key = f"figure-{claim(gale, '14 houses')}"
        app = open_page("review", story=gale, part="figures", fact=houses)
        for who, act in (("Anna", "accept"), ("Ben", "reject")):
            app.text_input(key="coder").input(who).run()
            app.button(key=f"{act}-{key}").click().run()
        app = open_page("review", story=gale, part="coders")
        assert "1 disagreement open" in said(app)
        press(app, "Anna is right")
        assert "0 disagreements open" in said(open_page("review", story=gale, part="coders"))
        assert claim(gale, "14 houses")

    def test_a_preferred_figure_is_told_on_its_card(self, open_page: Opener, gale: str) -> None:
        houses = report(gale).comparisons[0].fact
        key = f"figure-{claim(gale, '14 houses')}"
        app = open_page("review", story=gale, part="figures", fact=houses)
        app = opened(app, f"prefer-{key}")
        app.text_input(key=f"prefer-why-{key}").input("counted from the air")
        press(app, "Prefer this figure")
        assert "prefers** “14 houses” (Post): counted from the air" in said(open_page("discrepancies", story=gale))

    def test_a_statement_is_corrected_where_it_is_read(self, open_page: Opener, gale: str) -> None:
        name = claim(gale, "14 houses")
        app = open_page("figures", story=gale, claim=name)
        app.button(key=f"reject-drawer-{name}").click().run()
        assert name not in [each.claim.id for each in report(gale).statements]

    def test_a_form_is_made_when_it_is_opened_and_speaks_in_words(self, open_page: Opener, gale: str) -> None:
        key = f"figure-{claim(gale, '14 houses')}"
        app = open_page("review", story=gale, part="figures", fact=report(gale).comparisons[0].fact)
        assert not [each for each in app.text_input if str(each.key).startswith("cell-")]
        bounds = opened(app, f"correct-{key}").selectbox(key=f"cell-qualifier-{key}").options
        assert "just under" in bounds
        assert not [each for each in bounds if "_" in each]


class TestAddingByHand:
    def test_words_are_found_wherever_they_stand(self) -> None:
        assert places("12 men and 12 women", "12") == [0, 11]
        assert places("twelve", "12") == []

    def test_the_programs_own_reading_is_proposed(self) -> None:
        assert proposed("They saw about 12 houses burn.", (9, 24))["qualifier"] == "approx"
        assert proposed("No figure at all.", (3, 9)) == {}

    def test_a_figure_is_added_from_the_words_of_the_text(self, open_page: Opener, home: Store) -> None:
        name = home.create("Roofs", [Article(id="vale", text="The gale tore a roof off a house in Vell.")])
        app = open_page("review", story=name, part="add")
        next(each for each in app.text_input if each.label.startswith("Words")).input("a roof").run()
        low, high = (next(each for each in app.text_input if each.label == label) for label in ("Low", "High"))
        low.input("1")
        high.input("1")
        press(app, "Add this figure")
        assert [each.claim.quantity.surface for each in report(name).statements] == ["a roof"]


class TestWhatChanged:
    def test_what_people_changed_is_listed(self, open_page: Opener, gale: str) -> None:
        home, decision = Store(), Desk(report(gale), "Anna").reject(claim(gale, "14 houses"))
        home.decide(gale, decision)
        rows = open_page("review", story=gale, part="changed").table[0].value.to_numpy().tolist()
        told_rows = [[cell.replace("\\", "").replace("\u2060", "") for cell in row] for row in rows]
        assert ["Claim removed", "Post: “14 houses”", "14 houses, credited to Police", "–"] in told_rows

    def test_an_earlier_zip_is_compared(self, gale: str) -> None:
        earlier = pack(Store().folder(gale))
        Store().decide(gale, Desk(report(gale), "Anna").reject(claim(gale, "14 houses")))
        kinds = {change.kind for change in changes(report_of_zip(earlier), report(gale))}
        assert {ChangeKind.VERDICT, ChangeKind.CLAIM_REMOVED} <= kinds


class TestSharing:
    def test_a_zip_opens_as_the_same_story(self, open_page: Opener, gale: str) -> None:
        data = pack(Store().folder(gale))
        Store().delete(gale)
        received = receive(Store(), data)
        assert report(received.name).comparisons == build_report(Store().open(received.name).story).comparisons
        assert not open_page("add", story=received.name).exception


class TestMayBeOne:
    """What the program did not dare to link is asked for, once."""

    @pytest.fixture
    def pier(self, home: Store, monkeypatch: pytest.MonkeyPatch) -> str:
        monkeypatch.setattr("facts.possible.REACH", 50.0)
        damage = Article(id="vale", outlet="Vale News", text="The gale did damage of $40 million, police said.")
        repairs = Article(id="post", outlet="Post", text="It was the worst in years. Repairs will cost $52 million.")
        return home.create("Pier in Vell", [damage, repairs])

    def test_one_figure_merges_and_undo_asks_again(self, open_page: Opener, pier: str) -> None:
        app = open_page("review", story=pier)
        press(app, "One figure")
        assert len(report(pier).comparisons) == 1
        press(app, "Undo")
        assert len(report(pier).comparisons) == 2
        assert any(each.label == "One figure" for each in app.button)

    def test_two_figures_are_not_asked_about_again(self, open_page: Opener, pier: str) -> None:
        app = open_page("review", story=pier)
        press(app, "Two figures")
        assert len(report(pier).comparisons) == 2
        assert not any(each.label == "Two figures" for each in app.button)

    def test_discrepancies_lead_to_it(self, open_page: Opener, pier: str) -> None:
        app = open_page("discrepancies", story=pier)
        assert "1 pair of figures may be one" in " ".join(each.proto.label for each in app.get("page_link"))
