"""Inputs by the kind of field; the editor's tabs and the paper view use the same."""
