// What both engines store of a record, as columns. In: records. Out: columns, and entries and statements made of them
// again. The tables, what goes into them and what is read from them are all made of these lists; a column is added here.
import { severities } from '@hearsay/core'
import {
  actorKinds,
  attributionWords,
  modelNames,
  quoteForms,
  recordFrom,
  sourceTypes,
  stances,
  voices,
} from '@hearsay/reading/shape'
import { decisionKinds } from '../api/decision-kinds.ts'
import type { Entry, Problem, Statement } from '../api/schemas.ts'
import { dateKey } from '../query/query.ts'
import { foldedTokens } from '../query/tokens.ts'
import type { RelayedStatement, ScannedStatement, StatementPlace, VoicedSentence } from '../search/store.ts'
import type { AnyColumn, Column, ReadColumn } from './column.ts'
import {
  boolean,
  bytes,
  column,
  data,
  integer,
  integers,
  nullable,
  oneOf,
  smallInteger,
  text,
  texts,
  time,
} from './column.ts'
import type { IndexRecord } from './index-record.ts'
import { passOf } from './index-record.ts'

/** How much of a headline orders the shelf, in UTF-16 units. */
const MAX_HEADLINE_KEY_LENGTH = 200

const ofRecord = <Value>(
  name: string,
  kind: Column<IndexRecord, Value>['kind'],
  of: (record: IndexRecord) => Value,
): Column<IndexRecord, Value> => column(name, kind, of)

/** What is known of a seed before it is read. */
export const headerColumns = {
  id: ofRecord('id', text, ({ entry }) => entry.id),
  file: ofRecord('file', text, ({ entry }) => entry.file),
  bytes: ofRecord('bytes', integer, ({ entry }) => entry.bytes),
  changed: ofRecord('changed', time, ({ entry }) => entry.changed),
  outlet: ofRecord('outlet', nullable(text), ({ entry }) => entry.outlet),
  outletKey: ofRecord('outlet_key', nullable(text), ({ entry }) => outletKey(entry.outlet)),
  date: ofRecord('date', nullable(text), ({ entry }) => entry.date),
  headline: ofRecord('headline', nullable(text), ({ entry }) => entry.headline),
  headlineKey: ofRecord(
    'headline_key',
    nullable(text),
    ({ entry }) => foldedTokens(entry.headline ?? '').slice(0, MAX_HEADLINE_KEY_LENGTH) || null,
  ),
  language: ofRecord('language', nullable(text), ({ entry }) => entry.language),
  problem: ofRecord('problem', nullable(data<Problem>()), ({ entry }) => entry.problem),
  tags: ofRecord('tags', texts, ({ entry }) => entry.tags),
  signed: ofRecord('signed', texts, ({ entry }) => entry.signed),
  has: ofRecord('has', texts, ({ entry }) => entry.has),
  hash: ofRecord('hash', nullable(text), ({ hash }) => hash),
  bands: ofRecord('bands', integers, ({ bands }) => bands),
  signature: ofRecord('signature', nullable(bytes), ({ signature }) => signature),
}

/** The diagnostics of each severity: a column a severity. */
const severityColumns = recordFrom(severities, (level) =>
  ofRecord(`${level}s`, integer, ({ entry }) => entry.counts[level]),
)
/** The sentences in each voice: a column a voice; null until the seed has been read. */
const voiceColumns = recordFrom(voices, (voice) =>
  ofRecord(voice, nullable(integer), ({ entry }) => entry.voices?.[voice] ?? null),
)

/** What a reading changes of a seed’s row. */
export const readingColumns = {
  ...severityColumns,
  ...voiceColumns,
  model: ofRecord('model', nullable(oneOf(modelNames)), ({ entry }) => entry.model),
  sentences: ofRecord('sentences', integers, ({ sentences }) => sentences),
  pass: ofRecord('pass', smallInteger, ({ entry }) => passOf(entry.model)),
}

