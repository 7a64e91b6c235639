"""Verified drafts as JSON, Markdown, HTML and in the terminal."""
