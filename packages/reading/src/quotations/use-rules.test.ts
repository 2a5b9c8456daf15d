// Every rule on uses decides about its example and leaves its counterexample alone.
import { parse } from '@hearsay/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { seedAround } from '../../test/marked.ts'
import { loadModel } from '../model/load.ts'
import { read } from '../read.ts'
import { paragraphsOf, tokenizeDocument } from '../tokenized-document.ts'
import { contextOf } from './quotation-context.ts'
import { quotedSegments } from './quoted-segments.ts'
import { useRules } from './use.ts'

/** The rules that decide about the quotations of a clipping. */
function deciding(clipping: string): (string | undefined)[] {
  const seed = clipping.startsWith('@seed\n') ? clipping.slice('@seed\n'.length) : seedAround(clipping)
  const { document } = parse(seed)
  const doc = tokenizeDocument(document)
  const { quotations } = read(document)
  return quotedSegments(doc.text, paragraphsOf(doc)).map((quoted) => {
    const found = quotations.find(({ span }) => span[0] === quoted.span[0])
    const context = contextOf(doc, quoted, (found?.attribution ?? null) !== null)
    return useRules.find((rule) => rule.find(context))?.id
  })
}

beforeAll(() => loadModel('default'))

test('every rule has a name of its own', () =>
  expect(new Set(useRules.map(({ id }) => id)).size).toBe(useRules.length))
describe.each(useRules.map((rule) => [rule.id, rule] as const))('%s', (id, { example, counterExample }) => {
  test('decides about its example', () => expect(deciding(example)).toContain(id))
  test('decides nothing about its counterexample', () => expect(deciding(counterExample)).not.toContain(id))
})
