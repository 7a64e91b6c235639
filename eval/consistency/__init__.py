"""Factual consistency of a summary with its sources."""
