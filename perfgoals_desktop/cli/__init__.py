"""The command line: the services that the windows use, for scripts and for finance's own programs."""

from perfgoals_desktop.cli.app import main

__all__ = ["main"]
