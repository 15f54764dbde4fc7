"""Tables: numbers with the names of their row and column, and their unit."""
