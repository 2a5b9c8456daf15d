// A file in, everything an index stores of it out. Pure but for the model, which must have been loaded; it runs in worker
// threads of a folder’s desk and in the workers of a database’s.
import { createHash } from 'node:crypto'
import type { Document } from '@hearsay/core'
import type { Decision } from '@hearsay/decisions'
import type { ModelName, Reading, Voice } from '@hearsay/reading'
import { documentLanguage, read } from '@hearsay/reading'
import { recordFrom, voices } from '@hearsay/reading/shape'
import type { Entry, Problem } from '../api/schemas.ts'
import { fingerprintOf } from '../import/fingerprint.ts'
import { dateTokens } from '../query/date-tokens.ts'
import { languageCode, NO_LANGUAGE } from '../query/language-names.ts'
import { indexedValues, signedValues } from '../query/seed-values.ts'
import { joinedKeys } from '../query/stems.ts'
import { foldedTokens, tokensOf } from '../query/tokens.ts'
import { decideAbout, kindsOf, signersOf, tagsOf, textHashOf } from './decided.ts'
import type { IndexRecord } from './index-record.ts'
import { MAX_SENTENCES, MAX_STATEMENTS } from './index-record.ts'
import { countBySeverity, parseSeed } from './parse-seed.ts'
import { statementWordsOf } from './statement-words.ts'
import { statementsOf } from './statements.ts'

/** A file to be indexed. */
export interface SeedFile {
  id: string
  file: string
  /** Size in bytes. */
  size: number
  /** When it last changed, ISO 8601 in UTC. */
  changed: string
  /** Its bytes, or why there are none. */
  content: Uint8Array | Problem
}

/** A reading that somebody has already, so that it isn’t made again. */
export interface KnownReading {
  /** The hash of the text that was read. */
  text: string
  model: ModelName
  reading: Reading
}

/**
 * Reads a file with a model, or takes its words and header alone, and makes its record; a file that can’t be read gives a
 * record with its problem.
 */
export function buildRecord(
  file: SeedFile,
  model: ModelName | null,
  today?: string,
  decisions: readonly Decision[] = [],
  known?: KnownReading,
): IndexRecord {
  const { content } = file
  if (!(content instanceof Uint8Array)) return problemRecord(file, model, content)
  const parsed = parseSeed(content, today)
  if (!parsed) return problemRecord(file, model, { code: 'not-text', about: file.file, data: {} })
  const { diagnostics } = parsed
  const isKnown = known?.model === model && known?.text === textHashOf(parsed.document.text)
  const machine = isKnown ? (known?.reading ?? null) : model && read(parsed.document, { model })
  const language = documentLanguage(parsed.document) ?? headerLanguage(parsed.document)
  const { document, reading, state } = decideAbout(parsed.document, machine, decisions)
  const { header, headline, text } = document
  const statements = reading
    ? statementsOf(file.id, document, reading, language).slice(0, MAX_STATEMENTS)
    : []
  const tokens = tokensOf(text)
  const [start, end] = headline?.span ?? [0, 0]
  const headlineTokens = tokens.filter((token) => token.start >= start && token.end <= end)
  const bodyTokens = tokens.filter((token) => token.start < start || token.end > end)
  const counts = reading && countVoices(reading)
  const { hash, bands, signature } = fingerprintOf(tokens.map(({ token }) => token))
  return {
    entry: {
      ...emptyEntry(file, model),
      outlet: header.outlet?.text ?? null,
      date: header.date?.value ?? null,
      headline: headline?.text ?? null,
      language,
      counts: countBySeverity(diagnostics),
      voices: counts,
      tags: tagsOf(state),
      signed: signersOf(state),
      has: kindsOf(state),
    },
    digest: digestOf(content, decisions),
    statements,
    statementWords: statements.map(statementWordsOf),
    words: {
      headline: headlineTokens.map(({ token }) => token).join(' '),
      body: bodyTokens.map(({ token }) => token).join(' '),
      outlet: foldedTokens(header.outlet?.text ?? ''),
      date: dateTokens(header.date?.value ?? null).join(' '),
      tag: indexedValues(tagsOf(state)),
      has: kindsOf(state).join(' '),
      signed: indexedValues(signedValues(signersOf(state))),
      language: language ?? NO_LANGUAGE,
      stems: joinedKeys(text, tokens, language),
      headlineStems: joinedKeys(text, headlineTokens, language),
    },
    voices: voicesIn(counts).join(' '),
    sentences: reading ? sentencesOf(reading) : [],
    hash,
    bands,
    signature,
  }
}

/** The digest of a file’s bytes, and of the decisions about it if there are any: their SHA-256, base64. */
export function digestOf(content: Uint8Array, decisions: readonly Decision[] = []): string {
  const hash = createHash('sha256').update(content)
  for (const { id } of decisions) hash.update(id)
  return hash.digest('base64')
}

/** The record of a file that can’t be read. */
function problemRecord(file: SeedFile, model: ModelName | null, problem: Problem): IndexRecord {
  return {
    entry: { ...emptyEntry(file, model), problem },
    digest: null,
    statements: [],
    statementWords: [],
    words: {
      headline: '',
      body: '',
      outlet: '',
      date: dateTokens(null).join(' '),
      tag: '',
      has: '',
      signed: signedValues([]).join(' '),
      language: NO_LANGUAGE,
      stems: '',
      headlineStems: '',
    },
    voices: '',
    sentences: [],
    hash: null,
    bands: [],
    signature: null,
  }
}

function emptyEntry({ id, file, size, changed }: SeedFile, model: ModelName | null): Entry {
  return {
    id,
    file,
    bytes: size,
    changed,
    outlet: null,
    date: null,
    headline: null,
    language: null,
    counts: countBySeverity([]),
    voices: null,
    model,
    tags: [],
    signed: [],
    has: [],
    problem: null,
  }
}

/** The language that a header names, as an ISO 639 code; null where it names none. */
function headerLanguage({ header }: Document): string | null {
  return languageCode((header.language?.text ?? '').trim().split(/[-_]/)[0]!)
}

/** How many sentences are in each voice. */
function countVoices({ sentences }: Reading): Record<Voice, number> {
  const counts = recordFrom(voices, () => 0)
  for (const { voice } of sentences) counts[voice]++
  return counts
}

/** The voices of sentences. */
function voicesIn(counts: Record<Voice, number> | null): Voice[] {
  return voices.filter((voice) => (counts?.[voice] ?? 0) > 0)
}

/** The sentences with their voices, as `IndexRecord.sentences` has them. */
function sentencesOf({ sentences }: Reading): number[] {
  return sentences.slice(0, MAX_SENTENCES).flatMap(({ voice, span }) => [voices.indexOf(voice), ...span])
}
