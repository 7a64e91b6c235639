"""Readers of every format, documents, wire copies and near-duplicates."""
