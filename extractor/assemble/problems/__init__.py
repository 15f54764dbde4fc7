"""Problems as facts: what a report admits to, under headings, in lists and in running text."""
