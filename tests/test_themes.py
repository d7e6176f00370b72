"""Which side of a thing a measure tells: its depth, its price, its fall."""

import pytest

from extract import extract
from extract.models import Article
from facts.story_settings import settings_of


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("The mast is 70 metres tall.", ["height"]),
        ("The shaft is 40 metres deep and 30 cm wide.", ["depth", "width"]),
        ("The lake fell by 3 metres.", ["fall"]),
        ("A boy fell down the 40m dry shaft.", [""]),
        ("A raft with 40 tonnes of sand sank.", [""]),
        ("The rocket can bring 50,000lb to lower orbit.", [""]),
        ("The moon's path is below 300km now.", [""]),
        ("The Deep Horn carries 40 kg of seed.", ["weight"]),
        ("The Tall Ship Orsa is 30 metres from shore.", [""]),
        ("The $25-a-share sale price pleased owners.", ["price"]),
        ("It signed a deal worth $25 million.", ["offer"]),
        ("The mill is worth $25 million.", ["worth"]),
        ("Norvo will buy the old cotton mill of Lomi for $25 million.", ["offer"]),
        ("The mill had sales of $25 million.", ["revenue"]),
        ("A $1,000 drop shook owners.", ["fall"]),
        ("Shares fell 3 percent.", ["fall"]),
        ("The lake must sink by six metres first.", ["fall"]),
        ("She has lost 19 kilos.", ["fall"]),
        ("Norvo is to cut 250,000 barrels.", ["fall"]),
        ("They climbed a ladder of five metres.", [""]),
    ],
)
def test_a_measure_tells_of(text: str, themes: list[str]) -> None:
    claims = extract(text, "a")
    settings = settings_of(claims, [Article(id="a", text=text)])
    assert [setting.theme for setting in settings] == themes
