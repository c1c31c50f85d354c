"""What is new since a version, from the change log."""

import pytest

from perfgoals_desktop import __version__, paths
from perfgoals_desktop.services.news import Part, news_since, parts_since

LOG = """# Changelog

What changed.

## Unreleased

- 新的一样。

## 0.3.0

## 0.2.0 (2024-01-01)

- 甲。
- 乙 <b>。

## 0.1.0

- 最早的。
"""


def test_the_parts_after_a_version_come_newest_first():
    found = parts_since(LOG, "0.1.0")

    assert found == (Part(__version__, ("新的一样。",)), Part("0.2.0", ("甲。", "乙 <b>。")))


def test_nothing_is_new_in_the_newest_version():
    assert parts_since(LOG.replace("## Unreleased", "## 9.0.0"), "9.0.0") == ()


def test_the_log_is_shipped_and_says_something_in_chinese():
    assert all("一" <= line[0] <= "鿿" or "`" in line for part in news_since("0") for line in part.lines)
    assert news_since("0")


def test_a_missing_log_says_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "root", lambda: tmp_path)

    assert news_since("0") == ()


@pytest.mark.parametrize("text", ["", "no heading", "## 1.0\nno line"])
def test_a_log_without_lines_says_nothing(text):
    assert parts_since(text, "0") == ()
