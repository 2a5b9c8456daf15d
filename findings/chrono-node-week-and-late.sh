#!/bin/sh
# chrono-node drops the words that move or narrow a day in news English: "Sunday week" and "a week on Monday" (both a
# week later than the day) give the day just past; "late April" and "by late April" give the first of April. Nothing in
# the result says that a word was left out except the shorter `text`.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat > run.mjs <<'JS'
import assert from 'node:assert'
import * as chrono from 'chrono-node'
console.log('chrono-node 2.10.3, reference Wednesday 2022-06-29')
const days = (text) =>
  chrono.parse(text, new Date(2022, 5, 29, 12)).map(({ text: words, start: day }) =>
    [words, [day.get('year'), day.get('month'), day.get('day')].join('-')].join(' = '),
  )
const cases = [
  ['It opens Sunday week.', ['Sunday = 2022-6-26']],
  ['It opens a week on Monday.', ['on Monday = 2022-6-27']],
  ['The toll rose by late April.', ['April = 2022-4-1']],
]
for (const [text, expected] of cases) {
  console.log(JSON.stringify(text), '->', JSON.stringify(days(text)))
  assert.deepEqual(days(text), expected)
}
console.log('as described: the words around the day are dropped')
JS
node run.mjs
