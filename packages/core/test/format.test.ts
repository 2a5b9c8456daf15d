import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Document } from '../src/index.ts'
import { parse } from '../src/index.ts'

const page = readFileSync(new URL('../../../docs/format.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/```seed\n([\s\S]+?)\n```\n```json\n([\s\S]+?)\n```/g)].map((one) => [
  one[1]!.split('\n')[0]!,
  one[1]!,
  one[2]!,
])

/** What an example may promise, by name. */
function said(document: Document, name: string): unknown {
  const { header, headline, body } = document
  const paragraphs = body.filter((block) => block.type === 'paragraph')
  if (name === 'headline') return headline?.text
  if (name === 'date') return header.date?.value
  if (name === 'authors') return header.byline?.authors.map((one) => one.text)
  if (name === 'tags') return header.tags?.values.map((one) => one.text)
  if (name === 'body') return body.map((block) => block.type)
  if (name === 'dateline') return paragraphs[0]?.dateline?.text
  if (name === 'alterations')
    return paragraphs.flatMap((block) => block.alterations.map((one) => `${one.kind} ${one.by} ${one.text}`))
  if (name === 'omissions')
    return paragraphs.flatMap((block) => block.omissions.map((one) => `${one.by} ${one.text}`))
  return header[name as 'outlet']?.text
}

describe('docs/format.md', () => {
  test('has examples', () => expect(examples.length).toBeGreaterThanOrEqual(4))
  test.each(examples)('is right about the example that begins with %s', (_, seed, promised) => {
    const { document, diagnostics } = parse(seed)
    const expected = JSON.parse(promised) as Record<string, unknown>
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, said(document, name)]))).toEqual(
      expected,
    )
    expect(diagnostics).toEqual([])
  })
})
