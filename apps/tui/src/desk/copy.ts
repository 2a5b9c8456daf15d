// What can be copied of the selected statement or sentence. In: a seed, its reading, a stop. Out: text for a clipboard, as
// written: where it is pasted control characters do no harm, and altered words are no quotation.

import type { Seed } from '@hearsay/archive'
import type { Stop } from '@hearsay/desk'
import { citationIn, citeSentence, citeStatement } from '@hearsay/desk'
import type { Reading } from '@hearsay/reading'
import { statementWithEvidence } from '../ui/statement-record.ts'

/** What can be copied. */
export const copyKinds = ['quotation', 'citation', 'markdown', 'csl', 'sentence', 'json'] as const
/** One of the things that can be copied. */
export type CopyKind = (typeof copyKinds)[number]

/** What was copied, to go on “… was copied”. */
export const copyNames: Record<CopyKind, string> = {
  quotation: 'The quotation',
  citation: 'The quotation with its citation',
  markdown: 'The citation in Markdown',
  csl: 'The citation in CSL JSON',
  sentence: 'The sentence',
  json: 'The statement as JSON',
}

/** The text to copy; null where the stop has none. */
export function textToCopy(kind: CopyKind, seed: Seed, reading: Reading, stop: Stop): string | null {
  const sentence = sentenceText(seed, reading, stop)
  switch (kind) {
    case 'sentence':
      return sentence
    case 'json':
      return JSON.stringify(recordOf(seed, reading, stop), null, 2)
    case 'quotation':
      return contentText(seed, reading, stop) || sentence
    case 'citation':
    case 'markdown':
    case 'csl':
      return citation(kind, seed, reading, stop, sentence)
  }
}

function sentenceText({ document }: Seed, reading: Reading, { sentence }: Stop): string | null {
  const span = sentence === null ? undefined : reading.sentences[sentence]?.span
  return span ? document.text.slice(...span).trim() : null
}

function contentText({ document }: Seed, reading: Reading, { statement }: Stop): string {
  const content = statement === null ? [] : (reading.attributions[statement]?.content ?? [])
  return content.map((span) => document.text.slice(...span)).join(' … ')
}

function citation(
  kind: 'citation' | 'markdown' | 'csl',
  { document, id }: Seed,
  reading: Reading,
  { statement }: Stop,
  sentence: string | null,
): string | null {
  const address = document.header.url?.text ?? id
  const cited =
    statement !== null
      ? citeStatement(document, reading, statement, address)
      : sentence && citeSentence(document, sentence, address)
  return cited && citationIn(kind === 'citation' ? 'plain' : kind, cited)
}

/** The sentence at a stop, and its statement with the evidence, spans in UTF-16 units of the seed’s text. */
function recordOf(
  { id, hash, document, outlet, date, headline }: Seed,
  reading: Reading,
  stop: Stop,
): object {
  const { statement, sentence } = stop
  const within = sentence === null ? undefined : reading.sentences[sentence]
  return {
    seed: id,
    outlet,
    date,
    headline,
    sentence: within && {
      text: document.text.slice(...within.span),
      span: within.span,
      voice: within.voice,
    },
    statement: statement === null ? undefined : statementWithEvidence(id, hash, document, reading, statement),
  }
}
