"""Every sentence that the program knows for an error; `explain` with all that is registered."""

# Imported for what they register with `explain`.
import perfgoals_desktop.services.messages.of_backups
import perfgoals_desktop.services.messages.of_collecting
import perfgoals_desktop.services.messages.of_documents
import perfgoals_desktop.services.messages.of_handoffs
import perfgoals_desktop.services.messages.of_packs
import perfgoals_desktop.services.messages.of_papers
import perfgoals_desktop.services.messages.of_reading
import perfgoals_desktop.services.messages.of_storage  # noqa: F401
from perfgoals_desktop.services.messages.explaining import explain

__all__ = ["explain"]
