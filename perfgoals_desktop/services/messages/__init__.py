"""Errors and notes as the Chinese sentences that users read.

Each sentence says what happened, where, and what to do.
"""

from perfgoals_desktop.services.messages import of_documents, of_reading, of_storage
from perfgoals_desktop.services.messages.explain import explain
from perfgoals_desktop.services.messages.notes import describe_note

__all__ = ["describe_note", "explain", "of_documents", "of_reading", "of_storage"]
