"""A process that has imported the program once and forks a worker for each job it is told.

Jobs come as lines of JSON on standard input: the name of a function in `works` and its
arguments. What the workers tell, and how each ended, goes as lines of JSON to standard output.
The process itself starts no thread and opens no data file, so that its children may fork.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from typing import Any

from perfgoals_desktop import stopping
from tests.reliability import works


def tell(**facts: Any) -> None:
    """One line for whoever started the worker, in one piece."""
    os.write(1, (json.dumps(facts, ensure_ascii=False) + "\n").encode())


def main() -> None:
    works.warm_up()
    stopping.SECONDS = 600.0  # type: ignore[misc] # the machine may be busy: that limit has its own tests
    tell(ready=True)
    for line in sys.stdin:
        job = json.loads(line)
        pid = os.fork()
        if pid == 0:
            os._exit(work(job))
        tell(pid=pid)
        _, status = os.waitpid(pid, 0)
        tell(end=os.waitstatus_to_exitcode(status))


def work(job: dict[str, Any]) -> int:
    """Do one job; returns the exit code of its process."""
    try:
        getattr(works, job.pop("work"))(tell, **job)
    except BaseException:  # noqa: BLE001 - the process ends here, and its parent wants to know why
        tell(crash=traceback.format_exc())
        return 70
    return 0


if __name__ == "__main__":
    main()
