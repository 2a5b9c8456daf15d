// The tables of a desk: statements, sentences, clippings, sources, decisions. In: the record of a clipping. Out: rows. Offsets are in code
// points, since what reads tables (Python, R, spreadsheets) counts so, and their columns say it.
import { oneLine } from '@hearsay/core'
import type { CodePoints } from '@hearsay/core/code-points'
import { actorKinds, quoteForms, sourceTypes, stances, standings, voices } from '@hearsay/reading/shape'
import type { ClippingRecord, SentenceRecord, SourceRecord } from '../record/clipping-record.ts'
import { recordJson } from '../record/decision-lines.ts'
import type { DecisionRecord } from '../record/decision-record.ts'
import { PIECE_JOINT } from '../record/statement-record.ts'
import type { StatementRecord } from '../record/statement-schema.ts'
import { descriptionOf, nameOf, wordsOf } from '../record/telling.ts'
import { count, day, number, oneOf, tableOf, truth, words } from './table.ts'

/** What separates names in one cell, nearest the speaker first. */
const NAME_SEPARATOR = '; '

/** A statement in its clipping. */
interface StatementRow {
  clipping: ClippingRecord
  statement: StatementRecord
}

/** Spans in code points, as `12-30 35-40`. */
function spansIn(points: CodePoints, spans: readonly (readonly [number, number])[]): string {
  return spans.map(([start, end]) => `${points.fromUtf16(start)}-${points.fromUtf16(end)}`).join(' ')
}

const whole = ({ statement }: StatementRow) => {
  const parts = statement.content.length > 0 ? statement.content : [statement.cue ?? statement.source]
  return parts.flatMap((part) => (part ? [part.span] : []))
}

/** Every statement with its clipping, its source and its sentence: complete without the other tables. */
export const statementTable = tableOf<ClippingRecord, StatementRow>({
  name: 'statements',
  description: 'One source saying one thing in one clipping.',
  key: ['id'],
  rows: (clipping) => clipping.statements.map((statement) => ({ clipping, statement })),
  columns: [
    words('id', 'a URN made of the seed’s bytes and the statement’s spans', ({ statement }) => statement.id),
    words('clipping', 'the clipping’s URN, as in the table of clippings', ({ clipping }) => clipping.id),
    words('seed', 'the clipping’s id on its desk', ({ statement }) => statement.seed),
    words('outlet', 'the clipping’s outlet', ({ statement }) => statement.outlet),
    words(
      'date',
      'its publication date as far as it is known: 2022, 2022-06, 2022-06-29',
      ({ statement }) => statement.date,
    ),
    words('headline', 'its headline', ({ statement }) => statement.headline),
    count('number', 'the statement’s number in the clipping, from 1', ({ statement }) => statement.number),
    words(
      'speaker',
      'the name of its source; empty for one that the clipping doesn’t name',
      ({ statement }) => nameOf(statement),
    ),
    words('description', 'the words for a source that the clipping doesn’t name', ({ statement }) =>
      descriptionOf(statement),
    ),
    words(
      'speaker_key',
      'the folded name to ask for; empty for an unnamed source',
      ({ statement }) => statement.speaker?.key ?? null,
    ),
    oneOf(
      'speaker_kind',
      'what the source is',
      actorKinds,
      ({ statement }) => statement.speaker?.kind ?? null,
    ),
    oneOf(
      'speaker_standing',
      'whether the clipping names it; empty if that is unknown',
      standings,
      ({ statement }) => statement.speaker?.standing ?? null,
    ),
    oneOf(
      'speaker_type',
      'what it is as a source, as an ethics desk counts sources',
      sourceTypes,
      ({ statement }) => statement.speaker?.type ?? null,
    ),
    words('speaker_title', 'its formal position', ({ statement }) => statement.speaker?.title ?? null),
    words(
      'condition',
      'on which condition it isn’t named, as written',
      ({ statement }) => statement.speaker?.condition ?? null,
    ),
    words('reason', 'why it isn’t named, as written', ({ statement }) => statement.speaker?.reason ?? null),
    words(
      'justification',
      'the words that say why it is in the clipping, pieces joined by “ … ”',
      ({ statement }) =>
        statement.speaker?.justification.map(({ text }) => oneLine(text)).join(PIECE_JOINT) || null,
    ),
    words(
      'via',
      'who relays it, nearest the speaker first, separated by “; ”',
      ({ statement }) => statement.via.join(NAME_SEPARATOR) || null,
    ),
    words('relayed_by', 'the id of the statement that relays it', ({ statement }) => statement.relayed_by),
    oneOf('voice', 'whose voice it is in', voices, ({ statement }) => statement.voice),
    words(
      'cue',
      'the words that show that it is said',
      ({ statement }) => statement.cue && oneLine(statement.cue.text),
    ),
    words(
      'text',
      'what is said, its pieces joined by “ … ”; empty where the source declined',
      ({ statement }) => wordsOf(statement),
    ),
    oneOf(
      'form',
      'whether all, nothing or some of it is quoted',
      quoteForms,
      ({ statement }) => statement.form,
    ),
    truth('stated', 'false where the source declined to say anything', ({ statement }) => statement.stated),
    oneOf('stance', 'what the cue implies', stances, ({ statement }) => statement.stance),
    day('when_start', 'first day on which it was said', ({ statement }) => statement.when?.start ?? null),
    day('when_end', 'last day on which it was said', ({ statement }) => statement.when?.end ?? null),
    words('context', 'the sentence that it is in', ({ statement }) => statement.context),
    count('paragraph', 'the paragraph that it begins in, from 1', paragraphOf),
    count(
      'start_cp',
      'where its content begins in the clipping’s text, in code points; its cue’s place where there is none',
      ({ clipping, statement }) => pointOf(clipping, whole({ clipping, statement })[0]?.[0]),
    ),
    count('end_cp', 'where it ends, in code points', ({ clipping, statement }) =>
      pointOf(clipping, whole({ clipping, statement }).at(-1)?.[1]),
    ),
    words('pieces_cp', 'each piece of it, in code points, as 12-30 35-40', (row) =>
      spansIn(row.clipping.codePoints, whole(row)),
    ),
    number(
      'confidence',
      'the probability that words and source are right, 0 to 1, as a program judges it',
      ({ statement }) => statement.confidence,
    ),
    truth('sure', 'whether it is counted', ({ statement }) => statement.sure),
    words('rules', 'the rules that found it, separated by spaces', ({ statement }) =>
      statement.rules.join(' '),
    ),
    words(
      'decided_by',
      'who decided about it, separated by “; ”',
      ({ statement }) => statement.decided?.by.join(NAME_SEPARATOR) ?? null,
    ),
    words(
      'decided',
      'what they decided, separated by “; ”',
      ({ statement }) => statement.decided?.verbs.join(NAME_SEPARATOR) ?? null,
    ),
    words(
      'attribution',
      'who attributed it, and whether it is sure, in words',
      ({ statement }) => statement.attribution,
    ),
  ],
})

