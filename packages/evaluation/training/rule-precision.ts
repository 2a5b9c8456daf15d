// How often each rule is right where the words that it starts from were read correctly. In: a corpus. Out: for each rule with a
// precision of its own, in the order of the reading: how many statements have its evidence, the share of those whose words are
// right, its precision, and how that was measured.
//
//   node --conditions=hearsay-source training/rule-precision.ts CORPUS_DIR
//
// The corpus’s own parts take the place of the model’s, so that nothing depends on what the model learned from these texts: for
// rules that find a source without the sources, for those that find content without the contents, for patterns and layouts
// without any, for all others whole. Words are right where source and content each overlap those of an attribution in the corpus
// by more than half; of a rule that finds a source it is enough that the source has a word of the corpus’s, which often goes on
// with an aside: “One passenger, who gave no name,”. What decides about sentences, relay chains or texts in other languages is in no corpus.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '@hearsay/core'
import { parse } from '@hearsay/core'
import type { Attribution } from '@hearsay/reading'
import { loadModel, read } from '@hearsay/reading'
import type { Part, PartRole, TokenizedDocument } from '@hearsay/reading/internal'
import {
  contentRules,
  linePatterns,
  phraseRules,
  quotationPatterns,
  rules,
  sourceRules,
  tagger,
  tokenRange,
  turnRules,
} from '@hearsay/reading/internal'
import { judgeReading } from '../src/judge-reading.ts'
import type { FlatAttribution } from '../src/standoff.ts'
import { parseStandoff } from '../src/standoff.ts'

/** Roles that are marked for a reading, and the rules that are counted in it. */
interface Setting {
  marked: PartRole[]
  rules: ReadonlySet<string>
}

const [corpus] = process.argv.slice(2)
if (!corpus) throw new Error('usage: rule-precision.ts CORPUS_DIR')
const idsOf = (list: readonly { id: string }[]) => new Set<string>(list.map(({ id }) => id))
const patterns = idsOf([...quotationPatterns, ...phraseRules, ...linePatterns, ...turnRules])
const sources = idsOf(sourceRules)
const contents = idsOf(contentRules)
const others = idsOf(rules.filter(({ id }) => ![patterns, sources, contents].some((ids) => ids.has(id))))
const settings: Setting[] = [
  { marked: [], rules: patterns },
  { marked: ['cue', 'content'], rules: sources },
  { marked: ['source', 'cue'], rules: contents },
  { marked: ['source', 'cue', 'content'], rules: others },
]

await loadModel('default')
const annotations = readdirSync(join(corpus, 'attributions')).sort()
const counts = new Map<string, { cases: number; right: number }>()
for (const file of readdirSync(join(corpus, 'text')).sort()) {
  const stem = file.replace(/\.txt$/, '')
  const annotation = annotations.find((name) => name.startsWith(`${stem}_`) || name === `${stem}.ann`)
  if (!annotation) continue
  const text = readFileSync(join(corpus, 'text', file), 'utf8')
  const gold = parseStandoff(readFileSync(join(corpus, 'attributions', annotation), 'utf8'), text)
  for (const setting of settings) count(text, gold, setting)
}

for (const { id, precision, measured } of rules) {
  if (precision === 'model') continue
  const { cases, right } = counts.get(id) ?? { cases: 0, right: 0 }
  const share = cases ? (right / cases).toFixed(2) : '–'
  process.stdout.write(`${id}\t${cases}\t${share}\t${precision}\t${measured}\n`)
}

/** Counts the statements of a text with evidence of the rules of a setting. */
function count(text: string, gold: FlatAttribution[], setting: Setting): void {
  tagger.mark = (doc) => partsOf(doc, gold, setting.marked)
  const reading = read(parse(text, { bodyOnly: true }).document)
  for (const { statement, words } of judgeReading(text, reading, gold)) {
    const ids = new Set(reading.attributions[statement]!.evidence.map(({ rule }) => rule))
    for (const id of ids) {
      if (!setting.rules.has(id)) continue
      const isRight = sources.has(id) ? isFound(reading.attributions[statement]!, gold) : words
      const { cases, right } = counts.get(id) ?? { cases: 0, right: 0 }
      counts.set(id, { cases: cases + 1, right: right + Number(isRight) })
    }
  }
}

/** Whether an attribution of the corpus has more than half of a statement’s content, and a word of its source. */
function isFound({ source, content }: Attribution, gold: FlatAttribution[]): boolean {
  return gold.some((one) => {
    const both = shared(content, one.content)
    return (
      2 * both > length(content) + length(one.content) - both && source && shared([source], one.source) > 0
    )
  })
}

function length(spans: Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0)
}

/** UTF-16 units that two lists of spans have in common; no list overlaps itself. */
function shared(some: Span[], others: Span[]): number {
  let sum = 0
  for (const [start, end] of some)
    for (const [from, to] of others) sum += Math.max(0, Math.min(end, to) - Math.max(start, from))
  return sum
}

/** The parts of a corpus’s attributions as a model would mark them: of parts with a token in common the first alone. */
function partsOf(doc: TokenizedDocument, gold: FlatAttribution[], marked: PartRole[]): Part[] {
  const parts: Part[] = []
  const taken = new Uint8Array(doc.tokens.length)
  for (const attribution of gold) {
    for (const role of ['source', 'cue', 'content'] as const) {
      for (const span of attribution[role]) {
        const { first, end } = tokenRange(doc, span)
        if (first >= end || taken.subarray(first, end).includes(1)) continue
        taken.fill(1, first, end)
        if (marked.includes(role)) parts.push({ role, first, end, probability: 0.9 })
      }
    }
  }
  return parts.sort((a, b) => a.first - b.first)
}
