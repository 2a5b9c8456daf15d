// How well each language is read, against the English reading of the same news. In: a folder of NTREX-128. Out: for the 20 documents
// that the multilingual model never saw, of each language: of the paragraphs that report in English those found, with the right
// speaker, called the outlet’s own; of those that are the outlet’s own in English, those kept so. In %.
//
//   node --conditions=hearsay-source training/multilingual/measure.ts NTREX_DIR [--table] [--agreed] [--chosen | --learned] [--show LANGUAGE] [LANGUAGE…]
//
// With --agreed only paragraphs are counted that both English models read alike. Without --table they are lines of measured-languages.ts; with --chosen of the documents on which choices are made, with --learned of
// those that the model learned from; --show prints what differs.

import { loadModel } from '@hearsay/reading'
import { measuredLanguages } from '@hearsay/reading/internal'
import type { DocumentSet } from './news.ts'
import { LANGUAGE_FILES, News } from './news.ts'
import type { ReadParagraph } from './paragraphs.ts'
import { readParagraphs } from './paragraphs.ts'

/** Scripts whose names can’t be compared with English ones. */
const OTHER_SCRIPTS = new Set(['ru', 'ar', 'zh', 'uk', 'el', 'fa', 'he', 'hi', 'ja', 'ko'])

const options = process.argv.slice(2)
const folder = options.find((one) => one.includes('/'))
if (!folder)
  throw new Error('usage: measure.ts NTREX_DIR [--chosen | --learned] [--show LANGUAGE] [LANGUAGE…]')
const shown = options.includes('--show') ? options[options.indexOf('--show') + 1] : undefined
const asked = [...new Set(options.filter((one) => one in LANGUAGE_FILES))]
const set: DocumentSet = options.includes('--chosen')
  ? 'chosen'
  : options.includes('--learned')
    ? 'learned'
    : 'measured'
const news = new News(folder)
await Promise.all([loadModel('default'), loadModel('fast')])
// Every language has `own` while it is measured.
for (const one of Object.values(measuredLanguages)) one.wronglyOwn = 0
const english = readParagraphs(news.articles('en', set))
if (options.includes('--agreed')) {
  const again = readParagraphs(news.articles('en', set), { model: 'fast' })
  for (const [line, { kind }] of english) if (again.get(line)!.kind !== kind) english.delete(line)
}
const inside = news.insideQuotations()
const nameOf = new Intl.DisplayNames('en', { type: 'language' })
for (const code of asked.length ? asked : Object.keys(LANGUAGE_FILES)) {
  const found = compare(code, readParagraphs(news.articles(code, set)))
  const { speaker = '–', wronglyOwn, ownKept } = found
  if (options.includes('--table'))
    console.log(`| ${nameOf.of(code)} | ${found.found} | ${speaker} | ${wronglyOwn} | ${ownKept} |`)
  else console.log(`  ${code}: { found: ${found.found}, wronglyOwn: ${wronglyOwn}, ownKept: ${ownKept} },`)
}

interface Figures {
  found: number
  /** Missing where names are written in another script. */
  speaker?: number
  wronglyOwn: number
  ownKept: number
}

function compare(code: string, other: Map<number, ReadParagraph>): Figures {
  const pairs = [...english].flatMap(([at, one]) => {
    const there = other.get(at)
    return there ? [{ at, one, there }] : []
  })
  if (code === shown) for (const { one, there } of pairs) show(one, there)
  const reported = pairs.filter(({ one }) => one.kind === 'reported')
  const own = pairs.filter(({ one, at }) => one.kind === 'own' && !inside.has(at))
  const named = reported.filter(({ one }) => one.names.length)
  const as = (list: typeof pairs, kind: ReadParagraph['kind']) =>
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

function show(one: ReadParagraph, there: ReadParagraph): void {
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
