"""Forms to print by the thousand; as a program, how long that takes and how much memory."""

import sys
import tempfile
import time
from dataclasses import replace

from perfgoals_desktop import paths
from perfgoals_desktop.documents.fonts import official_faces
from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.documents.pdf import make_pdf, write_pdf
from perfgoals_desktop.documents.pdf_file import Metadata
from perfgoals_desktop.exchange.qr_payload import Payload
from tests.benchmarks.clock import most_memory
from tests.samples import INDICATORS, sample_declaration, sample_form, sample_indicator

FORM = sample_form()
FACES = official_faces(paths.resources() / "fonts")
ROWS = (*INDICATORS, INDICATORS[-1])  # nine, as published declarations have
GOAL = "组织市人大代表履职培训 {} 期，覆盖全部新任代表，提高代表依法履职的能力和水平。"


def declarations(count):
    """So many declarations, each with texts of its own."""
    return list(made(count))


def made(count):
    """The same, one after the other."""
    return (
        sample_declaration(
            number, name=f"第{number}号人大代表履职培训经费", annual_goal=2 * GOAL.format(number)
        ).with_indicators(
            sample_indicator(10 * number + place, category, f"{name}（{number}-{place}）", value)
            for place, (category, name, value) in enumerate(ROWS)
        )
        for number in range(1, count + 1)
    )


def printed(items):
    """The forms without their codes."""
    return make_pdf((lay_out(item, FORM) for item in items), FACES, Metadata(title="申报表")).data


def printed_with_codes(items):
    """The forms as the program prints them."""
    return make_pdf(map(coded_sheet, items), FACES, Metadata(title="申报表")).data


def coded_sheet(item):
    return replace(lay_out(item, FORM), coded=Payload(item))


def printed_to_a_file(count):
    """Print so many forms as the program does: made, drawn and written one after the other."""
    with tempfile.TemporaryFile() as out:
        write_pdf(out, map(coded_sheet, made(count)), FACES, Metadata(title="申报表"))


def processor_time(work, *arguments):
    start = time.process_time()
    work(*arguments)
    return time.process_time() - start


if __name__ == "__main__":
    seconds = processor_time(printed_to_a_file, int(sys.argv[1]))
    sys.stdout.write(f"{seconds} {most_memory()}")
