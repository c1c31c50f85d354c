"""The root of the error tree.

Lower layers raise the most exact subclass, with data and without Chinese
text; `services.messages.explain` turns an error into the sentence a user reads.
"""

from __future__ import annotations


class PerfGoalsError(Exception):
    """Something outside the program's control went wrong: input, file, disk, database."""
