"""Collects the texts of the windows and keeps their translations."""
