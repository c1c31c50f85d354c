"""The editor of one declaration: tabs that mirror the form."""

from perfgoals_desktop.ui.editor.editor import Editor

__all__ = ["Editor"]
