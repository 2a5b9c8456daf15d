// The words of a comparison, the same on every face. In: parts of a comparison’s record. Out: labels and sentences. What none of them
// may claim is in docs/compare.md; a test holds every string against it.

import type {
  ComparedFamily,
  ComparedOccurrence,
  ComparedText,
  ComparedTie,
  ComparedVariation,
  ComparisonRecord,
  CopyKind,
  RelayCount,
  SharedSource,
  VariationKind,
} from '@hearsay/compare'
import { oneLine } from '@hearsay/core'
import type { NotCompared } from './compare-clippings.ts'
import { counted } from './numbers.ts'

/** What an occurrence is beside the base, in a word or two. */
export const variationLabels: Record<VariationKind, string> = {
  same: 'the same words',
  cut: 'cut',
  bracket: 'brackets',
  dots: 'dots',
  omitted: 'words left out without a mark',
  changed: 'words changed without a mark',
  moved: 'in another order',
  reworded: 'reworded',
  translated: 'in another language',
  speaker: 'other speaker',
  chain: 'other chain',
}

/** How a clipping has the text of another. */
export const copyLabels: Record<CopyKind, string> = {
  whole: 'the same text',
  cut: 'the same text, cut',
  retitled: 'the same text, another headline',
}

/** How a family is tied to another with the same words. */
const tieLabels = {
  one: 'the same utterance',
  again: 'said again on another day',
  formula: 'a formula: others have the same words elsewhere',
} as const

const turnLabels: Record<ComparedVariation['turns'][number]['what'], string> = {
  negation: 'negation',
  number: 'number',
  modal: 'modal',
  quantity: 'quantity',
  person: 'person',
  time: 'tense or day',
  word: 'word',
}

/** A word that may turn the sense: `negation: “not” only in the base`. */
export function turnWords({ what, base, here }: ComparedVariation['turns'][number]): string {
  const label = turnLabels[what]
  const quote = (text: string) => `“${oneLine(text)}”`
  if (base && here) return `${label}: ${quote(base.text)}, here ${quote(here.text)}`
  if (base) return `${label}: ${quote(base.text)} only in the base`
  if (here) return `${label}: ${quote(here.text)} only here`
  return label
}

/** What an occurrence is beside the base, as a list: `cut, brackets, by way of Coastwire`. */
export function variationWords(one: ComparedVariation): string[] {
  const words = one.kinds.flatMap((kind) => {
    if (kind === 'speaker') return [`other speaker: ${one.speaker ?? 'none'}`]
    if (kind === 'chain')
      return [one.chain.length ? `by way of ${one.chain.join(' and ')}` : 'at first hand here']
    if (kind === 'translated') return [`in another language (${one.language})`]
    return [variationLabels[kind]]
  })
  if (one.speakerRelation === 'maybe') words.push(`perhaps the same speaker: ${one.speaker ?? 'none'}`)
  return words
}

/** What the same words of another family are: how they are tied, and what differs. */
export function tieWords({ relation, other }: ComparedTie): string[] {
  const differing = variationWords(other)
  return [tieLabels[relation], ...differing]
}

/** The words of an occurrence as written, its parts joined by bars. */
export function occurrenceWords({ parts }: ComparedOccurrence): string {
  return parts.map(({ text }) => oneLine(text)).join(' | ')
}

/** Words that are gone or have come, for a list below a line. */
export function differenceWords(
  base: ComparedOccurrence,
  one: ComparedVariation,
): { gone: string[]; come: string[] } {
  const found: { gone: string[]; come: string[] } = { gone: [], come: [] }
  if (one.translated || one.reworded) return found
  const textIn = (occurrence: ComparedOccurrence, [from, to]: [number, number]) =>
    occurrence.parts
      .flatMap(({ span: [start, end], text }) =>
        from < end && start < to ? [text.slice(Math.max(0, from - start), Math.max(0, to - start))] : [],
      )
      .join(' ')
  const bare = (text: string) => oneLine(text).replace(/^[^\p{L}\p{M}\p{N}%]+|[^\p{L}\p{M}\p{N}%]+$/gu, '')
  for (const { op, base: was, here, style } of one.steps) {
    if (op === 'same' || op === 'moved' || style) continue
    if (was) found.gone.push(bare(textIn(base, was)))
    if (here) found.come.push(bare(textIn(one, here)))
  }
  return { gone: found.gone.filter(Boolean), come: found.come.filter(Boolean) }
}

