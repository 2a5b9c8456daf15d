// A comparison as `compare` prints it. In: its record and a width. Out: rows for a terminal, or lines for a program.
//
//   Orla Venn  4 texts, 6 clippings, 2025-03-04 to 2025-03-07
//        2025-03-04  Coastwire  a:2  first on this desk, by the dates
//          “The sea takes a little of this town every winter …”
//     <[ 2025-03-05  Harbor Times  d:2  cut, brackets
//          “[I]t is only fair that those who come by sea help us …”
import type {
  ComparedFamily,
  ComparedOccurrence,
  ComparedTie,
  ComparedVariation,
  ComparisonRecord,
} from '@hearsay/compare'
import { eventOutline, kindLetters } from '@hearsay/compare'
import type { NearClipping } from '@hearsay/desk'
import {
  differenceWords,
  familyExtent,
  familySpeakers,
  firstWords,
  occurrenceWords,
  relayWords,
  SAID_ID,
  saidWords,
  scopeWords,
  shortened,
  sourceWords,
  textNotes,
  tieWords,
  turnWords,
  variationWords,
  voiceShortLabels,
} from '@hearsay/desk'
import { oneLine, sameLengthLine } from '../term/safe.ts'
import { fitted, wrap } from '../term/width.ts'
import type { Look, ReaderRow } from './row.ts'

/** The letters of an occurrence’s axes, `!` last. */
export function variationLetters(one: ComparedVariation): string {
  return one.kinds.map((kind) => kindLetters[kind]).join('') + (one.turns.length ? '!' : '')
}

/** The letters of the same words in another family. */
function tieLetters({ relation, other }: ComparedTie): string {
  return `${relation === 'again' ? AGAIN_LETTER : ''}${variationLetters(other)}`
}

/** The letter of what is said again on another day. */
const AGAIN_LETTER = '&'

/** The widest that letters are. */
const LETTERS = 5

/** A row of a comparison; with `seed` it leads to a clipping, with `target` to a place in its text. */
export interface ComparisonRow extends ReaderRow {
  seed?: string
  target?: number
}

/** The rows of a comparison. */
export function comparisonRows(record: ComparisonRecord, columns: number): ComparisonRow[] {
  const { texts, families } = record
  return [
    ...scopeWords(record).flatMap((line) => wrapped(line, 'quiet', 0, columns)),
    row(''),
    ...texts.flatMap((text) => [
      ...wrapped(placeWords(text.head.date, text.head.outlet, text.head.id), 'label', 0, columns),
      ...(text.head.headline ? wrapped(text.head.headline, 'plain', 2, columns) : []),
      ...textNotes(text).flatMap((note) => wrapped(note, 'quiet', 2, columns)),
    ]),
    ...families.flatMap((family) => [row(''), ...familyRows(family, columns)]),
    ...eventRows(record, columns),
  ]
}

/** Clippings near one, with `+` before those that are marked to be compared. */
export function nearRows(
  near: readonly NearClipping[],
  marked: ReadonlySet<string>,
  columns: number,
): ComparisonRow[] {
  return [
    ...wrapped(
      'By words and days, in other languages by names and numbers. m marks what tells of the same event, c compares.',
      'quiet',
      0,
      columns,
    ),
    row(''),
    ...near.flatMap(({ id, date, outlet, headline }) => {
      const place = `${marked.has(id) ? '+' : ' '} ${placeWords(date, outlet, id)}`
      const [first, ...more] = wrapped(place, 'label', 0, columns)
      return [
        ...(first ? [{ ...first, seed: id, target: 0 }] : []),
        ...more,
        ...(headline ? wrapped(headline, 'plain', 4, columns) : []),
      ]
    }),
  ]
}

/** Below the families: who relays whom, what each speaker says in each text, and what one text alone has. */
function eventRows(record: ComparisonRecord, columns: number): ComparisonRow[] {
  const { relays, sources, speakers, texts } = eventOutline(record)
  if (texts.length < 2) return []
  const titled = (title: string, rows: ComparisonRow[]) =>
    rows.length ? [row(''), ...wrapped(title, 'strong', 0, columns), ...rows] : []
  const quiet = (text: string, indent = 2) => wrapped(text, 'quiet', indent, columns)
  const said = ({ seed, parts }: ComparedOccurrence, text: string): ComparisonRow[] => {
    const [first, ...more] = wrapped(text, 'plain', 4, columns)
    return first ? [{ ...first, seed, target: parts[0]?.span[0] ?? 0 }, ...more] : []
  }
  return [
    ...titled(
      'Who relays whom',
      [...relays.map(relayWords), ...sources.map(sourceWords)].flatMap((line) => quiet(line)),
    ),
    ...titled(
      'Speakers by outlets',
      speakers.flatMap(({ speaker, cells }) => [
        ...wrapped(speaker ?? 'no speaker', 'label', 2, columns),
        ...cells.flatMap((cell, at) =>
          cell.flatMap(({ occurrence, voice }) => {
            const { head } = texts[at]!
            return said(
              occurrence,
              `${head.outlet ?? head.id}, ${voiceShortLabels[voice]}: ${shortened(occurrenceWords(occurrence))}`,
            )
          }),
        ),
      ]),
    ),
    ...titled(
      'In one text alone, of those looked at',
      record.singles.flatMap((one) =>
        said(
          one,
          `${one.outlet ?? one.seed}, ${one.speaker ?? 'no speaker'}: ${shortened(occurrenceWords(one))}`,
        ),
      ),
    ),
  ]
}

