// A statement below the line is in no count, list or facet of any archive unless it is asked for.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from '../src/api/archive.ts'
import type { Opened } from './contract.ts'
import { seedText } from './seeds.ts'

/** Orla Venn says something; Haro Dell only knows about the toll, which is unsure. */
const CLIPPING = {
  outlet: 'Harbor Times',
  date: 'June 29, 2022',
  headline: 'The toll',
  body: '“The toll will rise in May,” Orla Venn said on Tuesday.\n\nHaro Dell knows about the toll.',
}

/** Runs the suite of sureness against an engine. */
export function surenessContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}, of what a reading is unsure of,`, () => {
    let opened: Opened
    let archive: Archive
    beforeAll(async () => {
      opened = await open()
      archive = opened.archive
      await archive.add([{ seed: seedText(CLIPPING) }])
      await archive.caughtUp()
    })
    afterAll(() => opened.end())
    const speakersFound = async (query: string) =>
      (await archive.find(query)).hits.flatMap(({ statements }) => statements.map(({ speaker }) => speaker))

    test('finds nothing unless it is asked for', async () => {
      expect(await speakersFound('speaker:dell')).toEqual([])
      expect(await speakersFound('speaker:dell sure:yes')).toEqual([])
      expect(await speakersFound('speaker:dell sure:no')).toEqual(['Haro Dell'])
      expect(await speakersFound('speaker:dell sure:all')).toEqual(['Haro Dell'])
      expect(await speakersFound('speaker:venn')).toEqual(['Orla Venn'])
      expect(await speakersFound('speaker:venn sure:no')).toEqual([])
    })
    test('has no speaker for it, and no statement on a page', async () => {
      expect((await archive.actors()).map(({ name: one }) => one)).toEqual(['Orla Venn'])
      expect(await archive.actors({ name: 'dell' })).toEqual([])
      expect((await archive.statementsOf('Haro Dell')).statements).toEqual([])
      expect((await archive.statementsOf('Orla Venn')).statements).toHaveLength(1)
      expect((await archive.statementsIn('Harbor Times')).statements.map(({ speaker }) => speaker)).toEqual([
        'Orla Venn',
      ])
    })
    test('counts it nowhere', async () => {
      expect((await archive.outlets()).map(({ statements }) => statements)).toEqual([1])
      const { speakers } = await archive.facets()
      expect(speakers.map(({ value, count }) => [value, count])).toEqual([['Orla Venn', 1]])
      const asked = await archive.facets('sure:no')
      expect(asked.speakers.map(({ value }) => value.toLowerCase())).toEqual(['haro dell'])
    })
  })
}
