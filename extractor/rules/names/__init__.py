"""Names of measures: compact numerals, quotations, formulas, slogans."""
