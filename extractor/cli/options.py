"""Options that several commands share."""

import click

encoding = click.option(
    "--encoding",
    metavar="NAME",
    help="The files' encoding, such as gb18030. Found from the bytes if left out.",
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
