"""Which claims speak of one fact in news of money, elections, courts, sport, health, science, strikes and prices."""

import pytest

from tests.linked import Row, assert_facts, cases

CASES: dict[str, tuple[Row, ...]] = {
    # companies and markets
    "revenue of two quarters": (
        ((0, 1), "Brisco's revenue was [$3.4 billion] in spring, after [$2.9 billion] in winter."),
        (0, "In spring Brisco had revenue of $3.4 billion."),
    ),
    "profit, and profit per share": (
        ((0, 1), "Norell earned [$640 million], or [$1.12 a share]."),
        (0, "Norell's profit was $640 million."),
        (1, "Norell reported earnings of $1.12 per share."),
    ),
    "shares of two companies": (
        ((0, 1), "Norell's shares closed at [$41.30], Brisco's at [$17.80]."),
        (0, "Shares of Norell ended the day at $41.30."),
        (1, "Brisco shares closed at $17.80."),
    ),
    "a stake and its price": (
        ((0, 1), "Velmont sold a [30 percent] stake in the port for [$1.1 billion]."),
        ((1, 0), "For [$1.1 billion] Velmont gave up [30 percent] of the port."),
    ),
    "branches and jobs": (
        ((0, 1), "The bank will close [120 branches] and cut [2,400 jobs]."),
        ((1, 0), "Some [2,400 jobs] will go when the bank shuts [120 branches]."),
    ),
    "a plant's cars and workers": (
        ((0, 1), "The plant builds [300,000 cars] a year with [6,200 workers]."),
        (1, "The plant has 6,200 employees."),
        (0, "About 300,000 cars a year are built at the plant."),
    ),
    "a loan and its interest": (
        ((0, 1), "The fund lent Tolva [$2.5 billion] at [4.5 percent]."),
        (0, "Tolva gets a loan of $2.5 billion from the fund."),
        (1, "The loan carries interest of 4.5 percent."),
    ),
    "a price before and after": (
        ((0, 1), "Brisco raised the price of its phone from [$599] to [$649]."),
        (1, "The phone now costs $649."),
        (0, "Until now the phone cost $599."),
    ),
    # prices and the economy
    "inflation and unemployment": (
        ((0, 1), "Inflation was [5.2 percent] and unemployment [6.1 percent] in May."),
        (0, "In May inflation stood at 5.2 percent."),
        (1, "Unemployment was 6.1 percent in May."),
    ),
    "prices of bread and of fuel": (
        ((0, 1), "Bread costs [11 percent] more than a year ago, petrol [18 percent] more."),
        (0, "Bread prices rose 11 percent within a year."),
        (1, "Petrol prices rose 18 percent within a year."),
    ),
    "a rate raised by, and to": (
        ((0, 1), "The central bank raised its rate by [half a point] to [6 percent]."),
        (1, "The bank's main rate is now 6 percent."),
    ),
    "growth of two years": (
        ((0, 1), "The economy will grow [2.3 percent] this year and [1.7 percent] next year, the fund said."),
        (0, "Growth will be 2.3 percent this year."),
        (1, "Next year growth will slow to 1.7 percent."),
    ),
    "minimum wage": (
        (0, "The minimum wage will rise to $14.50 an hour in January."),
        (0, "From January workers must be paid at least $14.50 an hour."),
    ),
    "a budget and its gap": (
        ((0, 1), "The city's budget of [$3.2 billion] has a gap of [$140 million]."),
        (0, "The city plans to spend $3.2 billion."),
        (1, "The gap in the city's budget is $140 million."),
    ),
    # elections and parliaments
    "votes for and against": (
        ((0, 1), "The bill passed by [214 votes] to [187]."),
        ((0, 1), "Parliament voted [214] to [187] for the bill."),
    ),
    "seats of three parties": (
        ((0, 1, 2), "The Greens won [27 seats], the Liberals [44 seats] and the Unionists [61 seats]."),
        (0, "The Greens have 27 seats."),
        (2, "The Unionists took 61 seats."),
    ),
    "turnout then and now": (
        ((0, 1), "Turnout was [63 percent], up from [58 percent] four years ago."),
        (0, "Some 63 percent of voters took part."),
    ),
    "signatures and the threshold": (
        ((0, 1), "The petition has [112,000 signatures]; it needs [100,000]."),
        (0, "More than 112,000 people have signed the petition."),
    ),
    "a lead in points": (
        ((0, 1), "Oduya leads Salas by [nine points], [51 percent] to 42."),
        (1, "Oduya stands at 51 percent in the poll."),
    ),
    "polled people and their answer": (
        ((0, 1), "Of [1,200 people] polled, [54 percent] oppose the dam."),
        ((1, 0), "Some [54 percent] of the [1,200 adults] asked are against the dam."),
    ),
    "marchers by police and by the organisers": (
        ((0, 1), "Organisers counted [80,000 marchers], police [35,000]."),
        (0, "There were 80,000 marchers, the organisers said."),
        (1, "Police put the number of marchers at 35,000."),
    ),
    # courts and crime
    "counts, years and a fine": (
        ((0, 1, 2), "Marr was found guilty on [11 counts], jailed for [nine years] and fined [$50,000]."),
        (1, "Marr must go to prison for nine years."),
        (2, "The judge fined Marr $50,000."),
        (0, "The jury convicted Marr on 11 counts."),
    ),
    "jurors": (
        ((0, 1), "The jury of [seven women] and [five men] heard the case."),
        ((0, 1), "[Seven women] and [five men] sit on the jury."),
    ),
    "a ransom asked and a ransom paid": (
        ((0, 1), "The kidnappers asked for [$3 million] and got [$400,000]."),
        (1, "A ransom of $400,000 was paid."),
        (0, "The kidnappers had demanded a ransom of $3 million."),
    ),
    "stolen goods": (
        ((0, 1), "Thieves took [14 paintings] worth [€22 million] from the museum."),
        ((1, 0), "The stolen art is worth [€22 million]; [14 paintings] are missing."),
    ),
    "years of age and years in prison": (
        ((0, 1), "Luis Marr, [41], faces up to [25 years] in prison."),
        (1, "Marr could be jailed for 25 years."),
        (0, "The 41-year-old Luis Marr denies the charges."),
    ),
    "a claim for damages and the award": (
        ((0, 1), "The jury awarded her [$1.8 million]; she had sought [$7 million]."),
        (0, "She won $1.8 million from the company."),
        (1, "Her suit sought $7 million."),
    ),
    # sport
    "goals and games of a season": (
        ((0, 1), "Sorel has [23 goals] in [31 matches] this season."),
        (0, "Nobody in the league has more than Sorel's 23 goals."),
    ),
    "a transfer's fee and the contract": (
        ((0, 1), "Rovers paid [$38 million] for Sorel, who signed for [four years]."),
        (0, "Sorel cost Rovers $38 million."),
        (1, "Her contract with Rovers runs for four years."),
    ),
    "points of a team and of a player": (
        ((0, 1), "The Comets scored [98 points], [28] of them by Falk."),
        (1, "Falk had 28 points."),
        (0, "The Comets' 98 points were their best."),
    ),
    "a jump in two units": (
        ((0, 0), "Ida Moor jumped [6.94 metres] ([22 feet 9 inches])."),
        (0, "Moor won with a jump of 6.94 metres."),
    ),
    "a record time": (
        (0, "Moor ran the race in 118 seconds."),
        (0, "She won the race in 118 seconds."),
    ),
    "medals": (
        ((0, 1), "Norland won [nine gold medals] and [14 silver medals]."),
        (0, "Norland's team took nine golds."),
    ),
    "days injured": (
        (0, "Falk will be out for six weeks with a broken hand."),
        (0, "A broken hand keeps Falk off the court for six weeks."),
    ),
    # health and science
    "patients and placebo": (
        ((0, 1), "Of [4,100 patients], [2,050] got the drug."),
        (0, "The trial had 4,100 patients."),
    ),
    "a drug's effect": (
        (0, "The drug cut the risk of a stroke by 30 percent."),
        (0, "Patients on the drug had a 30 percent lower risk of a stroke."),
    ),
    "weight lost in two units": (
        ((0, 0), "Patients lost [11 kilograms] ([24 pounds]) on average."),
        (0, "On average they lost 11 kg."),
    ),
    "beds and wards": (
        ((0, 1), "The hospital has [620 beds] in [18 wards]."),
        ((1, 0), "In its [18 wards] the hospital has [620 beds]."),
    ),
    "smokers by percent and by number": (
        ((0, 1), "In Norland [14 percent] of adults smoke, about [600,000 people]."),
        (0, "Some 14 percent of Norland's adults are smokers."),
        (1, "Norland has 600,000 smokers."),
    ),
    "light years": (
        (0, "The planet is 41 light years from Earth."),
        (0, "The planet lies 41 light years away."),
    ),
    "bones and years": (
        ((0, 1), "The [212 bones] are [70 million years] old."),
        (0, "Diggers found 212 bones."),
        (1, "The bones are about 70 million years old."),
    ),
    "a probe's mass, cost and flight": (
        ((0, 1, 2), "The [640-kilogram] probe, which cost [$310 million], flew for [seven months]."),
        (0, "The probe weighs 640 kg."),
        (1, "The probe cost $310 million."),
        (2, "It took the probe seven months to get there."),
    ),
    "ice lost in a year and since 1990": (
        ((0, 1), "The glacier lost [two metres] of ice this year and [48 metres] since 1990."),
        (1, "Since 1990 the glacier has lost 48 metres of ice."),
    ),
    "warming by degrees": (
        (0, "The sea has warmed by 1.4 degrees Celsius since 1980."),
        (0, "Since 1980 the sea has become 1.4 degrees Celsius warmer."),
    ),
    # strikes and daily life
    "strikers and flights": (
        ((0, 1), "The walkout of [1,100 controllers] grounded [460 flights]."),
        ((1, 0), "[460 flights] were cancelled as [1,100 air traffic controllers] stayed at home."),
    ),
    "a pay rise asked and offered": (
        ((0, 1), "The union wants [9 percent] more pay; the railway offers [4 percent]."),
        (0, "Drivers demand a pay rise of 9 percent."),
        (1, "The railway has offered a pay rise of 4 percent."),
    ),
    "rents": (
        (0, "A flat in Vell costs $1,450 a month on average."),
        (0, "The average rent in Vell is $1,450 a month."),
    ),
    "queues": (
        (0, "People waited up to three hours at the border."),
        (0, "The wait at the border was up to three hours."),
    ),
    "cows and litres": (
        ((0, 1), "Her [60 cows] give [1,500 litres] of milk a day."),
        (0, "She keeps 60 cows."),
    ),
    "heat in a town and in the land": (
        ((0, 1), "It was [44 degrees Celsius] in Sarn and [41 degrees Celsius] in Vell."),
        (0, "Sarn had 44 degrees Celsius."),
        (1, "In Vell the temperature reached 41 degrees Celsius."),
    ),
    "a tunnel's length and cost": (
        ((0, 1), "The [18-kilometre] tunnel cost [$4.2 billion]."),
        ((1, 0), "At [$4.2 billion] the tunnel, [18 km] long, is the dearest yet."),
    ),
    "visitors of a day and of a year": (
        ((0, 1), "The museum has [9,000 visitors] a day, [2.6 million] a year."),
        (1, "Each year 2.6 million people visit the museum."),
    ),
    "apples and pears": (
        ((0, 1), "Growers picked [8,200 tonnes] of apples and [3,100 tonnes] of pears."),
        (0, "The apple harvest came to 8,200 tonnes."),
        (1, "Some 3,100 tonnes of pears were picked."),
    ),
}

NOT_YET = {
    "turnout then and now": "“up from” is taken for the same figure, though it is of another election",
    "signatures and the threshold": "signatures are not known to be people who signed",
}


@pytest.mark.parametrize("rows", cases(CASES, NOT_YET))
def test_one_number_one_fact(rows: tuple[Row, ...]) -> None:
    assert_facts(*rows)
