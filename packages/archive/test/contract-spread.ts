// How far the words of clippings go, in every archive: who else has a quotation, and which clippings are copies.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Opened } from './contract.ts'

/** Runs the suite of also: and copies: against an engine. */
export function spreadContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}, asked how far words go,`, () => {
    let copied: Opened
    beforeAll(async () => {
      copied = await open()
      const report = `The council of Quillmere voted on Tuesday to charge every ship a levy, and the vote went on late into the night.

“The sea takes a little of this town every winter, and it is only fair that guests help,” said Maren Oldacre.

Nobody in the hall had asked how many ships there are, or what becomes of those that cannot pay.`
      const quoting =
        'Outside it rained.\n\n“It is only fair that guests help,” Maren Oldacre said, and few laughed.'
      const seeds = [
        `Gullwire\nMarch 4, 2025\n\nCouncil votes levy\n\n${report}\n`,
        `The Quillmere Post\nMarch 5, 2025\n\nLevy it is\n\n${report}\n`,
        `The Sarrow Observer\nMarch 6, 2025\n\nA crown a wave\n\n${quoting}\n`,
        'Evening Lantern\nMarch 7, 2025\n\nPears\n\n“The pears are older than I am,” said Lotte Ambry.\n',
      ]
      await copied.archive.add(seeds.map((seed) => ({ seed })))
      await copied.archive.caughtUp()
    })
    afterAll(() => copied.end())
    test.each([
      ['copies:none', ['Evening Lantern', 'The Sarrow Observer', 'Gullwire']],
      ['copies:only', ['The Quillmere Post']],
      ['copies:all levy', ['The Quillmere Post', 'Gullwire']],
      ['also:1', ['The Sarrow Observer', 'The Quillmere Post', 'Gullwire']],
      ['also:1 copies:none', ['The Sarrow Observer', 'Gullwire']],
      ['also:>1', []],
      ['also:0', ['Evening Lantern']],
      ['-also:0 -levy', ['The Sarrow Observer']],
    ])('%s finds %j, copies counted once', async (query, outlets) => {
      const { hits, total } = await copied.archive.find(query, { order: 'newest' })
      expect(hits.map(({ entry }) => entry.outlet)).toEqual(outlets)
      expect(total).toEqual({ number: outlets.length, more: false })
    })
    test('is told of each quotation of a clipping', async () => {
      const { hits } = await copied.archive.find('outlet:sarrow')
      expect(await copied.archive.alsoIn(hits[0]!.id)).toEqual([{ at: expect.any(Number), texts: 1 }])
      expect(await copied.archive.alsoIn('nowhere')).toEqual([])
    })
    test('counts what comes together with copies once', async () => {
      const count = async (query: string) =>
        (await copied.archive.facets(query)).speakers.find(({ value }) => value === 'Maren Oldacre')?.count
      expect([await count(''), await count('copies:none')]).toEqual([3, 2])
    })
  })
}
