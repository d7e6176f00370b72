"""Which claims speak of one fact in news of crashes, fires, storms, quakes, epidemics and wars."""

import pytest

from tests.linked import Row, assert_facts, cases

CASES: dict[str, tuple[Row, ...]] = {
    # crashes and accidents
    "a train's dead, hurt and carriages": (
        ((0, 1, 2), "[Nine people] died and [31] were hurt when [four carriages] left the rails at Orme."),
        ((0, 1), "The derailment at Orme killed [nine] and injured [31 passengers]."),
        (2, "Four carriages derailed at Orme."),
    ),
    "a small plane and its people": (
        ((0, 1), "All [six people] on board died when the plane came down [12 miles] from Tessel."),
        (0, "A light aircraft crashed near Tessel, killing the six people aboard."),
    ),
    "speed and limit of a tram": (
        ((0, 1), "The tram took the bend at [45 mph]; the limit there is [20 mph]."),
        (0, "Investigators said the tram was travelling at 45 mph."),
        (1, "The speed limit on the bend is 20 mph."),
    ),
    "speed in two units": (
        (0, "The coach was going at 90 km/h when it hit the wall."),
        (0, "The coach hit the wall at about 56 mph."),
    ),
    "a ferry's load and its dead": (
        ((0, 1), "The ferry, built for [80 passengers], carried [143]."),
        (1, "There were 143 passengers on the ferry."),
    ),
    "pilots and passengers": (
        ((0, 1), "The [two pilots] and [ten passengers] were killed near Tessel."),
        ((1, 0), "[Ten passengers] died in the crash near Tessel, as did the [two pilots]."),
    ),
    "bodies and the dead": (
        (0, "Divers recovered 14 bodies from the wreck of the Selma."),
        (0, "Fourteen bodies were pulled from the Selma's wreck."),
    ),
    "years since the last crash": (
        ((0, 1), "The crash, which killed [11], was the line's worst in [17 years]."),
        (0, "Eleven people were killed in the crash."),
        (1, "It is the worst crash on the line for 17 years."),
    ),
    # fires
    "a store fire": (
        ((0, 1), "Some [70 firefighters] with [ten engines] fought the fire at the store in Welham."),
        ((1, 0), "[Ten fire engines] and [about 70 firefighters] were sent to the store in Welham."),
    ),
    "homes burned and homes threatened": (
        ((0, 1), "The fire has burned [46 homes] and threatens [900 more]."),
        (0, "Forty-six homes have burned down."),
    ),
    "contained": (
        ((0, 1), "The blaze is [35 percent] contained after burning [12,000 acres]."),
        ((1, 0), "With [12,000 acres] burned, the fire was [35 percent] contained on Friday."),
    ),
    "people evacuated, people in shelters": (
        ((0, 1), "About [8,000 people] were told to leave Corran; [450] spent the night in shelters."),
        (0, "Some 8,000 residents of Corran were evacuated."),
        (1, "In Corran 450 people slept in shelters."),
    ),
    # storms and floods
    "rain in millimetres and inches": (
        ((0, 0), "Corran had [152 mm] ([6 inches]) of rain in a day."),
        (0, "Six inches of rain fell on Corran in a day."),
    ),
    "a river's height and its width": (
        ((0, 1), "The Orme rose to [7.4 metres] and is now [two kilometres] wide at Sarn."),
        (0, "At Sarn the Orme reached a height of 7.4 metres."),
        (1, "The river is two kilometres wide at Sarn."),
    ),
    "a storm's wind and its speed over the sea": (
        ((0, 1), "The storm, with winds of [185 km/h], moves north at [20 km/h]."),
        (0, "The storm has sustained winds of 185 km/h."),
        (1, "The storm is moving north at 20 km/h."),
    ),
    "customers without power": (
        (0, "The storm left 48,000 customers without electricity."),
        (0, "Some 48,000 homes and businesses lost power in the storm."),
    ),
    "flights cancelled and delayed": (
        ((0, 1), "The snow forced airlines to cancel [640 flights] and delay [1,900]."),
        (0, "Airlines cancelled 640 flights because of the snow."),
    ),
    "schools and pupils": (
        ((0, 1), "The flood closed [52 schools] with [18,000 pupils]."),
        (0, "Fifty-two schools are closed because of the flood."),
        (1, "Some 18,000 pupils cannot go to school because of the flood."),
    ),
    "damage in money": (
        (0, "Insurers put the damage from the storm at $1.3 billion."),
        (0, "The storm caused damage of about $1.3 billion, insurers said."),
    ),
    # quakes
    "depth and distance of a quake": (
        ((0, 1), "The quake struck at a depth of [10 km], [85 km] south of Tarma."),
        ((1, 0), "Its centre was [85 kilometres] south of Tarma and [10 kilometres] deep."),
    ),
    "magnitude told twice": (
        (0, "A magnitude 6.3 earthquake shook Tarma at dawn."),
        (0, "The earthquake in Tarma measured 6.3."),
        (0, "The 6.3-magnitude quake woke people in Tarma."),
    ),
    "magnitude from two services": (
        (0, "The earthquake in Tarma had a magnitude of 6.3."),
        (0, "The earthquake in Tarma had a magnitude of 6.5, another service said."),
    ),
    "aftershocks": (
        ((0, 1), "The quake of magnitude [6.3] was followed by [40 aftershocks]."),
        (1, "At least 40 aftershocks were felt."),
    ),
    "villages destroyed and villages cut off": (
        ((0, 1), "The quake destroyed [five villages] and cut off [12 others]."),
        (0, "Five villages were destroyed by the quake."),
    ),
    # epidemics
    "cases, deaths, recoveries": (
        ((0, 1, 2), "Tolva has [5,120 cases] of the fever, [88 deaths] and [4,300 recoveries]."),
        (0, "The fever has infected 5,120 people in Tolva."),
        (1, "Eighty-eight people have died of the fever in Tolva."),
    ),
    "cases and people infected": (
        ((0, 1), "[120 cases] of the fever have been counted in Tamsin, and [four deaths]."),
        ((0, 1), "In Tamsin the fever has infected [120 people] and killed [four]."),
        (0, "Some 120 people have fallen ill with the fever in Tamsin."),
        (2, "The court in Tamsin heard 120 cases in March."),
    ),
    "new cases and all cases": (
        ((0, 1), "The ministry reported [310 new cases], bringing the total to [5,120]."),
        (0, "The ministry counted 310 new cases."),
        (1, "The total number of cases stands at 5,120."),
    ),
    "vaccinated, in percent and in people": (
        ((0, 1), "In Tolva [62 percent] of adults, or [1.4 million people], are vaccinated."),
        (0, "Some 62 percent of adults in Tolva have been vaccinated."),
        (1, "In Tolva 1.4 million people have been vaccinated."),
    ),
    "incubation and isolation": (
        ((0, 1), "The illness shows after [five days]; patients stay in isolation for [14 days]."),
        (1, "Patients are isolated for 14 days."),
    ),
    # war and crime
    "villages taken and soldiers lost": (
        ((0, 1), "The army took [three villages] and lost [26 soldiers]."),
        (0, "Three villages fell to the army."),
        (1, "The army lost 26 soldiers."),
    ),
    "drones launched and drones shot down": (
        ((0, 1), "Of [120 drones] launched overnight, [97] were shot down."),
        (0, "The attackers launched 120 drones overnight."),
        (1, "Air defences shot down 97 drones."),
    ),
    "pirates and their weapons": (
        ((0, 1), "The frigate caught [11 pirates] with [five rifles]."),
        ((0, 1), "[Eleven pirates] were arrested and [five guns] seized by the frigate."),
    ),
    "hostages, and days they were held": (
        ((0, 1), "The [34 hostages] were freed after [61 days]."),
        (0, "All 34 hostages are free."),
        (1, "They had been held for 61 days."),
    ),
    "a gunman's shots and victims": (
        ((0, 1, 2), "The gunman fired [90 rounds], killed [seven people] and wounded [19]."),
        ((1, 2), "[Seven] were shot dead and [19] hurt."),
        (0, "He fired 90 bullets."),
    ),
    "a bank raid": (
        ((0, 1), "[Three men] stole [$240,000] from the bank in Dorne."),
        (1, "The robbers left the bank in Dorne with $240,000."),
        (0, "Police are looking for the three robbers of the bank in Dorne."),
    ),
    "drugs by weight and worth": (
        ((0, 1), "Customs found [1.2 tonnes] of cocaine worth [$90 million]."),
        ((1, 0), "The cocaine, valued at [$90 million], weighed [1,200 kilograms]."),
    ),
}

NOT_YET = {
    "customers without power": "customers and homes stand in no group together",
}


@pytest.mark.parametrize("rows", cases(CASES, NOT_YET))
def test_one_number_one_fact(rows: tuple[Row, ...]) -> None:
    assert_facts(*rows)
