#!/usr/bin/env bash
# Makes .venv from requirements.lock and puts this project in it. Installs a missing Debian package only when it runs as
# root; otherwise it says which one to type.
set -euo pipefail
cd "$(dirname "$0")/.."

python=""
for candidate in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11; do
    [ -n "$candidate" ] || continue
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        python="$candidate"
        break
    fi
done
if [ -z "$python" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        bash tools/system_packages.sh python3
        python=python3
        python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
            echo "Python 3.11 or newer is needed; this system's package is $(python3 --version 2>&1). Install a newer one and name it: make setup PYTHON=/path/to/python3" >&2
            exit 1
        }
    else
        echo "Python 3.11 or newer is needed. On Debian or Ubuntu type: sudo apt-get install python3 python3-venv" >&2
        exit 1
    fi
fi

if ! "$python" -c 'import venv, ensurepip' >/dev/null 2>&1; then
    version="$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        bash tools/system_packages.sh "$version"
    else
        echo "This Python cannot make virtual environments. On Debian or Ubuntu type: sudo apt-get install $version" >&2
        exit 1
    fi
fi

if ! .venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
    echo "Making a virtual environment with $("$python" --version) …"
    rm -rf .venv
    "$python" -m venv .venv
fi
.venv/bin/python -m pip --version >/dev/null 2>&1 || .venv/bin/python -m ensurepip --upgrade >/dev/null
echo "Installing the packages of requirements.lock …"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
.venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps --editable .
touch .venv/.ready
echo "Ready: type make run"