/** Who says it, in all the forms that clippings have. */
export function familySpeakers({ speakers }: ComparedFamily): string {
  return speakers.length ? speakers.map(oneLine).join(' · ') : 'no speaker'
}

/** How many have it, and when. */
export function familyExtent({ texts, clippings, days }: ComparedFamily): string {
  const where =
    texts === clippings
      ? counted(texts, 'clipping')
      : `${counted(texts, 'text')}, ${counted(clippings, 'clipping')}`
  if (!days) return where
  return `${where}, ${days[0] === days[1] ? days[0] : `${days[0]} to ${days[1]}`}`
}

/** The note beside an occurrence that has the earliest day alone; null where that isn’t known. */
export function firstWords(family: ComparedFamily, one: ComparedOccurrence): string | null {
  const all = [family.base, ...family.others]
  if (all.length < 2 || !isWholeDay(one.date) || !all.every(({ date }) => isWholeDay(date))) return null
  const isAlone = all.every((other) => other === one || other.seed === one.seed || other.date! > one.date!)
  return isAlone ? 'first on this desk, by the dates' : null
}

function isWholeDay(date: string | null): boolean {
  return date?.length === 10
}

/** What is said of a text: its copies, each with how much they share. */
export function textNotes({ copies, madeFrom, missing }: ComparedText): string[] {
  return [
    ...copies.map(
      (one) =>
        `${copyLabels[one.how]}: ${nameOf(one)} (${one.shared} of its ${counted(one.of, 'run')} of five words)`,
    ),
    ...madeFrom.map(
      (one) =>
        `${nameOf(one)} has ${one.shared} of its ${counted(one.of, 'run')} of five words from this text`,
    ),
    ...missing.map((name) => `names ${oneLine(name)}, of which no clipping with this text is on this desk`),
  ]
}

function nameOf({ outlet, id }: { outlet: string | null; id: string }): string {
  return outlet ? `${oneLine(outlet)}, ${oneLine(id)}` : oneLine(id)
}

/** What was looked at and what wasn’t. */
export function scopeWords({ clippings, texts, families, unread, inPart, left }: ComparisonRecord): string[] {
  const shared = families.filter((family) => family.texts > 1).length
  const looked = `Looked at ${counted(clippings.length, 'clipping')}, ${counted(texts.length, 'text')}; ${counted(shared, 'statement')} in more than one.`
  return [
    looked,
    ...(inPart.length ? [`${counted(inPart.length, 'clipping')} in a language that is read in part.`] : []),
    ...(unread.length ? [`Not looked at, for they can’t be read: ${unread.map(oneLine).join(', ')}.`] : []),
    ...(left ? [`${counted(left, 'more clipping')} asked for and not looked at.`] : []),
    ...(families.length ? [] : ['Nothing in common was found.']),
  ]
}

/** How often an outlet gives words by way of another: `The Banner has 2 statements by way of Coastwire`. */
export function relayWords({ outlet, via, statements }: RelayCount): string {
  return `${oneLine(outlet)} has ${counted(statements, 'statement')} by way of ${oneLine(via)}.`
}

/** Where reports lead to one source: two of them are one report of it. */
export function sourceWords({ source, reports }: SharedSource): string {
  const names = [...new Set(reports.map(({ outlet, seed }) => oneLine(outlet ?? seed)))]
  const words = reports[0] ? occurrenceWords(reports[0]) : ''
  return `${listed(names)} lead to one source, ${oneLine(source)}: ${shortened(words)}`
}

/** So many UTF-16 units of words name a statement. */
const MAX_NAMED = 80

/** The beginning of words, cut at a word. */
export function shortened(words: string, most = MAX_NAMED): string {
  return words.length > most ? `${words.slice(0, most).replace(/\s+\S*$/, '')} …` : words
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** The day on which it was said, where the clipping tells and it isn’t the day of the clipping. */
export function saidWords({ said, date }: ComparedOccurrence): string | null {
  if (!said || (said.start === date && said.end === date)) return null
  return said.start === said.end ? `said ${said.start}` : `said ${said.start} to ${said.end}`
}

/** Why nothing was compared. */
export const notComparedMessages: Record<NotCompared, string> = {
  'one-clipping': 'One clipping has nothing to be compared with; name two or more.',
  'no-clipping': 'No clippings match.',
  'no-statement': 'The clipping has no statement of that number with words to compare.',
  'no-words': 'There are no words to compare.',
  'no-speaker': 'No speaker has that name.',
}
