"""Numbers: numerals, what they count and measure, and the labels that silence them."""
