import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { tokenizeDocument } from './tokenized-document.ts'
import { triggerBit, triggersOf } from './trigger-words.ts'

const QUAY = triggerBit(['quay', 'pier'])
const TIDE = triggerBit(['tide', 'pier'])
const SILL = triggerBit(() => ['sill'])

test('gives words the bits of their sets', () => {
  expect(triggersOf('quay')).toBe(QUAY)
  expect(triggersOf('pier')).toBe(QUAY | TIDE)
  expect(triggersOf('sill')).toBe(SILL)
  expect(triggersOf('rain')).toBe(0)
})

test('gives sentences and documents the bits of their words', () => {
  const { document } = parse('The Quay was shut. Rain fell. The tide rose.', { bodyOnly: true })
  const { sentences, allTriggers } = tokenizeDocument(document)
  expect(sentences.map(({ triggers }) => triggers & (QUAY | TIDE))).toEqual([QUAY, 0, TIDE])
  expect(allTriggers & (QUAY | TIDE)).toBe(QUAY | TIDE)
})
