"""YAML with positions, read into frozen models."""
