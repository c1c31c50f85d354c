"""Checking paper and files against the data file (核对)."""
