"""`python -m perfgoals_desktop` is the command line."""

import sys

from perfgoals_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
