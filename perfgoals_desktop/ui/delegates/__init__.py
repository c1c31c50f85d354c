"""Editors and painting within item views."""
