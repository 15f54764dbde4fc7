"""The words around a number: its clause, the noun phrases on both sides, what was told before."""
