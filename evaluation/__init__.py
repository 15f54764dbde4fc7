"""Measures the extractor: scores against gold, a gate, benchmarks and checks on any text.

The extractor never imports this package.
"""
