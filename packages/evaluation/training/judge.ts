// Judges a model’s attributions on annotated texts; confidence is fitted on the result. In: a corpus, a model file, and the names
// of texts that the model was not trained on, one per line. Out: JSON, one line per attribution: the probabilities of its
// parts (null for a missing part; of several pieces of content the lowest) and whether source and content are right.
//
//   node --conditions=hearsay-source training/judge.ts CORPUS_DIR MODEL_FILE < names.txt > judged.jsonl

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@hearsay/core'
import type { TokenizedDocument, TokenRange } from '@hearsay/reading/internal'
import {
  addByPattern,
  createModel,
  groupParts,
  tokenizeDocument,
  tokenRange,
} from '@hearsay/reading/internal'
import type { FlatAttribution } from '../src/standoff.ts'
import { parseStandoff } from '../src/standoff.ts'

const [corpus, weights] = process.argv.slice(2)
if (!corpus || !weights) throw new Error('usage: judge.ts CORPUS_DIR MODEL_FILE < names.txt')
const annotations = readdirSync(join(corpus, 'attributions')).sort()
const model = createModel(new Uint8Array(readFileSync(weights)))

for (const stem of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const text = readFileSync(join(corpus, 'text', `${stem}.txt`), 'utf8')
  const annotation = annotations.find((name) => name.startsWith(`${stem}_`) || name === `${stem}.ann`)
  if (!annotation) continue
  const doc = tokenizeDocument(parse(text, { bodyOnly: true }).document)
  const gold = parseStandoff(readFileSync(join(corpus, 'attributions', annotation), 'utf8'), text)
  const known = new Set(gold.map((one) => goldKey(doc, one)))
  for (const { source, cue, content } of groupParts(doc, addByPattern(doc, model.parts(doc.segments)))) {
    process.stdout.write(
      `${JSON.stringify({
        source: source?.probability ?? null,
        cue: cue?.probability ?? null,
        content: content.length ? Math.min(...content.map((part) => part.probability)) : null,
        right: content.length > 0 && known.has(`${tokens(source ? [source] : [])}/${tokens(content)}`),
      })}\n`,
    )
  }
}

/** The tokens of the source and those of the content, as one text. */
function goldKey(doc: TokenizedDocument, { source, content }: FlatAttribution): string {
  const [own, said] = [source, content].map((spans) => tokens(spans.map((span) => tokenRange(doc, span))))
  return `${own}/${said}`
}

function tokens(parts: TokenRange[]): string {
  const all = parts.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at))
  return [...new Set(all)].sort((a, b) => a - b).join()
}
