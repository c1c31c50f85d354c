"""Build resources/codes/words-N.txt: what the codes on the paper need not spell out.

Run it as `python packaging/build_code_words.py`. A file that was released stays as it is
for ever, because paper that was sealed is read with it: to use new words, raise `LATEST`
in `exchange/code_words.py` first.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from itertools import chain

from perfgoals_desktop import paths
from perfgoals_desktop.exchange.code_text import target_text
from perfgoals_desktop.exchange.code_words import BYTES_AT_MOST, ENCODING, LATEST, file_of, sections
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.schema.definition import FieldKind
from perfgoals_desktop.schema.library import IndicatorLibrary

YEARS = range(2023, 2031)
USUAL = ("=100%", "≥98%", "≥95%", "≥90%", "≥85%", "≤100%", "=0次", "有效", "提高", "达标", "健全")
UNITS = (
    "单位 办公室 办公厅 委员会 管理局 财政局 教育局 民政局 公安局 水务局 卫生健康委员会 "
    "人民政府 人民法院 人民检察院 服务中心 管理中心 有限公司 街道办事处 镇人民政府 "
    "市人民代表大会常务委员会 区人民代表大会常务委员会 上海市 北京市"
)


def main() -> int:
    """Write the file; return the exit code."""
    file = file_of(LATEST)
    file.parent.mkdir(exist_ok=True)
    file.write_text(words(), "utf-8", newline="\n")
    print(f"{file.name}: {file.stat().st_size:,} bytes")
    return 0


def words() -> str:
    """The file: keys of fields, keys of categories, and words, those that are used most at the end."""
    catalog = Catalog.read(paths.forms())
    keys = dict.fromkeys(field.key for form in catalog for field in form.fields)
    categories = dict.fromkeys(key for form in catalog for key in form.category_keys)
    return sections(keys, categories, _cut(list(dict.fromkeys(_words(catalog)))))


def _words(catalog: Catalog) -> Iterator[str]:
    """The words with the rarest first: what stands near the end takes the fewest bits."""
    library = list(IndicatorLibrary.read(paths.forms() / "library"))
    yield from (entry.explanation for entry in library)
    lists = tomllib.loads((paths.forms() / "rules" / "words.toml").read_text("utf-8"))["lists"]
    yield from chain.from_iterable(lists.values())
    yield from UNITS.split()
    yield from (f"{entry.name}\t{target_text(entry.target)}" for entry in library)
    yield from (f"\t{value}" for value in USUAL)
    fields = [field for form in catalog for field in form.fields]
    yield from (option for field in fields if field.kind is FieldKind.CHOICE for option in field.options)
    yield from (f"@{year}0101\t@{year}1231" for year in YEARS)
    yield from (f"{form.id}\t#{year}" for form in catalog for year in YEARS if year in form.years)


def _cut(found: list[str]) -> list[str]:
    """As many words as an unpacker keeps in mind, from the end."""
    size = 0
    for place in range(len(found) - 1, -1, -1):
        size += len(found[place].encode(ENCODING)) + 1
        if size > BYTES_AT_MOST:
            return found[place + 1 :]
    return found


if __name__ == "__main__":
    sys.exit(main())
