"""Places: divisions, townships and villages, and the words for the own place of a report."""
