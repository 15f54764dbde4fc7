"""The fine-tuned tagger: what a stretch of running text does in its report, and where."""
