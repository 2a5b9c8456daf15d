import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse, type Span } from '@hearsay/core'
import { describe, expect, test } from 'vitest'
import { emptyStatement } from '../statement.ts'
import { tokenizeDocument, tokenRange } from '../tokenized-document.ts'
import { actorsOf } from './actors.ts'

const folder = new URL('../../../../../shared/seeds/', import.meta.url)
const there = existsSync(folder)

describe.skipIf(!there)('the real seed (skipped where ../shared is not beside the project)', () => {
  const file = there ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined
  const doc = tokenizeDocument(parse(file ? readFileSync(new URL(file, folder), 'utf8') : '').document)
  const { text } = doc

  /** The span of the first match after `from`; its first group where it has one. */
  function find(pattern: RegExp, from = 0): Span {
    const found = pattern.exec(text.slice(from))
    if (!found) throw new Error(`${pattern} is not in the seed`)
    const words = found[1] ?? found[0]
    const start = from + found.index + found[0].indexOf(words)
    return [start, start + words.length]
  }
  const sources: Span[] = there
    ? [
        find(/Chinese experts/),
        find(/a government official/),
        find(/the \w+ News Agency/),
        find(/\w+ Prime Minister \w+ \w+/),
        find(/the \w+ Times(?= reported)/),
        find(/some Western media/),
        find(/\w+ Secretary General \w+ \w+/),
        find(/\w+ national security advisor \w+ \w+/),
        find(/the Guardian/),
        find(/Wang \w+, director of .+?China/),
        find(/, (Wang) said/),
        find(/said\. (He) explained/),
        find(/within allies, (Wang) said/),
        find(/Da \w+, director of .+?Sciences/),
        find(/, (Da) said/),
        find(/a \w+-based expert/),
      ]
    : []
  const statements = sources.map((span) => emptyStatement({ source: tokenRange(doc, span) }))
  const { actors, actorOf } = actorsOf(doc, statements)
  const actor = (at: number) => actors[actorOf.get(statements[at]!) ?? -1]
  const kinds = (at: number) => [actor(at)?.kind, actor(at)?.standing, actor(at)?.outlet]

  test('has twelve actors', () => expect(actors).toHaveLength(12))
  test('keeps experts and media that are not named', () => {
    expect(kinds(0)).toEqual(['group', 'unnamed', false])
    expect(kinds(5)).toEqual(['group', 'unnamed', false])
    expect(actor(5)?.unnamed?.number).toBeNull()
  })
  test('keeps the official an agency cites apart from the agency', () => {
    expect(kinds(1)).toEqual(['person', 'unnamed', false])
    expect(actor(1)?.unnamed).toMatchObject({ number: 1, condition: null, reason: null })
    expect(kinds(2)).toEqual(['organization', 'named', true])
  })
  test('the outlets are outlets', () => {
    expect(kinds(4)).toEqual(['organization', 'named', true])
    expect(kinds(8)).toEqual(['organization', 'named', true])
  })
  test('has full name and role of those with a title', () => {
    for (const at of [3, 6, 7]) {
      const words = text.slice(...sources[at]!).split(' ')
      expect(kinds(at)).toEqual(['person', 'named', false])
      expect(actor(at)?.name).toBe(words.slice(-2).join(' '))
      expect(actor(at)?.roles.map((role) => role.text)).toContain(words.slice(0, -2).join(' '))
    }
  })
  test('a family name and a pronoun refer to the person before', () => {
    expect([9, 10, 11, 12].map((at) => actor(at))).toEqual(Array(4).fill(actor(9)))
    expect([13, 14].map((at) => actor(at))).toEqual(Array(2).fill(actor(13)))
    for (const at of [9, 13]) {
      const [name, ...role] = text.slice(...sources[at]!).split(', ')
      expect(actor(at)).toMatchObject({ name, kind: 'person', standing: 'named', outlet: false })
      expect(actor(at)?.roles.map((one) => one.text)).toEqual([role.join(', ')])
    }
  })
  test('has the condition of the expert who is not named', () => {
    expect(kinds(15)).toEqual(['person', 'unnamed', false])
    expect(actor(15)?.unnamed).toMatchObject({ number: 1, reason: null })
    expect(text.slice(...actor(15)!.unnamed!.condition!)).toBe('on condition of anonymity')
  })
})
