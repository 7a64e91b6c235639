"""Protocols and backends of neural models."""
