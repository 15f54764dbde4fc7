"""Compares reports with gold annotations, fact by fact."""
