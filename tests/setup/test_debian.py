import pytest
from envsetup.debian import package_for, packages_for


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libpng16.so.16", "libpng16-16"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_a_package_is_named_after_its_library(library, package):
    assert package_for(library) == package


@pytest.mark.parametrize("answer", ["/srv/a/libqxcb.so", "/lib/libc.so.6", "something"])
def test_what_is_no_library_of_the_system_has_no_package(answer):
    assert package_for(answer) is None


def test_each_package_is_named_once_and_brings_its_companion():
    names = packages_for(("libglib-2.0.so.0", "libgthread-2.0.so.0", "libxkbcommon.so.0", "/x/y.so"))

    assert names == ("libglib2.0-0", "libxkbcommon0", "xkb-data")
