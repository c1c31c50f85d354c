"""Whether a process of this machine is still running."""

from __future__ import annotations

import os
from typing import Any, Final

_QUERY_LIMITED_INFORMATION: Final = 0x1000
_ACCESS_DENIED: Final = 5
_STILL_ACTIVE: Final = 259


def is_running(pid: int) -> bool:
    """Whether there is a process of this number; in doubt there is."""
    if os.name == "posix":
        return _answers_signals(pid)
    return _answers_windows(pid, _kernel())


def _answers_signals(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _kernel() -> Any:  # noqa: ANN401 - the type exists on Windows alone
    import ctypes

    return ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined, unused-ignore]


def _answers_windows(pid: int, kernel: Any) -> bool:  # noqa: ANN401
    # Not os.kill: on Windows it would end the process.
    import ctypes

    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, False, pid)
    if not handle:
        return bool(kernel.GetLastError() == _ACCESS_DENIED)
    code = ctypes.c_ulong()
    try:
        told = kernel.GetExitCodeProcess(ctypes.c_void_p(handle), ctypes.byref(code))
    finally:
        kernel.CloseHandle(ctypes.c_void_p(handle))
    return not told or code.value == _STILL_ACTIVE
