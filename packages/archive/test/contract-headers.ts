// Corrected headers in every archive: written into the seed on demand, and remembered for the next clipping of the same layout.
import type { Draft } from '@hearsay/decisions'
import { partsOf, statementTarget } from '@hearsay/decisions'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Archive } from '../src/api/archive.ts'
import { textHashOf } from '../src/record/decided.ts'
import type { Opened } from './contract.ts'

const alike = 'Tom Reiss said the toll would rise.\r\n\r\nNobody knows.\r\n\r\n'
const SEED = Buffer.from(
  `Harbour Times\r\n29 June 2022\r\n\r\nThe toll\r\n\r\n${alike.repeat(4)}The caf\u00e9 is shut.\r\n`,
  'latin1',
)

/** Runs the suite of corrected headers against an engine. */
export function headerContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}, of headers that people correct,`, () => {
    let opened: Opened
    let archive: Archive
    let seed = ''
    beforeEach(async () => {
      opened = await open()
      archive = opened.archive
      const [added] = await archive.add([{ seed: SEED }])
      seed = added && 'id' in added ? added.id : ''
      await archive.caughtUp()
    })
    afterEach(() => opened.end())

    const correct = async (by: string, field: string, value: string) => {
      const draft = { seed, verb: 'header', target: { type: 'clipping' }, value: { field, value } } as Draft
      const decided = await archive.decide([draft], by)
      if ('refused' in decided) throw new Error(decided.refused[0]?.code)
      return decided.decisions[0]!
    }
    const bytes = async () => {
      const { document, encoding } = await archive.get(seed)
      expect(encoding).toBe('windows-1252')
      return document.text
    }
    const text = () => SEED.toString('latin1')
    const found = async (query: string) => (await archive.find(query)).hits.map(({ id }) => id)

    test('a correction is written into the seed: the rest stays, and it can be found', async () => {
      await correct('Ana', 'outlet', 'Harbor Times')
      expect(await bytes()).toBe(text())
      const made = await archive.writeHeader(seed, 'Ben', textHashOf(text()))
      expect(made).toMatchObject({
        written: { verb: 'write', by: 'Ben', seed, value: { fields: ['outlet'], edits: [[5, 6, 0]] } },
        left: [],
      })
      expect(await bytes()).toBe(text().replace('Harbour', 'Harbor'))
      expect(await archive.get(seed)).toMatchObject({ outlet: 'Harbor Times' })
      const again = await opened.again()
      expect((await again.get(seed)).document.text).toBe(text().replace('Harbour', 'Harbor'))
      await again.close()
      await archive.caughtUp()
      expect(await found('outlet:"harbor times"')).toEqual([seed])
      expect((await archive.shelf()).entries).toMatchObject([{ id: seed, outlet: 'Harbor Times' }])
      // There is nothing left to write.
      expect(await archive.writeHeader(seed, 'Ben')).toEqual({ written: null, left: [] })
      expect((await archive.decisions(seed)).decisions.map(({ verb }) => verb)).toEqual(['header', 'write'])
    })
    test('the decisions of the clipping stay at their words, also of sentences alike, and it stays signed off', async () => {
      const { document } = await archive.get(seed)
      const reading = await archive.reading(seed)
      const target = statementTarget(document.text, reading, partsOf(reading.attributions[1]!))
      await correct('Ana', 'headline', 'The toll that rises')
      const drafts = [
        { seed, verb: 'confirm', target, value: null },
        { seed, verb: 'sign-off', target: { type: 'clipping' }, value: { on: true } },
      ] as Draft[]
      expect(await archive.decide(drafts, 'Ana')).toHaveProperty('decisions')
      expect(await archive.writeHeader(seed, 'Ana')).toHaveProperty('written.verb', 'write')
      const now = await archive.reading(seed)
      expect(now.attributions.map(({ decided }) => decided?.verbs.join())).toEqual([
        undefined,
        'confirm',
        undefined,
        undefined,
      ])
      expect(now.decisions.unplaced).toEqual([])
      await archive.caughtUp()
      expect(await found('signed:ana -has:orphan')).toEqual([seed])
    })
    test('what the encoding of the file hasn’t is left as a decision, and said', async () => {
      await correct('Ana', 'outlet', 'Гавань')
      await correct('Ana', 'headline', 'No toll')
      expect(await archive.writeHeader(seed, 'Ana')).toMatchObject({
        written: { value: { fields: ['headline'] } },
        left: [{ field: 'outlet', why: 'encoding' }],
      })
      expect(await bytes()).toBe(text().replace('The toll\r', 'No toll\r'))
      expect(await archive.get(seed)).toMatchObject({ outlet: 'Гавань', headline: 'No toll' })
    })
    test('a stale page, a clipping that isn’t there and a draft that says so write nothing', async () => {
      await correct('Ana', 'outlet', 'Harbor Times')
      const stale = await archive.writeHeader(seed, 'Ana', textHashOf('something else'))
      expect(stale).toMatchObject({ refused: { code: 'text-changed' } })
      await expect(archive.writeHeader('nothing', 'Ana')).rejects.toMatchObject({ code: 'seed-unknown' })
      const value = { fields: ['outlet'], to: textHashOf('x'), edits: [] }
      const draft = { seed, verb: 'write', target: { type: 'clipping' }, value } as Draft
      expect(await archive.decide([draft], 'Ana')).toMatchObject({ refused: [{ code: 'invalid' }] })
      expect(await bytes()).toBe(text())
      const [one] = (await archive.decisions(seed)).decisions
      expect(one?.verb).toBe('header')
    })
    test('what was written isn’t undone, and what was decided before it is', async () => {
      const header = await correct('Ana', 'outlet', 'Harbor Times')
      const made = await archive.writeHeader(seed, 'Ana')
      const id = 'written' in made ? made.written?.id : undefined
      const undo = (ids: string[]) =>
        archive.decide([{ seed: null, verb: 'undo', target: { type: 'decisions', ids }, value: null }], 'Ana')
      expect(await undo([String(id)])).toMatchObject({ refused: [{ code: 'written' }] })
      expect(await undo([header.id])).toHaveProperty('decisions')
      expect(await archive.get(seed)).toMatchObject({ outlet: 'Harbor Times' })
    })
    test('a correction is remembered for the next clipping of the layout, and forgotten when it is undone', async () => {
      const header = await correct('Ana', 'outlet', 'Harbor Times')
      const rule = { take: 'value', from: 'Harbour Times', value: 'Harbor Times' }
      expect(await archive.layouts()).toEqual({ 'seed harbour times': { outlet: rule } })
      const undo = (id: string) => {
        const target = { type: 'decisions' as const, ids: [id] }
        return archive.decide([{ seed: null, verb: 'undo', target, value: null }], 'Ana')
      }
      await undo(header.id)
      expect(await archive.layouts()).toEqual({})
      await correct('Ana', 'outlet', 'Harbor Times')
      expect(await archive.layouts()).toEqual({ 'seed harbour times': { outlet: rule } })
    })
  })
}
