// Clippings of several languages, in every archive: found by their language, and by the stems of their words.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Opened } from './contract.ts'

const CLIPPINGS = {
  en: 'Harbor Times\nMarch 4, 2025\n\nThe ferry waits\n\nThe ferry waited in the harbor for most of the day while the crews sat on the quay.\n\nOrla Venn said the ferry would leave the city in July.\n',
  de: 'Hafenblatt Vela\n5. März 2025\n\nDie Fähre hält an\n\nDie Fähre lag am Mittwoch den ganzen Tag im Hafen der kleinen Stadt und die Leute standen mit den Koffern auf dem Kai.\n',
  fr: 'Le Courrier de Vela\n6 mars 2025\n\nLe bac attend\n\nLe bac est resté jeudi toute la journée dans le port de la petite ville et les gens ont attendu sur le quai avec leurs sacs.\n',
  is: '---\noutlet: Vela\ndate: 2025-03-07\nheadline: Ferjan\nlanguage: is\n---\n\nRáðherrann sagði í gær að meira fé yrði til fyrir skólana á næsta ári og að það væri gott.\n',
  none: 'Notes\nMarch 8, 2025\n\nA list\n\nRáðherrann sagði í gær að meira fé yrði til fyrir skólana á næsta ári og að það væri gott.\n',
}

/** Runs the suite of languages against an engine. */
export function languageContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} of several languages`, () => {
    let desk: Opened
    beforeAll(async () => {
      desk = await open()
      await desk.archive.add(Object.values(CLIPPINGS).map((seed) => ({ seed })))
      await desk.archive.caughtUp()
    })
    afterAll(() => desk.end())
    const found = async (query: string) => {
      const { hits } = await desk.archive.find(query, { order: 'oldest' })
      return hits.map(({ entry }) => entry.outlet)
    }

    test.each([
      ['language:de', ['Hafenblatt Vela']],
      ['language:German', ['Hafenblatt Vela']],
      ['language:ger', ['Hafenblatt Vela']],
      ['language:(en or fr)', ['Harbor Times', 'Le Courrier de Vela']],
      ['-language:en -language:de', ['Le Courrier de Vela', 'Vela', 'Notes']],
      ['language:icelandic', ['Vela']],
      ['language:none', ['Notes']],
      ['language:de hafen', ['Hafenblatt Vela']],
    ])('%s finds %j', async (query, outlets) => expect(await found(query)).toEqual(outlets))
    test.each([
      ['ferries', ['Harbor Times']],
      ['ferry', ['Harbor Times']],
      ['"ferries"', []],
      ['ferries*', []],
      ['headline:ferries', ['Harbor Times']],
      ['-ferries language:en', []],
      ['ferries or wait', ['Harbor Times']],
      ['Fähren', ['Hafenblatt Vela']],
      ['faehre', ['Hafenblatt Vela']],
      ['koffer', ['Hafenblatt Vela']],
      ['said:ferries', ['Harbor Times']],
      ['said:crews', []],
    ])('by stems, %s finds %j', async (query, outlets) => expect(await found(query)).toEqual(outlets))
    test('marks the forms that were found', async () => {
      const marked = async (query: string) => {
        const { hits } = await desk.archive.find(query)
        return hits.flatMap(({ excerpts }) =>
          excerpts.flatMap(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to))),
        )
      }
      expect(await marked('ferries crew')).toEqual(['ferry', 'ferry', 'crews', 'ferry'])
      expect(await marked('"ferry"')).toEqual(['ferry', 'ferry', 'ferry'])
      expect(await marked('faehren')).toEqual(['Fähre', 'Fähre'])
      const { hits } = await desk.archive.find('said:ferries')
      const [said] = hits[0]!.statements
      expect(said!.marks.map(([from, to]) => said!.content.slice(from, to))).toEqual(['ferry'])
    })
    test('says the language of each', async () => {
      const { entries } = await desk.archive.shelf({ order: 'date', descending: false })
      expect(entries.map(({ language }) => language)).toEqual(['en', 'de', 'fr', 'is', null])
      expect((await desk.archive.get(entries[1]!.id)).language).toBe('de')
    })
    test('counts them, of all clippings and of some', async () => {
      const counted = async (query?: string) =>
        (await desk.archive.facets(query)).languages.map(({ value, count }) => `${value} ${count}`)
      expect((await counted()).sort()).toEqual(['de 1', 'en 1', 'fr 1', 'is 1'])
      expect(await counted('kai')).toEqual(['de 1'])
    })
    test('names no language that there isn’t', async () => {
      const { diagnostics } = await desk.archive.find('language:klingonish')
      expect(diagnostics.map(({ code }) => code)).toEqual(['value-unknown'])
    })
  })
}
