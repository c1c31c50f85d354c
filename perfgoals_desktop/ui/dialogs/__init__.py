"""Dialogs, only where a choice is needed or there is much to read."""
