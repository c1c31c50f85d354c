import re
from html.parser import HTMLParser

import pytest

from perfgoals_desktop.ui.help.manual import HelpPage, Manual


class Targets(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found += [value for name, value in attrs if name in {"href", "src"}]


def targets(page):
    reader = Targets()
    reader.feed(page.html)
    return reader.found


def page(name, text):
    title, _, _ = text.partition("\n")
    return HelpPage(f"01-{name}.html", title, "", text)


def test_every_page_has_a_title_and_is_short(manual):
    for each in manual:
        assert each.title
        assert each.name.endswith("shortcuts.html") or len(each.text) < 1500


def test_every_link_and_picture_is_there(manual, folder):
    for each in manual:
        for target in targets(each):
            assert (folder / target).is_file(), f"{each.name}: {target}"


def test_every_picture_of_the_manual_is_shown(manual, folder):
    shown = {target for each in manual for target in targets(each)}

    lying = {f"pictures/{file.name}" for file in (folder / "pictures").iterdir()}

    assert lying <= shown


def test_pages_are_well_formed(manual):
    paired = "h1|h2|p|ul|li|table|tr|td|th|b|code|a"
    for each in manual:
        for tag in paired.split("|"):
            opened = len(re.findall(rf"<{tag}[ >]", each.html))
            assert opened == each.html.count(f"</{tag}>"), f"{each.name}: {tag}"


def test_the_manual_says_that_the_check_code_is_no_signature(manual):
    assert "校验码不是签名" in manual.page("paper").text


@pytest.mark.parametrize(
    ("wanted", "subject"),
    [
        ("万", "amounts"),
        ("拼音首字母", "projects"),
        ("EXCEL 粘贴", "indicators"),
        ("ｕ盘", "data"),
        ("退出码", "command-line"),
    ],
)
def test_a_search_finds_the_page(manual, wanted, subject):
    assert manual.page(subject) in [hit.page for hit in manual.find(wanted)]


def test_every_word_must_stand_on_the_page():
    manual = Manual([page("a", "甲\n苹果"), page("b", "乙\n苹果 梨")])

    assert [hit.page.title for hit in manual.find("苹果 梨")] == ["乙"]


def test_a_word_in_the_title_comes_first():
    manual = Manual([page("a", "甲\n说到打印"), page("b", "打印\n怎么做")])

    assert [hit.page.title for hit in manual.find("打印")] == ["打印", "甲"]


def test_an_excerpt_shows_the_words_around_the_place():
    manual = Manual([page("a", "甲\n" + "前" * 30 + "苹果" + "后" * 30)])

    assert manual.find("苹果")[0].excerpt == "…" + "前" * 18 + "苹果" + "后" * 18 + "…"


def test_nothing_wanted_finds_nothing(manual):
    assert manual.find("  ") == []
    assert manual.find("没有这样的词") == []
