#!/bin/sh
# Builds the single-page application with the machine's Node, if anything it is made of is newer
# than the last build; with "verify", checks and tests it. Called by Maven; -DskipWebui leaves it out.
set -eu
cd "$(dirname "$0")/src/main/webui"

if [ "${1:-}" = verify ]; then
  npm run check
  exec npm test -- --reporter=default --reporter=junit \
    --outputFile.junit=../../../target/surefire-reports/TEST-webui.xml
fi

built=dist/index.html
if [ -f "$built" ] && [ -z "$(find . \( -name node_modules -o -name dist \) -prune -o -newer "$built" -print | head -n 1)" ]; then
  echo "webui: nothing changed since the last build"
  exit 0
fi
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund
fi
npm run build
touch "$built"
