"""The language of the windows: Chinese as written in the sources, or a translation of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from perfgoals_desktop import paths

CHINESE: Final = "zh"
ENGLISH: Final = "en"
LANGUAGE: Final = "language"
"""Under which name the choice of the user is kept."""

CONTEXT: Final = "perfgoals"
"""Where all texts stand in the translation file."""

_OF_QT: Final = "qtbase_zh_CN.qm"


class OneContext(QTranslator):
    """Looks every text up in the one context of our translation files.

    Qt asks for the class whose `tr` was called. Commands call that of their
    window, so the class says nothing about where a text was written.
    """

    def translate(
        self,
        context: str,  # noqa: ARG002 - Qt's signature
        source: str,
        disambiguation: str | None = None,  # noqa: ARG002 - Qt's signature
        n: int = -1,
    ) -> str:
        # A blank is a translation to Qt once it has been through Python; what is not known stays.
        return super().translate(CONTEXT, source, None, n) or source


def speak(application: QCoreApplication, language: str = CHINESE) -> bool:
    """Show windows that are made from now on in a language; False when there is no translation.

    In Chinese, Qt's own dialogs and keys are translated too, where Qt brings the texts.
    """
    QLocale.setDefault(QLocale("zh_CN" if language == CHINESE else language))
    if language == CHINESE:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        return _install(application, QTranslator(application), f"{folder}/{_OF_QT}")
    file = paths.resources() / "i18n" / f"perfgoals_{language}.qm"
    return _install(application, OneContext(application), str(file))


def _install(application: QCoreApplication, translator: QTranslator, file: str) -> bool:
    return translator.load(file) and application.installTranslator(translator)
