"""Summarizers, one per file, and the common ground they all stand on."""
