"""Typed checks: one family of errors a file."""
