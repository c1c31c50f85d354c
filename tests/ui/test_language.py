import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from perfgoals_desktop.ui.language import speak


class Anything(QObject):
    """A class that no translation file knows."""


@pytest.fixture(autouse=True)
def silence(qapp):
    """Take away again what a test installs, so that the next one reads Chinese."""
    locale, known = QLocale(), set(qapp.findChildren(QTranslator))
    yield
    for translator in set(qapp.findChildren(QTranslator)) - known:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)


def test_english_is_spoken_whichever_class_asks(qapp):
    assert speak(qapp, "en")

    assert Anything().tr("新建项目") == "New project"
    assert QCoreApplication.translate("Elsewhere", "草稿") == "Draft"


def test_a_text_without_a_translation_stays_as_it_is(qapp):
    speak(qapp, "en")

    assert Anything().tr("没有这一句") == "没有这一句"


def test_the_dialogs_of_qt_speak_chinese_too(qapp):
    assert speak(qapp)

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert Anything().tr("新建项目") == "新建项目"


def test_a_language_that_is_not_there_is_not_spoken(qapp):
    assert not speak(qapp, "fr")
