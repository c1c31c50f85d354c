"""The translation file (.ts): texts and their translations, for Qt Linguist and lrelease."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

CONTEXT = "perfgoals"
"""All texts stand in one context; `ui/language.py` looks them up there."""


def read_catalogue(file: Path) -> dict[str, str]:
    """The finished translations by their texts."""
    root = ElementTree.parse(file).getroot()  # noqa: S314 - our own file
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in root.iter("message")
        if (translation := message.find("translation")) is not None and "type" not in translation.attrib
    }


def write_catalogue(file: Path, texts: Mapping[str, str]) -> None:
    """Write texts with their translations; a blank one is marked as unfinished."""
    root = ElementTree.Element("TS", version="2.1", language="en", sourcelanguage="zh_CN")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text, translation in texts.items():
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = text
        kind = {} if translation else {"type": "unfinished"}
        ElementTree.SubElement(message, "translation", kind).text = translation
    ElementTree.indent(root, "    ")
    written = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file.write_text(head + written + "\n", "utf-8", newline="\n")
