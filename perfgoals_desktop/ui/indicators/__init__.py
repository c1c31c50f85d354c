"""The page of the indicator table: the tree, its actions, paste and its preview."""

from perfgoals_desktop.ui.indicators.page import IndicatorPage

__all__ = ["IndicatorPage"]
