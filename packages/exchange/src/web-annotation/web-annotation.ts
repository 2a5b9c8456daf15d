// Web Annotation (W3C, 2017) in the shape that Recogito’s text annotator reads: each target has both a quotation and a position, no
// target is a bare address, and everything that matters is a tag, since own terms lose their context on the way back.
import type { Span } from '@hearsay/core'
import type { FilePiece, FolderWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { decisionFile } from '../record/decision-lines.ts'
import type { DecisionRecord } from '../record/decision-record.ts'
import type { StatementRecord } from '../record/statement-schema.ts'
import { descriptionOf, nameOf, readBy } from '../record/telling.ts'
import { filePath } from '../text/file-name.ts'

/** How many UTF-16 units of context a quotation has on either side. */
const CONTEXT_LENGTH = 32

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
/** Own terms. The name resolves to nothing (RFC 6761) and is no one else’s. */
const TERMS = {
  hearsay: 'https://hearsay.invalid/ns#',
  confidence: { '@id': 'hearsay:confidence', '@type': 'http://www.w3.org/2001/XMLSchema#decimal' },
  stance: 'hearsay:stance',
  rule: 'hearsay:rule',
  via: { '@id': 'hearsay:via', '@type': '@id' },
} as const

/** The words of a span with their surroundings, and where they are. */
export function selectorsOf(text: string, [start, end]: Span): object[] {
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT_LENGTH)), start),
      suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT_LENGTH))),
    },
    { type: 'TextPositionSelector', start, end },
  ]
}

/** An offset that is not inside a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(text.slice(0, at))
    ? at - 1
    : at
}

const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value })

/** The annotations of a clipping’s statements, in order. */
export function annotationsOf(clipping: ClippingRecord): object[] {
  const ids = new Set(clipping.statements.map(({ id }) => id))
  return [
    ...clipping.statements.flatMap((statement) => [
      ...statementAnnotation(clipping, statement, ids),
      ...partAnnotation(clipping, statement, 'source'),
      ...partAnnotation(clipping, statement, 'cue'),
    ]),
    ...clipping.decisions.flatMap((decision) => decisionAnnotation(clipping, decision)),
  ]
}

/** A decision at its words; the statement is named in a body, since the annotator throws on a target that is an address. */
function decisionAnnotation(clipping: ClippingRecord, decision: DecisionRecord): object[] {
  const { id, when, by, verb, before, after, stands, span, statement } = decision
  if (!span) return []
  const change = [before, after].filter((one) => one !== null).join(' → ')
  return [
    {
      '@context': CONTEXT,
      id,
      type: 'Annotation',
      motivation: 'assessing',
      created: when,
      creator: { type: 'Person', name: by },
      body: [
        tag(`decision:${verb}`),
        ...(stands ? [] : [tag('stands:no')]),
        ...(change ? [{ type: 'TextualBody', purpose: 'commenting', value: change }] : []),
        ...(statement ? [{ type: 'SpecificResource', purpose: 'linking', source: statement }] : []),
      ],
      target: { source: clipping.id, selector: selectorsOf(clipping.text, span) },
    },
  ]
}

function softwareOf({ reading }: ClippingRecord): object {
  return {
    id: `https://hearsay.invalid/reader/${reading.model}`,
    type: 'Software',
    name: `Hearsay reader, ${reading.model} model`,
  }
}

function statementAnnotation(
  clipping: ClippingRecord,
  statement: StatementRecord,
  ids: ReadonlySet<string>,
): object[] {
  const { id, voice, form, stated, via, relayed_by, confidence, stance, rules, content } = statement
  const parts =
    content.length > 0 ? content : [statement.cue ?? statement.source].filter((part) => part !== null)
  if (parts.length === 0) return []
  const name = nameOf(statement)
  const description = descriptionOf(statement)
  const { condition, reason } = statement.speaker ?? {}
  const software = softwareOf(clipping)
  return [
    {
      '@context': [CONTEXT, TERMS],
      id,
      type: 'Annotation',
      motivation: 'classifying',
      creator: software,
      generator: software,
      body: [
        tag(`voice:${voice}`),
        tag(`form:${form}`),
        ...(stated ? [] : [tag('stated:no')]),
        ...via.map((one) => tag(`relayed-by:${one}`)),
        tag(readBy(statement)),
        ...(name === null ? [] : [{ type: 'TextualBody', purpose: 'identifying', value: name }]),
        ...[description, condition, reason].flatMap((value) =>
          value ? [{ type: 'TextualBody', purpose: 'describing', value }] : [],
        ),
      ],
      target: parts.map(({ span }) => ({ source: clipping.id, selector: selectorsOf(clipping.text, span) })),
      confidence,
      stance,
      rule: rules,
      ...(relayed_by !== null && ids.has(relayed_by) && { via: relayed_by }),
    },
  ]
}

function partAnnotation(
  clipping: ClippingRecord,
  statement: StatementRecord,
  part: 'source' | 'cue',
): object[] {
  const place = statement[part]
  if (!place) return []
  return [
    {
      '@context': CONTEXT,
      id: `${statement.id}#${part}`,
      type: 'Annotation',
      motivation: 'linking',
      creator: softwareOf(clipping),
      body: [tag(`part:${part}`), { type: 'SpecificResource', purpose: 'linking', source: statement.id }],
      target: { source: clipping.id, selector: selectorsOf(clipping.text, place.span) },
    },
  ]
}

/** A text and an array of annotations for each clipping. */
export const webAnnotation: FolderWriter = {
  sideBySide: [],
  async *write(clippings): AsyncGenerator<FilePiece> {
    for await (const clipping of clippings) {
      const path = filePath(clipping)
      yield { file: `${path}.txt`, data: clipping.text }
      const lines = annotationsOf(clipping).map((annotation) => JSON.stringify(annotation))
      yield { file: `${path}.anno.json`, data: lines.length > 0 ? `[\n${lines.join(',\n')}\n]\n` : '[]\n' }
      yield* decisionFile(path, clipping)
    }
  },
}
