"""What found facts are called: readable, told apart, under few topics. Every story is invented."""

import re

import pytest

from extract import extract
from extract.models import Article
from facts.label_words import happened, label_words
from facts.labels import describe_all, group_of, slug
from facts.models import Fact
from facts.nouns_beside import noun_phrase
from facts.pipeline import report_from_articles
from facts.story_settings import settings_of
from facts.subjects import outcome_table


def facts_of(*texts: str) -> list[Fact]:
    articles = [Article(id=f"article-{place}", text=text) for place, text in enumerate(texts)]
    return list(report_from_articles(articles, "story").facts)


def labels_of(*texts: str) -> set[str]:
    return {fact.label for fact in facts_of(*texts)}


# A story told twice, and the labels its facts get, as patterns: a word more or less depends on what is read.
STORIES: dict[str, tuple[tuple[str, ...], set[str]]] = {
    "a takeover": (
        (
            "Corvane bids $31 a share for Delmark. Delmark shares fell 8 percent. Delmark has 4,100 employees.",
            "Delmark rejected an offer of $31 per share. Delmark shares fell 8 percent. It has 4,100 employees.",
        ),
        {"(Offer|Corvane bid) per share", "Fall in (Delmark )?shares", "Employees"},
    ),
    "a storm": (
        (
            "The storm killed three people and cut power to 45,000 homes. Authorities evacuated 1,200 residents.",
            "Three people died in the storm, which left 45,000 homes in the dark. Some 1,200 residents were evacuated.",
        ),
        {"People killed", "Homes in the dark", "Residents evacuated"},
    ),
    "an election": (
        (
            "Maren Oduya won 52 percent of the vote on Sunday; turnout was 63 percent. Her party won 71 seats.",
            "With 52 percent of the vote Maren Oduya is president. Turnout was 63 percent. Her party won 71 seats.",
        ),
        {"Share of vote", "Turnout", "Seats won"},
    ),
    "a match": (
        (
            "A crowd of 14,200 watched. Ines Falk, 24, has signed a three-year contract.",
            "There were 14,200 spectators. The 24-year-old Ines Falk has a contract for three years.",
        ),
        {"Crowd|Spectators", "Age of Ines Falk", r"Length of contract \(Ines Falk\)"},
    ),
    "a trial in court": (
        (
            "Luis Marr, 41, stole $2.4 million from a charity, the court in Alder heard.",
            "Luis Marr, 41, is charged with stealing $2.4 million from a charity.",
        ),
        {"Age of Luis Marr", "Amount stolen( from .*)?"},
    ),
    "a vaccine": (
        (
            "The ministry ordered 2.5 million doses at a cost of $14. In Tolva 62 percent of adults are vaccinated.",
            "Two and a half million doses were ordered, at a cost of $14. Some 62 percent of adults are vaccinated.",
        ),
        {"Doses ordered", "Share of adults", "Cost( of doses?)?"},
    ),
    "a probe": (
        (
            "The probe, which weighs 640 kg, circles Mars at an altitude of 400 km.",
            "The probe weighs 640 kilograms. Its altitude is 400 kilometres.",
        ),
        {"Weight( of probe)?", "Altitude"},
    ),
    "snow": (
        (
            "Heavy snow closed 52 schools and cancelled 640 flights. In Corran 30 cm of snow fell.",
            "Airlines cancelled 640 flights. Fifty-two schools were closed. In Corran lay 30 centimetres of snow.",
        ),
        {"Schools closed", "Flights cancelled", "Snow"},
    ),
    "a wreck": (
        (
            "The wreck lies 12 kilometres north of Alba at a depth of 40 metres. Divers recovered 14 bodies.",
            "The wreck was found 12 km north of Alba, at a depth of 40 m. Divers recovered 14 bodies from it.",
        ),
        {"Distance from Alba", "Depth", "Bodies recovered"},
    ),
    "a price that is reached": (
        ("Shares of Delmark fell to $24.30 on Friday.", "On Friday Delmark shares fell to $24.30."),
        {r"Share price \(Delmark\)"},
    ),
    "a drone raid": (
        ("The army launched 472 drones overnight.", "Overnight 472 drones were launched at the port."),
        {"Drones launched overnight"},
    ),
    "crew and passengers": (
        (
            "The ferry carried 212 passengers and 31 crew members.",
            "On the ferry were 212 passengers and 31 crew members.",
        ),
        {"Passengers on board", "Crew members on board"},
    ),
    "abbreviations keep their capitals": (
        ("Two MTA workers were injured.", "The crash injured two MTA workers."),
        {"MTA workers injured"},
    ),
}


