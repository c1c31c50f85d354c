# shellcheck shell=sh disable=SC2034,SC2154
# Sourced by `run` and `test`, with $root set: puts an interpreter into $python,
# installing one where the machine has apt and lets us.

new_enough() {
    "$1" -c 'import sys, ctypes, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null
}

find_python() {
    for candidate in "${PERFGOALS_PYTHON:-}" "$root/.venv/bin/python" "$root/.venv/Scripts/python.exe" \
        python3 python3.13 python3.12 python3.11 python3.14 python; do
        if [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 && new_enough "$candidate"; then
            python=$candidate
            return 0
        fi
    done
    candidate=$(uv python find '>=3.11,<3.15' 2>/dev/null) && new_enough "$candidate" && python=$candidate
}

# How root's rights are had: `-` for not at all. A password is asked only of a person.
root_by() {
    if [ "$(id -u)" = 0 ]; then
        echo env
    elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        echo sudo env
    else
        echo -
    fi
}

# Runs apt-get quietly; what it said is shown only when it fails.
apt() {
    # shellcheck disable=SC2086
    said=$($as_root DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -y -q --no-install-recommends "$@" 2>&1) || {
        echo "$said" | tail -n 5 >&2
        return 1
    }
}

install_python() {
    command -v apt-get >/dev/null 2>&1 || return 1
    as_root=$(root_by)
    [ "$as_root" != - ] || return 1
    began=$(date +%s)
    apt update
    apt install python3 python3-venv || return 1
    # Ubuntu 22.04 has a newer Python beside its own.
    find_python || { apt install python3.11 python3.11-venv 2>/dev/null && find_python; } || return 1
    echo "[setup] Python installed with apt-get ($(($(date +%s) - began)) s)" >&2
}

find_python || install_python || {
    echo "Python 3.11 to 3.14 is needed. Install it, for example with:" >&2
    echo "    sudo apt-get install python3 python3-venv" >&2
    exit 1
}
