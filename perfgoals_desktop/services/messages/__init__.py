"""Errors and notes as the Chinese sentences that users read.

Each sentence says what happened, where, and what to do.
"""

# Imported for what they register with `explain`.
import perfgoals_desktop.services.messages.of_backups
import perfgoals_desktop.services.messages.of_collecting
import perfgoals_desktop.services.messages.of_documents
import perfgoals_desktop.services.messages.of_handoffs
import perfgoals_desktop.services.messages.of_packs
import perfgoals_desktop.services.messages.of_papers
import perfgoals_desktop.services.messages.of_reading
import perfgoals_desktop.services.messages.of_storage  # noqa: F401
from perfgoals_desktop.services.messages.explain import explain
from perfgoals_desktop.services.messages.notes import describe_note
from perfgoals_desktop.services.messages.of_collecting import describe_standing
from perfgoals_desktop.services.messages.of_media import describe_medium, name_of_medium
from perfgoals_desktop.services.messages.of_papers import describe_difference, describe_paper

__all__ = [
    "describe_difference",
    "describe_medium",
    "describe_note",
    "describe_paper",
    "describe_standing",
    "explain",
    "name_of_medium",
]
