import { expect, test } from 'vitest'
import { fileOf, modelFileOf } from '../../test/model-file.ts'
import { parseModelFile, tableOf, writeRow } from './format.ts'
import { ModelError } from './model-error.ts'
import { createModel } from './tagger.ts'

/** The error message for these bytes. */
function complaint(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    createModel(bytes)
  } catch (error) {
    if (error instanceof ModelError) return error.message
    throw error
  }
  return 'nothing'
}

test('parses a model file at any byte offset', () => {
  const bytes = modelFileOf({ hidden: 8, layers: 1 })
  const shifted = new Uint8Array(bytes.length + 3).subarray(3)
  shifted.set(bytes)
  for (const each of [bytes, shifted]) {
    const file = parseModelFile(each)
    expect(file).toMatchObject({ name: 'chance', hidden: 8, layers: 1, words: ['said', 'venn'], trained: 2 })
    const { scales, entries, columns } = tableOf(file, 'word')
    const row = new Float32Array(columns)
    writeRow(tableOf(file, 'word'), 2, row, 0)
    expect(row[1]).toBe(Math.fround(scales![2]! * entries[2 * columns + 1]!))
  }
})

test('says what is wrong with bytes that are not a model', () => {
  const good = modelFileOf({ hidden: 8, layers: 1 })
  expect(complaint(good)).toBe('nothing')
  expect(complaint(new Uint8Array(0))).toContain('begins with the letters HEAR')
  expect(complaint(good.slice(0, 40))).toContain('ends inside its header')
  expect(complaint(good.slice(0, good.length - 900))).toContain('ends inside its table')
  expect(complaint(fileOf({ version: 2 }))).toContain('version 2')
  expect(complaint(fileOf({ version: 1 }))).toContain('has no')
  const broken = good.slice()
  broken[9] = 0
  expect(complaint(broken)).toContain('no JSON')
})

test('says which table is missing or of another shape', () => {
  const file = parseModelFile(modelFileOf({ hidden: 8, layers: 1 }))
  expect(() => tableOf(file, 'lstm1f.input')).toThrow('no table “lstm1f.input”')
  expect(() => tableOf(file, 'steps', 3, 3)).toThrow('is 16 × 16; expected 3 × 3')
})