function familyRows(family: ComparedFamily, columns: number): ComparisonRow[] {
  const { base, others, ties } = family
  return [
    ...wrapped(`${familySpeakers(family)}  ${familyExtent(family)}`, 'strong', 0, columns),
    ...occurrenceRows(base, '', [saidWords(base), firstWords(family, base)], columns),
    ...others.flatMap((one) =>
      variationRows(
        base,
        one,
        variationLetters(one),
        [...variationWords(one), firstWords(family, one)],
        columns,
      ),
    ),
    ...ties.flatMap((tie) => variationRows(base, tie.other, tieLetters(tie), tieWords(tie), columns)),
  ]
}

/** What stands below a base: the words, and what is gone, has come or may turn the sense. */
function variationRows(
  base: ComparedOccurrence,
  one: ComparedVariation,
  letters: string,
  notes: readonly (string | null)[],
  columns: number,
): ComparisonRow[] {
  const { gone, come } = differenceWords(base, one)
  return [
    ...occurrenceRows(one, letters, [...notes, saidWords(one)], columns),
    ...[
      ...(gone.length ? [`gone: ${gone.join(' · ')}`] : []),
      ...(come.length ? [`come: ${come.join(' · ')}`] : []),
      ...one.turns.map((turn) => `! ${turnWords(turn)}`),
    ].flatMap((line) => wrapped(line, 'quiet', LETTERS + 3, columns)),
  ]
}

function occurrenceRows(
  one: ComparedOccurrence,
  letters: string,
  notes: readonly (string | null)[],
  columns: number,
): ComparisonRow[] {
  const copies = one.copies.length ? `also in ${one.copies.join(', ')}` : null
  const place = placeWords(one.date, one.outlet, placeOf(one))
  const head = [place, ...notes, copies].filter(Boolean).join('  ')
  const [first, ...more] = wrapped(`${fitted(letters, LETTERS)} ${head}`, 'label', 1, columns)
  const leads = one.seed === SAID_ID ? {} : { seed: one.seed, target: one.parts[0]?.span[0] ?? 0 }
  return [
    ...(first ? [{ ...first, ...leads }] : []),
    ...more,
    ...wrapped(occurrenceWords(one), 'plain', LETTERS + 3, columns),
  ]
}

function placeOf({ seed, statement }: ComparedOccurrence): string {
  return statement === null ? seed : `${seed}:${statement}`
}

function placeWords(date: string | null, outlet: string | null, id: string): string {
  return [date ?? 'no date', outlet ?? 'no outlet', id].map(oneLine).join('  ')
}

function row(text: string, look: Look = 'plain'): ReaderRow {
  return { at: 0, parts: [{ text, look }] }
}

/** Words wrapped behind an indent. */
function wrapped(text: string, look: Look, indent: number, columns: number): ReaderRow[] {
  const shown = sameLengthLine(text)
  return wrap(shown, 0, shown.length, Math.max(20, columns - indent)).map(([start, end], at) =>
    row(
      ' '.repeat(at ? indent + (look === 'label' ? LETTERS + 1 : 0) : indent) + shown.slice(start, end),
      look,
    ),
  )
}

/** A line an occurrence: family, day, id and number, outlet, speaker, chain, letters, words; tabs between. */
export function comparisonLines({ families }: ComparisonRecord): string {
  return families
    .flatMap((family, at) =>
      [
        { one: family.base, letters: '' },
        ...family.others.map((one) => ({ one, letters: variationLetters(one) })),
        ...family.ties
          .filter(({ relation }) => relation === 'again')
          .map((tie) => ({ one: tie.other, letters: tieLetters(tie) })),
      ].map(({ one, letters }: { one: ComparedOccurrence; letters: string }) =>
        [
          String(at + 1),
          one.date ?? '',
          placeOf(one),
          one.outlet ?? '',
          one.speaker ?? '',
          one.chain.join(' < '),
          letters,
          occurrenceWords(one),
        ]
          .map(oneLine)
          .join('\t'),
      ),
    )
    .map((line) => `${line}\n`)
    .join('')
}
