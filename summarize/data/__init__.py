"""Starter configs, the sample corpus and word lists that ship with the package."""
