#!/bin/sh
# chrono-node takes the verb "sat" for a Saturday and the noun "sun" for a Sunday, in lower case and in the middle of a
# sentence: in news prose ("the ferry sat idle") every such word becomes a day. "May" it tells apart by case or context.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat > run.mjs <<'JS'
import assert from 'node:assert'
import * as chrono from 'chrono-node'
console.log('chrono-node 2.10.3, reference Wednesday 2022-06-29')
const days = (text) =>
  chrono.parse(text, new Date('2022-06-29T12:00:00Z')).map((one) => [one.text, one.start.get('weekday')])
const cases = [
  ['The ferry sat idle for years.', [['sat', 6]]],
  ['The crews worked in the sun without pay.', [['sun', 0]]],
  ['It may rise.', []],
]
for (const [text, expected] of cases) {
  console.log(JSON.stringify(text), '->', JSON.stringify(days(text)))
  assert.deepEqual(days(text), expected)
}
console.log('as described: “sat” and “sun” are days, “may” is not')
JS
node run.mjs
