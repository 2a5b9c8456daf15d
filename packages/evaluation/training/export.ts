// Converts an annotated corpus (text/*.txt, attributions/*.ann in brat standoff) to the input of train.py: one line per token, a
// blank line after a segment, and before each text a line `# STEM ANNOTATOR NUMBER`. A text with several annotations comes
// once for each; number 0 is the first in alphabetical order, and the one that counts. Without attributions/ each text comes once,
// as `# STEM none 0`, and all its tokens are outside of any part.
//
//   node --conditions=hearsay-source training/export.ts CORPUS_DIR > corpus.tsv

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@hearsay/core'
import type { Segment } from '@hearsay/reading/internal'
import { segmentsOf } from '@hearsay/reading/internal'

type Run = [start: number, end: number]
/** Longest gap between two parts of an attribution that is labelled as inside it. */
const MAX_GAP_TOKENS = 12
const [corpus] = process.argv.slice(2)
if (!corpus) throw new Error('usage: export.ts CORPUS_DIR')
const marked = existsSync(join(corpus, 'attributions'))
const annotations = marked ? readdirSync(join(corpus, 'attributions')).sort() : []

for (const file of readdirSync(join(corpus, 'text')).sort()) {
  const stem = file.replace(/\.txt$/, '')
  const text = readFileSync(join(corpus, 'text', file), 'utf8')
  const segments = segmentsOf(parse(text, { bodyOnly: true }).document)
  const own = annotations.filter((name) => name.startsWith(`${stem}_`) || name === `${stem}.ann`)
  for (const [number, annotation] of own.entries()) {
    const annotator = annotation.slice(stem.length + 1, -4) || 'ann'
    const events = eventsOf(readFileSync(join(corpus, 'attributions', annotation), 'utf8'), text)
    write(`${stem} ${annotator} ${number}`, segments, events)
  }
  if (!marked) write(`${stem} none 0`, segments, [])
}

function write(title: string, segments: Segment[], events: Event[]): void {
  process.stdout.write(`# ${title}\n`)
  for (const segment of segments) process.stdout.write(`${linesOf(segment, events)}\n\n`)
}

/** A token a line, its features and its label parted by tabs. */
function linesOf(segment: Segment, events: Event[]): string {
  const labels = labelsOf(events, segment.tokens)
  const sentence = new Int32Array(segment.tokens.length)
  for (const [at, [from, to]] of segment.sentences.entries()) sentence.fill(at, from, to)
  return segment.tokens
    .map(([start, end], at) => {
      const { word, suffix, prefix, shape } = segment.features[at]!.form
      return [
        word,
        suffix,
        prefix,
        shape,
        segment.quoteStates[at],
        segment.boundaries[at],
        sentence[at],
        start,
        end,
        labels[at],
      ].join('\t')
    })
    .join('\n')
}

interface Event {
  Source: Run[]
  Cue: Run[]
  Content: Run[]
}

/** Events with their spans in UTF-16 offsets; brat counts code points. */
function eventsOf(annotation: string, text: string): Event[] {
  const units: number[] = []
  let unit = 0
  for (const sign of text) {
    units.push(unit)
    unit += sign.length
  }
  units.push(unit)
  const spans = new Map<string, Run[]>()
  const events: Event[] = []
  for (const line of annotation.split('\n')) {
    const span = /^(T\d+)\t[\w-]+ ([\d; ]+)\t/.exec(line)
    if (span) {
      const runs = span[2]!
        .split(';')
        .map((run) => run.split(' ').map((at) => units[Math.min(Number(at), units.length - 1)]!))
      spans.set(span[1]!, runs as Run[])
    }
    const event = /^E\d+\t(.*)$/.exec(line)
    if (!event) continue
    const found: Event = { Source: [], Cue: [], Content: [] }
    for (const part of event[1]!.split(' ')) {
      const [role, id] = part.split(':')
      const name = role?.replace(/\d+$/, '') as keyof Event
      if (name in found) found[name].push(...(spans.get(id ?? '') ?? []))
    }
    events.push(found)
  }
  return events
}

/** BIO labels that also say on which side of the cue a part is; X fills the gaps inside an attribution. */
function labelsOf(events: Event[], tokens: [number, number][]): string[] {
  const labels = tokens.map(() => 'O')
  const gaps: Run[] = []
  for (const event of events) {
    const parts = partsOf(event, tokens)
    for (const [run, kind] of labelledRuns(parts)) writeLabel(labels, run, kind)
    gaps.push(...gapsBetween([...parts.source, ...parts.cue, ...parts.content]))
  }
  for (const [from, to] of gaps)
    if (labels.slice(from, to).every((label) => label === 'O')) labels.fill('X', from, to)
  return labels
}

interface Parts {
  source: Run[]
  cue: Run[]
  content: Run[]
}

/** The tokens of an event’s parts, as ascending runs. */
function partsOf({ Source, Cue, Content }: Event, tokens: [number, number][]): Parts {
  const runs = (spans: Run[]) => spans.flatMap((span) => runOf(span, tokens)).sort((a, b) => a[0] - b[0])
  return { source: runs(Source), cue: runs(Cue), content: runs(Content) }
}

/** The tokens that a span of text overlaps; nothing where it overlaps none. */
function runOf([from, to]: Run, tokens: [number, number][]): Run[] {
  const first = firstAfter(tokens, from)
  let end = first
  while (end < tokens.length && tokens[end]![0] < to) end++
  return end > first ? [[first, end]] : []
}

/** The kind of each run: parts before the cue (or else the source) are `pre`, others `post`; a cue has content on `a`, `b` or `x`. */
function* labelledRuns({ source, cue, content }: Parts): Iterable<[Run, string]> {
  const pivot = cue[0]?.[0] ?? source[0]?.[0]
  const before = pivot !== undefined && content.some((run) => run[0] < pivot)
  const after = pivot !== undefined && content.some((run) => run[0] > pivot)
  for (const run of source) yield [run, `Source|${pivot === undefined || run[0] < pivot ? 'pre' : 'post'}`]
  for (const run of cue) yield [run, `Cue|${before && after ? 'x' : before ? 'b' : 'a'}`]
  for (const run of content) yield [run, `Content|${pivot !== undefined && run[0] < pivot ? 'pre' : 'post'}`]
}

/** Labels a run, unless a part of another attribution has one of its tokens. */
function writeLabel(labels: string[], [from, to]: Run, kind: string): void {
  if (labels.slice(from, to).some((label) => label !== 'O')) return
  for (let at = from; at < to; at++) labels[at] = `${at === from ? 'B' : 'I'}-${kind}`
}

/** The short gaps between the parts of an attribution. */
function gapsBetween(parts: Run[]): Run[] {
  const sorted = parts.toSorted((a, b) => a[0] - b[0])
  return sorted.slice(1).flatMap((run, at): Run[] => {
    const length = run[0] - sorted[at]![1]
    return length > 0 && length <= MAX_GAP_TOKENS ? [[sorted[at]![1], run[0]]] : []
  })
}

function firstAfter(tokens: [number, number][], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]![1] <= offset) low = middle + 1
    else high = middle
  }
  return low
}