@pytest.mark.parametrize(("texts", "labels"), STORIES.values(), ids=STORIES.keys())
def test_labels_are_what_a_journalist_would_write(texts: tuple[str, ...], labels: set[str]) -> None:
    told = labels_of(*texts)
    assert {label for label in told if not any(re.fullmatch(pattern, label) for pattern in labels)} == set()
    assert {pattern for pattern in labels if not any(re.fullmatch(pattern, label) for label in told)} == set()


def test_one_label_twice_is_told_apart_by_place_or_time() -> None:
    texts = (
        "A fire in Orland killed 31 people on Monday. In March 2019 a fire at a mill in Tarma killed 14 people.",
        "The fire in Orland killed 31 people. A fire at a mill in Tarma killed 14 people in March 2019.",
        "Thirty-one people died in the fire in Orland.",
    )
    labels = labels_of(*texts)
    assert "People killed" in labels  # what most articles tell keeps the plain label
    assert labels & {"People killed in March 2019", "People killed (Tarma)"}


MEASURED = {
    "Invalid ballots numbered 27,412.": "Invalid ballots",
    "At St Orme's Hospital, Dr Falk saw fewer. Hospital admissions fell by 17%.": "Fall in hospital admissions",
    "Shares in Delmark rose 31 percent.": "Rise in Delmark shares",
    "The absolute difference was 3.3 percentage points.": "Absolute difference",
    "The mayor was questioned for more than six hours.": "How long questioned",
    "The stadium holds 48,000 people.": "Capacity of stadium",
    "The arena, which can hold 30,000, opened in 2009.": "Capacity of arena",
    "Police held 12 people.": "People held",
    "The club has raised 640,000 euros.": "Amount raised",
    "Visitors paid 45 euros for a seat.": "Payment for seat",
    "The mine produced 512,000 tonnes of copper.": "Output of copper",
    "Force majeure was declared on 60,000 tonnes of shipments.": "Weight of shipments",
    "Hospital admissions for burns fell by 17 percent.": "Fall in hospital admissions",
    "The union wants a raise of 12 percent.": "Raise",
    "Of those on the drug, 11.8 percent died.": "Share who died",
    "On Monday 12 people remained in a critical condition.": "People in a critical condition",
    "Some 900 police officers were on duty.": "Police officers on duty",
    "Around 15,000 people marched through Sarn.": "People who marched",
    "Some 190 millimetres of rain fell on Vell in seven hours.": "Rain",
    "The break fee rises to $144 million.": "Break fee",
    "Economists raised their growth forecasts for the year to 3 percent.": "Growth forecast",
    "Some 410 people have fallen ill in Vell.": "People ill",
    "Another 70,000 customers were left without power.": "Customers without power",
    "The fund now expects growth of 2.9 percent, up from 2.6 percent.": "Growth",
    "The river peaked at 6.8 metres.": "Peak of river",
    "Orrin agreed to buy Marrow & Pine for $4.8 billion.": "Purchase price (Marrow & Pine)",
    "Marrow & Pine was founded 92 years ago.": "How long ago (Marrow & Pine)",
    "The bonds Falk sold in May cannot be traded for five years.": "Duration (bonds)",
    "Demand for lamps has grown over the past two decades.": "Past period (demand)",
    "The repair time will be nine days.": "Repair time",
    "Occupancy is down to 84 percent.": "Occupancy",
    "Bed occupancy stood at 97 percent before the outbreak.": "Bed occupancy",
    "Eleven members of staff are at home.": "Staff",
    "Eleven members of the crew were rescued.": "Crew rescued",
    "Hollin will borrow $2.5 billion for the deal.": "Amount borrowed (deal)",
    "The court found that he faces up to 12 years in prison.": "Prison term",
    "The 6-foot-7 centre left the hall.": "Height of centre",
    "The storm had thrown up 13-foot waves.": "Size of waves",
    "The boat had a list that grew to 30 degrees.": "Degrees of list",
    "The brewer sold 1.4 million barrels last year.": "Amount sold (brewer)",
    "The coin's market capitalisation fell to $106 billion.": "Coin market capitalisation",
    "Net profit was $96 million, compared with $84 million a year ago.": "Profit ($84 million)",
    "Councillors passed the budget by 26 votes to 25.": "Votes of the majority",
    "The bill was defeated by 58 votes to 61.": "Votes of the minority",
    "The council's reserves have fallen to £9 million.": "Council reserves",
    "The council has cut £31 million in five years.": "Cut (council)",
    "The hole in the town's books is £6 million.": "Shortfall",
    "A household would pay £84 more a year.": "How much more",
    "Villagers heard at least three explosions in the week before the slide.": "Explosions",
    "More than 8,000 people have signed a petition.": "People who signed",
    "The rain, 212 mm in 48 hours, was the heaviest that anybody in Vell had seen.": "Rain",
    "The damage that insurers put at $90 million is not paid for.": "Damage",
    "Some 600 people spent the night in emergency shelters.": "People in shelters",
    "Rescuers pulled 22 people from the mud, nine of them children.": "Children pulled out",
    "The launch of the great rocket came two months after they had planned it.": "How long after (launch)",
}


