// How well each language is read, against the English reading of the same news. In: a folder of NTREX-128. Out: for the 20 documents
// that the multilingual model never saw, of each language: of the paragraphs that report in English those found, with the right
// speaker, called the outlet’s own; of those that are the outlet’s own in English, those kept so. In %.
//
//   node --conditions=hearsay-source training/multilingual/measure.ts NTREX_DIR [--table] [--seen] [--show LANGUAGE] [LANGUAGE…]
//
// Without --table they are lines of measured-languages.ts; with --seen of the documents that the model learned from; --show prints what differs.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@hearsay/core'
import { loadModel, type Reading, read } from '@hearsay/reading'
import { measuredLanguages } from '@hearsay/reading/internal'

const FILES: Record<string, string> = {
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  pt: 'por',
  nl: 'nld',
  sv: 'swe',
  ru: 'rus',
  ar: 'arb',
  zh: 'zho-CN',
  da: 'dan',
  no: 'nob',
  fi: 'fin',
  pl: 'pol',
  cs: 'ces',
  uk: 'ukr',
  tr: 'tur',
  el: 'ell',
  ro: 'ron',
  hr: 'hrv',
  hu: 'hun',
  fa: 'fas',
  he: 'heb',
  hi: 'hin',
  id: 'ind',
  ja: 'jpn',
  ko: 'kor',
  ca: 'cat',
}
/** As texts.py holds them out. */
const HELD_OUT = 20
/** Scripts whose names can’t be compared with English ones. */
const OTHER_SCRIPTS = new Set(['ru', 'ar', 'zh', 'uk', 'el', 'fa', 'he', 'hi', 'ja', 'ko'])

interface Paragraph {
  kind: 'reported' | 'own' | 'undetermined'
  names: string[]
  text: string
  voices: string[]
}

const options = process.argv.slice(2)
const folder = options.find((one) => one.includes('/'))
if (!folder) throw new Error('usage: measure.ts NTREX_DIR [--seen] [--show LANGUAGE] [LANGUAGE…]')
const shown = options.includes('--show') ? options[options.indexOf('--show') + 1] : undefined
const asked = [...new Set(options.filter((one) => one in FILES))]
const linesOf = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
const documents = linesOf('DOCUMENT_IDS.tsv').map((line) => line.trim())
const names = [...new Set(documents)]
const held = new Set(names.filter((_, at) => at % 6 === 2).slice(0, HELD_OUT))
const chosen = names.filter((name) => held.has(name) !== options.includes('--seen'))
await loadModel('default')
// Every language has `own` while it is measured.
for (const one of Object.values(measuredLanguages)) one.wronglyOwn = 0
const englishLines = linesOf('newstest2019-src.eng.txt')
const english = paragraphsOf(englishLines)
const inside = insideQuotations(englishLines)
const nameOf = new Intl.DisplayNames('en', { type: 'language' })
for (const code of asked.length ? asked : Object.keys(FILES)) {
  const found = compare(code, paragraphsOf(linesOf(`newstest2019-ref.${FILES[code]}.txt`)))
  const { speaker = '–', wronglyOwn, ownKept } = found
  if (options.includes('--table'))
    console.log(`| ${nameOf.of(code)} | ${found.found} | ${speaker} | ${wronglyOwn} | ${ownKept} |`)
  else console.log(`  ${code}: { found: ${found.found}, wronglyOwn: ${wronglyOwn}, ownKept: ${ownKept} },`)
}

/** What each line is; null for headlines. Each article is a clipping, each line a paragraph. */
function paragraphsOf(lines: string[]): (Paragraph | null)[] {
  const found: (Paragraph | null)[] = lines.map(() => null)
  for (const name of chosen) {
    const own = documents.flatMap((one, at) => (one === name ? [at] : []))
    const starts: number[] = []
    let text = 'Harbor Times\n29 June 2022\n\n'
    for (const at of own) {
      starts.push(text.length)
      text += `${lines[at]!.trim()}\n\n`
    }
    const reading = read(parse(text).document)
    for (const [position, at] of own.entries())
      if (position > 0)
        found[at] = paragraphOf(reading, text, starts[position]!, starts[position + 1] ?? text.length)
  }
  return found
}

function paragraphOf(
  { sentences, attributions, actors }: Reading,
  text: string,
  start: number,
  end: number,
): Paragraph {
  const here = sentences.filter(({ span }) => span[0] >= start && span[0] < end)
  const voices = here.map(({ voice }) => voice)
  const isReported = voices.some((voice) => voice !== 'own' && voice !== 'undetermined')
  const kind = isReported ? 'reported' : voices.every((voice) => voice === 'own') ? 'own' : 'undetermined'
  const speakers = attributions.filter(({ content, cue }) =>
    [...content, ...(cue ? [cue] : [])].some(([from]) => from >= start && from < end),
  )
  const names = speakers.flatMap(({ actor }) => {
    const one = actor === null ? undefined : actors[actor]
    return one?.standing === 'named' ? [one.name] : []
  })
  return { kind, names, text: text.slice(start, end).trim(), voices }
}

/** Paragraphs inside a quotation that another one opened: the English reading takes some of them for the outlet’s own. */
function insideQuotations(lines: string[]): Set<number> {
  const inside = new Set<number>()
  let isOpen = false
  for (const [at, line] of lines.entries()) {
    if (documents[at] !== documents[at - 1]) isOpen = false
    const marks = line.match(/["“”]/g)?.length ?? 0
    if (isOpen || marks % 2) inside.add(at)
    if (marks % 2) isOpen = !isOpen
  }
  return inside
}

interface Figures {
  found: number
  /** Missing where names are written in another script. */
  speaker?: number
  wronglyOwn: number
  ownKept: number
}

function compare(code: string, other: (Paragraph | null)[]): Figures {
  const pairs = english.flatMap((one, at) => (one && other[at] ? [{ at, one, there: other[at] }] : []))
  if (code === shown) for (const { one, there } of pairs) show(one, there)
  const reported = pairs.filter(({ one }) => one.kind === 'reported')
  const own = pairs.filter(({ one, at }) => one.kind === 'own' && !inside.has(at))
  const named = reported.filter(({ one }) => one.names.length)
  const as = (list: typeof pairs, kind: Paragraph['kind']) =>
    percent(list.filter(({ there }) => there.kind === kind).length, list.length)
  const right = named.filter(({ one, there }) =>
    one.names.some((name) => there.names.some((other) => isSame(name, other))),
  )
  return {
    found: as(reported, 'reported'),
    ...(OTHER_SCRIPTS.has(code) ? {} : { speaker: percent(right.length, named.length) }),
    wronglyOwn: as(reported, 'own'),
    ownKept: as(own, 'own'),
  }
}

function show(one: Paragraph, there: Paragraph): void {
  if (one.kind === there.kind) return
  console.log(`${one.kind} → ${there.kind}: ${there.text}\n   ${one.text}\n   ${there.names.join(' | ')}`)
}

function percent(part: number, of: number): number {
  return Math.round((1000 * part) / Math.max(of, 1)) / 10
}

/** Whether two names have a word in common, but for its ending. */
function isSame(name: string, other: string): boolean {
  const words = (one: string) =>
    one
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2)
  const own = words(other)
  return words(name).some((word) =>
    own.some((one) => one.startsWith(word.slice(0, Math.max(4, word.length - 2)))),
  )
}
