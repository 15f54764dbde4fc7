"""Places: the one a report speaks for, those it names, and the one each figure holds for."""
