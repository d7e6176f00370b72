"""What every test shares: where the real articles are, and the dashboard without a browser."""

import os
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from facts.views import frame, later

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT.parent / "shared" / "articles"
Opener = Callable[..., AppTest]

# No test is timed: a busy machine is no mistake of the program.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_configure(config: pytest.Config) -> None:
    """No test sees or touches the stories of whoever runs it."""
    home = tempfile.TemporaryDirectory(prefix="crosscount-tests-")
    os.environ["FACTS_HOME"] = home.name
    config.add_cleanup(home.cleanup)
    # Each run of a page in AppTest reads the metadata of all that is installed, which takes longer than the page.
    manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


@pytest.fixture(scope="session")
def real_articles() -> Path:
    """The folder of the five real articles, which only some machines hold."""
    if not ARTICLES.is_dir():
        reason = f"the real articles are not at {ARTICLES}"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return ARTICLES


@pytest.fixture(autouse=True)
def no_trouble(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A page that failed tells its reader a number and goes on; a test fails with what happened."""
    yield
    if request.node.get_closest_marker("trouble"):
        return
    told = [record for record in caplog.get_records("call") if record.name == "facts.views.trouble"]
    assert not told, f"a page failed: {[record.exc_info for record in told]}"


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Opener:
    """Opens a page of the dashboard at an address: `open_page("table", verdict=["conflict"])`."""
    monkeypatch.chdir(ROOT)
    for name in ("FACTS_ARTICLES", "FACTS_STORIES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(later, "asked", bool)  # here no browser asks for the rest
    monkeypatch.setattr(frame, "begin", bool)  # and nobody goes on to the other pages

    def opener(page: str = "figures", **address: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=30)
        app.run()
        app.switch_page(f"facts/views/{page}.py")
        for name, value in address.items():
            app.query_params[name] = value
        return app.run()

    return opener
