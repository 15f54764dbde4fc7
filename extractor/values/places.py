"""What a place's words say: which division, which township, or which units."""

from dataclasses import dataclass
from typing import Literal

from extractor.quick import quick
from extractor.schema import Region
from extractor.values.divisions import Division, short_forms

PlaceLevel = Literal["province", "city", "county", "township", "village", "units"]
PlaceSort = Literal["named", "whole", "units", "masked", "nation", "region"]


@quick
@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place as a text names it.

    `sort` tells a name (邱县古城营镇) from a word for the document's own place (全县), from a set
    of units (18个镇街), from a name made unreadable (**镇), from the nation (全国) and from a part
    of it (东部地区).
    `candidates` are the divisions that the name may mean, none for a township that stands alone,
    several where only more context can tell (鼓楼区). `township` and `village` follow a division
    in the text and have no code.
    """

    name: str
    sort: PlaceSort
    level: PlaceLevel | None
    candidates: tuple[Division, ...] = ()
    township: str | None = None
    village: str | None = None

    @property
    def division(self) -> Division | None:
        """Return the division where the name leaves no doubt, else None."""
        return self.candidates[0] if len(self.candidates) == 1 else None

    @property
    def is_lone_village(self) -> bool:
        """Whether the name is a village's alone, with nothing that says where it lies."""
        return self.village is not None and not (self.township or self.candidates)

    @property
    def code(self) -> str | None:
        """Return the GB/T 2260 code of the division that the place is or lies in."""
        return self.division.code if self.division and self.division.listed else None

    @property
    def inmost(self) -> str:
        """Return the last name of a chain as written: 青县 of 河北省沧州市青县."""
        name = self.name
        for parent in self.division.parents if self.division else ():
            for form in (parent.name, *short_forms(parent.name)):
                if name.startswith(form) and name != form:
                    name = name.removeprefix(form)
                    break
        return name

    @property
    def official(self) -> str:
        """Return the name in full where it is known: 河北省沧州市青县 for 青县."""
        if self.division is None:
            return self.name
        parts = [*self.division.parents, self.division]
        tail = (self.township or "") + (self.village or "")
        return "".join(part.name for part in parts) + tail


def region_of(division: Division | None, township: str | None = None) -> Region:
    """Return the chain of divisions from the province down to `division` and `township`.

    >>> from extractor.values.divisions import register
    >>> region = region_of(register().named("莱阳市")[0])
    >>> region.province, region.city, region.county, region.code
    ('山东省', '烟台市', '莱阳市', '370682')
    """
    if division is None:
        return Region(township=township)
    names = {part.level: part.name for part in (*division.parents, division)}
    return Region(
        province=names.get("province"),
        city=names.get("city"),
        county=names.get("county"),
        township=township,
        code=division.code,
    )