@pytest.mark.parametrize(("text", "label"), MEASURED.items())
def test_a_label_says_what_is_measured_and_whose_it_is(text: str, label: str) -> None:
    assert label in labels_of(text)


def test_a_capital_that_opens_a_sentence_is_none_of_the_name() -> None:
    labels = labels_of(
        "Council tax will rise by 4.9 percent.", "Few knew of it, but council tax is to rise by 4.9 percent in Vell."
    )
    assert "Rise in council tax" in labels


def test_shares_that_lose_value_fall_and_are_no_share_of_it() -> None:
    labels = labels_of("Hollin shares fell 17 percent.", "Hollin shares have lost almost a fifth of their value.")
    assert not [label for label in labels if "value" in label.lower()]


def test_a_number_of_nothing_is_no_measure() -> None:
    assert {fact.topic for fact in facts_of("The mayor put it at 1,200.")} <= {"Counts", "People"}


def test_organisers_who_give_a_number_are_not_those_counted() -> None:
    assert "Unions" not in labels_of("The union has 2,550 members.", "The firm counts 1,650 strikers, the union 2,550.")
    labels = labels_of("Some 15,000 people marched in Sarn, police said; organisers spoke of 25,000.")
    assert not [label for label in labels if label.startswith("Organisers")]


def test_an_offer_in_money_and_one_in_percent_are_told_apart_by_their_units() -> None:
    labels = labels_of("Mill owner Corvane has offered 5.5 percent. Mill owner Corvane has offered 11,000 dollars.")
    assert [label for label in labels if "in %" in label or "in USD" in label]


def test_who_tells_a_figure_does_not_tell_it_apart() -> None:
    told = (
        "At least 23 people have died in Vell. Dr Ines Oka, the medical officer, said nine of the dead were under five."
    )
    assert not [label for label in labels_of(told) if "officer" in label]


def test_a_time_is_not_named_after_another_figure() -> None:
    assert not [label for label in labels_of("It rose in seven hours after 190 millimetres of rain.") if "190" in label]


def test_one_label_twice_is_told_apart_by_the_year() -> None:
    texts = ("A quake in 2002 killed three people. A quake in 1996 killed nine people.",)
    assert labels_of(*texts) == {"People killed in 2002", "People killed in 1996"} or labels_of(*texts) == {
        "People killed (2002)",
        "People killed (1996)",
    }


def test_a_number_nobody_can_name_is_told_apart_by_its_figure() -> None:
    texts = ("They ate 31 pies. Then they ate 14 pies.", "They ate 31 pies. Then they ate 14 pies.")
    assert labels_of(*texts) == {"Pies (31)", "Pies (14)"}


# Two figures of one kind in one text, and what each is told apart by instead of its number.
APART = [
    ("An audit counted 41 faults in the pipes, of which 29 had been mended.", "Faults (in the pipes)"),
    ("Only two of six turnstiles at the eastern end were working.", "Turnstiles (working)"),
    ("Only two of six turnstiles at the eastern end were working.", "Turnstiles"),
    ("The hall had 310 stewards. Only 120 stewards came where 300 had been promised.", "Stewards (promised)"),
    ("An audit counted 41 faults in the pipes, of which 29 had been mended.", "Faults (mended)"),
    (
        "Police said 60 people were hurt in Sarn. Nine of the hurt were still in intensive care on Monday.",
        "People injured (in intensive care)",
    ),
    ("The depot has 50 lorries. Seven lorries were out of order.", "Lorries (out of order)"),
]


