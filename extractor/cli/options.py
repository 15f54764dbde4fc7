"""Options that several commands share."""

from collections.abc import Callable
from functools import wraps
from math import isfinite
from typing import Any

import click

encoding = click.option(
    "--encoding",
    metavar="NAME",
    help="The files' encoding, such as gb18030. Found from the bytes if left out.",
)
password = click.option(
    "--password",
    metavar="TEXT",
    envvar="REFORM_FACTS_PASSWORD",
    show_envvar=True,
    help="Opens encrypted files. Other users may see a command line; the variable they may not.",
)
report_date = click.option(
    "--date",
    "date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The report's date; 今年 and 目前 count from it. Found in the report if left out.",
)
json_errors = click.option(
    "--json",
    "json_errors",
    is_flag=True,
    help="Write errors to standard error as JSON objects, one a line.",
)
one_path = click.argument("path", type=click.Path(allow_dash=True))


class FiniteRange(click.FloatRange):
    """A number between bounds; `nan`, which no bound keeps out, and infinity are none."""

    def convert(
        self,
        value: Any,  # noqa: ANN401 (as click declares it)
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> float:
        """Return the number that `value` writes."""
        number = float(super().convert(value, param, ctx))
        if not isfinite(number):
            self.fail(f"{value!r} is no number.", param, ctx)
        return number


def reading(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options on how to read files; the command gets them as `reading`."""

    @encoding
    @password
    @wraps(command)
    def with_options(encoding: str | None, password: str | None, **values: Any) -> None:  # noqa: ANN401 (click passes each option by its name)
        from extractor.cli.progress import recognised
        from extractor.ingest import ReadOptions

        command(reading=ReadOptions(encoding, password, told=recognised), **values)

    return with_options
