"""Where a report lists what a package is made of; one module for each way of listing."""

from extractor.assemble.measures.components.naming import Naming
from extractor.assemble.measures.components.readers import components_of

__all__ = ["Naming", "components_of"]
