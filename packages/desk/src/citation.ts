// Words with their source, to be pasted elsewhere. In: words of a clipping and what is known of them. Out: the parts of a
// citation, and its plain text.
//
//   “We will wait,” — Orla Venn (attribution by machine), in Harbor Times: “The toll will rise”, 2022-06-29. ADDRESS
//   “the toll would rise” — Harbor Times, citing a ministry aide, relayed by Coastwire (attribution by machine): …
//   “We will wait,” — Harbor Times, citing Orla Venn (attribution by machine, unsure): …
//
// Only words that the outlet quotes directly are cited as the speaker’s, and only where the reading is sure who that is. All others are the outlet’s own wording, whatever
// they are about, and are cited as the outlet’s: a paraphrase must never reach a reader as a quotation of the speaker.

import type { Document } from '@hearsay/core'
import { oneLine } from '@hearsay/core'
import type { QuoteForm, Reading } from '@hearsay/reading'
import type { attributionLabels } from '@hearsay/reading/shape'
import { attributionWords, relayChain, sourceName } from '@hearsay/reading/shape'
import { formatDays } from './numbers.ts'

/** What is cited, and what is known of it. */
export interface CitationSource {
  /** The words as written, one string for each uninterrupted piece of the text. */
  pieces: readonly string[]
  /** How the words are given where all of them are the content of one statement; null for any other words. */
  form: QuoteForm | null
  /** The speaker of the statement that the words belong to; null where there is none. */
  speaker: string | null
  /** Whether the reading is sure of that. */
  sure: boolean
  /** Who attributed it, in words: a machine, until a person decided. */
  attribution: (typeof attributionLabels)[number]
  /** The outlets or people who relay the statement, the nearest to the outlet first. */
  relays: readonly string[]
  /** The ISO days on which it was said; null where the text doesn’t say. */
  said: { start: string; end: string } | null
  outlet: string | null
  headline: string | null
  /** As much of the ISO publication date as is known. */
  date: string | null
  /** Where to find the words: a URL or a seed’s id. */
  address: string | null
}

/** A citation in its parts. */
export interface Citation extends Omit<CitationSource, 'pieces' | 'form'> {
  /** The words between quotation marks, their own where they have them; pieces joined by an ellipsis. */
  quotation: string
  /** Whose wording it is: the speaker’s only where the outlet surely quotes all of it directly. */
  wording: 'speaker' | 'outlet'
}

/** The parts of a citation. */
export function citationOf({ pieces, form, ...source }: CitationSource): Citation {
  const words = pieces.map((piece) => piece.replace(/\s+/g, ' ').trim()).filter((piece) => piece !== '')
  return {
    ...source,
    quotation: words.map(inMarks).join(' … '),
    wording: form === 'direct' && source.speaker !== null && source.sure ? 'speaker' : 'outlet',
  }
}

/** A statement’s content as a citation; a statement without content is cited by the words of its sentence. `at` counts from 0. */
export function citeStatement(
  document: Document,
  reading: Reading,
  at: number,
  address: string | null,
): Citation {
  const statement = reading.attributions[at]!
  const { content, form, time, sure } = statement
  const sentence = reading.sentences.find(({ attributions }) => attributions.includes(at))
  const spans = content.length > 0 ? content : sentence ? [sentence.span] : []
  const [speaker = null, ...relays] = relayChain(reading, at).map((link) =>
    sourceName(document, reading, reading.attributions[link]!),
  )
  return citationOf({
    pieces: spans.map((span) => document.text.slice(...span)),
    form: content.length > 0 ? form : null,
    speaker,
    sure,
    attribution: attributionWords(statement),
    relays: relays.filter((name) => name !== null).reverse(),
    said: (time === null ? undefined : reading.times[time]) ?? null,
    ...publicationOf(document),
    address,
  })
}

/** A sentence as a citation of the outlet: nothing is attributed. */
export function citeSentence(document: Document, words: string, address: string | null): Citation {
  return citationOf({
    pieces: [words],
    form: null,
    speaker: null,
    sure: true,
    attribution: attributionWords({ sure: true }),
    relays: [],
    said: null,
    ...publicationOf(document),
    address,
  })
}

function publicationOf({ header, headline }: Document) {
  return {
    outlet: header.outlet?.text ?? null,
    headline: headline?.text ?? null,
    date: header.date?.value ?? header.date?.text ?? null,
  }
}

/** A citation as one line of plain text. What Hearsay attributed is marked as such: a machine did, and may be wrong. */
export function formatCitation(citation: Citation): string {
  const { quotation, wording, speaker, relays, said, headline, date, address } = citation
  const outlet = citation.outlet ?? 'a clipping'
  const day = said && said.start !== date ? ` on ${formatDays(said)}` : ''
  const attributed =
    speaker === null
      ? ''
      : `${[`${speaker}${day}`, ...relays.map((name) => `relayed by ${name}`)].join(', ')} (${citation.attribution})`
  const source =
    wording === 'speaker'
      ? `${attributed}, in ${outlet}`
      : [outlet, attributed && `citing ${attributed}`].filter(Boolean).join(', ')
  const work = [headline && `“${oneLine(headline)}”`, date].filter(Boolean).join(', ')
  return `${quotation} — ${oneLine(source)}${work && `: ${work}`}.${address ? ` ${address}` : ''}`
}

/** Opening quotation marks, each with the marks that may close it. */
const CLOSING: Record<string, string> = {
  '“': '”',
  '"': '"',
  '«': '»',
  '»': '«',
  '„': '“”',
  '‘': '’',
  '‚': '‘',
  '「': '」',
  '『': '』',
  '‹': '›',
}

/**
 * Words between quotation marks: their own where one pair holds all of them, completed where the closing one is missing, else
 * added ones, between which the words’ own become single.
 */
export function inMarks(words: string): string {
  const added = `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`
  const closing = CLOSING[words[0] ?? '']
  if (closing === undefined) return added
  const end = [...words.slice(1)].findIndex((sign) => closing.includes(sign))
  // A quotation that goes on in the next paragraph has no closing mark in this one.
  if (end < 0) return `${words}${closing[0]}`
  return end === [...words].length - 2 ? words : added
}