def test_a_figure_that_tells_apart_has_its_unit() -> None:
    labels = labels_of("The old lamp has a battery life of eight hours, the new lamp a battery life of nine hours.")
    assert not [label for label in labels if label.endswith(("(8)", "(9)"))]
    assert [label for label in labels if label.endswith(("8 hours)", "9 hours)"))]


def test_a_rate_is_that_of_the_claim_whose_noun_the_label_has() -> None:
    texts = {"a": "The break fee is $150 million.", "b": "Analysts put the savings at $150 million a year."}
    articles = [Article(id=name, text=told) for name, told in texts.items()]
    settings = settings_of([claim for each in articles for claim in extract(each.text or "", each.id)], articles)
    assert [fact.label for fact in describe_all([group_of([0, 1], settings, texts)], ())] == ["Break fee"]


def test_an_authority_that_both_facts_credit_does_not_tell_them_apart() -> None:
    texts = {
        "a": "The coast guard said 31 people had died. The Velmark coast guard said 23 people had died.",
        "b": "The coast guard said 31 people had died. The Velmark coast guard said 23 people had died.",
    }
    articles = [Article(id=name, text=told) for name, told in texts.items()]
    settings = settings_of([claim for each in articles for claim in extract(each.text or "", each.id)], articles)
    facts = describe_all([group_of(each, settings, texts) for each in ([0, 2], [1, 3])], ())
    assert not [fact.label for fact in facts if "coast guard" in fact.label]


@pytest.mark.parametrize(("text", "label"), APART)
def test_figures_of_one_kind_are_told_apart_by_what_the_text_says_of_them(text: str, label: str) -> None:
    assert label in labels_of(text)


def test_seats_are_told_apart_by_their_parties_though_one_is_named_nearer_elsewhere() -> None:
    told = (
        "With most votes counted, the Civic List had 36.9 percent and 74 seats. National Union took 69 seats.",
        "The Civic List took 37 percent of the vote and 74 seats. National Union took 69 seats.",
        "The recount cost the Civic List one seat, leaving it with 74 seats. National Union has 69 seats.",
    )
    assert labels_of(*told) >= {"Seats (Civic List)", "Seats (National Union)", "Seats (cost)"}


def test_two_counts_that_stay_apart_are_told_by_who_gives_them() -> None:
    article = Article(
        id="a", text="Police said 6 marchers had been arrested. The union said 90 marchers were arrested."
    )
    settings, texts = settings_of(extract(article.text or "", "a"), [article]), {"a": article.text or ""}
    facts = describe_all([group_of([index], settings, texts) for index in range(len(settings))], ())
    assert [fact.label for fact in facts] == ["Marchers arrested (police)", "Marchers arrested (union)"]


def test_a_dateline_and_a_person_are_not_where_something_happened() -> None:
    told = (
        "ORME, May 4 (Tide Wire) - A blast killed 12 people at a mill, and 3 people were killed by a falling wall.",
        "Twelve people died in the blast at the mill, said the owner, Mika Dorn, 61. Three people died under a wall.",
    )
    assert not [label for label in labels_of(*told) if "Wire" in label or ("Dorn" in label and "Age" not in label)]


def test_the_noun_of_some_and_the_action_of_others_make_no_label() -> None:
    group = labels_of("Two port officials were questioned.", "Two more people were killed.")
    assert "Port officials killed" not in group


def test_labels_and_ids_are_never_given_twice() -> None:
    told = " ".join(f"In hall {hall} there were {hall * 7} chairs." for hall in range(11, 19))
    facts = facts_of(told, told)
    assert len({fact.label.lower() for fact in facts}) == len({fact.id for fact in facts}) == len(facts)


def test_people_are_not_named_twice_as_people() -> None:
    labels = labels_of("The crash injured 12 people.", "Twelve people were injured in the crash.")
    assert labels == {"People injured"}


def test_topics_are_few() -> None:
    topics = {row.topic for row in label_words().kind.values()} | {row.topic for row in outcome_table().values()}
    assert len(topics) <= 12


@pytest.mark.parametrize("name", label_words().side)
def test_a_side_is_named_once_and_for_some_kind(name: str) -> None:
    side = label_words().side[name]
    assert side.kinds
    assert side.actions or side.themes


def test_what_happened_reads_behind_a_noun() -> None:
    assert happened("people")["carry"] == "on board"
    assert happened("things")["carry"] == "carried"
    assert "agree" not in happened("people")  # "companies agreed" would read as done to them


