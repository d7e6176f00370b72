"""Which claims speak of one fact, where numbers mislead: one number of two things, one thing with several numbers."""

import pytest

from tests.linked import Row, assert_facts, cases

CASES: dict[str, tuple[Row, ...]] = {
    # numbers whose noun is left out
    "two of them and two of the skiffs": (
        ((0, 1), "The cutter met [five skiffs] off Ostrel. While [two of them] got away, it stopped the others."),
        ((0, 1), "[Five skiffs] came near the convoy off Ostrel. [Two skiffs] got away."),
    ),
    "the remaining three and three boats": (
        (
            (0, 1),
            "The patrol chased [five boats] and stopped the remaining [three] after a search that lasted all night.",
        ),
        ((0, 1), "[Five boats] were chased by the patrol, which stopped [three boats] in the night."),
    ),
    "at one point it was 73": (
        ((0, 0), "[More than 70 people] died in the Lanvik fire, a reporter said. At one point it was [73]."),
        (0, "The Lanvik fire killed 73 people, firefighters said."),
    ),
    # what an article takes back
    "reports had put the depth at 40 metres": (
        ((0, 0), "The shaft near Oss is [80 metres] deep. Earlier reports had put it at a depth of [40 metres]."),
        (1, "The tower at Oss is 60 metres tall."),
    ),
    "previously said to be nine": (
        (
            (0, 0),
            "The boy who fell from the cliff was previously said to be [nine years old]. He is [eight].",
        ),
        (0, "A nine-year-old boy fell from the cliff at Lanvik."),
    ),
    "the toll was first put at 20": (
        ((0, 0), "The Dorne mine fire killed [14 people], the ministry said. It had first put the toll at [20]."),
        (0, "Twenty people died in the fire in the Dorne mine."),
    ),
    "the arrests spoken of earlier": (
        ((0, 1), "Police earlier spoke of [12 arrests] in Tamsin. Rescuers freed [15 people] from the cellar."),
        (0, "There were 12 arrests in Tamsin."),
    ),
    # ages now and to come
    "she turns 29 in April": (
        ((0, 1), "Ines Falk, [28], has signed for Rovers. She turns [29] in April."),
        (0, "Rovers have signed the 28-year-old Ines Falk."),
        (1, "Ines Falk, who will be 29 in April, joins Rovers."),
    ),
    "he would have been 40": (
        (0, "Ned Orrin, 39, died in the Lanvik crash."),
        (1, "Ned Orrin, who died in the Lanvik crash, would have turned 40 on Monday."),
    ),
    # what one text says of two things
    "five merchantmen and five skiffs": (
        ((0, 1), "The frigate led [five merchant ships] when it saw [five boats] drawing near."),
        ((1, 0), "[Five boats] closed in on the [five merchant ships] that the frigate led."),
        (1, "Five boats drew near the convoy off Ostrel."),
    ),
    "those it calls all": (
        ((0, 0), "A trawler with [nine people] on board sank off Ostrel; all [nine] were saved."),
        (0, "Nine people were saved from the trawler that sank off Ostrel."),
    ),
    "this fire and the last one": (
        ((0, 1), "The Dorne mine fire killed [57 people]. A fire in the Pell mine killed [48 people] in 2011."),
        ((0, 1), "[Fifty-seven people] died in the Dorne mine. In 2011 [48 people] died in the Pell mine."),
        (0, "A fire killed 55 people in the Dorne mine."),
    ),
    "headline and body may disagree": (
        ((0, 0), "[38 saved] from burning ferry\n\nThe coastguard saved [36 people] from the burning ferry."),
        (0, "The coastguard saved 38 people from the burning ferry."),
    ),
    "two who are credited may disagree": (
        (
            (0, 0),
            "The fire killed [57 people], according to the ministry. It killed [59 people], according to the rescuers.",
        ),
        (0, "The fire killed 57 people, the ministry said."),
        (0, "The fire killed 59 people, rescuers said."),
    ),
    "those who live there and those who died": (
        ((0, 1), "The quake hit Velin, a city of [160,000 people]. The 2004 wave killed [168,000 people] in Norland."),
        (0, "Velin, home to 167,000 people, was without power after the quake."),
        (1, "The wave of 2004 killed 170,000 people in Norland."),
    ),
    # one number, two things
    "27 is the victim's age and the suspect's": (
        (
            (0, 1),
            "Police named the dead woman as Carla Venn, [27]. Ned Orrin, a [27-year-old] plumber, was arrested.",
        ),
        ((0, 1), "Carla Venn, [27], was found beside the canal. Ned Orrin, [27], is charged with her murder."),
    ),
    "27 is the suspect's age and a count of calls": (
        ((0, 1), "The suspect, Ned Orrin, is [27]. He had made [27 calls] to the victim that week."),
        (0, "Ned Orrin, 27, appeared before a judge in Tamsin."),
        (1, "Prosecutors listed 27 calls to the victim."),
    ),
    "ten dead and ten injured, told apart by verbs": (
        (
            (0, 1),
            "[Ten people] were killed and [ten] injured when a coach hit a lorry near Lanvik.",
        ),
        ((1, 0), "[Ten people] are in hospital and [ten] are dead after the crash near Lanvik."),
        (0, "Ten passengers lost their lives in the Lanvik coach crash."),
    ),
    "five arrested, five charged, five freed": (
        ((0, 1), "Police arrested [five men] over the raid. [Five others] were released without charge."),
        (0, "Five men have been arrested over the raid on the bank in Dorne."),
    ),
    "eight hours and eight people": (
        ((0, 1), "It took [eight hours] to free the [eight people] from the lift."),
        (1, "Eight people were trapped in the lift at the Kessler tower."),
        (0, "The rescue at the Kessler tower lasted eight hours."),
    ),
    "3 percent up and 3 percent down": (
        ((0, 1), "Exports rose [3 percent] in June while imports fell [3 percent], the statistics office said."),
        (0, "Exports were up 3 percent in June."),
        (1, "Imports dropped 3 percent in June."),
    ),
    "30 percent of homes and 30 percent of roads": (
        ((0, 1), "The flood damaged [30 percent] of the homes and [30 percent] of the roads in Belmora."),
        (0, "In Belmora 30 percent of homes were damaged by the flood."),
        (1, "Some 30 percent of the roads in Belmora are damaged."),
    ),
    "two floors, two dead": (
        ((0, 1), "The roof fell on the upper [two floors] of the school and killed [two teachers]."),
        (1, "Two teachers were killed when the school's roof fell in."),
    ),
    "100 firefighters and 100 acres": (
        ((0, 1), "More than [100 firefighters] are fighting the blaze, which has burned [100 acres] of pine."),
        (0, "A crew of 100 firefighters is at work on the Pell Ridge blaze."),
        (1, "The Pell Ridge blaze covers 100 acres."),
    ),
    "15 years in prison and 15 years old": (
        ((0, 1), "Luis Marr was given [15 years] in prison for attacking a [15-year-old] girl."),
        (0, "A court in Alder sent Luis Marr to prison for 15 years."),
        (1, "The girl was 15 years old when she was attacked."),
    ),
    "20 goals, 20 games": (
        ((0, 1), "Ida Sorel has scored [20 goals] in [20 games] for Rovers."),
        (0, "Rovers striker Ida Sorel reached 20 goals on Saturday."),
    ),
    "$5 million paid, $5 million lost": (
        ((0, 1), "Brisco paid a fine of [$5 million] and reported a loss of [$5 million] for the quarter."),
        (0, "The regulator fined Brisco $5 million."),
        (1, "Brisco made a quarterly loss of $5 million."),
    ),
    # one thing, several numbers
    "a toll that grows from hundreds to thousands": (
        (0, "At least 357 people died when the wave struck the coast of Tolva on Friday, officials said."),
        (0, "The death toll from the wave on the coast of Tolva passed 7,000 on Sunday, officials said."),
        (0, "More than 9,000 people are now known to have died when the wave struck Tolva."),
    ),
    "60, 65 and 67 dead": (
        ((0, 1), "The bridge collapse at Ostrava Falls killed [60 people] and injured [110]."),
        ((0, 1), "[Sixty-five people] died and [about 110] were hurt when the bridge at Ostrava Falls came down."),
        (0, "The bridge collapse at Ostrava Falls left 67 dead."),
    ),
    "casualties are the dead and the injured": (
        ((0, 1, 2), "The blast caused [52 casualties], [12 dead] and [40 injured], the governor said."),
        ((1, 2), "The blast killed [12 people] and injured [40]."),
        (0, "There were 52 casualties in the blast."),
    ),
    "in the province and in all": (
        ((0, 1), "Some [170,000 people] fled their homes in Arvel province, [230,000] in all."),
        (0, "In Arvel province 170,000 people left their homes."),
        (1, "In all, 230,000 people have been displaced by the fighting."),
    ),
    "Sunday's quake and Monday's": (
        (
            (0, 1, 2),
            "Sunday's earthquake, of magnitude [7.1], killed [18 people]. Monday's, of magnitude [6.8], killed no one.",
        ),
        (0, "The quake on Sunday had a magnitude of 7.1."),
        (2, "A second quake of magnitude 6.8 was felt on Monday."),
    ),
    "of whom 25": (
        ((0, 1), "The crash injured [140 people], [25 of whom] are in a critical condition."),
        ((0, 1), "Of the [140 injured], [25] are critical, the hospital in Lanvik said."),
    ),
    "another four": (
        ((0, 1), "Gunmen killed [six guards] at the prison. Another [four] were wounded."),
        ((0, 1), "[Six guards] were killed and [four] wounded in the raid on the prison."),
    ),
    "the second": (
        ((0, 1), "[Two hikers] are missing on Mount Eld. A [third] was found alive."),
        (0, "Rescuers are searching for two hikers on Mount Eld."),
    ),
    "including, and the whole": (
        ((0, 1), "The avalanche buried [31 skiers], including [seven children]."),
        ((0, 1), "[Thirty-one skiers] were buried by the avalanche, [seven children] among them."),
    ),
    "more than, in two articles": (
        (0, "More than 2,000 households lost power when the storm hit Corran."),
        (0, "The storm left 2,350 households in Corran without power."),
    ),
    "nearly 400 and 388": (
        ((0, 1), "Nearly [400 people] were aboard the ship when it struck the rock at [2 knots]."),
        (0, "The ship was carrying 388 people when it struck the rock."),
    ),
    "dozens and 43": (
        (0, "Dozens of miners were trapped when the shaft at Grell flooded."),
        (0, "The flood at Grell trapped 43 miners underground."),
    ),
    # conversions in parentheses
    "miles and kilometres": (
        ((0, 0), "The fire is burning [12 miles] ([19 km]) east of Harlow."),
        (0, "Harlow lies 19 kilometres west of the fire."),
    ),
    "fahrenheit and celsius": (
        ((0, 0), "Temperatures in Sarn reached [113 degrees Fahrenheit] ([45 degrees Celsius])."),
        (0, "It was 45 degrees Celsius in Sarn."),
    ),
    "pounds and dollars": (
        ((0, 0), "Norell agreed to pay [£2.4 billion] ([$3.1 billion]) for the brewer."),
        (0, "Norell is buying the brewer for $3.1 billion."),
        (0, "The price of the brewer is £2.4 billion."),
    ),
    "acres and square miles": (
        ((0, 0), "The blaze has burned [64,000 acres] ([100 square miles])."),
        (0, "Some 64,000 acres have burned in the blaze."),
    ),
    "conversion with about": (
        ((0, 0), "The statue is [9 metres] (about [30 feet]) tall."),
        (0, "The statue stands 30 feet tall."),
    ),
    # old and new
    "lowered to, from": (
        ((0, 0), "The ministry lowered the toll to [118] from [131]."),
        (0, "The ministry says 118 people were killed, not more."),
    ),
    "revised up": (
        ((0, 1), "Growth in spring was revised to [2.1 percent] from [1.8 percent], the office said."),
        (0, "Growth in spring was 2.1 percent, the office said on Thursday."),
    ),
    "compared with a year earlier": (
        ((0, 1), "Velmont earned [$310 million], compared with [$275 million] a year earlier."),
        (0, "Velmont's profit was $310 million."),
        (1, "A year earlier Velmont had made $275 million."),
    ),
    "this year and last": (
        ((0, 1), "Wildfires burned [4,100 hectares] this year and [9,800 hectares] last year."),
        (0, "This year 4,100 hectares have burned."),
        (1, "Last year fires destroyed 9,800 hectares."),
    ),
    # rounds and parts of a total
    "per day and in all": (
        ((0, 1), "The plant makes [300 cars] a day and has built [90,000 cars] since March."),
        (0, "Every day 300 cars leave the plant."),
    ),
    "men and women of one group": (
        ((0, 1, 2), "Of the [19 climbers], [12 men] and [seven women], none was hurt."),
        (0, "All 19 climbers are safe."),
    ),
    "the badly hurt, the slightly hurt and all the hurt": (
        ((0, 1), "[Five people] were taken to hospital with serious injuries; [22 others] were slightly hurt."),
        (2, "The tram crash in Lomi left 27 people hurt, police said."),
        (2, "A tram hit a wall in Lomi on Friday and 27 people were injured."),
    ),
    "those badly hurt, and some more badly hurt": (
        (0, "The crash on the Osk road injured 31 people, some of them seriously."),
        (0, "Thirty-one people were injured in the crash on the Osk road."),
    ),
    "a mile down and a mile off": (
        (0, "The quake began only one mile below ground, the survey said."),
        (1, "The quake struck one mile north of Orme."),
        (0, "The quake was felt widely because it began just one mile below ground."),
    ),
    "two who made one offer, and each alone": (
        (0, "The Kites made Petrie a six-year offer last week."),
        (1, "The Bears confirmed last week that they had made Petrie a six-year offer."),
        (0, "Reports said that the Kites have upgraded their initial offer to Petrie - - six years - - since."),
    ),
    "people, and a kind of them beside another kind": (
        (0, "A trawler pulled 38 people out of the sea off Vell as the ferry burned."),
        ((1, 2), "The ferry that burned off Vell carried [412 passengers] and [47 crew]."),
        ((1, 2), "[412 passengers] and [47 crew] were aboard the ferry when it burned off Vell."),
    ),
    "goals in two halves": (
        ((0, 1), "Rovers scored [three goals] before the break and [one goal] after it."),
        (0, "Three goals before the break settled the match for Rovers."),
    ),
}


NOT_YET = {
    "fahrenheit and celsius": "a conversion with an offset is held for two figures",
}


@pytest.mark.parametrize("rows", cases(CASES, NOT_YET))
def test_one_number_one_fact(rows: tuple[Row, ...]) -> None:
    assert_facts(*rows)
