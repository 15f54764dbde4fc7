"""Actions as facts: what headings and topic sentences say was done, is done or is to be done."""
