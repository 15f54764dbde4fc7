"""How a report's region and sections are called."""

from extractor.schema import Report


def region_name(report: Report) -> str:
    """Return the region from province down to township, '' where the report names none."""
    region = report.document.region
    parts = (region.province, region.city, region.county, region.township)
    return "".join(dict.fromkeys(part for part in parts if part))


def section_title(section: str | None, report: Report) -> str:
    """Return label and title of the section with that id, '' where there is none."""
    found = (entry for entry in report.outline if entry.id == section)
    return next((f"{entry.label or ''}{entry.title}" for entry in found), "")