/** Every sentence and whose voice it is in. */
export const sentenceTable = tableOf<
  ClippingRecord,
  { clipping: ClippingRecord; sentence: SentenceRecord; number: number }
>({
  name: 'sentences',
  description: 'Every sentence of the clippings, and whose voice it is in.',
  key: ['id'],
  rows: (clipping) => clipping.sentences.map((sentence, at) => ({ clipping, sentence, number: at + 1 })),
  columns: [
    words('id', 'a URN made of the seed’s bytes and the sentence’s span', ({ sentence }) => sentence.id),
    words('clipping', 'the clipping’s URN', ({ clipping }) => clipping.id),
    count('number', 'in the clipping, from 1', ({ number }) => number),
    count('paragraph', 'its paragraph, from 1', ({ sentence }) => sentence.paragraph),
    oneOf('voice', 'whose voice it is in', voices, ({ sentence }) => sentence.voice),
    words('text', 'as one line', ({ sentence }) => oneLine(sentence.text)),
    words(
      'statements',
      'the ids of the statements in it, separated by spaces',
      ({ sentence }) => sentence.statements.join(' ') || null,
    ),
    count('start_cp', 'where it begins in the clipping’s text, in code points', ({ clipping, sentence }) =>
      pointOf(clipping, sentence.span[0]),
    ),
    count('end_cp', 'where it ends, in code points', ({ clipping, sentence }) =>
      pointOf(clipping, sentence.span[1]),
    ),
  ],
})

/** Every clipping with its header. */
export const clippingTable = tableOf<ClippingRecord, ClippingRecord>({
  name: 'clippings',
  description: 'The clippings with what their headers say.',
  key: ['id'],
  rows: (clipping) => [clipping],
  columns: [
    words('id', 'a URN made of the seed’s bytes', ({ id }) => id),
    words('seed', 'its id on its desk', ({ seed }) => seed),
    words('sha256', 'the hash of the seed’s bytes', ({ hash }) => hash),
    words('outlet', 'its outlet', ({ outlet }) => outlet),
    words('date', 'its publication date as far as it is known', ({ date }) => date),
    words('updated', 'when it was updated, as far as it is known', ({ updated }) => updated),
    words('headline', 'its headline', ({ headline }) => headline),
    words('kicker', 'the line above it', ({ kicker }) => kicker),
    words('deck', 'the line below it', ({ deck }) => deck),
    words('byline', 'as written', ({ byline }) => byline),
    words(
      'authors',
      'those whom the byline names, separated by “; ”',
      ({ authors }) => authors.join(NAME_SEPARATOR) || null,
    ),
    words('place', 'where it is datelined', ({ place }) => place),
    words('agency', 'the agency that it credits', ({ agency }) => agency),
    words('section', 'its section of the paper', ({ section }) => section),
    words('page', 'its page', ({ page }) => page),
    words('url', 'its address', ({ url }) => url),
    words('language', 'the language that its header gives, a tag', ({ language }) => language),
    words('tags', 'its tags, separated by “; ”', ({ tags }) => tags.join(NAME_SEPARATOR) || null),
    words('model', 'the model that read it', ({ reading }) => reading.model),
    count('sentences', 'how many sentences it has', ({ sentences }) => sentences.length),
    count(
      'statements',
      'how many of its statements are in this export',
      ({ statements }) => statements.length,
    ),
    words('text', 'the seed, unchanged: what offsets count in', ({ text }) => text),
  ],
})

