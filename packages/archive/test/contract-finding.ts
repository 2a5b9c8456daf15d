// What every archive finds, whatever keeps it: over five seeds known by heart.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from '../src/api/archive.ts'
import { fieldTerm, withTerm } from '../src/query/refine.ts'
import type { Opened } from './contract.ts'
import { FIVE, seedText } from './seeds.ts'

/** Runs the suite of finding against an engine. */
export function findingContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}, asked,`, () => {
    let opened: Opened
    let archive: Archive
    beforeAll(async () => {
      opened = await open()
      archive = opened.archive
      await archive.add(FIVE.map((clipping) => ({ seed: seedText(clipping) })))
      await archive.caughtUp()
    })
    afterAll(() => opened.end())
    const found = async (query: string, order?: 'newest' | 'oldest' | 'first' | 'latest') =>
      (await archive.find(query, order ? { order } : {})).hits.map(({ entry }) => entry.headline)

    describe('the shelf', () => {
      const shelf = async (query: object) => (await archive.shelf(query)).entries.map(({ outlet }) => outlet)
      test('stands in the order asked for, those without the field last', async () => {
        expect(await shelf({})).toEqual([
          'Anda Observer',
          'Port Vela Courier',
          'Harbor Times',
          'Coast Gazette',
          null,
        ])
        expect(await shelf({ order: 'date', descending: false })).toEqual([
          null,
          'Coast Gazette',
          'Harbor Times',
          'Port Vela Courier',
          'Anda Observer',
        ])
        expect(await shelf({ order: 'outlet' })).toEqual([
          'Anda Observer',
          'Coast Gazette',
          'Harbor Times',
          'Port Vela Courier',
          null,
        ])
        expect(await shelf({ order: 'outlet', descending: true })).toEqual([
          'Port Vela Courier',
          'Harbor Times',
          'Coast Gazette',
          'Anda Observer',
          null,
        ])
      })
      test('comes in pages, with the number of all', async () => {
        const { entries, total } = await archive.shelf({ offset: 1, limit: 2 })
        expect(entries.map(({ outlet }) => outlet)).toEqual(['Port Vela Courier', 'Harbor Times'])
        expect(total).toEqual({ number: 5, more: false })
        expect(
          (await archive.shelf({ order: 'outlet', offset: 4, limit: 2 })).entries.map(({ outlet }) => outlet),
        ).toEqual([null])
        expect((await archive.shelf({ offset: 99 })).entries).toEqual([])
      })
      test('is filtered by a query, and says what is wrong with it', async () => {
        expect(await shelf({ query: 'outlet:harbor' })).toEqual(['Harbor Times'])
        const { diagnostics, entries } = await archive.shelf({ query: 'shade:blue ferries' })
        expect(diagnostics.map(({ code }) => code)).toEqual(['field-unknown'])
        expect(Array.isArray(entries)).toBe(true)
      })
      test('shows at a glance in whose voice the sentences are', async () => {
        const { entries } = await archive.shelf({ query: 'outlet:harbor' })
        const voices = entries[0]?.voices
        expect(voices?.named).toBeGreaterThan(0)
      })
      test('counts what the seeds have in common', async () => {
        const facets = await archive.facets()
        expect(facets.outlets.map(({ value }) => value).sort()).toEqual([
          'Anda Observer',
          'Coast Gazette',
          'Harbor Times',
          'Port Vela Courier',
        ])
        expect(facets.months).toEqual([
          { value: '2022-07', count: 1 },
          { value: '2022-06', count: 2 },
        ])
        expect(facets.languages).toEqual([{ value: 'en', count: 5 }])
        expect(facets.speakers[0]?.value).toBe('Orla Venn')
        expect(facets.partial).toBe(false)
        expect((await archive.facets('outlet:harbor')).outlets).toEqual([{ value: 'Harbor Times', count: 1 }])
      })
      test('counts no more of them than are found', async () => {
        expect((await archive.facets('-date:2022-06')).months).toEqual([{ value: '2022-07', count: 1 }])
        expect((await archive.facets('date:2021 or toll')).outlets).toEqual([
          { value: 'Anda Observer', count: 1 },
          { value: 'Coast Gazette', count: 1 },
        ])
        const { outlets, partial } = await archive.facets('speaker:venn stance:doubting')
        expect([outlets, partial]).toEqual([[], false])
      })
      test.each([
        '',
        'pact',
        'voice:unnamed',
        'voice:named',
        'voice:own',
        'speaker:venn',
        'cue:said',
        '-speaker:venn',
        'speaker:venn or cue:claimed',
        '-speaker:venn or cue:claimed',
        '(speaker:venn -via:coastwire)',
        'ferries speaker:venn',
        'said:pact date:2022',
        '"pact',
        '(ferries or toll',
        'outlet:harbor or voice:unnamed',
        'form:direct or form:indirect',
        'voice:named cue:said',
        '(speaker:venn -cue:said)',
        'ferries or speaker:quill',
        'said:pact',
        'speaker:venn said:pact',
        '-said:pact',
        'said:pact or cue:claimed',
        'sure:all',
        'name:"orla venn"',
        'type:named-person',
        '-speaker:venn or said:pact',
      ])('counts what asking for it too gives, after “%s”', async (query) => {
        const { partial, ...kinds } = await archive.facets(query)
        expect(partial).toBe(false)
        // Every one of these finds something, and whatever is found has a voice.
        expect(kinds.voices.some(({ count }) => count > 0)).toBe(true)
        const fields = {
          outlets: 'outlet',
          months: 'date',
          languages: 'language',
          voices: 'voice',
          speakers: 'name',
          types: 'type',
        } as const
        for (const [kind, field] of Object.entries(fields))
          for (const { value, count } of kinds[kind as keyof typeof fields]) {
            const { total } = await archive.shelf({ query: withTerm(query, fieldTerm(field, value)) })
            expect([field, value, count]).toEqual([field, value, total.number])
          }
      })
    })

    describe('finding', () => {
      async function check(query: string, ...headlines: string[]) {
        expect((await found(query)).sort()).toEqual(headlines.sort())
      }
      const [harbor, courier, observer, gazette, notes] = FIVE.map(({ headline }) => headline) as [
        string,
        string,
        string,
        string,
        string,
      ]
      test('words, all of them', async () => {
        await check('ferries', harbor, courier)
        await check('ferries crews', courier)
        await check('zeppelin')
      })
      test('phrases', async () => {
        await check('"pact is old news"', harbor)
        await check('"news old is"')
      })
      test('the beginnings of words', () => check('ferr*', harbor, courier))
      test('without words', () => check('pact -ferries', observer, gazette))
      test('either word', () => check('zeppelin or toll', observer, notes))
      test('groups', () => check('(ferries or toll) -crews', harbor, observer, notes))
      test('whatever the case, accents, marks and dashes', async () => {
        await check('CAFE', gazette)
        await check('café', gazette)
        await check('port-vela crews', courier)
        await check("venn's", observer)
      })
      test('a clipper’s brackets don’t hide a word', () => check('"the pact is old news"', harbor))
      test('by outlet, headline and date', async () => {
        await check('outlet:"coast gazette"', gazette)
        await check('headline:cheers', harbor)
        await check('date:2022-06', harbor, courier)
        await check('date:2022-06-30..2022-07-02', courier, observer)
        await check('date:>2022-06', observer)
        await check('date:2022', harbor, courier, observer)
        await check('date:<2022', gazette)
        await check('date:none', notes)
      })
      test('by who says so', async () => {
        await check('speaker:venn', harbor, courier, observer)
        await check('speaker:"orla venn"', harbor, courier, observer)
        await check('name:"Orla Venn"', harbor, courier, observer)
        await check('name:orla*', harbor, courier, observer)
        await check('name:venn')
        const { speakers } = await archive.facets()
        const named = await archive.actors()
        expect(Object.fromEntries(speakers.map(({ value, count }) => [value, count]))).toEqual(
          Object.fromEntries(named.map(({ name, seeds }) => [name, seeds])),
        )
        await check('-speaker:venn', gazette, notes)
        await check('via:coastwire', observer)
        await check('cue:claimed', courier)
        await check('stance:doubting', courier)
        await check('voice:unnamed', gazette)
        await check('form:direct speaker:venn', harbor)
      })
      test('what is asked of statements is asked of the same one', async () => {
        await check('speaker:venn cue:claimed')
        await check('speaker:quill cue:claimed', courier)
        await check('speaker:venn said:pact', harbor, observer)
      })
      test('says where and whose', async () => {
        const { hits } = await archive.find('"old news"')
        const [excerpt] = hits[0]?.excerpts ?? []
        expect([excerpt?.where, excerpt?.speaker]).toEqual(['statement', 'Orla Venn'])
        expect(excerpt?.marks.map(([start, end]) => excerpt.text.slice(start, end)).join(' ')).toBe(
          'old news',
        )
        const seed = await archive.get(hits[0]?.id ?? '')
        expect(seed.document.text.slice(...(excerpt?.span ?? [0, 0]))).toBe(excerpt?.text)
        expect((await archive.find('cheers')).hits[0]?.excerpts[0]?.where).toBe('headline')
      })
      test('gives the sentences in a voice that is asked for alone, not statements without a source', async () => {
        const { hits } = await archive.find('voice:unnamed')
        const sentences = hits.flatMap(({ excerpts }) => excerpts)
        expect(sentences.map(({ where, text }) => [where, text])).toEqual([
          [
            'sentence',
            'An official close to the talks, who asked not to be named, said the pact would not last.',
          ],
        ])
        const { entries } = await archive.shelf({ query: 'voice:undetermined' })
        expect(entries.every(({ voices }) => (voices?.undetermined ?? 0) > 0)).toBe(true)
        const undetermined = await archive.find('voice:undetermined')
        expect(undetermined.hits.flatMap(({ statements }) => statements)).toEqual([])
      })
      test('by what a source is, and whether the text says why it is there', async () => {
        await check('type:named-person speaker:venn', harbor, courier, observer)
        await check('type:"anonymous source"', gazette)
        const { hits } = await archive.find('speaker:quill')
        const [one] = hits[0]?.statements ?? []
        await check(`speaker:quill justified:${one?.justified ? 'yes' : 'no'}`, courier)
        await check(`speaker:quill justified:${one?.justified ? 'no' : 'yes'}`)
      })
      test('statements, the sure ones unless others are asked for', async () => {
        const sure = await archive.find('sure:yes')
        for (const { statements } of sure.hits)
          for (const one of statements)
            expect([one.sure, one.attribution]).toEqual([true, 'attribution by machine'])
        const unsure = await archive.find('sure:no')
        for (const { statements } of unsure.hits)
          for (const one of statements)
            expect([one.sure, one.attribution]).toEqual([false, 'attribution by machine, unsure'])
        const all = await archive.find('sure:all')
        expect(all.total.number).toBeGreaterThanOrEqual(Math.max(sure.total.number, unsure.total.number))
        await check('speaker:venn sure:yes', harbor, courier, observer)
      })
      test('gives the statements that fit', async () => {
        const { hits } = await archive.find('speaker:quill')
        expect(hits[0]?.statements.map(({ speaker, cue, voice }) => [speaker, cue, voice])).toEqual([
          ['Tom Quill', 'claimed', 'named'],
        ])
      })
      test('in the order of dates', async () => {
        expect(await found('speaker:venn', 'newest')).toEqual([observer, courier, harbor])
        expect(await found('speaker:venn', 'oldest')).toEqual([harbor, courier, observer])
        expect(await found('speaker:venn', 'first')).toEqual([harbor, courier, observer])
        expect(await found('speaker:venn', 'latest')).toEqual([observer, courier, harbor])
      })
      test('a headline’s word before a body’s', async () => {
        expect((await found('toll'))[0]).toBe(observer)
      })
      test('everything, for nothing', async () => expect(await found('')).toHaveLength(5))
      test('something, for any nonsense', async () => {
        for (const query of [
          '"',
          '(',
          ')',
          '-',
          'or',
          'speaker:',
          'date:soon',
          '"(" or',
          '*',
          '\u0000',
          '🦆',
          'a'.repeat(5000),
        ]) {
          const { diagnostics } = await archive.find(query)
          expect(Array.isArray(diagnostics)).toBe(true)
        }
      })
      test('in pages', async () => {
        const first = await archive.find('pact', { order: 'newest', limit: 2 })
        const second = await archive.find('pact', { order: 'newest', offset: 2, limit: 2 })
        expect(first.total).toEqual({ number: 3, more: false })
        expect(new Set([...first.hits, ...second.hits].map(({ id }) => id)).size).toBe(3)
      })
    })

    describe('names', () => {
      test('that speak, most statements first', async () => {
        const [first] = await archive.actors()
        expect(first).toMatchObject({ key: 'orla venn', name: 'Orla Venn', kind: 'person', seeds: 3 })
        expect((await archive.actors({ name: 'qu' })).map(({ name }) => name)).toEqual(['Tom Quill'])
      })
      test('each with its statements, the first and the latest', async () => {
        const page = await archive.statementsOf('Orla Venn')
        expect(page.statements.map(({ outlet }) => outlet)).toEqual([
          'Anda Observer',
          'Port Vela Courier',
          'Harbor Times',
        ])
        expect([page.first?.outlet, page.latest?.outlet]).toEqual(['Harbor Times', 'Anda Observer'])
        expect(page.total.number).toBe(3)
        expect(
          (await archive.statementsOf('orla venn', { order: 'first', limit: 1 })).statements[0]?.outlet,
        ).toBe('Harbor Times')
      })
      test('that relay others, each with the outlet they are passed on by', async () => {
        expect(await archive.relays()).toEqual({
          relays: [{ from: expect.stringContaining('Coastwire'), to: 'Anda Observer', count: 1 }],
          counted: 1,
        })
      })
      test('share runs of words with words from anywhere', async () => {
        const shared = await archive.sharing('“The pact is old news”, said somebody')
        expect(shared).toHaveLength(1)
        const { seed, at, shared: runs } = shared[0]!
        expect(runs).toBe(3)
        const { statements } = await archive.statementsIn('Harbor Times')
        expect(statements.find((one) => one.seed === seed && one.at === at)?.content).toContain('old news')
        expect(await archive.sharing('old news')).toEqual([])
        expect(await archive.sharing('The pact is old news', 0)).toEqual([])
      })
      test('nobody has are empty', async () => {
        expect(await archive.statementsOf('Nobody Atall')).toMatchObject({
          actor: null,
          statements: [],
          first: null,
          latest: null,
        })
        expect(await archive.statementsIn('No Paper')).toMatchObject({ outlet: null, statements: [] })
      })
      test('of outlets, with what is said in them', async () => {
        expect((await archive.outlets()).map(({ name }) => name).sort()).toEqual([
          'Anda Observer',
          'Coast Gazette',
          'Harbor Times',
          'Port Vela Courier',
        ])
        const page = await archive.statementsIn('Port Vela Courier')
        expect(page.speakers.map(({ value }) => value).sort()).toEqual(['Orla Venn', 'Tom Quill'])
        expect(page.statements.every(({ outlet }) => outlet === 'Port Vela Courier')).toBe(true)
      })
    })

    test('tells how far it is', async () => {
      const progress = await archive.progress()
      expect([progress.seeds, progress.searchable]).toEqual([5, 5])
    })
    test('reads a seed with either model', async () => {
      const { entries } = await archive.shelf({ query: 'outlet:harbor' })
      const id = entries[0]?.id ?? ''
      expect((await archive.reading(id)).model).toBe('default')
      expect((await archive.reading(id, 'fast')).attributions.length).toBeGreaterThan(0)
    })
  })
}
