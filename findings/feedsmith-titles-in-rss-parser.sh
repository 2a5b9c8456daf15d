#!/bin/sh
# feedsmith lays a title with & or < out over three lines around a CDATA section; rss-parser gives the white space of that layout as
# part of the title and of the content. Titles without such characters stay on one line, so a test with plain words passes.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund feedsmith@3.0.1 rss-parser@3.13.0
cat > run.mjs <<'JS'
import assert from 'node:assert'
import { generateAtomFeed } from 'feedsmith'
import RssParser from 'rss-parser'
console.log('feedsmith 3.0.1, rss-parser 3.13.0')
const entry = (id, title) => ({ id, title: { value: title }, updated: new Date('2024-03-05') })
const xml = generateAtomFeed({
  id: 'urn:x:1',
  title: { value: 'Desk' },
  updated: new Date('2024-03-05'),
  entries: [entry('urn:x:2', 'Fish & chips row'), entry('urn:x:3', 'Night ferry to stop')],
})
const titles = (await new RssParser().parseString(xml)).items.map(({ title }) => title)
console.log(JSON.stringify(titles))
assert.match(titles[0], /^\s+Fish & chips row\s+$/)
assert.equal(titles[1], 'Night ferry to stop')
console.log('as described: a headline with an ampersand has line breaks around it')
JS
node run.mjs
