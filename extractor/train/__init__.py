"""Trains the tagger: examples, network, calibration, export. The only package to import torch."""
