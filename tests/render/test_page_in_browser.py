"""The pages in a real browser: what is coloured, what a click does, and that nothing is fetched."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.render.page import index, page
from tests.render.made import TEXT, made

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.ui import WebDriverWait  # noqa: E402

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
CHROMEDRIVER = shutil.which("chromedriver")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not (CHROMIUM and CHROMEDRIVER),
        reason="Chromium and its driver are not installed (apt-get install chromium-driver)",
    ),
]

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=zh-CN",
    "--window-size=1400,900",
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator["webdriver.Chrome"]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService(executable_path=CHROMEDRIVER)
    driver = webdriver.Chrome(options=options, service=service)
    yield driver
    driver.quit()


class Shown:
    """A page in the browser, with what the tests ask of it."""

    def __init__(self, driver: "webdriver.Chrome", path: Path) -> None:
        self.driver = driver
        driver.get_log("browser")
        driver.get_log("performance")
        driver.get(path.as_uri())

    def all(self, selector: str) -> list:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def details(self) -> str:
        return self.one("#facts li.on dl").text

    def wait_until_seen(self, element: object) -> None:
        inside = (
            "const r = arguments[0].getBoundingClientRect();"
            "const main = document.querySelector('main').getBoundingClientRect();"
            "return r.top >= main.top && r.bottom <= main.bottom"
        )
        WebDriverWait(self.driver, 10).until(lambda driver: driver.execute_script(inside, element))


@pytest.fixture
def show(browser: "webdriver.Chrome", tmp_path: Path):
    def shown(html: str, name: str = "report.html") -> Shown:
        path = tmp_path / name
        path.write_text(html, encoding="utf-8")
        return Shown(browser, path)

    return shown


def test_every_fact_has_its_mark(show) -> None:
    report = made()
    shown = show(page(report))
    marked = shown.driver.execute_script(
        "return [...document.querySelectorAll('#facts li')].map((item, number) =>"
        " [...document.querySelectorAll(`mark[data-f~='${number}']`)]"
        "   .map(mark => mark.textContent).join(''))"
    )
    facts = sorted((*report.figures, *report.times), key=lambda fact: fact.evidence.source_start)
    assert marked == [fact.evidence.source_quote for fact in facts]


def test_a_click_in_the_list_goes_to_the_words_and_tells_about_them(show) -> None:
    shown = show(page(made(TEXT + "工作平稳推进。\n" * 200 + "全县新增编制12名。")))
    item = shown.all("#facts a")[-1]
    item.click()
    mark = shown.one("mark.on")
    assert mark.text == "12名"
    shown.wait_until_seen(mark)
    assert "12 名" in shown.details()
    item.click()
    assert shown.all("mark.on") == []


def test_a_click_in_the_text_opens_the_fact_in_the_list(show) -> None:
    shown = show(page(made()))
    next(mark for mark in shown.all("mark") if mark.text == "113人").click()
    assert "综合行政执法人员" in shown.details()
    assert shown.driver.current_url.split("#fact-")[1]
    shown.one("body").send_keys(Keys.ESCAPE)
    assert shown.all("#facts li.on") == []


def test_the_address_of_a_fact_opens_it(show, browser) -> None:
    report = made()
    shown = show(page(report))
    fact = report.figures[1]
    browser.get(f"{browser.current_url}#fact-{fact.id}")
    browser.refresh()
    assert shown.one("mark.on").text == fact.quote


def test_arrow_keys_go_through_the_facts(show) -> None:
    shown = show(page(made()))
    for _ in range(2):
        shown.driver.switch_to.active_element.send_keys(Keys.ARROW_DOWN)
    assert shown.one("#facts li.on").get_attribute("data-fact") == "1"
    shown.driver.switch_to.active_element.send_keys(Keys.ARROW_UP)
    assert shown.one("#facts li.on").get_attribute("data-fact") == "0"


def test_the_language_switches_with_all_that_is_open(show) -> None:
    shown = show(page(made()))
    shown.one("html").get_attribute("lang")
    if shown.one("html").get_attribute("lang") == "en":
        shown.one("#language").click()
    shown.all("#facts a")[1].click()
    assert shown.one("#facts-name span").text == "事实"
    assert "指标" in shown.details()
    shown.one("#language").click()
    assert shown.one("#facts-name span").text == "Facts"
    assert shown.one("html").get_attribute("lang") == "en"
    assert "Metric" in shown.details()
    assert shown.one("#search").get_attribute("placeholder") == "Filter facts"


def test_filters_by_group_and_by_word(show) -> None:
    report = made()
    shown = show(page(report))
    money = [figure for figure in report.figures if figure.kind == "money"]
    for chip in shown.all(".chip"):
        if chip.get_attribute("data-group") != "money":
            chip.click()
    visible = [item for item in shown.all("#facts li") if item.is_displayed()]
    assert len(visible) == len(money) == int(shown.one("#number").text)
    shown.one("#search").send_keys("没有这样的事实")
    assert shown.one("#none").is_displayed()


def test_what_was_taken_out_can_be_hidden(show) -> None:
    shown = show(page(made()))
    assert any(each.is_displayed() for each in shown.all(".removed"))
    shown.one("#removed").click()
    assert not any(each.is_displayed() for each in shown.all(".removed"))


def test_the_theme_switches(show) -> None:
    shown = show(page(made()))
    before = shown.one("body").value_of_css_property("background-color")
    shown.one("#theme").click()
    assert shown.one("body").value_of_css_property("background-color") != before


def test_nothing_is_fetched_and_nothing_complains(show) -> None:
    hostile = "</script><script>window.hit=1</script><img src=x onerror='window.hit=1'>共12个乡镇"
    for html in (page(made(f"{TEXT}{hostile}")), index({"report.html": made()})):
        shown = show(html)
        for mark in shown.all("mark"):
            mark.click()
        shown.one("#language").click()
        log = [
            json.loads(entry["message"])["message"] for entry in shown.driver.get_log("performance")
        ]
        asked = [
            entry["params"]["request"]["url"]
            for entry in log
            if entry["method"] == "Network.requestWillBeSent"
        ]
        assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
        assert len([url for url in asked if url.startswith("file:")]) == 1
        assert shown.driver.get_log("browser") == []
        assert shown.driver.execute_script("return window.hit") is None


def test_a_script_that_got_in_would_not_run(show) -> None:
    html = page(made()).replace("<main", "<script>window.hit = 1</script><main", 1)
    shown = show(html)
    assert shown.driver.execute_script("return window.hit") is None


@pytest.mark.slow
def test_ten_megabytes_open(show) -> None:
    filler = "乡镇改革工作总体上平稳有序推进，各方面反映良好。\n" * 140_000
    text = f"全县10个乡镇。\n{filler}全县新增编制12名。"
    assert len(text.encode()) > 10_000_000
    shown = show(page(made(text)))
    shown.all("#facts a")[-1].click()
    mark = shown.one("mark.on")
    shown.wait_until_seen(mark)
    assert mark.text == "12名"


@pytest.mark.slow
def test_thousands_of_facts_open(show) -> None:
    shown = show(page(made("全县10个乡镇共有执法人员113人，办理审批服务事项150余件。\n" * 1500)))
    assert int(shown.one("#number").text) == 4500
    shown.all(".chip")[0].click()
    assert int(shown.one("#number").text) < 4500
