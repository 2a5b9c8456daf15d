// What saved searches do on every engine.
import { describe, expect, test } from 'vitest'
import type { Archive } from '../src/api/archive.ts'
import { markPublished, savePressReview } from '../src/search/press-reviews.ts'
import { saveSearch, seenUntil } from '../src/search/saved-searches.ts'
import { newsOf } from '../src/search/search-news.ts'
import type { Opened } from './contract.ts'

/** Runs the tests over an engine; `open` gives an empty desk. */
export function searchContract(name: string, open: () => Promise<Opened>) {
  describe(`saved searches, ${name}`, () => {
    const withArchive = (use: (archive: Archive) => Promise<void>) => async () => {
      const { archive, end } = await open()
      try {
        await use(archive)
      } finally {
        await end()
      }
    }
    const clipping = (headline: string) =>
      `Harbor Times\n29 June 2022\n\n${headline}\n\nNobody spoke of ${headline}.\n`

    test(
      'are saved under a name, found by everybody, changed and taken away',
      withArchive(async (archive) => {
        expect(await archive.searches.list()).toEqual([])
        await saveSearch(archive.searches, '  Pact \n news ', { query: 'pact', by: 'Ana' })
        await saveSearch(archive.searches, 'Ferries', { query: 'ferry', by: 'Ben', to: 'ben@desk.example' })
        await saveSearch(archive.searches, 'Pact news', { query: 'pact -strike', by: 'Ben' })
        const found = await archive.searches.list()
        expect(found.map(({ name, query, by }) => [name, query, by])).toEqual([
          ['Ferries', 'ferry', 'Ben'],
          ['Pact news', 'pact -strike', 'Ben'],
        ])
        expect(found.map(({ mail }) => mail?.to)).toEqual(['ben@desk.example', undefined])
        await archive.searches.change('Ferries', () => null)
        expect((await archive.searches.list()).map(({ name }) => name)).toEqual(['Pact news'])
      }),
    )
    test(
      'know what is new for whom',
      withArchive(async (archive) => {
        await archive.add([{ seed: clipping('the pact') }])
        const search = await saveSearch(archive.searches, 'Pact', { query: 'pact', by: 'Ana' })
        expect(await newsOf(archive, 'pact', seenUntil(search!, 'Ana'))).toMatchObject({
          total: { number: 1 },
          fresh: [],
        })
        await new Promise((resolve) => setTimeout(resolve, 5))
        await archive.add([{ seed: clipping('a pact of pilots') }, { seed: clipping('a strike') }])
        const news = await newsOf(archive, 'pact', seenUntil(search!, 'Ana'))
        expect([news.total.number, news.more, news.fresh.map(({ headline }) => headline)]).toEqual([
          2,
          false,
          ['a pact of pilots'],
        ])
        expect(await newsOf(archive, 'pact', '2000-01-01', 1)).toMatchObject({ more: true })
      }),
    )
    test(
      'ask for what has a star and what nobody has read',
      withArchive(async (archive) => {
        const added = await archive.add([{ seed: clipping('the pact') }, { seed: clipping('a strike') }])
        const [pact = '', strike = ''] = added.map((one) => ('id' in one ? one.id : ''))
        const decide = (seed: string, verb: 'star' | 'read', on: boolean) =>
          archive.decide([{ seed, verb, target: { type: 'clipping' }, value: { on } }], 'Ana')
        const ids = async (query: string) =>
          (await archive.shelf({ query })).entries.map(({ id }) => id).sort()
        await decide(pact, 'star', true)
        await decide(strike, 'read', true)
        expect([await ids('has:star'), await ids('has:read'), await ids('-has:read')]).toEqual([
          [pact],
          [strike],
          [pact],
        ])
        expect((await archive.shelf({ query: 'has:star' })).entries[0]?.has).toEqual(['star'])
        await decide(pact, 'star', false)
        expect(await ids('has:star')).toEqual([])
      }),
    )
    test(
      'that are changed at once by two lose neither change',
      withArchive(async (archive) => {
        await saveSearch(archive.searches, 'Pact', { query: 'pact', by: 'Ana' })
        const people = ['Ben', 'Cleo', 'Dan', 'Eve']
        const seen = (person: string) =>
          archive.searches.change('Pact', (one) =>
            one ? { ...one, seen: { ...one.seen, [person]: '2026-01-01' } } : null,
          )
        await Promise.all(people.map(seen))
        const [found] = await archive.searches.list()
        expect(Object.keys(found!.seen).sort()).toEqual(['Ana', ...people])
      }),
    )
    test(
      'stand beside press reviews, which keep until when they were published',
      withArchive(async (archive) => {
        expect(await archive.pressReviews.list()).toEqual([])
        const week = { plan: '? pact', words: null, statements: 3, from: '', theme: '' }
        await savePressReview(archive.pressReviews, { ...week, name: 'The week', by: 'Ana' })
        await savePressReview(archive.pressReviews, { ...week, name: 'Ferries', words: 60, by: 'Ben' })
        await markPublished(archive.pressReviews, 'The week', '2022-07-01')
        const saved = await savePressReview(archive.pressReviews, {
          ...week,
          name: 'The week',
          plan: '? ferry',
          by: 'Ben',
        })
        expect(saved).toMatchObject({ plan: '? ferry', words: null, by: 'Ben', until: '2022-07-01' })
        const names = async () => (await archive.pressReviews.list()).map(({ name }) => name)
        expect(await names()).toEqual(['Ferries', 'The week'])
        await archive.pressReviews.change('The week', () => null)
        expect([await names(), await archive.searches.list()]).toEqual([['Ferries'], []])
      }),
    )
  })
}
