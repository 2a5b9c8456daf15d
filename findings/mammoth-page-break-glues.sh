#!/bin/sh
# mammoth takes a page break for nothing: words before and after a break inside a paragraph (Word writes one where somebody pressed
# Ctrl+Enter) become one word, in the raw text and in HTML, and no message says so. A line break and a tab are kept.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund mammoth@1.13.0 jszip@3.10.1
cat > run.mjs <<'JS'
import assert from 'node:assert'
import JSZip from 'jszip'
import mammoth from 'mammoth'
console.log('mammoth 1.13.0')
const zip = new JSZip()
zip.file('[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
zip.file('_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
const run = (inner) => `<w:r>${inner}</w:r>`
const text = (words) => run(`<w:t xml:space="preserve">${words}</w:t>`)
zip.file('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${text('the ferry')}${run('<w:br w:type="page"/>')}${text('waits')}</w:p><w:p>${text('the pier')}${run('<w:tab/>')}${text('is closed')}</w:p></w:body></w:document>`)
const buffer = await zip.generateAsync({ type: 'nodebuffer' })
const raw = await mammoth.extractRawText({ buffer })
const html = await mammoth.convertToHtml({ buffer })
console.log('raw: ', JSON.stringify(raw.value), 'messages:', raw.messages.length)
console.log('html:', JSON.stringify(html.value), 'messages:', html.messages.length)
assert.match(raw.value, /the ferrywaits/)
assert.match(html.value, /the ferrywaits/)
assert.match(raw.value, /the pier\tis closed/)
assert.equal(raw.messages.length + html.messages.length, 0)
console.log('as described: the words on both sides of a page break are one')
JS
node run.mjs
