"""Times: dates, periods, plans, and the words that stand for them."""
