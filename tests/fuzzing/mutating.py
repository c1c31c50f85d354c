"""What chance, a bad line or an ill-meaning hand makes of bytes, of packages and of JSON."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from typing import Any, Final
from xml.sax.saxutils import escape

from hypothesis import strategies as st

TOKENS: Final = (
    *(
        b"\x00",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\r",
        b"\n\n",
        b"\t\t\t",
        b'"',
        b"'",
        b"\\",
        b"%",
        b"--",
        b"\xe2\x80\xae",
    ),
    *(b"-1", b"0", b"1e999999", b"9" * 40, b"9" * 5000, b"NaN", b"2147483648", b"0000-00-00", b"10000-01-01"),
    *(
        b"<",
        b">",
        b"</",
        b"<a>",
        b"/>",
        b"&#0;",
        b"&#x110000;",
        b"&lt",
        b"<!--",
        b"]]>",
        b"<![CDATA[",
        b"<a " * 300,
    ),
    *(b"[" * 2000, b"{" * 2000, b'{"a":' * 2000, b"a." * 2000, b"[[", b"]]", b"null", b"true", b"[]", b"{}"),
    *(
        b"=1",
        "≥".encode(),
        "％".encode(),
        "绩效指标".encode(),
        "\U0001f600".encode(),
        b"\xf0\x9f",
        b"\xed\xa0\x80",
    ),
    *(
        b' r="0"',
        b' r="A0"',
        b' r="XFD1048576"',
        b' rowspan="99999"',
        b' t="s"',
        b"stream",
        b"endobj",
        b"/Length 9",
    ),
)
"""What readers stumble over: ends of things, numbers beyond measure, depth, half characters."""

_PLACES: Final = 2**16
_VALUES: Final = re.compile(rb">([^<>]+)<|=\"([^\"]*)\"")
_QUOTE: Final = {'"': "&quot;"}
Step = tuple[int, int, int, int]
Change = Callable[[bytes, Sequence[Step]], bytes]
STEPS: Final = st.lists(
    st.tuples(
        st.integers(0, 7),
        st.integers(0, _PLACES - 1),
        st.integers(0, _PLACES - 1),
        st.integers(0, len(TOKENS) - 1),
    ),
    min_size=1,
    max_size=4,
)


def changed(data: bytes, steps: Sequence[Step]) -> bytes:
    """The bytes after each step; a step is a kind, two places, and something to put there."""
    for kind, one, other, token in steps:
        at = one * len(data) // _PLACES
        length = min(1 + other % 64 if other % 4 else other, len(data) - at)
        piece = data[at : at + length]
        match kind:
            case 0:
                data = data[:at] + bytes([piece[0] ^ 1 << other % 8] if piece else b"") + data[at + 1 :]
            case 1:
                data = data[:at] + data[at + length :]
            case 2:
                data = data[:at] + piece + data[at:]
            case 3:
                data = data[:at] + TOKENS[token] + data[at:]
            case 4:
                data = data[:at] + TOKENS[token] + data[at + length :]
            case 5:
                data = data[:at] + piece[:200] * (1 + other % 300) + data[at:]
            case 6:
                to = other * len(data) // _PLACES
                data = data[:to] + piece + data[to:at] + data[at + length :] if to <= at else data[:at]
            case _:
                data = data[:at] + bytes(token for _ in piece) + data[at + length :]
    return data


def softly_changed(data: bytes, steps: Sequence[Step]) -> bytes:
    """Markup that stays markup: a text or the value of an attribute is another."""
    for _, one, other, token in steps[:2]:
        found = list(_VALUES.finditer(data))
        if not found:
            return data
        match = found[one * len(found) // _PLACES]
        start, end = match.span(match.lastindex or 0)
        value = TOKENS[token] if other % 3 else data[start:end] * (other % 50)
        data = data[:start] + escape(value.decode("utf-8", "replace"), _QUOTE).encode() + data[end:]
    return data


def mutated(seeds: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """Changed bytes of one of the seeds."""
    return st.builds(changed, st.sampled_from(seeds), STEPS)


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A package with these parts, not compressed: it is made thousands of times."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def mutated_package(seeds: Sequence[bytes], main: Sequence[str]) -> st.SearchStrategy[bytes]:
    """Packages with a part changed or gone, most often a `main` one, or with changed bytes of their own."""
    opened = [unpacked(seed) for seed in seeds]

    def part_changed(
        parts: dict[str, bytes], number: int, steps: Sequence[Step], often: bool, change: Change
    ) -> bytes:
        names = [name for name in parts if not often or name.startswith(tuple(main))] or list(parts)
        name = names[number % len(names)]
        return packed({**parts, name: change(parts[name], steps)})

    def part_gone(parts: dict[str, bytes], number: int) -> bytes:
        gone = list(parts)[number % len(parts)]
        return packed({name: content for name, content in parts.items() if name != gone})

    any_parts, number = st.sampled_from(opened), st.integers(0, 100)
    often = st.sampled_from([True, True, True, False])
    soft, hard = (
        st.builds(part_changed, any_parts, number, STEPS, often, st.just(change))
        for change in (softly_changed, changed)
    )
    return st.one_of(soft, soft, soft, hard, st.builds(part_gone, any_parts, number), mutated(seeds))


NASTY: Final = st.sampled_from(
    [
        None,
        True,
        -1,
        0,
        10**30,
        1.5,
        "",
        "\x00",
        "\ud800",
        "9" * 5000,
        "2024-13-45",
        [],
        {},
        [[]],
        "=1",
        "长" * 3000,
    ]
)


def _nodes(value: Any, found: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Every place in a JSON document, as what holds it and its key there."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        found.append((value, key))
        _nodes(inner, found)
    return found


def mutated_json(seeds: Sequence[str], write: Callable[[Any], bytes]) -> st.SearchStrategy[bytes]:
    """Documents with some values replaced, doubled or gone, written as the program writes them."""

    def replaced(seed: str, steps: list[tuple[int, Any, int]]) -> bytes:
        value = json.loads(seed)
        for place, nasty, kind in steps:
            nodes = _nodes(value, [])
            holder, key = nodes[place % len(nodes)] if nodes else ({}, "")
            if kind == 0 and isinstance(holder, dict):
                holder.pop(key, None)
            elif kind == 1 and isinstance(holder, list):
                holder.append(deepcopy(holder[key]))
            else:
                holder[key] = deepcopy(nasty)  # or what one case puts into a list is in it for all
        return write(value)

    step = st.tuples(st.integers(0, 2**12), NASTY, st.integers(0, 4))
    return st.builds(replaced, st.sampled_from(seeds), st.lists(step, min_size=1, max_size=3))
