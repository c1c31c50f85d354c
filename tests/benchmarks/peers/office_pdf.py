"""Print a workbook with LibreOffice: `python -m tests.benchmarks.peers.office_pdf WORKBOOK`."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.clock import tell


def main(workbook: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        own_profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", own_profile, "--headless", "--convert-to", "pdf"]
        started = time.perf_counter()
        subprocess.run([*command, "--outdir", folder, workbook], check=True, capture_output=True)
        wall = time.perf_counter() - started
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        size = (Path(folder) / workbook.with_suffix(".pdf").name).stat().st_size
    figures = {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024}
    tell({**figures, "kilobytes": size / 1024})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
