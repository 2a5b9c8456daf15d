#!/bin/sh
# warcio streams: a record that is kept while its parser goes on to the next one has no payload any more. Its headers stay, nothing
# throws, and its text is empty, as that of a page without a body would be.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund warcio@2.4.11
cat > run.mjs <<'JS'
import assert from 'node:assert'
import { WARCParser } from 'warcio'
console.log('warcio 2.4.11')
const record = (number, text) => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${text}`
  return `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbor.example/${number}\r\nWARC-Date: 2024-03-05T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:0000000${number}-0000-4000-8000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
}
const file = Buffer.from(record(1, 'The ferry waits.') + record(2, 'The pier is closed.'))
const parser = () => new WARCParser([new Uint8Array(file)])
const inside = []
for await (const one of parser()) inside.push(await one.contentText())
const kept = []
for await (const one of parser()) kept.push(one)
const after = []
for (const one of kept) after.push([one.warcTargetURI, await one.contentText()])
console.log('read inside the loop:', JSON.stringify(inside))
console.log('kept, read after it: ', JSON.stringify(after))
assert.deepEqual(inside, ['The ferry waits.', 'The pier is closed.'])
assert.deepEqual(after, [['https://harbor.example/1', ''], ['https://harbor.example/2', '']])
console.log('as described: kept records lose their text in silence')
JS
node run.mjs
