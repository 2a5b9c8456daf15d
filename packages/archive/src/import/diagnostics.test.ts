import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ImportCode } from './diagnostics.ts'
import { importDiagnostic, importSeverities } from './diagnostics.ts'
import { importMessage } from './messages.ts'

const page = readFileSync(new URL('../../../../docs/archive.md', import.meta.url), 'utf8')
const section = page.split('\n## Importing\n')[1]?.split('\n## ')[0] ?? ''
const codes = Object.keys(importSeverities) as ImportCode[]
const data = {
  looks: 'a log',
  count: 2,
  words: 31,
  lines: 'Final Edition',
  beginning: 'The ferries',
  encoding: 'utf-16le',
  elements: 1,
  depth: 1,
  field: 'outlet',
  value: 'Coastwire',
  length: 9,
  times: 1,
  name: 'a.png',
  fields: 'outlet, date',
}

test('every code is explained in docs/archive.md, and no other', () => {
  const explained = [...section.matchAll(/^#### `([a-z-]+)` · (\w+)$/gm)].map(([, code, severity]) => [
    code,
    severity,
  ])
  expect(Object.fromEntries(explained)).toEqual(importSeverities)
})
test('every code is reported by something', () => {
  const folder = new URL('./', import.meta.url)
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|(?:diagnostics|messages)\.ts$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
  expect(codes.filter((code) => !sources.includes(`importDiagnostic('${code}'`))).toEqual([])
})
test('every code has a complete sentence', () => {
  for (const code of codes)
    expect(importMessage(importDiagnostic(code, data))).toMatch(/^[“A-Z1-9](?!.*(?:undefined|NaN)).*\.$/)
})
