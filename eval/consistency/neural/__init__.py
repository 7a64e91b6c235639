"""Checkers with weights: a model judges every sentence against stretches of the sources."""
