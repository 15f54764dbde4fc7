"""Measurements of speed, growth, memory and start-up, on text made from our own samples."""
