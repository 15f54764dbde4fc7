"""Figures as facts, each with its role, direction, statistic, place and time."""
