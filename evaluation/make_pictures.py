"""Write `view.webp` and `view.zh.webp`: the README's pictures of the page of a sample report.

    python -m evaluation.make_pictures

Needs Chromium and its driver.
"""

import base64
import shutil
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from selenium import webdriver

from evaluation.places import ROOT
from extractor.ingest import read_file
from extractor.pipeline import extract_document
from extractor.render.page import page

SAMPLE = "corpora/chengxi.txt"
PICTURES = (("en", ROOT / "view.webp"), ("zh", ROOT / "view.zh.webp"))
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--window-size=1400,960", "--no-first-run")
QUALITY = {"format": "webp", "quality": 90}
SHOWN = """
if (document.documentElement.lang.startsWith("zh") !== (arguments[0] === "zh"))
  document.getElementById("language").click();
const marks = [...document.querySelectorAll("mark.share")];
marks.find((mark) => mark.textContent.startsWith("53.2")).click();
"""


def main() -> None:
    """Write the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "report.html")
        document = replace(read_file(ROOT / SAMPLE), path=SAMPLE)
        file.write_text(page(extract_document(document, with_text=True)), encoding="utf-8")
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or ""
        for flag in (*FLAGS, f"--user-data-dir={folder}/profile"):
            options.add_argument(flag)
        driver = shutil.which("chromedriver")
        service = webdriver.ChromeService(executable_path=driver)
        browser = webdriver.Chrome(options=options, service=service)
        browser.get(file.as_uri())
        for language, picture in PICTURES:
            browser.execute_script(SHOWN, language)
            time.sleep(1)  # The page scrolls smoothly to the words.
            shot = browser.execute_cdp_cmd("Page.captureScreenshot", QUALITY)
            picture.write_bytes(base64.b64decode(shot["data"]))
        browser.quit()


if __name__ == "__main__":
    main()
