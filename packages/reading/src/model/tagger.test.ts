import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { modelFileOf } from '../../test/model-file.ts'
import { segmentsOf } from '../features.ts'
import { createKernel } from '../kernel/create-kernel.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { plainKernel } from '../kernel/plain.ts'
import { labels } from '../labels.ts'
import { decodeParts } from '../lattice.ts'
import { parseModelFile, tableOf } from './format.ts'
import { createModel } from './tagger.ts'

const PROSE = `“We wait,” Ilse Venn told the Port Vela Courier. The harbour office has not said when.

According to two clerks, the ferry “never left”.`

const segments = (text: string) => segmentsOf(parse(text, { bodyOnly: true }).document)

test.each([
  { hidden: 8, layers: 1 },
  { hidden: 20, layers: 2 },
  { hidden: 36, layers: 3, vectors: false },
])('gives the same bits in both kernels: $hidden units, $layers layers', (sizes) => {
  const bytes = modelFileOf(sizes)
  const fast = createModel(bytes).emissions(segments(PROSE))
  const slow = createModel(bytes, plainKernel).emissions(segments(PROSE))
  expect(fast).toEqual(slow)
  expect(new Set(fast).size).toBeGreaterThan(fast.length / 2)
})

test('gives a sequence the same scores whatever is in the same batch', () => {
  const model = createModel(modelFileOf({ hidden: 16, layers: 2 }))
  const alone = model.emissions(segments(PROSE))
  const long = `${'Rain fell on every quay of the town. '.repeat(20)}\n\n`
  const tokens = segments(long).reduce((sum, { tokens }) => sum + tokens.length, 0)
  expect(tokens).toBeGreaterThan(160)
  const beside = model.emissions(segments(`${long}${PROSE}\n\n${long}`))
  expect(beside.slice(tokens * labels.length).subarray(0, alone.length)).toEqual(alone)
})

test('decodes its scores to parts', () => {
  const bytes = modelFileOf({ hidden: 16, layers: 2 })
  const model = createModel(bytes)
  const numbers = (name: string) => Float64Array.from(tableOf(parseModelFile(bytes), name).entries)
  const transitions = { steps: numbers('steps'), starts: numbers('starts') }
  const scores = model.emissions(segments(PROSE))
  const expected = decodeParts(scores, scores.length / labels.length, transitions, 0.1)
  expect(model.parts(segments(PROSE))).toEqual(expected)
  // With random weights nearly every token is a part: 26 of the 33.
  expect(expected.map(({ role, first, end }) => `${role} ${first}-${end}`).slice(18, 23)).toEqual([
    'content 18-19',
    'content 19-20',
    'cue 20-21',
    'source 28-29',
    'cue 29-30',
  ])
  expect(expected).toHaveLength(26)
})

test('reads a hundred thousand distinct words in the memory it started with, and evicts correctly', () => {
  const bytes = modelFileOf({ hidden: 8, layers: 1 })
  const kernels: Kernel[] = []
  const model = createModel(bytes, (size) => {
    const kernel = createKernel(size)
    kernels.push(kernel)
    return kernel
  })
  const size = kernels[0]!.memory.byteLength
  expect(size).toBeLessThan(24 << 20)
  const words = Array.from({ length: 100_000 }, (_, at) => `w${at.toString(36)}${at % 17 ? '' : '.\n\n'}`)
  expect(model.parts(segments(words.join(' ')))).toHaveLength(105_836)
  expect(kernels.map(({ memory }) => memory.byteLength)).toEqual([size])
  const some = segments(words.slice(0, 500).join(' '))
  expect(model.emissions(some)).toEqual(createModel(bytes).emissions(some))
})
