"""Multi-document news summaries that keep who said what."""
