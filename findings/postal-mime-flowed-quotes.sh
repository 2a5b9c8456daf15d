#!/bin/sh
# postal-mime unfolds format=flowed text (RFC 3676) without its quote depth: of a quoted paragraph that goes on over soft line breaks
# the marks “>” stay inside the sentence, and quoted paragraphs run together with nothing that says where one line began.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund postal-mime@4.0.0
cat > run.mjs <<'JS'
import assert from 'node:assert'
import PostalMime from 'postal-mime'
console.log('postal-mime 4.0.0')
const lines = ['> “We lost the ferry ', '> and the boats,” Mori said.', '> Nobody spoke.', '', 'Seen this?']
const mail = (type) =>
  [`From: a@harbor.example`, 'Subject: ferry', 'MIME-Version: 1.0', `Content-Type: text/plain; charset=utf-8${type}`, '', ...lines].join('\r\n')
const plain = (await PostalMime.parse(mail(''))).text
const flowed = (await PostalMime.parse(mail('; format=flowed'))).text
console.log('plain: ', JSON.stringify(plain))
console.log('flowed:', JSON.stringify(flowed))
assert.match(plain, /ferry \r?\n> and the boats/)
assert.match(flowed, /ferry ?> and the boats/)
console.log('as described: the mark of the second quoted line stands inside the quotation')
JS
node run.mjs
