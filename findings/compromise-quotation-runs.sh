#!/bin/sh
# compromise's quotations(): a quotation that goes on over paragraphs, as the press prints it (each paragraph opens
# with a mark, only the last one closes), takes in the plain paragraph after a paragraph left open; and in single marks
# a plural possessive ends the quotation. A good guess is that .quotations() gives what stands between the marks.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund compromise@14.17.0
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs'
import assert from 'node:assert'
import nlp from 'compromise'
const found = (text) => nlp(text).quotations().out('array')
console.log('compromise', JSON.parse(readFileSync('node_modules/compromise/package.json', 'utf8')).version)
const cases = [
  ['“We wait.\n\nThe mayor left.\n\n“We go on,” she said.', ['“We wait.\n\nThe mayor left.\n\n“We go on,”']],
  ['‘The crews’ cars were late,’ she said.', ['‘The crews’']],
  ['„Wir warten“, sagte Orm.', []],
]
for (const [text, expected] of cases) {
  console.log(JSON.stringify(text), '->', JSON.stringify(found(text)))
  assert.deepEqual(found(text), expected)
}
console.log('as described: quotations run over unquoted paragraphs, end at a plural possessive, and low marks open none')
JS
node run.mjs
