#!/bin/sh
# Installs Spark for the tests, each version in a virtual environment of its own. Where there is no Java, no Python or no
# network, nothing is installed, and the tests of Spark say that they were skipped.
set -eu
cd "$(dirname "$0")"

if ! java -version > /dev/null 2>&1 || ! python3 -c 'import ensurepip, venv' > /dev/null 2>&1; then
  echo 'No Java or no Python here: Spark is not installed'
  exit 0
fi
for version in 3.5 4.3; do
  locked="requirements-$version.txt"
  # Installed before, from the same file.
  if cmp -s "$locked" "$version/$locked"; then continue; fi
  rm -rf "$version"
  python3 -m venv "$version"
  if "$version/bin/pip" install --quiet --disable-pip-version-check --require-hashes --requirement "$locked"; then
    cp "$locked" "$version/"
  else
    rm -rf "$version"
    echo "Spark $version could not be installed: its tests are skipped"
  fi
done
