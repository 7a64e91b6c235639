"""The summarizers, one per file."""
