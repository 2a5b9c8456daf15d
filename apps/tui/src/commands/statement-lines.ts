// Statements as a list prints them. In: statements and a width. Out: rows for a terminal, lines for a program.
//
//   2022-06-28  Orla Venn, said, very likely  harbor-pact 3, Harbor Times
//     “We will wait for the ferry”
import type { Statement } from '@hearsay/archive'
import { speakerLabel } from '@hearsay/desk'
import { confidenceWords } from '@hearsay/reading/shape'
import { oneLine } from '../term/safe.ts'
import { cut } from '../term/width.ts'
import { wrapped } from '../ui/prose-rows.ts'
import type { ReaderRow, RowPart } from '../ui/row.ts'

/** The rows of a statement: when, who and where, then its words. */
export function statementListRows(statement: Statement, columns: number): ReaderRow[] {
  const { seed, at, outlet, voice } = statement
  const who = [
    speakerLabel(statement.speaker),
    statement.cue ? `“${statement.cue}”` : '',
    confidenceWords(statement),
  ].filter(Boolean)
  const source = [`${seed} ${at + 1}`, outlet].filter((one) => one !== null)
  const day = `${statementDay(statement) || 'no date'}  `
  const name = cut(oneLine(who.join(', ')), Math.max(8, columns - day.length))
  const rest = cut(`  ${oneLine(source.join(', '))}`, Math.max(0, columns - day.length - name.length))
  const head: RowPart[] = [
    { text: day, look: 'label' },
    { text: name, look: statement.sure ? voice : 'quiet' },
    { text: rest, look: 'quiet' },
  ]
  const words = oneLine(statement.content) || 'no statement was made'
  return [
    { at: 0, parts: head },
    ...wrapped(words, Math.max(12, columns - 2)).map((line) => ({
      at: 0,
      parts: [{ text: `  ${line}`, look: 'plain' as const }],
    })),
  ]
}

/** One line: day, id, number in the clipping, speaker, cue, relays, words; tabs between. */
export function statementLine(statement: Statement): string {
  const { seed, at, speaker, cue, via, content } = statement
  const fields = [
    statementDay(statement),
    seed,
    String(at + 1),
    speaker ?? '',
    cue ?? '',
    via.join(' ← '),
    content,
  ]
  return `${fields.map(oneLine).join('\t')}\n`
}

/** The first day on which it was said, else the day it was published; empty where both are unknown. */
function statementDay({ when, date }: Statement): string {
  return when?.start ?? date ?? ''
}
