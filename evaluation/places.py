"""Where the checkout keeps what is evaluated."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TEXTS = ROOT / "corpora"
GOLD = ROOT / "annotations" / "gold"
FLOORS = ROOT / "evaluation" / "floors.toml"
BASELINE = ROOT / "evaluation" / "baseline.jsonl"
RESULTS = ROOT / "evaluation" / "results"
