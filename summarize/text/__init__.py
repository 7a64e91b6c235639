"""Cleaning, sentences, tokens, dates, quantities and names; knows nothing of events."""
