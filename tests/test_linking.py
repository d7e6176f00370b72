"""Which claims speak of one fact, in the language of news. Each sentence is an article of its own."""

import pytest

from tests.linked import Row, assert_facts, cases

CASES: dict[str, tuple[Row, ...]] = {
    # accidents and fires
    "a dozen dead and twelve killed": (
        (0, "Twelve people were killed in the mill fire at Orland."),
        (0, "The blaze at the mill left a dozen dead."),
        (1, "Twelve firefighters were hurt at the mill."),
        (None, "The mill stood empty for years."),
    ),
    "ten dead and ten injured": (
        ((0, 1), "[Ten people] died and [ten] were injured when the bus left the road."),
        ((0, 1), "The bus crash killed [ten] and injured [ten others]."),
    ),
    "killed and injured mostly come in pairs": (
        ((0, 1), "The derailment killed [six people] and injured [84]."),
        ((0, 1), "[Six dead], [84 hurt] as express train derails near Halden."),
        ((1, 0), "At least [84 people] were injured and [six] lost their lives in the Halden derailment."),
    ),
    "passengers and crew of one ferry": (
        ((0, 1), "The ferry carried [212 passengers] and [31 crew members]."),
        ((0, 1), "There were [212 passengers] and a crew of [31] on the ferry."),
    ),
    "a toll that rises": (
        (0, "The landslide in Tarma killed at least 40 people, rescuers said."),
        (0, "The death toll of the Tarma landslide rose to 57."),
        (0, "The landslide in Tarma has killed 65 people."),
    ),
    "a toll that outlets tell differently": (
        (0, "The stampede at the stadium killed 60 people."),
        (0, "At least 65 people were killed in the stadium stampede."),
        (0, "Sixty-seven people died in the stampede at the stadium."),
    ),
    "missing are not dead": (
        ((0, 1), "[Eight miners] were killed and [eight] are missing after the shaft collapsed."),
        (1, "Rescuers are looking for eight missing miners."),
    ),
    "the ship's length in metres and feet": (
        ((0, 0), "The [183-metre] ([600-foot]) freighter ran aground."),
        (0, "The freighter is 183 metres long."),
    ),
    "how far, and how deep": (
        ((0, 1), "The wreck lies [12 kilometres] off the coast, at a depth of [40 metres]."),
        ((0, 1), "The wreck was found [12 km] from the coast and [40 m] deep."),
    ),
    "two children, two pilots": (
        ((0, 1), "[Two pilots] and [two children] died when the plane hit a hangar."),
        (0, "Both victims in the cockpit were identified as [two pilots] of the company."),
    ),
    # storms, floods, quakes
    "two quakes of one week": (
        ((0, 1), "Sunday's quake had a magnitude of [6.4], Monday's a magnitude of [5.1]."),
        (0, "An earthquake of magnitude 6.4 shook the island on Sunday."),
        (1, "On Monday a tremor of magnitude 5.1 followed."),
    ),
    "homes without power and homes destroyed": (
        ((0, 1), "The storm destroyed [300 homes] and left [45,000 homes] without power."),
        (0, "About 300 homes were destroyed by the storm."),
        (1, "The storm cut power to 45,000 homes."),
    ),
    "wind in two units": (
        ((0, 0), "Winds reached [150 km/h] ([93 mph]) at the cape."),
        (0, "Gusts of 93 mph were recorded at the cape."),
    ),
    "evacuated and sheltered": (
        (0, "Some 3,000 people were evacuated before the river burst its banks."),
        (0, "Authorities evacuated 3,000 residents along the river."),
        (1, "The river claimed two lives."),
    ),
    "rain and snow": (
        ((0, 1), "The town had [90 mm] of rain and [30 cm] of snow."),
        (0, "The rain came to 90 millimetres in a day."),
        (1, "Thirty centimetres of snow fell on the town."),
    ),
    # war
    "warplanes, bombers, aircraft": (
        (0, "The drones hit 41 warplanes at the bases."),
        (0, "Drones damaged 40 bombers at the bases."),
        (0, "More than 40 aircraft were hit by drones at the bases."),
    ),
    "drones and missiles of one night": (
        ((0, 1), "The army launched [472 drones] and [seven missiles] overnight."),
        ((1, 0), "[Seven missiles] and [472 drones] were launched overnight, the air force said."),
        (1, "Seven missiles were fired overnight."),
    ),
    "soldiers dead and wounded": (
        ((0, 1), "The strike killed [12 soldiers] and wounded [more than 60]."),
        ((0, 1), "[At least 12 soldiers] were killed and [over 60] wounded in the strike."),
    ),
    "area in square kilometres and miles": (
        ((0, 0), "The army took [450 square kilometres] ([174 square miles]) in May."),
        (0, "In May it gained roughly 450 sq km."),
    ),
    # companies and money
    "a bid, and the bid per share": (
        ((0, 1), "Corvane offered [$12.4 billion], or [$31 a share], for Delmark."),
        (0, "Delmark rejected the bid of $12.4 billion from Corvane."),
        (1, "Corvane's bid values each Delmark share at [$31]."),
    ),
    "an old bid and a new one": (
        ((0, 1), "Corvane raised its bid for Delmark to [$14.1 billion] from [$12.4 billion]."),
        (0, "The new bid for Delmark is worth $14.1 billion."),
        (1, "Delmark had refused an earlier bid of $12.4 billion."),
    ),
    "a price in two currencies": (
        ((0, 0), "The painting was sold for [$8.2 million] ([£6.5 million])."),
        (0, "The painting fetched $8.2 million at the auction."),
    ),
    "revenue and profit": (
        ((0, 1), "Halvard reported revenue of [$3.2 billion] and a profit of [$410 million]."),
        (0, "Halvard's revenue was $3.2 billion."),
        (1, "Halvard made a profit of $410 million."),
    ),
    "jobs and posts": (
        (0, "The bank will cut 1,200 jobs."),
        (0, "Some 1,200 positions will go at the bank."),
        (1, "The bank has 14 branches in the city."),
    ),
    "rounded revenue": (
        (0, "Its yearly revenue is $22.1 billion, the company said."),
        (0, "The company has a yearly revenue of $22 billion."),
    ),
    "shares up and down": (
        ((0, 1), "Shares of Corvane fell [3.2 percent] while Delmark's rose [18 percent]."),
        (0, "Corvane shares dropped 3.2 percent."),
        (1, "Delmark's shares gained 18 percent."),
    ),
    "a fine and damages": (
        ((0, 1), "The firm was fined [$2 million] and must pay [$5 million] in damages."),
        (0, "The court imposed a fine of $2 million on the firm."),
    ),
    # elections and votes
    "votes of two candidates": (
        ((0, 1), "Maren Oduya won [52 percent] of the vote and Piet Salas [41 percent]."),
        (0, "Maren Oduya took 52 percent of the vote."),
        (1, "Piet Salas came second with 41 percent."),
    ),
    "turnout and share": (
        ((0, 1), "Turnout was [63 percent]; the party won [38 percent] of the vote."),
        (0, "The commission put turnout at 63 percent."),
    ),
    "seats": (
        (0, "The Greens won 27 seats in the new parliament."),
        (0, "With 27 seats the Greens enter parliament."),
        (1, "The Liberals hold 44 seats in parliament."),
    ),
    "part and total": (
        ((0, 1), "Of the [230,000 ballots], [170,000] came from the capital."),
        (0, "In all 230,000 ballots were cast."),
    ),
    # sport
    "points of two players": (
        ((0, 1), "Ines Falk scored [28 points] and Joana Reis added [17 points]."),
        (0, "Falk led all scorers with 28 points."),
        (1, "Reis had 17 points for the visitors."),
    ),
    "points and rebounds": (
        ((0, 1), "Falk finished with [16 points] and [16 rebounds]."),
        (0, "Falk's 16 points led the team."),
        (1, "Falk also took 16 rebounds."),
    ),
    "years and money of a contract": (
        ((0, 1), "The club offered the striker a [five-year] contract worth [40 million euros]."),
        (0, "The contract runs for five years."),
        (1, "The contract is worth 40 million euros."),
    ),
    "crowd": (
        (0, "A crowd of 54,000 watched the final."),
        (0, "Some 54,000 spectators saw the final."),
    ),
    # health
    "cases and deaths": (
        ((0, 1), "The outbreak has caused [357 cases] and [21 deaths]."),
        (0, "Health officials counted 357 cases of the fever in the outbreak."),
        (1, "The outbreak has killed 21 people."),
    ),
    "doses": (
        (0, "The ministry ordered 2.5 million doses of the vaccine."),
        (0, "Two and a half million vaccine doses were ordered by the ministry."),
        (1, "Each dose costs $14."),
    ),
    "a study's patients": (
        ((0, 1), "The trial followed [4,100 patients] for [six years]."),
        (0, "The trial had 4,100 patients."),
        (1, "Over six years the patients were followed in the trial."),
    ),
    # courts and crime
    "the victim's age and the suspect's": (
        ((0, 1), "The victim, Ana Brandt, was [27]; the suspect, Lew Marsh, is [34]."),
        (0, "Ana Brandt, 27, was found on Friday."),
        (1, "Police arrested Lew Marsh, 34, at his home."),
    ),
    "prison terms of two men": (
        ((0, 1), "Marsh was sentenced to [12 years] in prison and his brother to [four years]."),
        (0, "Marsh will spend 12 years in prison."),
    ),
    "arrests and injured officers": (
        ((0, 1), "Police arrested [43 people]; [11 officers] were hurt."),
        (0, "Forty-three people were arrested at the march."),
        (1, "Eleven officers were injured at the march."),
    ),
    "hostages freed and still held": (
        ((0, 1), "The gunmen freed [21 hostages] but still hold [197]."),
        (0, "Twenty-one hostages were freed by the gunmen."),
    ),
    "rifles and magazines": (
        ((0, 1), "Officers seized [seven rifles] and [13 magazines]."),
        ((0, 1), "The officers found [seven AK-47 rifles] and [13 loaded magazines]."),
    ),
    # science and technology
    "mass in tonnes and pounds": (
        (0, "The probe weighs 8.5 tonnes."),
        (0, "The probe has a mass of nearly 19,000 pounds."),
    ),
    "screen and thickness": (
        ((0, 1), "The tablet has a [12-inch] screen and is [0.3 inches] thick."),
        (0, "The new tablet comes with a 12-inch screen."),
        (1, "At 0.3 inches thick the tablet is the thinnest yet."),
    ),
    "battery hours": (
        (0, "The battery lasts up to eight hours."),
        (0, "It runs for eight hours on a charge of the battery."),
    ),
    "engines of a rocket": (
        ((0, 1), "The rocket has [27 engines] and stands [70 metres] tall."),
        (0, "All 27 engines of the rocket fired."),
        (1, "The rocket is 230 feet tall."),
    ),
    "warming": (
        (0, "The glacier has lost 40 percent of its ice."),
        (0, "Forty percent of the glacier's ice is gone."),
        (1, "The glacier is 11 kilometres long."),
    ),
    # daily life
    "a strike's workers and days": (
        ((0, 1), "Some [9,000 drivers] will strike for [two days]."),
        (0, "The strike by 9,000 drivers starts on Monday."),
        (1, "The drivers' strike lasts two days."),
    ),
    "a bill": (
        (0, "The widow got a bill for $284,000."),
        (0, "Her bill said $284,000."),
        (1, "The corrected bill was $28.40."),
    ),
    "pupils and teachers": (
        ((0, 1), "The school has [640 pupils] and [41 teachers]."),
        ((1, 0), "[Forty-one teachers] look after [640 students] at the school."),
    ),
    "distance to the capital": (
        (0, "The village lies 90 kilometres north of the capital."),
        (0, "The village is about 56 miles north of the capital."),
    ),
    "a quarter and 25 percent": (
        (0, "A quarter of the bridges need repair, the report says."),
        (0, "The report found that 25 percent of the bridges need repair."),
    ),
    "half a year, six months": (
        (0, "It was the fastest advance in half a year."),
        (0, "It was the fastest advance in six months."),
    ),
    "percent of two things": (
        ((0, 1), "Prices rose [4 percent] and wages [4 percent]."),
        (0, "Prices went up by 4 percent."),
    ),
    "railway bridges and a highway bridge": (
        ((0, 1), "[Two railway bridges] and [three highway bridges] collapsed."),
        (0, "Two railway bridges came down."),
        (1, "Three highway bridges were closed after they collapsed."),
    ),
    "the same figure repeated": (
        ((0, 0), "A fire killed [31 people] in Orland. The [31 people] had been at a wedding."),
        (0, "Thirty-one people died in the Orland fire."),
    ),
}


@pytest.mark.parametrize("rows", cases(CASES))
def test_one_number_one_fact(rows: tuple[Row, ...]) -> None:
    assert_facts(*rows)