/** The key by which an outlet is counted and asked for; null without a name. */
export function outletKey(name: string | null): string | null {
  return foldedTokens(name ?? '') || null
}

/** The columns an entry is made of. */
export const entryColumns: AnyColumn<IndexRecord>[] = [
  headerColumns.id,
  headerColumns.file,
  headerColumns.bytes,
  headerColumns.changed,
  headerColumns.outlet,
  headerColumns.date,
  headerColumns.headline,
  headerColumns.language,
  headerColumns.problem,
  headerColumns.tags,
  headerColumns.signed,
  headerColumns.has,
  ...Object.values(severityColumns),
  ...Object.values(voiceColumns),
  readingColumns.model,
]

/** The entry in a row that has `entryColumns`. */
export function entryFrom(read: ReadColumn): Entry {
  const { id, file, bytes, changed, outlet, date, headline, language, problem, tags, signed, has } =
    headerColumns
  return {
    id: read(id),
    file: read(file),
    bytes: read(bytes),
    changed: read(changed),
    outlet: read(outlet),
    date: read(date),
    headline: read(headline),
    language: read(language),
    counts: recordFrom(severities, (level) => read(severityColumns[level])),
    voices:
      read(voiceColumns.own) === null ? null : recordFrom(voices, (voice) => read(voiceColumns[voice]) ?? 0),
    model: read(readingColumns.model),
    tags: read(tags),
    signed: read(signed),
    has: decisionKinds.filter((kind) => read(has).includes(kind)),
    problem: read(problem),
  }
}

/** The sentences of a seed, as the column `sentences` has them. */
export function sentencesFrom(stored: readonly number[]): VoicedSentence[] {
  const found: VoicedSentence[] = []
  for (let at = 0; at + 2 < stored.length; at += 3) {
    const voice = voices[stored[at]!]
    if (voice) found.push({ voice, span: [stored[at + 1]!, stored[at + 2]!] })
  }
  return found
}

/** The columns by which a seed’s voices are counted. */
export const voiceCountColumns: AnyColumn<IndexRecord>[] = Object.values(voiceColumns)

/** The voices that sentences of a seed are in, from a row that has `voiceCountColumns`. */
export function voicesFrom(read: ReadColumn): string[] {
  return voices.filter((voice) => (read(voiceColumns[voice]) ?? 0) > 0)
}

const ofStatement = <Value>(
  name: string,
  kind: Column<Statement, Value>['kind'],
  of: (statement: Statement) => Value,
): Column<Statement, Value> => column(name, kind, of)

/** What is stored of a statement; its seed’s outlet, date and headline are the seed’s. */
export const statementColumns = {
  at: ofStatement('at', integer, ({ at }) => at),
  /** `dateKey` of the day it was said on, or of its seed. */
  said: ofStatement('said', integer, ({ when, date }) => dateKey(when?.start ?? date)),
  speaker: ofStatement('speaker', nullable(text), ({ speaker }) => speaker),
  actor: ofStatement('actor', nullable(text), ({ actor }) => actor),
  kind: ofStatement('kind', nullable(oneOf(actorKinds)), ({ kind }) => kind),
  cue: ofStatement('cue', nullable(text), ({ cue }) => cue),
  via: ofStatement('via', texts, ({ via }) => via),
  voice: ofStatement('voice', oneOf(voices), ({ voice }) => voice),
  form: ofStatement('form', oneOf(quoteForms), ({ form }) => form),
  stance: ofStatement('stance', oneOf(stances), ({ stance }) => stance),
  stated: ofStatement('stated', boolean, ({ stated }) => stated),
  type: ofStatement('source_type', nullable(oneOf(sourceTypes)), ({ type }) => type),
  title: ofStatement('title', nullable(text), ({ title }) => title),
  justified: ofStatement('justified', nullable(boolean), ({ justified }) => justified),
  sure: ofStatement('sure', boolean, ({ sure }) => sure),
  decidedBy: ofStatement('decided_by', texts, ({ decidedBy }) => decidedBy),
  /** In ten thousandths, as finely as a reading has it. */
  confidence: ofStatement('confidence', smallInteger, ({ confidence }) => Math.round(confidence * 1e4)),
  first: ofStatement('first', integer, ({ span }) => span[0]),
  last: ofStatement('last', integer, ({ span }) => span[1]),
  content: ofStatement('content', text, ({ content }) => content),
  whenFirst: ofStatement('when_first', nullable(text), ({ when }) => when?.start ?? null),
  whenLast: ofStatement('when_last', nullable(text), ({ when }) => when?.end ?? null),
}

