#!/bin/sh
# franc on the short texts of a clipping: a whole English news sentence is Scots, an English headline is Central Bikol
# or Dutch, a German sentence is Afrikaans; all are longer than its documented minimum of ten characters, and
# the answer is a definite code, not "und". tinyld gets the same four right.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund franc@6.2.0 tinyld@1.3.4
cat > run.mjs <<'JS'
import assert from 'node:assert'
import { franc } from 'franc'
import { detect } from 'tinyld'
console.log('franc 6.2.0 beside tinyld 1.3.4')
const cases = [
  ['A nurse and a porter said a man brought the girl in a car.', 'sco', 'en'],
  ['Mayor says ferry safe', 'bcl', 'en'],
  ['Ferry out of order', 'nld', 'en'],
  ['Die Fähre ist kaputt, sagte Orm.', 'afr', 'de'],
]
for (const [text, byFranc, byTinyld] of cases) {
  console.log(JSON.stringify(text), 'franc:', franc(text), 'tinyld:', detect(text))
  assert.equal(franc(text), byFranc)
  assert.equal(detect(text), byTinyld)
}
console.log('as described: franc names another language for each, without “und”')
JS
node run.mjs
