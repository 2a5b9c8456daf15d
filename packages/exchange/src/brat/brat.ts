// brat’s standoff format (1.3): a text, a file of annotations, and one of what annotations there are. Offsets are in code points, as
// Python counts; a span never goes on over a line break, so it is cut there.

import type { Span } from '@hearsay/core'
import { oneLine } from '@hearsay/core'
import { codePointsOf } from '@hearsay/core/code-points'
import { quoteForms, voices } from '@hearsay/reading/shape'
import type { FilePiece, FolderWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { decisionFile } from '../record/decision-lines.ts'
import type { StatementRecord } from '../record/statement-schema.ts'
import { descriptionOf, readBy, sourceCase, sourceTellings } from '../record/telling.ts'
import { filePath } from '../text/file-name.ts'

const CONFIGURATION = `[entities]
Source
UnnamedSource
Cue
Content
NoContent
[relations]
Source\tArg1:Content|NoContent, Arg2:Source|UnnamedSource
Cue\tArg1:Content|NoContent, Arg2:Cue
RelayedBy\tArg1:Content|NoContent, Arg2:Content|NoContent
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
[events]
[attributes]
Voice\tArg:Content|NoContent, Value:${voices.join('|')}
Form\tArg:Content|NoContent, Value:${quoteForms.join('|')}
Declined\tArg:Content|NoContent
`

/** A text with LF alone at its line ends, and where an offset of the old one is in it. */
function withLineFeeds(text: string): { text: string; at: (offset: number) => number } {
  const breaks = Array.from(text.matchAll(/\r\n/g), ({ index }) => index)
  if (breaks.length === 0) return { text: text.replaceAll('\r', '\n'), at: (offset) => offset }
  const before = (offset: number) => breaks.findLastIndex((place) => place < offset) + 1
  return {
    text: text.replace(/\r\n?/g, '\n'),
    at: (offset) => offset - before(offset),
  }
}

/** The annotations of a clipping, a line each. */
export function standoffOf(clipping: ClippingRecord): { text: string; annotations: string } {
  const { text, at } = withLineFeeds(clipping.text)
  const points = codePointsOf(text)
  const lines: string[] = []
  const counts = { T: 0, R: 0, A: 0, '#': 0 }
  const add = (kind: keyof typeof counts, rest: string) => {
    const id = `${kind}${++counts[kind]}`
    lines.push(`${id}\t${rest}\n`)
    return id
  }
  const mark = (type: string, spans: readonly Span[]) => {
    const pieces = spans.flatMap(([start, end]) => piecesOf(text, at(start), at(end)))
    if (pieces.length === 0) return null
    const places = pieces.map(([start, end]) => `${points.fromUtf16(start)} ${points.fromUtf16(end)}`)
    return add('T', `${type} ${places.join(';')}\t${pieces.map((piece) => text.slice(...piece)).join(' ')}`)
  }
  const heads = new Map(
    clipping.statements.map((statement) => {
      const { content, cue, source } = statement
      const part = cue ?? source
      const head =
        content.length > 0
          ? mark(
              'Content',
              content.map(({ span }) => span),
            )
          : part && mark('NoContent', [part.span])
      return [statement.id, head]
    }),
  )
  for (const statement of clipping.statements) {
    const head = heads.get(statement.id)
    if (!head) continue
    const relation = (type: string, target: string | null | undefined) => {
      if (target) add('R', `${type} Arg1:${head} Arg2:${target}`)
    }
    if (statement.source) relation('Source', mark(sourceType(statement), [statement.source.span]))
    if (statement.cue) relation('Cue', mark('Cue', [statement.cue.span]))
    if (statement.relayed_by) relation('RelayedBy', heads.get(statement.relayed_by))
    add('A', `Voice ${head} ${statement.voice}`)
    add('A', `Form ${head} ${statement.form}`)
    if (!statement.stated) add('A', `Declined ${head}`)
    add('#', `AnnotatorNotes ${head}\t${noteOf(statement)}`)
  }
  return { text, annotations: lines.join('') }
}

/** The pieces of a span between line breaks. */
function piecesOf(text: string, start: number, end: number): Span[] {
  return Array.from(
    text.slice(start, end).matchAll(/[^\n\r\u0085\u2028\u2029]+/g),
    ({ index, 0: words }): Span => [start + index, start + index + words.length],
  )
}

function sourceType(statement: StatementRecord): 'Source' | 'UnnamedSource' {
  return sourceTellings[sourceCase(statement)] === 'description' ? 'UnnamedSource' : 'Source'
}

function noteOf(statement: StatementRecord): string {
  const { id, rules, speaker } = statement
  const description = descriptionOf(statement)
  const parts = [
    readBy(statement),
    `id ${id}`,
    `rules ${rules.join(' ')}`,
    ...(speaker?.name ? [`name ${speaker.name}`] : []),
    ...(description ? [`description ${description}`] : []),
    ...(speaker?.condition ? [`condition ${speaker.condition}`] : []),
  ]
  return oneLine(parts.map(withoutSemicolon).join('; '))
}

/** A part of a note with its own semicolons as `%3B`, since a semicolon ends a part. */
function withoutSemicolon(words: string): string {
  return words.replace(/%(?=25|3B)/g, '%25').replaceAll(';', '%3B')
}

/** A part of a note as it was. */
export function withSemicolons(words: string): string {
  return words.replace(/%(25|3B)/g, (_, code) => (code === '25' ? '%' : ';'))
}

/** Text and annotations of each clipping, and the configuration once. */
export const brat: FolderWriter = {
  sideBySide: [],
  async *write(clippings, state): AsyncGenerator<FilePiece> {
    if (!state.begun) yield { file: 'annotation.conf', data: CONFIGURATION }
    state.begun = true
    for await (const clipping of clippings) {
      const path = filePath(clipping)
      const { text, annotations } = standoffOf(clipping)
      yield { file: `${path}.txt`, data: text }
      yield { file: `${path}.ann`, data: annotations }
      yield* decisionFile(path, clipping)
    }
  },
}
