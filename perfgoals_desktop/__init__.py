"""Perfgoals Desktop: performance-goal declarations (绩效目标申报表), offline."""

__version__ = "0.1.0"