/** The columns of a seed that its statements are given out with. */
export const statementSeedColumns = [
  headerColumns.id,
  headerColumns.outlet,
  headerColumns.date,
  headerColumns.headline,
  headerColumns.language,
] as const

/** The statement in a row that has `statementColumns` and `statementSeedColumns`. */
export function statementFrom(read: ReadColumn): Statement {
  const { id, outlet, date, headline, language } = headerColumns
  const { at, speaker, actor, kind, cue, via, voice, form, stance, stated, first, last, content } =
    statementColumns
  const { type, title, justified } = statementColumns
  const sure = read(statementColumns.sure)
  const decidedBy = read(statementColumns.decidedBy)
  const start = read(statementColumns.whenFirst)
  return {
    seed: read(id),
    at: read(at),
    outlet: read(outlet),
    date: read(date),
    headline: read(headline),
    language: read(language),
    speaker: read(speaker),
    actor: read(actor),
    kind: read(kind),
    cue: read(cue),
    via: read(via),
    voice: read(voice),
    form: read(form),
    stance: read(stance),
    stated: read(stated),
    type: read(type),
    title: read(title),
    justified: read(justified),
    sure,
    confidence: read(statementColumns.confidence) / 1e4,
    attribution: attributionWords({
      sure,
      ...(decidedBy.length > 0 && { decided: { by: decidedBy, verbs: [] } }),
    }),
    decidedBy,
    span: [read(first), read(last)],
    content: read(content),
    when: start === null ? null : { start, end: read(statementColumns.whenLast) ?? start },
  }
}

const { actor, said, speaker, via, cue, voice, form, stance, type, justified, sure, decidedBy, content } =
  statementColumns

/** The columns of what queries ask of a statement; what it says comes last. */
export const scanColumns = [
  actor,
  said,
  speaker,
  via,
  cue,
  voice,
  form,
  stance,
  type,
  justified,
  sure,
  decidedBy,
  content,
] as const

/** What queries ask of a statement, from a row that has `scanColumns` and its seed’s id. */
export function scannedFrom(read: ReadColumn): ScannedStatement {
  return {
    seed: read(headerColumns.id),
    language: read(headerColumns.language),
    actor: read(actor),
    said: read(said),
    speaker: read(speaker),
    via: read(via),
    cue: read(cue),
    voice: read(voice),
    form: read(form),
    stance: read(stance),
    type: read(type),
    justified: read(justified),
    sure: read(sure),
    decidedBy: read(decidedBy),
    content: read(content),
  }
}

/** The columns of a statement that say where it is, and whose it is. */
export const placeColumns = [speaker, sure, statementColumns.first, statementColumns.last] as const

/** Where a statement is, with the id of its seed, from a row that has `placeColumns` and that id. */
export function placeFrom(read: ReadColumn): StatementPlace & { seed: string } {
  return {
    seed: read(headerColumns.id),
    speaker: read(speaker),
    sure: read(sure),
    span: [read(statementColumns.first), read(statementColumns.last)],
  }
}

/** The columns of a statement that say who relays it. */
export const relayedColumns = [via] as const

/** Who relays a statement in which outlet, from a row that has `relayedColumns` and its seed’s outlet. */
export function relayedFrom(read: ReadColumn): RelayedStatement {
  return { via: read(via), outlet: read(headerColumns.outlet) }
}
