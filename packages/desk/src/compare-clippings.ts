// Comparing what is on a desk. In: an archive and what is asked. Out: a comparison’s record, or why there is none.
import type { Archive } from '@hearsay/archive'
import type { Clipping, ComparisonRecord, Occurrence, RecordOptions } from '@hearsay/compare'
import { comparisonRecord, occurrencesOf, searchWordsOf } from '@hearsay/compare'
import { parse } from '@hearsay/core'

/** So many clippings are compared at once. */
export const MAX_COMPARED = 50
/** The id under which words that aren’t saved are compared. */
export const SAID_ID = 'said'

/** What to compare. */
export type CompareRequest =
  | { by: 'ids'; ids: string[] }
  | { by: 'query'; query: string }
  | { by: 'statement'; seed: string; number: number }
  | { by: 'words'; words: string }
  | { by: 'speaker'; name: string }

/** Why nothing can be compared. */
export type NotCompared = 'one-clipping' | 'no-clipping' | 'no-statement' | 'no-words' | 'no-speaker'

/** Compares what is asked for. Throws ArchiveError where a clipping that is named isn’t there. */
export async function compareOnDesk(
  archive: Archive,
  request: CompareRequest,
  options: Pick<RecordOptions, 'base' | 'copies'> = {},
): Promise<ComparisonRecord | NotCompared> {
  switch (request.by) {
    case 'ids':
      return compareIds(archive, [...new Set(request.ids)], options)
    case 'query': {
      const { hits, total } = await archive.find(request.query, { order: 'newest', limit: MAX_COMPARED })
      const ids = hits.map(({ id }) => id)
      return compareIds(archive, ids, { ...options, left: Math.max(0, total.number - ids.length) })
    }
    case 'statement':
      return compareStatement(archive, request, options)
    case 'words':
      return compareWords(archive, request.words, options)
    case 'speaker':
      return compareSpeaker(archive, request.name, options)
  }
}

async function compareIds(
  archive: Archive,
  ids: readonly string[],
  options: RecordOptions,
): Promise<ComparisonRecord | NotCompared> {
  if (ids.length === 0) return 'no-clipping'
  if (ids.length === 1) return 'one-clipping'
  const left = (options.left ?? 0) + Math.max(0, ids.length - MAX_COMPARED)
  const { clippings, unread } = await clippingsOf(archive, ids.slice(0, MAX_COMPARED))
  return comparisonRecord(clippings, { ...options, unread, left })
}

async function compareStatement(
  archive: Archive,
  { seed, number }: { seed: string; number: number },
  options: RecordOptions,
): Promise<ComparisonRecord | NotCompared> {
  const own = await clippingOf(archive, seed)
  const asked = occurrencesOf(own).filter(({ statement }) => statement === number - 1)
  if (asked.length === 0) return 'no-statement'
  const ids = await candidatesFor(archive, asked)
  const { clippings, unread } = await clippingsOf(
    archive,
    ids.filter((id) => id !== seed),
  )
  return comparisonRecord([own, ...clippings], { ...options, unread, statement: { seed, number } })
}

async function compareWords(
  archive: Archive,
  words: string,
  options: RecordOptions,
): Promise<ComparisonRecord | NotCompared> {
  const own = await wordsAsClipping(archive, words)
  const asked = occurrencesOf(own)
  if (asked.length === 0) return 'no-words'
  const ids = await candidatesFor(archive, asked)
  const { clippings, unread } = await clippingsOf(archive, ids)
  return comparisonRecord([own, ...clippings], {
    ...options,
    base: options.base ?? SAID_ID,
    unread,
    withSeed: SAID_ID,
  })
}

/** Words without a clipping, between quotation marks unless they have some. */
async function wordsAsClipping(archive: Archive, words: string): Promise<Clipping> {
  const line = words.replace(/\s+/g, ' ').trim()
  const { document } = parse(/["“„«»]/.test(line) ? line : `“${line}”`, { bodyOnly: true })
  return { id: SAID_ID, document, reading: await archive.read(document) }
}

async function compareSpeaker(
  archive: Archive,
  name: string,
  options: RecordOptions,
): Promise<ComparisonRecord | NotCompared> {
  const query = `speaker:"${name.replace(/["\\]/g, ' ').trim()}"`
  const { hits, total } = await archive.find(query, { order: 'newest', limit: MAX_COMPARED })
  if (hits.length === 0) return 'no-speaker'
  const { clippings, unread } = await clippingsOf(
    archive,
    hits.map(({ id }) => id),
  )
  return comparisonRecord(clippings, {
    ...options,
    unread,
    left: Math.max(0, total.number - hits.length),
    speaker: name,
  })
}

/** Clippings that may have the same words: those with runs of them, then those with the rarest of them. */
async function candidatesFor(archive: Archive, asked: readonly Occurrence[]): Promise<string[]> {
  const shared = await Promise.all(asked.map((one) => archive.sharing(wordsIn(one), MAX_COMPARED)))
  const reworded = await Promise.all(
    asked.flatMap((one) => {
      const query = searchWordsOf(one)
      return query ? [archive.find(query, { limit: MAX_REWORDED })] : []
    }),
  )
  const ids = [
    ...shared.flat().map(({ seed }) => seed),
    ...reworded.flatMap(({ hits }) => hits.map(({ id }) => id)),
  ]
  return [...new Set(ids)].slice(0, MAX_COMPARED)
}

/** So many clippings are looked at for the same thing in other words. */
const MAX_REWORDED = 20

function wordsIn({ text, parts }: Occurrence): string {
  return parts.map((part) => text.slice(...part)).join(' ')
}

/** The clippings of ids, and which can’t be read. */
async function clippingsOf(
  archive: Archive,
  ids: readonly string[],
): Promise<{ clippings: Clipping[]; unread: string[] }> {
  const clippings: Clipping[] = []
  const unread: string[] = []
  for (const id of ids) {
    const seed = await archive.get(id)
    if (seed.problem) unread.push(id)
    else clippings.push({ id, document: seed.document, reading: await archive.reading(id) })
  }
  return { clippings, unread }
}

async function clippingOf(archive: Archive, id: string): Promise<Clipping> {
  const { document } = await archive.get(id)
  return { id, document, reading: await archive.reading(id) }
}
