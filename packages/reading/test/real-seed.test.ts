// The real seed, read by hand first: every attribution, chain, actor and date of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from '@hearsay/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadModel, type Reading, read } from '../src/index.ts'

const folder = new URL('../../../../shared/seeds/', import.meta.url)
const there = existsSync(folder)

describe.skipIf(!there)(
  'the real seed (skipped where the folder shared/ does not stand beside the project)',
  () => {
    let text = ''
    let reading: Reading
    beforeAll(async () => {
      await loadModel('default')
      text = readFileSync(new URL(readdirSync(folder).find((name) => name.endsWith('.txt'))!, folder), 'utf8')
      reading = read(parse(text).document)
    })
    const words = (span: [number, number] | null) => span && text.slice(...span)
    /** The statement whose source is written so, whose cue holds these words. */
    const statement = (source: string, cue: string) => {
      const found = reading.attributions.find(
        (one) => words(one.source) === source && words(one.cue)?.includes(cue),
      )
      if (!found)
        throw new Error(
          `nobody “${source}” “${cue}” among ${reading.attributions.map((one) => `${words(one.source)}/${words(one.cue)}`).join(', ')}`,
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
      expect(via('a government official', 'Citing')).toBe('the Yonhap News Agency')
      expect(saidOn('the Yonhap News Agency', 'reported')).toEqual(['2022-06-28', '2022-06-28'])
      expect(actorOf('a government official', 'Citing')).toMatchObject({
        standing: 'unnamed',
        kind: 'person',
      })
      expect(actorOf('the Yonhap News Agency', 'reported')).toMatchObject({ standing: 'named', outlet: true })
    })

    test('two papers relay what a premier and an adviser said', () => {
      expect(via('Japanese Prime Minister Fumio Kishida', 'said')).toBe('the Japan Times')
      expect(saidOn('Japanese Prime Minister Fumio Kishida', 'said')).toEqual(['2022-06-26', '2022-06-26'])
      expect(actorOf('Japanese Prime Minister Fumio Kishida', 'said')).toMatchObject({
        name: 'Fumio Kishida',
      })
      expect(via('US national security advisor Jake Sullivan', 'said')).toBe('the Guardian')
      expect(saidOn('US national security advisor Jake Sullivan', 'said')).toEqual([
        '2022-06-01',
        '2022-06-29',
      ])
      expect(statement('US national security advisor Jake Sullivan', 'said').form).toBe('mixed')
    })

    test('experts and media who are not named', () => {
      expect(actorOf('Chinese experts', 'warned')).toMatchObject({ standing: 'unnamed', kind: 'group' })
      expect(actorOf('some Western media', 'described')).toMatchObject({ standing: 'unnamed', kind: 'group' })
      expect(actorOf('a Beijing-based expert', 'told')).toMatchObject({
        standing: 'unnamed',
        kind: 'person',
        unnamed: { number: 1, reason: null },
      })
      const unnamed = actorOf('a Beijing-based expert', 'told')!.unnamed!
      expect(words(unnamed.condition)).toBe('on condition of anonymity')
    })

    test('three named people speak, and two go on by surname and pronoun', () => {
      const said = (name: string) =>
        reading.attributions.filter((one) => one.actor !== null && reading.actors[one.actor]!.name === name)
          .length
      expect([said('Wang Yiwei'), said('Da Zhigang'), said('Jens Stoltenberg')]).toEqual([4, 2, 1])
      const roles = reading.actors.find(({ name }) => name === 'Wang Yiwei')!.roles.map((role) => role.text)
      expect(roles.join()).toContain('director of the Institute')
      expect(saidOn('He', 'explained')).toBeNull()
    })

    test('every date stands for its days', () => {
      const dates = reading.times.map(({ span, start, end }) => [words(span), start, end])
      expect(dates).toContainEqual(['Wednesday', '2022-06-29', '2022-06-29'])
      expect(dates).toContainEqual(['Tuesday', '2022-06-28', '2022-06-28'])
      expect(dates).toContainEqual(['Sunday', '2022-06-26', '2022-06-26'])
      expect(dates.find(([, start]) => start === '2022-07-01')).toEqual(
        expect.arrayContaining(['2022-12-31']),
      )
    })
  },
)
