// The real seed and its invented twin, read by hand first: every attribution, chain, actor and date of them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { decode, parse, type Span } from '@hearsay/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadModel, type Reading, read } from '../src/index.ts'

import { quotationsOf } from '../src/quotations/quotations.ts'
import { emptyStatement } from '../src/statement.ts'
import { timesOf } from '../src/times/times.ts'
import { tokenizeDocument, tokenRange } from '../src/tokenized-document.ts'

const demo = new URL('../../../seeds/', import.meta.url)
const shared = new URL('../../../../shared/seeds/', import.meta.url)
const real = existsSync(shared) ? readdirSync(shared).find((name) => name.endsWith('.txt')) : undefined

/** Both seeds have the same shape; these are the words and days in which they differ. */
const cases = [
  {
    seed: 'the twin of the real seed',
    url: new URL('15-council-debut-banner.txt', demo),
    official: 'a harbour official',
    agency: 'the Coastwire News Agency',
    premier: { source: 'Marenian Prime Minister Haro Dell', name: 'Haro Dell', via: 'the Quillmere Times' },
    adviser: { source: 'Corvane’s security adviser Jarek Sand', via: 'the Anda Observer' },
    groups: [
      ['Tessalian experts', 'warned'],
      ['some northern media', 'described'],
    ],
    anonymous: 'an Easthaven-based expert',
    speakers: { 'Wen Yiran': 4, 'Dao Zhirin': 2, 'Joren Halloran': 1 },
    director: 'Wen Yiran',
    wednesday: '2023-11-08',
    tuesday: '2023-11-07',
    sunday: '2023-11-05',
    month: ['2023-11-01', '2023-11-08'],
    half: ['2024-07-01', '2024-12-31'],
  },
  {
    seed: 'the real seed (skipped where ../shared is not beside the project)',
    url: real ? new URL(real, shared) : undefined,
    official: 'a government official',
    agency: 'the Yonhap News Agency',
    premier: {
      source: 'Japanese Prime Minister Fumio Kishida',
      name: 'Fumio Kishida',
      via: 'the Japan Times',
    },
    adviser: { source: 'US national security advisor Jake Sullivan', via: 'the Guardian' },
    groups: [
      ['Chinese experts', 'warned'],
      ['some Western media', 'described'],
    ],
    anonymous: 'a Beijing-based expert',
    speakers: { 'Wang Yiwei': 4, 'Da Zhigang': 2, 'Jens Stoltenberg': 1 },
    director: 'Wang Yiwei',
    wednesday: '2022-06-29',
    tuesday: '2022-06-28',
    sunday: '2022-06-26',
    month: ['2022-06-01', '2022-06-29'],
    half: ['2022-07-01', '2022-12-31'],
  },
] as const