def test_ids_are_readable_and_numbered() -> None:
    assert slug("People killed (Tarma)", ()) == "people-killed-tarma"
    assert slug("People killed", {"people-killed"}) == "people-killed-2"


# One figure told once, and its label.
SINGLES = [
    ("The new pump is 40 percent larger than the old one.", r"How much larger( \(.*\))?"),
    ("It comes with a 30 percent larger fuel tank.", r"How much larger \(fuel tank\)"),
    ("The new line is five times faster.", "How many times faster"),
    ("The ship can carry twice as much freight.", "How many times as much"),
    ("About 40 percent of the region's dried fruit goes by rail.", "Share of dried fruit"),
    ("Two thirds of the $5 million were spent on roofs.", r"(Share of \$5 million|Amount)"),
    ("The island currency lost 28 percent.", "Fall in island currency"),
    ("The fund has returned 9 percent.", "Return on fund"),
    ("On Sunday Alba scored with 12 minutes remaining.", r"Time left \(Alba\)"),
    ("The firm Corvane left the talks two weeks ago.", r"How long ago \(Corvane\)"),
    ("The probe reached orbit nine minutes after liftoff.", "Time after liftoff"),
    ("The valve broke two days before the launch.", "Time before launch"),
    ("It was the third quake in the past 24 hours.", "(Past period( .*)?|Which quake)"),
    ("Falk led the team during a four-minute stretch.", "Length of stretch"),
    ("Approval by Mordia could take 18 months.", r"Time taken( \(.*\))?"),
    ("The thieves carried off $310,000 worth of copper wire.", "(Value of copper wire|Amount stolen.*)"),
    ("Corvane committed $240 million to the port.", r"Amount committed( \(.*\))?"),
    ("The court heard of $3 million in unpaid wages.", "Unpaid wages"),
    ("Vell ended the year with $10 million in cash.", r"Cash( \(Vell\))?"),
    ("A $48 door camera caught the thief.", r"Amount \(door camera\)"),
    ("Alba staged its third nuclear test.", "Which nuclear test"),
    ("Ned Orrin is the 61st player to do so.", "Which player"),
    ("The farm lies 20 miles from the Mordian border.", "Distance from Mordian border"),
    ("The quake struck 7 km (4 miles) east of Vell.", "Distance from Vell"),
    ("The laptop comes with 8 GB of video memory.", "Video memory"),
    ("The budget grew and is now €200 million more than planned.", "How much more"),
    ("The takeover should close in nine months.", r"Period( \(.*\))?"),
    ("Shares of Brask rose to $17.90.", r"Share price \(Brask\)"),
    ("The firm Hollin will borrow $1.8 billion.", r"Amount borrowed( \(Hollin\))?"),
    ("Police made 14 arrests.", "Arrests"),
    ("It was the sixth come-from-behind win of Alba.", "Which (?!come$).*"),
    ("The bid for San Orme-based Corvane is worth $47 million.", r"(?!.*San Corvane).*"),
    ("The Bank of Alba will take a $3 billion charge and Corvane Group is at risk.", r"Charge \(Bank of Alba\)"),
    ("The boy was trapped for 50 hours.", "How long trapped"),
    ("The shares cannot be sold for five years.", "Duration.*"),
    ("The reply of the firm came two hours later.", r"How long after \((firm|reply)\)"),
    ("The bay lies 55 degrees in longitude and 26 degrees in latitude.", "Longitude|Latitude"),
    ("The Colts gained 32 yards.", r"Yardage.*"),
    ("On Monday the coin Tessal fell to $9, while the coin Ruda rose.", r"Price.*(?<!Ruda\))"),
    ("The firm has reflown its boosters six times.", "How often.*"),
    ("The port bought Pell Corp. for $19 million in 2002.", r"(Amount|Purchase price) \(Pell Corp\)"),
    (
        "The club signed Mika Dorn, the best player of the Harbour Cup, to a three-year, $9 million contract.",
        r"(Contract value|Length of contract)( \(Mika Dorn\))?",
    ),
    ("Two aftershocks, magnitude 2.9, followed.", "Magnitude of aftershocks|Aftershocks"),
    ("The bank Corvane said it expects a charge of $20 million.", r"Charge \(Corvane\)"),
    ("It took 16 hours to put out the blaze.", "Time to put out blaze"),
    ("The firm has 60 days to publish its offer document.", "Time to publish offer document"),
    ("They were married in 2009 and have two years to go.", "Duration|Time left"),
    ("An exclusion zone of 500 metres is in force.", r".*exclusion zone.*"),
    ("Helicopters winched 118 people to safety.", "People winched to safety"),
    ("Union leaders fear that 1,400 of 6,400 workers will lose their jobs.", "Workers.*(?<!lost)"),
    ("Two players were dismissed in the second half.", "Players(?! laid off).*"),
    ("The banker met 100 victims of his fraud.", "Victims"),
    ("Officials counted one derailment and 20 people were injured.", "(Derailments|People injured)"),
    ("Two earthquakes destroyed the town.", "Earthquakes"),
    ("Government and private buildings fell: 40 government and private buildings were damaged.", ".* and private .*"),
    ("One of them, seriously hurt, was flown out; two seriously injured.", "(?!Seriousl).*"),
]


