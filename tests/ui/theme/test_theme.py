import re
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QComboBox, QWidget

from perfgoals_desktop import paths
from perfgoals_desktop.errors import FontUnusable
from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.ui.theme import (
    DARK,
    LIGHT,
    Scheme,
    apply_theme,
    colours_of,
    em,
    ems,
    icon,
    level_colour,
    level_icon,
    level_name,
)
from perfgoals_desktop.ui.theme.colours import palette_of
from perfgoals_desktop.ui.theme.fonts import load_fonts
from perfgoals_desktop.ui.theme.style_sheet import style_sheet

SETS = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture
def restored(qapp):
    before = qapp.style().name(), qapp.font(), qapp.palette()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setStyle(before[0])
    qapp.setFont(before[1])
    qapp.setPalette(before[2])


@SETS
@pytest.mark.parametrize("role", ["text", "muted", "error", "warning", "hint", "good"])
def test_text_reads_on_every_surface(colours, role):
    for surface in (colours.window, colours.surface, colours.raised):
        assert contrast(getattr(colours, role), surface) >= 4.5


@SETS
def test_selected_text_and_edges_can_be_seen(colours):
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.edge, colours.surface) >= 3
    assert contrast(colours.accent, colours.surface) >= 3


@SETS
def test_a_palette_tells_which_set_it_was_made_of(colours):
    assert colours_of(palette_of(colours)) is colours


@pytest.mark.parametrize(("scheme", "colours"), [(Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK)])
def test_the_application_takes_on_the_scheme(restored, scheme, colours):
    apply_theme(restored, scheme=scheme)

    assert colours_of(restored.palette()) is colours
    assert restored.font().family() == "Perfgoals Sans"


def test_the_desktop_decides_unless_somebody_does(restored):
    apply_theme(restored, scheme=Scheme.SYSTEM)

    assert colours_of(restored.palette()) in {LIGHT, DARK}


def test_the_font_shows_chinese_and_rare_characters(restored):
    apply_theme(restored)

    metrics = QFontMetrics(restored.font())
    assert all(metrics.inFontUcs4(ord(character)) for character in "元整壹贰叁㎡≥")


def test_everything_grows_with_the_size_of_the_font(restored):
    sizes = []
    for points in (9, 10.5, 14):
        apply_theme(restored, points=points)
        widget = QWidget()
        sizes.append((em(widget), ems(widget, 10), len(restored.styleSheet())))

    assert sorted(sizes) == sizes
    assert len({size[0] for size in sizes}) == 3


def test_a_missing_font_file_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    load_fonts.cache_clear()

    with pytest.raises(FontUnusable) as caught:
        load_fonts()

    assert caught.value.file.name == "PerfgoalsSans-Core.ttf"


@SETS
def test_the_style_sheet_leaves_nothing_unfilled(colours):
    written = style_sheet(colours, 20)

    assert "$" not in written
    assert colours.accent in written


@pytest.mark.parametrize(
    "folder",
    [
        PureWindowsPath("C:\\张 三\\perfgoals\\resources"),
        PureWindowsPath("\\\\server\\share\\O'Neill (2)"),
        PurePosixPath("/media/优盘/perfgoals/_internal/resources"),
    ],
    ids=str,
)
def test_the_style_sheet_is_understood_wherever_the_program_lies(restored, qtlog, monkeypatch, folder):
    monkeypatch.setattr(paths, "resources", lambda: folder)

    restored.setStyleSheet(style_sheet(LIGHT, 20))
    QComboBox().ensurePolished()

    assert [record.message for record in qtlog.records] == []


def test_sizes_are_numbers_of_pixels():
    written = style_sheet(LIGHT, 20)

    sizes = re.findall(r"(?:width|height|padding): ([^;]+);", written)
    assert sizes
    assert all(re.fullmatch(r"(\d+(px)?)( \d+(px)?)?", size) for size in sizes)


@pytest.mark.parametrize("level", list(Level))
def test_levels_have_a_name_an_icon_and_a_colour(qapp, level):
    palette = QPalette(QColor(LIGHT.window))

    assert level_name(level)
    assert not level_icon(level, palette).isNull()
    assert level_colour(level, LIGHT) != level_colour(level, DARK)


def test_an_icon_is_drawn_in_its_colour(qapp):
    image = icon("circle-x", "#b3261e").pixmap(QSize(48, 48)).toImage()

    drawn = {
        image.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert drawn == {"#b3261e"}


def test_there_is_no_icon_of_an_unknown_name(qapp):
    with pytest.raises(OSError, match="none"):
        icon("none", "#000000")
