import { readdirSync, readFileSync } from 'node:fs'
import { decode, fold } from '@hearsay/core'
import { describe, expect, test } from 'vitest'
import { fingerprintOf, NEAR_DUPLICATE, similarity } from './fingerprint.ts'

const folder = new URL('../../../../seeds/', import.meta.url)
const seeds = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => decode(readFileSync(new URL(name, folder))).text)
const take = (text: string) => fingerprintOf(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])
type Taken = ReturnType<typeof take>
const sharesBand = (a: Taken, b: Taken) => a.bands.some((band) => b.bands.includes(band))
const isNearly = (a: Taken, b: Taken) =>
  sharesBand(a, b) && similarity(a.signature, b.signature) >= NEAR_DUPLICATE

/** Chance that is the same every time. */
let state = 7
function chance(): number {
  state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x1e3779b9) | 0
  return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
}
const parts = (text: string) => text.split(/(?:\r?\n){2,}/)
/** Spelling mistakes in a share of the longer words. */
const misspelt = (text: string, share: number) =>
  text.replace(/\p{L}{4,}/gu, (word) => (chance() < share ? word.slice(1) : word))

function check(change: (text: string) => string, expected: number): void {
  const pairs = seeds.flatMap((text) =>
    Array.from({ length: 16 }, () => [take(text), take(change(text))] as const),
  )
  const found = pairs.filter(([text, changed]) => isNearly(text, changed)).length
  expect(found / pairs.length).toBeGreaterThanOrEqual(expected)
}

describe('nearly the same is', () => {
  test('a text with a paragraph cut out', () =>
    check((text) => {
      const all = parts(text)
      all.splice(3 + Math.floor(chance() * (all.length - 4)), 1)
      return all.join('\n\n')
    }, 0.99))
  test('a text without its last third, but for one whose last third is its longest', () =>
    check((text) => {
      const all = parts(text)
      return all.slice(0, Math.ceil((all.length * 2) / 3)).join('\n\n')
    }, 0.92))
  test('the same wire copy under another header', () =>
    check((text) => {
      const story = parts(text).slice(3).join('\n\n')
      return `Skerry Evening Bulletin\n1 July 2022\n\nSomething else is said of it here\n\n${story}`
    }, 0.99))
  test('a text with another headline', () =>
    check((text) => {
      const all = parts(text)
      return [all[0], 'Quite another headline over it', ...all.slice(2)].join('\n\n')
    }, 0.99))
  test('a text with two words in a hundred misspelt', () => check((text) => misspelt(text, 0.02), 0.99))
  test('a text with two paragraphs the other way round', () =>
    check((text) => {
      const all = parts(text)
      const at = 3 + Math.floor(chance() * (all.length - 5))
      return [...all.slice(0, at), all[at + 1], all[at], ...all.slice(at + 2)].join('\n\n')
    }, 0.99))
})

test('no two demo seeds are, though five report one event', () => {
  const taken = seeds.map(take)
  const pairs = taken.flatMap((a, at) => taken.slice(0, at).map((b) => [a, b] as const))
  expect(pairs).toHaveLength((seeds.length * (seeds.length - 1)) / 2)
  expect(pairs.filter(([a, b]) => isNearly(a, b))).toEqual([])
  expect(Math.max(...pairs.map(([a, b]) => similarity(a.signature, b.signature)))).toBeLessThan(0.25)
})
test('nor are texts of the same words in another order', () => {
  const words = fold(seeds.slice(0, 5).join(' ')).match(/[\p{L}\p{N}]+/gu)!
  const some = () => Array.from({ length: 600 }, () => words[Math.floor(chance() * words.length)]!)
  const taken = Array.from({ length: 200 }, () => fingerprintOf(some()))
  expect(taken.some((a, at) => taken.slice(0, at).some((b) => isNearly(a, b)))).toBe(false)
})
test('the same words have the same hash, whatever their spacing, case and marks', () => {
  const text = seeds[0]!
  expect(take(text.replace(/\s+/g, '  ').replace(/[“”]/g, '"').toUpperCase()).hash).toBe(take(text).hash)
  expect(take(`${text} more`).hash).not.toBe(take(text).hash)
  expect(take(text).hash).toMatch(/^[\da-f]{64}$/)
})
test('a very short text is known by its hash alone', () => {
  const { bands, signature } = take('Harbor Times, 29 June 2022')
  expect([bands, signature.length]).toEqual([[], 0])
  expect(similarity(signature, take(seeds[0]!).signature)).toBe(0)
})
test('bands are signed 32-bit numbers and a signature has a byte for each function', () => {
  const { bands, signature } = take(seeds[0]!)
  expect([bands.length, bands.every((band) => band === (band | 0)), signature.length]).toEqual([
    20,
    true,
    128,
  ])
})
