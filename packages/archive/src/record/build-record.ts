// A file in, everything the index keeps of it out. Pure but for the model, which must have been loaded; it runs in
// worker threads of a folder’s desk and in the workers of a database’s.
import type { ModelName, Reading, Voice } from '@hearsay/reading'
import { read } from '@hearsay/reading'
import type { Entry, Problem, Statement } from '../api/schemas.ts'
import { fingerprintOf } from '../import/fingerprint.ts'
import { dateTokens } from '../query/date-tokens.ts'
import type { IndexedStatementField } from '../query/fields.ts'
import { indexedStatementFields, statementValues } from '../query/fields.ts'
import { foldedTokens, tokensOf } from '../query/tokens.ts'
import type { IndexRecord } from '../search/store.ts'
import { countBySeverity, parseSeed } from './parse-seed.ts'
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

/** What stands between two statements in a field of the index, so that no phrase runs from one into the next. */
const STATEMENT_SEPARATOR = ' | '

/** Reads a file with a model, or takes its words and header alone, and makes its record; one that can’t be read gives a record with its problem. */
export function buildRecord(filed: SeedFile, model: ModelName | null, today?: string): IndexRecord {
  const { id, file, content } = filed
  const emptyEntry: Entry = {
    id,
    file,
    bytes: filed.size,
    changed: filed.changed,
    outlet: null,
    date: null,
    headline: null,
    counts: { error: 0, warning: 0, info: 0 },
    voices: null,
    model,
    problem: null,
  }
  if (!(content instanceof Uint8Array)) return problemRecord(emptyEntry, content)
  const parsed = parseSeed(content, today)
  if (!parsed) return problemRecord(emptyEntry, { code: 'not-text', about: file, data: {} })
  const { document, diagnostics } = parsed
  const { header, headline, text } = document
  const reading = model && read(document, { model })
  const statements = reading ? statementsOf(id, document, reading) : []
  const tokens = tokensOf(text)
  const [start, end] = headline?.span ?? [0, 0]
  const headlineTokens = tokens.filter((token) => token.start >= start && token.end <= end)
  const bodyTokens = tokens.filter((token) => token.start < start || token.end > end)
  const voices = reading && countVoices(reading)
  const { hash, bands, signature } = fingerprintOf(tokens.map(({ token }) => token))
  return {
    entry: {
      ...emptyEntry,
      outlet: header.outlet?.text ?? null,
      date: header.date?.value ?? null,
      headline: headline?.text ?? null,
      counts: countBySeverity(diagnostics),
      voices,
    },
    text,
    encoding: parsed.encoding,
    statements,
    words: {
      ...fieldsOf(statements),
      headline: headlineTokens.map(({ token }) => token).join(' '),
      body: bodyTokens.map(({ token }) => token).join(' '),
      outlet: foldedTokens(header.outlet?.text ?? ''),
      date: dateTokens(header.date?.value ?? null).join(' '),
      voice: [
        ...new Set([
          ...Object.entries(voices ?? {}).flatMap(([voice, count]) => (count ? [voice] : [])),
          ...statements.map(({ voice }) => voice),
        ]),
      ].join(STATEMENT_SEPARATOR),
    },
    hash,
    bands,
    signature,
  }
}

function problemRecord(blank: Entry, problem: Problem): IndexRecord {
  const none = { headline: '', body: '', outlet: '', voice: '', date: dateTokens(null).join(' ') }
  return {
    entry: { ...blank, problem },
    text: null,
    encoding: null,
    statements: [],
    words: { ...fieldsOf([]), ...none },
    hash: null,
    bands: [],
    signature: null,
  }
}

/** How many sentences stand in each voice. */
function countVoices({ sentences }: Reading): Record<Voice, number> {
  const voices = { own: 0, named: 0, unnamed: 0, relayed: 0, undetermined: 0 }
  for (const { voice } of sentences) voices[voice]++
  return voices
}

/** The words of every statement field; `voice` is the sentences’ too, and made where they are known. */
function fieldsOf(statements: Statement[]): Record<Exclude<IndexedStatementField, 'voice'>, string> {
  const wordsOf = (name: IndexedStatementField) =>
    statements.flatMap((statement) =>
      statementValues(name, statement).map((value) => foldedTokens(value ?? '')),
    )
  return Object.fromEntries(
    indexedStatementFields.map((name) => [
      name,
      [...new Set(wordsOf(name))].filter(Boolean).join(STATEMENT_SEPARATOR),
    ]),
  ) as Record<Exclude<IndexedStatementField, 'voice'>, string>
}
