"""A process that ends with the program that started it, whatever it is doing then."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress
from time import sleep
from typing import Final

_LOOK: Final = 0.5


def end_with_input(pipe: int) -> None:
    """End this process as soon as nobody holds the other end of a pipe; nothing else may read from it.

    A library that computes does not hold this up, as long as it was called without the lock of
    the interpreter, as ctypes does.
    """
    threading.Thread(target=_end_with, args=(pipe,), name="end with input", daemon=True).start()


def _end_with(pipe: int) -> None:
    with suppress(OSError):
        while not _is_at_its_end(pipe):
            pass
    os._exit(1)


def _is_at_its_end(pipe: int) -> bool:
    """Wait a while; raises OSError instead on systems that tell it so."""
    if sys.platform == "win32":
        # A read that waits would hold up every library that looks at its input when it is loaded.
        import _winapi
        import msvcrt

        sleep(_LOOK)
        _winapi.PeekNamedPipe(msvcrt.get_osfhandle(pipe), 0)
        return False
    return not os.read(pipe, 1)
