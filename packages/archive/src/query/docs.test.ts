// Holds docs/archive.md to the query language: what it shows runs, and what there is, it shows.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { querySeverities } from './diagnostics.ts'
import { fieldHelp, fieldNames } from './fields.ts'
import { queryMessage } from './messages.ts'
import { MAX_QUERY_LENGTH, parseQuery } from './parse.ts'
import { MAX_QUERY_WORDS } from './syntax.ts'
import { MAX_PHRASE_WORDS } from './terms.ts'

const page = readFileSync(new URL('../../../../docs/archive.md', import.meta.url), 'utf8')
const section = /^## The query language\n(.*?)(?=^## |$(?![\s\S]))/ms.exec(page)?.[1] ?? ''
const [language = '', diagnosticSection = ''] = section.split('### Query diagnostics')
const codes = [...diagnosticSection.matchAll(/^#### `([a-z-]+)` · (\w+)\n\n(?:`(.+?)` )?/gm)]

/** The codes a query raises. */
function check(query: string, expected: string[]) {
  expect([query, parseQuery(query).diagnostics.map(({ code }) => code)]).toEqual([query, expected])
}

test('every field has the row that the table of fields makes', () => {
  const rows = [...language.matchAll(/^\| `(\w+:[^`]+)` +\| (.*?) +\|$/gm)].map(([, example, finds]) => ({
    example,
    finds,
  }))
  expect(rows).toEqual(fieldHelp)
  expect(rows).toHaveLength(fieldNames.length)
})
test('the queries it shows make sense', () => {
  const shown = [...language.matchAll(/`([^`]+)`/g)].map(([, query]) => query!)
  expect(shown.length).toBeGreaterThan(30)
  for (const query of shown) if (!/^\w+:$|^or$|^OR$/.test(query)) check(query, [])
})
test('every code is explained, with its severity, and no other', () =>
  expect(Object.fromEntries(codes.map(([, code, severity]) => [code, severity]))).toEqual(querySeverities))
/** Queries too long to be shown. */
const long: Record<string, string> = {
  'query-too-long': `ferry ${'x'.repeat(MAX_QUERY_LENGTH)}`,
  'phrase-too-long': `"${'ferry '.repeat(MAX_PHRASE_WORDS + 1)}"`,
  'words-too-many': 'ferry '.repeat(MAX_QUERY_WORDS + 1),
}
test('the query shown for a code raises it, and has a sentence', () => {
  for (const [, code = '', , query = long[code] ?? ''] of codes) {
    check(query, [code])
    for (const one of parseQuery(query).diagnostics) expect(queryMessage(one)).toMatch(/^[“A-Z].*\.$/)
  }
})
