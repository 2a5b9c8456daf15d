// What a reading says of a case of annotated prose, in the words of the case’s expectations, and what the case expects.

import type { Reading } from '../src/index.ts'
import type { Case } from './annotated.ts'

type Span = [number, number]
type Attribution = Reading['attributions'][number]

/** Findings of one case; two of one case are compared as a whole. */
export interface Findings {
  attributions: { number: number; source: string | null; facts: string[] }[]
  unexpected: { source: string | null; cue: string | null; content: string[] }[]
  voices: string[] | null
  actors: string[] | null
  times: string[] | null
  quotations: string[] | null
}

/** What the reading says of a case. */
export function findingsOf({ seed, statements, ...wanted }: Case, reading: Reading): Findings {
  const { attributions, actors, times } = reading
  const words = (span: Span | null) => span && trim(seed, span)
  const numbers = numbersOf(seed, statements, attributions)
  return {
    attributions: [...statements].map(([number, expected]) => {
      const one = attributions.find((each) => numbers.get(each) === number)
      if (!one) return { number, source: 'not found', facts: [] }
      const facts = expected.facts.filter((fact) => isFact(fact, one, reading, numbers))
      return { number, source: words(one.source), facts }
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

/** What a case expects. */
export function expectedFindings({ seed, statements, voices, actors, times, quotations }: Case): Findings {
  return {
    attributions: [...statements].map(([number, { source, facts }]) => ({
      number,
      source: source && trim(seed, source),
      facts,
    })),
    unexpected: [],
    voices,
    actors,
    times,
    quotations,
  }
}

/** The marked numbers of attributions: same content and overlapping cue. */
function numbersOf(
  seed: string,
  statements: Case['statements'],
  attributions: Attribution[],
): Map<Attribution, number> {
  const numbers = new Map<Attribution, number>()
  const overlap = (one: Span | null, other: Span | null) =>
    one !== null && other !== null && one[0] < other[1] && other[0] < one[1]
  const ends = (content: Span[]) => content.map((span) => trim(seed, span)).join(' | ')
  for (const [number, { content, cue }] of statements) {
    const found = attributions.find(
      (one) =>
        !numbers.has(one) &&
        (content.length ? ends(one.content) === ends(content) : overlap(one.cue, cue)) &&
        (cue === null || overlap(one.cue, cue)),
    )
    if (found) numbers.set(found, number)
  }
  return numbers
}

function isFact(
  fact: string,
  one: Attribution,
  { attributions, actors, times }: Reading,
  numbers: Map<Attribution, number>,
): boolean {
  const [key, ...rest] = fact.split(' ')
  const value = rest.join(' ')
  switch (key) {
    case 'via':
      return one.via !== null && numbers.get(attributions[one.via]!) === Number(value)
    case 'actor':
      return one.actor !== null && actors[one.actor]!.name === value
    case 'said':
      return one.time !== null && dates(times[one.time]!) === value
    case 'stated':
      return !one.stated
    case 'rule':
      return one.evidence.some(({ rule }) => rule === value)
    case 'unsure':
      return !one.sure
    case 'unsaid':
      return one.time === null
    default:
      return one.form === key || one.stance === key
  }
}

function dates({ start, end }: { start: string; end: string }): string {
  return start === end ? start : `${start}..${end}`
}

/** A span without white space and punctuation at its ends. */
function trim(text: string, [start, end]: Span): string {
  const words = text.slice(start, end)
  const kept = words.replace(/^[^\p{L}\p{N}]+/u, '')
  return `${start + words.length - kept.length}:${kept.replace(/[^\p{L}\p{N}]+$/u, '')}`
}