/** Every source of every clipping. */
export const sourceTable = tableOf<ClippingRecord, { clipping: ClippingRecord; source: SourceRecord }>({
  name: 'sources',
  description:
    'Who says one of the statements, in one clipping: one name in two clippings is two rows, since nobody knows that it is one person.',
  key: ['id'],
  rows: (clipping) => clipping.sources.map((source) => ({ clipping, source })),
  columns: [
    words('id', 'a URN made of the seed’s bytes and where it is first mentioned', ({ source }) => source.id),
    words('clipping', 'the clipping’s URN', ({ clipping }) => clipping.id),
    words('name', 'its name; empty where the clipping gives none', ({ source }) => source.name),
    words('description', 'the words for it where it has no name', ({ source }) => source.description),
    words('key', 'the folded name to ask for', ({ source }) => source.key),
    oneOf('kind', 'what it is', actorKinds, ({ source }) => source.kind),
    oneOf('standing', 'whether the clipping names it', standings, ({ source }) => source.standing),
    oneOf('type', 'what it is as a source', sourceTypes, ({ source }) => source.type),
    words('title', 'its formal position', ({ source }) => source.title),
    words(
      'roles',
      'what the clipping calls it besides, separated by “; ”',
      ({ source }) => source.roles.join(NAME_SEPARATOR) || null,
    ),
    words('condition', 'on which condition it isn’t named, as written', ({ source }) => source.condition),
    words('reason', 'why it isn’t named, as written', ({ source }) => source.reason),
    count('statements', 'how many statements of this export are its own', ({ source }) => source.statements),
  ],
})

/** Everything that people decided. */
const decisionTable = tableOf<ClippingRecord, { clipping: ClippingRecord; decision: DecisionRecord }>({
  name: 'decisions',
  description:
    'What people decided, oldest first within a clipping; no private notes, stars and what somebody has read.',
  key: ['clipping', 'id'],
  rows: (clipping) => clipping.decisions.map((decision) => ({ clipping, decision })),
  columns: [
    words('id', 'a URN', ({ decision }) => decision.id),
    words('clipping', 'the clipping’s URN', ({ clipping }) => clipping.id),
    words('when', 'when it was decided: ISO 8601, UTC', ({ decision }) => decision.when),
    words('by', 'who decided', ({ decision }) => decision.by),
    words('verb', 'what was done', ({ decision }) => decision.verb),
    words('about', 'the words it is about', ({ decision }) => decision.about),
    words('before', 'what stood there before', ({ decision }) => decision.before),
    words('after', 'what stands there now', ({ decision }) => decision.after),
    truth('stands', 'false for what was undone', ({ decision }) => decision.stands),
    words(
      'status',
      'whether its words were found again: anchored, moved, ambiguous, orphaned',
      ({ decision }) => decision.status,
    ),
    words(
      'statement',
      'the id of the statement it is about, as the statement is now',
      ({ decision }) => decision.statement,
    ),
    count('start_cp', 'where its words begin, in code points', ({ clipping, decision }) =>
      pointOf(clipping, decision.span?.[0]),
    ),
    count('end_cp', 'where they end, in code points', ({ clipping, decision }) =>
      pointOf(clipping, decision.span?.[1]),
    ),
    words('record', 'all of it as JSON, by which a desk takes it back', ({ decision }) =>
      recordJson(decision.logged),
    ),
  ],
})

/** The tables of a desk, in the order in which people want them. */
export const deskTables = [statementTable, sentenceTable, clippingTable, sourceTable, decisionTable] as const

function pointOf({ codePoints }: ClippingRecord, offset: number | undefined): number | null {
  return offset === undefined ? null : codePoints.fromUtf16(offset)
}

/** The paragraph that a statement begins in; null for one in the header. */
function paragraphOf(row: StatementRow): number | null {
  const start = whole(row)[0]?.[0] ?? 0
  const found = row.clipping.paragraphs.findIndex(([from, to]) => from <= start && start < to)
  return found === -1 ? null : found + 1
}
