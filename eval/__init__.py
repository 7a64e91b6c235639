"""Scores, comparisons and reports of summaries, from a run or from anybody's files."""
