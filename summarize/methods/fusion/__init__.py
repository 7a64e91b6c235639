"""Fusion: new sentences made of the words of the articles, faithful by construction."""
