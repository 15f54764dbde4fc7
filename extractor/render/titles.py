"""How a report's region and sections are called."""

from extractor.schema import Report


def region_name(report: Report) -> str:
    """Return the region from province down to township, '' where the report names none."""
    region = report.document.region
    parts = (region.province, region.city, region.county, region.township)
    return "".join(dict.fromkeys(part for part in parts if part))


def section_titles(report: Report) -> dict[str, str]:
    """Return label and title of each section by its id."""
    return {entry.id: f"{entry.label or ''}{entry.title}" for entry in report.outline}
