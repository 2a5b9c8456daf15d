// No edit of a text moves a decision to other words: 200 edits, one after the other, of sentences that are inserted, deleted,
// swapped and doubled, many of them alike.
import { loadModel } from '@hearsay/reading'
import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { anchor, anchorText, selectorOf } from '../src/index.ts'
import { clippingOf, Desk } from './records.ts'

beforeAll(() => loadModel('fast'))

const EDITS = 200

/** A sentence, with a number that a copy of it doesn’t have. */
interface Numbered {
  number: number
  words: string
}

const names = ['Orla Venn', 'Tom Reiss', 'Ilse Mar', 'A fisherman', 'The mayor']
const claims = ['would close', 'would not close', 'would close soon', 'has closed', 'never closed']
const sentence = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(...claims), fc.constantFrom('port', 'airport', 'harbor'))
  .map(([name, claim, place]) => `${name} said the ${place} ${claim}.`)

const edit = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'swap', 'double', 'double beside'),
  from: fc.nat(1000),
  to: fc.nat(1000),
  words: sentence,
})

type Edit = typeof edit extends fc.Arbitrary<infer Made> ? Made : never

const edited = fc.record({
  first: fc.array(sentence, { minLength: 8, maxLength: 20 }),
  edits: fc.array(edit, { minLength: EDITS, maxLength: EDITS }),
})

function apply(list: Numbered[], { kind, from, to, words }: Edit, number: number): void {
  const a = from % (list.length || 1)
  const b = to % (list.length + 1)
  if (kind === 'insert' || list.length < 4) list.splice(b, 0, { number, words })
  else if (kind === 'delete') list.splice(a, 1)
  else if (kind === 'swap') [list[a], list[to % list.length]] = [list[to % list.length]!, list[a]!]
  else list.splice(kind === 'double' ? b : a + 1, 0, { number, words: list[a]!.words })
}

const textOf = (list: Numbered[]) => list.map(({ words }) => words).join(' ')

/** The place of each sentence in the text. */
function places(list: Numbered[]): { one: Numbered; start: number; end: number }[] {
  let start = 0
  return list.map((one) => {
    const place = { one, start, end: start + one.words.length }
    start = place.end + 1
    return place
  })
}

test('a place is found where its words are, and where its neighbours tell it from its likes, or not at all', () => {
  let placed = 0
  fc.assert(
    fc.property(edited, ({ first, edits }) => {
      let number = first.length
      const list = first.map((words, at): Numbered => ({ number: at, words }))
      const text = textOf(list)
      const targets = places(list).map(({ one, start, end }) => ({
        one,
        selector: selectorOf(text, [start, end]),
        around: text.slice(Math.max(0, start - 32), end + 32),
      }))
      for (const one of edits) {
        apply(list, one, number++)
        const now = textOf(list)
        const where = anchorText(now)
        const sentences = places(list)
        for (const target of targets) {
          const found = anchor(where, target.selector, now === text)
          if (!('span' in found)) continue
          placed++
          const [start, end] = found.span
          expect(now.slice(start, end)).toBe(target.one.words)
          const at = sentences.find((place) => place.start === start)
          // The sentence itself, or one that has taken its place word for word, neighbours included; or the last one left.
          const isItself = at?.one.number === target.one.number
          const isAlike = now.slice(Math.max(0, start - 32), end + 32) === target.around
          const isLast = sentences.filter(({ one }) => one.words === target.one.words).length === 1
          const isGone = !sentences.some(({ one }) => one.number === target.one.number)
          expect(isItself || isAlike || (isLast && isGone)).toBe(true)
        }
      }
    }),
    { numRuns: 40, endOnFailure: true },
  )
  // It would also hold of a search that finds nothing.
  expect(placed).toBeGreaterThan(1000)
})

test('a corrected speaker stays with the words that were corrected, through edits and new readings', () => {
  let kept = 0
  fc.assert(
    fc.property(edited, ({ first, edits }) => {
      const list = first.map((words, number): Numbered => ({ number, words }))
      const paragraphs = () => clippingOf(...list.map(({ words }) => words))
      const desk = new Desk(paragraphs())
      const said = new Set<string>()
      for (const at of desk.reading.attributions.keys()) {
        const { content } = desk.reading.attributions[at]!
        const words = content.map((piece) => desk.document.text.slice(...piece)).join(' … ')
        // Of equal words the first is decided about.
        if (said.has(words) || words === '') continue
        said.add(words)
        desk.decide('Ana', {
          verb: 'speaker',
          target: desk.statement(words),
          value: { name: `The one of ${words}` },
        })
      }
      let number = first.length
      for (const [at, one] of edits.entries()) {
        apply(list, one, number++)
        if (at % 10 !== 9) continue
        desk.edit(paragraphs())
        for (const [speaker, words, verbs] of desk.statements) {
          if (!verbs.includes('speaker')) continue
          kept++
          expect(speaker).toBe(`The one of ${words}`)
        }
      }
    }),
    { numRuns: 4, endOnFailure: true },
  )
  expect(kept).toBeGreaterThan(10)
})
