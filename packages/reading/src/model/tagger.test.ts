import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { modelFileOf } from '../../test/model-file.ts'
import { stretchesOf } from '../features.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { kernelOf } from '../kernel/kernel.ts'
import { plainKernel } from '../kernel/plain.ts'
import { labels } from '../labels.ts'
import { findParts } from '../lattice.ts'
import { modelFile, tableOf } from './format.ts'
import { modelFrom } from './tagger.ts'

const PROSE = `“We wait,” Ilse Venn told the Port Vela Courier. The harbour office has not said when.

According to two clerks, the ferry “never left”.`

const stretches = (text: string) => stretchesOf(parse(text, { bodyOnly: true }).document)

test.each([
  { hidden: 8, layers: 1 },
  { hidden: 20, layers: 2 },
  { hidden: 36, layers: 3, vectors: false },
])('gives the same bits in both kernels: $hidden units, $layers layers', (sizes) => {
  const bytes = modelFileOf(sizes)
  const fast = modelFrom(bytes).emissions(stretches(PROSE))
  const slow = modelFrom(bytes, plainKernel).emissions(stretches(PROSE))
  expect(fast).toEqual(slow)
  expect(new Set(fast).size).toBeGreaterThan(fast.length / 2)
})

test('scores a sequence alike whatever goes through the network beside it', () => {
  const model = modelFrom(modelFileOf({ hidden: 16, layers: 2 }))
  const alone = model.emissions(stretches(PROSE))
  const long = `${'Rain fell on every quay of the town. '.repeat(20)}\n\n`
  const tokens = stretches(long).reduce((sum, { tokens }) => sum + tokens.length, 0)
  expect(tokens).toBeGreaterThan(160)
  const beside = model.emissions(stretches(`${long}${PROSE}\n\n${long}`))
  expect(beside.slice(tokens * labels.length).subarray(0, alone.length)).toEqual(alone)
})

test('finds the parts that its scores amount to', () => {
  const bytes = modelFileOf({ hidden: 16, layers: 2 })
  const model = modelFrom(bytes)
  const numbers = (name: string) => Float64Array.from(tableOf(modelFile(bytes), name).entries)
  const transitions = { steps: numbers('steps'), starts: numbers('starts') }
  const scores = model.emissions(stretches(PROSE))
  const expected = findParts(scores, scores.length / labels.length, transitions, 0.1)
  expect(expected.length).toBeGreaterThan(0)
  expect(model.parts(stretches(PROSE))).toEqual(expected)
})

test('reads a hundred thousand ever new words in the memory it began with, and forgets none wrongly', () => {
  const bytes = modelFileOf({ hidden: 8, layers: 1 })
  const kernels: Kernel[] = []
  const model = modelFrom(bytes, (size) => {
    const kernel = kernelOf(size)
    kernels.push(kernel)
    return kernel
  })
  const size = kernels[0]!.memory.byteLength
  expect(size).toBeLessThan(24 << 20)
  const words = Array.from({ length: 100_000 }, (_, at) => `w${at.toString(36)}${at % 17 ? '' : '.\n\n'}`)
  expect(model.parts(stretches(words.join(' '))).length).toBeGreaterThan(0)
  expect(kernels.map(({ memory }) => memory.byteLength)).toEqual([size])
  const some = stretches(words.slice(0, 500).join(' '))
  expect(model.emissions(some)).toEqual(modelFrom(bytes).emissions(some))
})
