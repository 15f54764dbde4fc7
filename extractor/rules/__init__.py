"""Rules: names, patterns and readers, each with its examples beside it as data."""