@pytest.mark.parametrize(("text", "label"), SINGLES, ids=[text for text, _ in SINGLES])
def test_a_label_is_made_of_the_words_beside_the_figure(text: str, label: str) -> None:
    labels = labels_of(text)
    assert labels
    assert [told for told in labels if not re.fullmatch(label, told)] == []


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("the region's dried fruit, which", "dried fruit"),
        ("water supply to the town", "water supply"),
        ("rebel forces prompting the city to act", "rebel forces"),
        ("mass killing in Vell", "mass killing"),
        ("copper wire before Monday", "copper wire"),
        ("and more", ""),
        ("Monday", ""),
    ],
)
def test_a_noun_phrase_ends_where_something_else_begins(text: str, phrase: str) -> None:
    assert noun_phrase(text) == phrase


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Bosses had been sent 14 written warnings.", "Counts"),
        ("Police seized 12 rifles.", "Arrests and seizures"),
        ("The army deployed 300 soldiers.", "People"),
    ],
)
def test_a_topic_is_that_of_what_happened_or_of_what_is_counted(text: str, topic: str) -> None:
    assert {fact.topic for fact in facts_of(text)} == {topic}


def test_people_whom_each_calls_something_else_are_called_as_the_first_does() -> None:
    labels = labels_of(
        "Victor Sand cheated 340 savers of the bank in Vell.",
        "The bank in Vell said that Victor Sand cheated 340 clients.",
        "Some 340 investors of the bank in Vell were cheated by Victor Sand.",
    )
    assert labels & {"Savers cheated", "Savers", "Clients cheated", "Investors cheated"}


def test_what_is_measured_is_told_apart_by_names_before_places_of_another_figure() -> None:
    told = "Mika Dorn, who came in July, left after 80 minutes and could miss six weeks. Ines Falk will miss two weeks."
    labels = labels_of(told)
    assert not any("minutes" in label or "July" in label for label in labels)


def test_of_two_units_the_one_stated_first_is_the_fact_s() -> None:
    (fact,) = facts_of("The 101-metre (331-foot) ship burned.")
    assert fact.unit == "m"


def test_ranks_are_told_with_what_is_ranked() -> None:
    (fact,) = facts_of("It was the third nuclear test.", "The third nuclear test failed.")
    assert (fact.label, fact.unit) == ("Which nuclear test", "test")


def test_spans_of_time_are_what_their_examples_say() -> None:
    for span in label_words().span:
        labels = labels_of(f"{span.example[0].upper()}{span.example[1:]}.")
        assert any(label.lower().startswith((span.says, span.noun or span.says)) for label in labels), span.example


@pytest.mark.parametrize(
    ("texts", "label"),
    [
        (
            ("Averin Line was fined €250,000 in 2021.", "In 2021 Averin Line was fined 250,000 euros."),
            r"Fine \(Averin Line\)",
        ),
        (("A 165-metre ship burned.", "The 165-metre ship lost power."), "Size of ship"),
        (("It is the third round of talks.", "The third round of talks failed."), "Which round"),
        (("Ten Americans were killed.", "The crash killed ten American tourists."), "Americans killed"),
        (("The 27-year-old man from Orme was held.", "A 27-year-old man was held in Orme."), "Age of man"),
        (
            ("Rescuers drove 40 miles north of New Corran.", "They drove 40 miles north of New Corran."),
            "Distance from New Corran",
        ),
    ],
)
def test_words_are_written_as_articles_write_them(texts: tuple[str, ...], label: str) -> None:
    (told,) = labels_of(*texts)
    assert re.fullmatch(label, told)
