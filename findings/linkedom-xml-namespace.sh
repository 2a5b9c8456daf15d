#!/bin/sh
# In linkedom an XML document has the namespace of XHTML, whatever its root declares: elements of TEI or Atom say that they are
# XHTML’s, so a test by namespaceURI takes them for something else. The serialized text keeps the declared one.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund linkedom@0.18.15
cat > run.mjs <<'JS'
import assert from 'node:assert'
import { DOMParser } from 'linkedom'
console.log('linkedom 0.18.15')
for (const declared of ['http://www.tei-c.org/ns/1.0', 'http://www.w3.org/2005/Atom']) {
  const document = new DOMParser().parseFromString(`<root xmlns="${declared}"><p>The ferry waits.</p></root>`, 'text/xml')
  const found = document.querySelector('p').namespaceURI
  console.log('declared', declared, 'found', found)
  assert.equal(found, 'http://www.w3.org/1999/xhtml')
  assert.ok(document.toString().includes(declared))
}
console.log('as described: every element is said to be XHTML’s')
JS
node run.mjs
