#!/bin/bash
# SPDX-License-Identifier: MIT
# Validates the data package of a built site, keys included, and the sums of its files.
# usage: Scripts/check-data.sh [SITE]     FRICTIONLESS=path/to/frictionless where it is not on the PATH
set -euo pipefail
site=${1:-site}
frictionless=${FRICTIONLESS:-frictionless}

(cd "$site" && sha256sum -c --quiet data/SHA256SUMS)
echo "the sums of all files are right"

if ! command -v "$frictionless" >/dev/null; then
  echo "frictionless is not installed (pip install frictionless): the data package was not validated" >&2
  exit 0
fi
start=$(date +%s)
(cd "$site/data" && "$frictionless" validate --yaml datapackage.json >/tmp/check-data.$$ 2>&1) || {
  cat /tmp/check-data.$$ >&2
  rm -f /tmp/check-data.$$
  exit 1
}
rm -f /tmp/check-data.$$
echo "the data package is valid ($(($(date +%s) - start)) s)"
