// Reads every case of annotated prose and holds the reading against what the case says.
import { parse } from '@hearsay/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadModel, type Reading, read } from '../src/index.ts'
import type { Case } from './annotated.ts'
import { annotatedCases } from './annotated.ts'

beforeAll(() => loadModel('default'))

type Span = [number, number]
type Attribution = Reading['attributions'][number]

/** A span without white space and punctuation at its ends. */
function trim(text: string, [start, end]: Span): string {
  const words = text.slice(start, end)
  const kept = words.replace(/^[^\p{L}\p{N}]+/u, '')
  return `${start + words.length - kept.length}:${kept.replace(/[^\p{L}\p{N}]+$/u, '')}`
}

/** What the reading says of a case, in the words of its expectations. */
function said({ seed, statements, ...wanted }: Case, reading: Reading) {
  const { attributions, actors, times } = reading
  const words = (span: Span | null) => span && trim(seed, span)
  const numbers = new Map<Attribution, number>()
  for (const [number, { content, cue }] of statements) {
    const ends = content.map((span) => trim(seed, span)).join(' | ')
    const found = attributions.find(
      (one) =>
        !numbers.has(one) &&
        (content.length
          ? one.content.map((span) => trim(seed, span)).join(' | ') === ends
          : one.cue !== null && cue !== null && one.cue[0] < cue[1] && cue[0] < one.cue[1]) &&
        (cue === null || (one.cue !== null && one.cue[0] < cue[1] && cue[0] < one.cue[1])),
    )
    if (found) numbers.set(found, number)
  }
  const factsOf = (one: Attribution, expected: string[]) =>
    expected.filter((fact) => {
      const [key, ...rest] = fact.split(' ')
      const value = rest.join(' ')
      if (key === 'via') return one.via !== null && numbers.get(attributions[one.via]!) === Number(value)
      if (key === 'actor') return one.actor !== null && actors[one.actor]!.name === value
      if (key === 'said') return one.time !== null && dates(times[one.time]!) === value
      if (key === 'stated') return !one.stated
      if (key === 'unsaid') return one.time === null
      return one.form === key || one.stance === key
    })
  return {
    attributions: [...statements].map(([number, expected]) => {
      const one = attributions.find((each) => numbers.get(each) === number)
      return one
        ? { number, source: words(one.source), facts: factsOf(one, expected.facts) }
        : { number, source: 'not found', facts: [] }
    }),
    unexpected: attributions
      .filter((one) => !numbers.has(one) && !wanted.some)
      .map((one) => ({
        source: words(one.source),
        cue: words(one.cue),
        content: one.content.map((span) => seed.slice(...span)),
      })),
    voices: wanted.voices && reading.sentences.map((one) => one.voice),
    actors:
      wanted.actors &&
      actors.map((one) => `${one.name} (${one.kind}, ${one.standing}${one.outlet ? ', outlet' : ''})`),
    times: wanted.times && times.map(dates),
    quotations:
      wanted.quotations &&
      reading.quotations.map((one) =>
        one.attribution === null ? one.use : `${one.use} ${numbers.get(attributions[one.attribution]!)}`,
      ),
  }
}

const dates = ({ start, end }: { start: string; end: string }) => (start === end ? start : `${start}..${end}`)

function wanted({ seed, statements, voices, actors, times, quotations }: Case): ReturnType<typeof said> {
  return {
    attributions: [...statements].map(([number, { source, facts }]) => ({
      number,
      source: source && trim(seed, source),
      facts,
    })),
    unexpected: [],
    voices: voices as ReturnType<typeof said>['voices'],
    actors,
    times,
    quotations,
  }
}

for (const { file, cases } of annotatedCases()) {
  describe(file, () => {
    test.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
      const reading = read(parse(one.seed).document)
      expect(said(one, reading)).toEqual(wanted(one))
    })
  })
}
