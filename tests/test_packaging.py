"""What is installed is complete: built as a wheel, it works away from the checkout."""

import json
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "extractor"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheels")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "--wheel-dir", str(folder), str(ROOT)], check=True)
    return next(folder.glob("*.whl"))


@pytest.mark.slow
def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    files = [
        path.relative_to(ROOT).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    ]
    assert [name for name in files if name not in names] == []
    assert {Path(name).name for name in names} >= {"py.typed", "LICENSE", "NOTICE"}


@pytest.mark.slow
def test_the_wheel_works_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "installed"
    venv.create(home, with_pip=False)
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    subprocess.run([*install, "--no-deps", "--no-index", str(wheel)], check=True)
    # The packages it needs are those of this environment; the package itself is the wheel's.
    libraries = {"PYTHONPATH": sysconfig.get_path("purelib"), "PYTHONUTF8": "1"}
    report = tmp_path / "report.txt"
    report.write_text("全县10个乡镇共有综合行政执法人员113人。", encoding="gb18030")

    def run(*arguments: str) -> str:
        command = [str(python.with_name("reform-facts")), *arguments]
        done = subprocess.run(command, cwd=tmp_path, env=libraries, check=True, capture_output=True)
        return done.stdout.decode("utf-8")

    facts = json.loads(run("extract", str(report), "--format", "jsonl"))
    assert [figure["quote"] for figure in facts["figures"]] == ["10个", "113人"]
    assert run("extract", str(report), "--format", "html").startswith("<!doctype html>")
    assert "113" in run("extract", str(report))
    where = subprocess.run(
        [str(python), "-c", "import extractor; print(extractor.__file__)"],
        cwd=tmp_path,
        env=libraries,
        check=True,
        capture_output=True,
    )
    assert Path(where.stdout.decode().strip()).is_relative_to(home)


def test_every_package_that_is_named_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    named = {
        requirement.split(">=")[0].split("[")[0].lower()
        for requirement in [*project["dependencies"], *(each for extra in extras for each in extra)]
        if not requirement.startswith(project["name"])
    }
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {line.split("==")[0].lower().replace("_", "-") for line in lines if "==" in line}
    assert named - pinned == set()
    assert all("==" in line and "/" not in line for line in lines if not line.startswith("#"))
