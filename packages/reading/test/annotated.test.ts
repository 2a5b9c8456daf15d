// Reads every case of annotated prose and compares the reading with what the case expects; then reads them without each
// relay rule and each scope rule in turn.
import { isDeepStrictEqual } from 'node:util'
import { parse } from '@hearsay/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadModel, read } from '../src/index.ts'
import type { Part } from '../src/lattice.ts'
import { plainScopeRules, quotationScopeRules, relayRules, splitRules, turnRules } from '../src/rules.ts'
import { annotatedCases } from './annotated.ts'
import { expectedFindings, findingsOf } from './case-findings.ts'
import { needsEvery } from './needs-every.ts'

beforeAll(async () => {
  // The model marks the same parts whatever rules follow, so it runs once a case.
  const model = await loadModel('default')
  const parts = model.parts.bind(model)
  const known = new Map<string, Part[]>()
  model.parts = (segments) => {
    const key = segments.map(({ features }) => features.map(({ rawWord }) => rawWord).join(' ')).join('\n')
    const found = known.get(key) ?? parts(segments)
    known.set(key, found)
    return structuredClone(found)
  }
})

for (const { file, cases } of annotatedCases()) {
  describe(file, () => {
    test.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
      const reading = read(parse(one.seed).document)
      expect(findingsOf(one, reading)).toEqual(expectedFindings(one))
    })
  })
}

const cases = annotatedCases()
  .flatMap((file) => file.cases)
  .map((one) => ({ one, document: parse(one.seed).document, expected: expectedFindings(one) }))

const holds = ({ one, document, expected }: (typeof cases)[number]) =>
  isDeepStrictEqual(findingsOf(one, read(document)), expected)

describe('rules of turns', () => needsEvery(turnRules, cases, holds))
describe('rules that split', () => needsEvery(splitRules, cases, holds))
describe('relay rules', () => needsEvery(relayRules, cases, holds))
describe('scope rules of quotations', () => needsEvery(quotationScopeRules, cases, holds))
describe('scope rules of prose', () => needsEvery(plainScopeRules, cases, holds))
