"""Grouping of articles by the event they report."""
