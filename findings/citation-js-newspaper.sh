#!/bin/sh
# A newspaper article that goes out of citation-js as BibTeX or BibLaTeX comes back as an article of a journal, and the agency that
# signed it as a person with that family name. In BibTeX the day stands inside the field of the month. No message says so.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0
cat > run.mjs <<'JS'
import assert from 'node:assert'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
console.log('@citation-js/core 0.9.0, @citation-js/plugin-bibtex 0.9.0')
const article = {
  id: 'ferry',
  type: 'article-newspaper',
  title: 'Night ferry to stop',
  author: [{ literal: 'Coastwire News Agency' }],
  'container-title': 'Harbour Gazette',
  issued: { 'date-parts': [[2024, 3, 5]] },
}
for (const format of ['bibtex', 'biblatex']) {
  const text = new Cite([article]).format(format)
  const [back] = new Cite(text).data
  console.log(text.trim())
  console.log('back:', back.type, JSON.stringify(back.author))
  assert.match(text, /^@article\{/)
  assert.equal(back.type, 'article-journal')
  assert.deepEqual(back.author, [{ family: 'Coastwire News Agency' }])
  if (format === 'bibtex') assert.match(text, /month = \{mar 5\}/)
}
console.log('as described: the newspaper is a journal, the agency a person')
JS
node run.mjs
