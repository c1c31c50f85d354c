"""Where the bundled program starts; a double click, which gives no arguments, opens the window."""

import sys

from perfgoals_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["open"]))