for (const one of cases) {
  describe.skipIf(!one.url)(one.seed, () => {
    const { text } = decode(one.url ? readFileSync(one.url) : new Uint8Array())
    const { document } = parse(text)
    let reading: Reading
    beforeAll(async () => {
      await loadModel('default')
      reading = read(document)
    })
    const words = (span: Span | null) => span && text.slice(...span)
    /** The statement with this source whose cue contains these words. */
    const statement = (source: string, cue: string) => {
      const found = reading.attributions.find(
        (each) => words(each.source) === source && words(each.cue)?.includes(cue),
      )
      if (!found)
        throw new Error(
          `no “${source}” “${cue}” among ${reading.attributions.map((each) => `${words(each.source)}/${words(each.cue)}`).join(', ')}`,
        )
      return found
    }
    const actorOf = (source: string, cue: string) => {
      const { actor } = statement(source, cue)
      return actor === null ? null : reading.actors[actor]!
    }
    const saidOn = (source: string, cue: string) => {
      const { time } = statement(source, cue)
      return time === null ? null : [reading.times[time]!.start, reading.times[time]!.end]
    }
    const via = (source: string, cue: string) => {
      const { via: relay } = statement(source, cue)
      return relay === null ? null : words(reading.attributions[relay]!.source)
    }

    test('has fourteen sentences, each in its voice', () => {
      expect(reading.sentences.map(({ voice }) => voice)).toEqual([
        'own',
        'own',
        'unnamed',
        'relayed',
        'relayed',
        expect.stringMatching(/^(?:named|unnamed)$/),
        'relayed',
        'named',
        'named',
        'named',
        'named',
        'named',
        'named',
        'unnamed',
      ])
    })

    test('an agency relays an official it does not name', () => {
      expect(via(one.official, 'Citing')).toBe(one.agency)
      expect(saidOn(one.agency, 'reported')).toEqual([one.tuesday, one.tuesday])
      expect(actorOf(one.official, 'Citing')).toMatchObject({ standing: 'unnamed', kind: 'person' })
      expect(actorOf(one.agency, 'reported')).toMatchObject({ standing: 'named', outlet: true })
    })

    test('two papers relay what a premier and an adviser said', () => {
      const { premier, adviser } = one
      expect(via(premier.source, 'said')).toBe(premier.via)
      expect(saidOn(premier.source, 'said')).toEqual([one.sunday, one.sunday])
      expect(actorOf(premier.source, 'said')).toMatchObject({ name: premier.name })
      expect(via(adviser.source, 'said')).toBe(adviser.via)
      expect(saidOn(adviser.source, 'said')).toEqual(one.month)
      expect(statement(adviser.source, 'said').form).toBe('mixed')
    })

    test('experts and media are unnamed groups, and an expert is anonymous on a condition', () => {
      for (const [source, cue] of one.groups)
        expect(actorOf(source, cue)).toMatchObject({ standing: 'unnamed', kind: 'group' })
      expect(actorOf(one.anonymous, 'told')).toMatchObject({
        standing: 'unnamed',
        kind: 'person',
        unnamed: { number: 1, reason: null },
      })
      expect(words(actorOf(one.anonymous, 'told')!.unnamed!.condition)).toBe('on condition of anonymity')
    })

    test('three named people speak, two of them again by surname and pronoun', () => {
      for (const [name, statements] of Object.entries(one.speakers))
        expect(
          reading.attributions.filter(({ actor }) => actor !== null && reading.actors[actor]!.name === name),
        ).toHaveLength(statements)
      const { roles } = reading.actors.find(({ name }) => name === one.director)!
      expect(roles.map((role) => role.text).join()).toContain('director of the Institute')
      expect(saidOn('He', 'explained')).toBeNull()
    })

    test('every date is resolved to its days', () => {
      const dates = reading.times.map(({ span, start, end }) => [words(span), start, end])
      expect(dates).toContainEqual(['Wednesday', one.wednesday, one.wednesday])
      expect(dates).toContainEqual(['Tuesday', one.tuesday, one.tuesday])
      expect(dates).toContainEqual(['Sunday', one.sunday, one.sunday])
      expect(dates.find(([, start]) => start === one.half[0])?.slice(1)).toEqual(one.half)
    })

    test('its eight times each follow a rule', () =>
      expect(
        timesOf(tokenizeDocument(document), []).times.map(
          ({ start, end, rule }) => `${start}..${end} ${rule}`,
        ),
      ).toEqual([
        `${one.wednesday}..${one.wednesday} weekday-of-publication`,
        `${one.tuesday}..${one.tuesday} weekday-before`,
        `${one.tuesday}..${one.tuesday} weekday-before`,
        `${one.half.join('..')} half-year`,
        `${one.sunday}..${one.sunday} weekday-before`,
        `${one.month.join('..')} earlier-this-month`,
        `${one.wednesday}..${one.wednesday} weekday-of-publication`,
        `${one.wednesday}..${one.wednesday} weekday-of-publication`,
      ]))

    test('each cue is dated by the time beside it', () => {
      const doc = tokenizeDocument(document)
      const cues = [...text.matchAll(/\b(?:reported|said|told)\b/g)].map((found) =>
        emptyStatement({ cue: tokenRange(doc, [found.index, found.index + found[0].length]) }),
      )
      const { times, timeOf } = timesOf(doc, cues)
      const { tuesday, sunday, wednesday } = one
      expect(cues.map((cue) => times[timeOf.get(cue) ?? -1]?.start ?? '-')).toEqual([
        tuesday,
        sunday,
        '-',
        '-',
        one.month[0],
        '-',
        wednesday,
        '-',
        '-',
        wednesday,
        '-',
        '-',
      ])
    })

    test('has six quotations, the outlet’s own one in scare quotes', () => {
      const found = quotationsOf(tokenizeDocument(document), [])
      expect(found).toHaveLength(6)
      expect(found[0]!.use).toBe('scare')
    })
  })
}
