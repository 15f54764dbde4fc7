"""`reform-facts doctor`: is everything here that is needed, and what could be added?"""

import json
import platform
from collections.abc import Mapping
from dataclasses import asdict
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType

import click

from extractor import __version__
from extractor.cli.installation import (
    Package,
    extras,
    load_error,
    missing_codecs,
    packages,
    python_fits,
)
from extractor.dictionary.files import damaged_files
from extractor.sandbox.trial import Trial, sandbox_trial

EPILOG = """
\b
Example:
  reform-facts doctor

Exit codes: 0 everything needed is installed; 1 something is missing or too old.
"""

PURPOSES = MappingProxyType(
    {
        "ocr": "reads scanned pages",
        "tagger": "finds more problems, confirms metrics: extract --with-tagger, --confirm-names",
        "train": "trains the tagger",
        "ray": "spreads a batch over several machines",
        "parquet": "writes answers as Parquet, and gives them as Arrow tables",
        "pandas": "gives answers as pandas tables",
        "polars": "gives answers as polars tables",
        "postgres": "keeps the facts in PostgreSQL",
        "sqlite": "brings a newer SQLite than Python's own",
        "spacy": "hands the facts to spaCy pipelines",
        "dev": "checks changes to reform-facts itself",
        "all": "everything but dev",
    }
)


@click.command(epilog=EPILOG)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead.")
def doctor(as_json: bool) -> None:
    """Tell what is installed and what each extra would add."""
    known = list(packages())
    needed = [package for package in known if package.extra is None]
    troubles = {package.name: trouble for package in needed if (trouble := _trouble(package))}
    if not python_fits():
        troubles["python"] = "older than 3.11"
    if codecs := missing_codecs():
        troubles["encodings"] = f"this Python lacks {', '.join(codecs)}"
    limited = sandbox_trial()
    if not limited.starts:
        troubles["sandbox"] = "no process can be started: only plain text can be read"
    if damaged := damaged_files():
        troubles["dictionary"] = f"missing or damaged: {', '.join(damaged)}"
    if as_json:
        click.echo(json.dumps(_facts(known, troubles, limited), ensure_ascii=False, indent=2))
    else:
        _print(needed, troubles)
        _print_line("dictionary", "", troubles.get("dictionary"))
        _print_line("sandbox", limited.told, troubles.get("sandbox"))
        _print_sqlite(_sqlite())
        _print_extras([package for package in known if package.extra])
    if troubles:
        raise click.exceptions.Exit(1)


def _trouble(package: Package) -> str | None:
    if package.installed is None:
        return "missing"
    if not package.fits:
        return f"too old: {package.least} or newer is needed"
    return load_error(package)


def _facts(known: list[Package], troubles: dict[str, str], limited: Trial) -> dict[str, object]:
    return {
        "version": __version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "packages": [asdict(package) | {"fits": package.fits} for package in known],
        "sandbox": asdict(limited),
        "sqlite": _sqlite(),
        "troubles": troubles,
    }


def _print(needed: list[Package], troubles: dict[str, str]) -> None:
    click.echo(f"reform-facts {__version__}")
    _print_line("python", platform.python_version(), troubles.get("python"))
    _print_line("encodings", "", troubles.get("encodings"))
    for package in needed:
        _print_line(package.name, package.installed or "", troubles.get(package.name))
    if troubles:
        click.echo("\nRepair it with: python -m pip install --upgrade reform-facts")


def _print_line(name: str, version: str, trouble: str | None) -> None:
    state = click.style(trouble, fg="red") if trouble else click.style("ok", fg="green")
    click.echo(f"  {name:20} {version:12} {state}")


def _sqlite() -> Mapping[str, str | None]:
    from extractor.store.sqlite_driver import ADVICE, is_flawed, sqlite_version

    version = sqlite_version()
    return {"version": version, "advice": ADVICE if is_flawed(version) else None}


def _print_sqlite(found: Mapping[str, str | None]) -> None:
    _print_line("sqlite", found["version"] or "", None)
    if found["advice"]:
        click.echo("    Up to 3.51.2 it can damage a database that several processes write to at")
        click.echo(f"    once: {found['advice']}.")


def _print_extras(optional: list[Package]) -> None:
    by_extra = {
        extra: list(group)
        for extra, group in groupby(
            sorted(optional, key=attrgetter("extra")), key=attrgetter("extra")
        )
    }
    click.echo('\nExtras, installed with: python -m pip install "reform-facts[NAME]"')
    for extra in extras():
        click.echo(f"  {extra:10} {PURPOSES.get(extra, '')}: {_additions(by_extra.get(extra, []))}")


def _additions(group: list[Package]) -> str:
    if not group:
        return "adds no package in this version"
    missing = [package.name for package in group if not package.fits]
    return f"would add {', '.join(missing)}" if missing else "installed"
