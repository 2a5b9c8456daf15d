// How a language is read by form, against the English reading of the same news as a rough gold. In: a folder of NTREX-128 and a
// file of one of its languages. Out: of the sentences that English reports, and of those that are the outlet’s own there, what they
// are in the language, for each half of the articles: by the even ones the words of the lexicon were chosen.
//
//   node --conditions=hearsay-source training/measure-languages.ts NTREX_DIR FILE

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@hearsay/core'
import { loadModel, read } from '@hearsay/reading'

type Kind = 'reported' | 'own' | 'undetermined'

const [folder, file] = process.argv.slice(2)
if (!folder || !file) throw new Error('usage: measure-languages.ts NTREX_DIR FILE')
const linesOf = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
const articles = linesOf('DOCUMENT_IDS.tsv').map((line) => line.split('\t')[0]!)
const names = [...new Set(articles)]
await loadModel('default')
const [english, other] = ['newstest2019-src.eng.txt', file].map((name) => kindsOf(linesOf(name)))

for (const half of [0, 1]) {
  const counts: Record<string, number> = {}
  for (const [at, kind] of english!.entries()) {
    const read = other![at]
    if (!kind || !read || names.indexOf(articles[at]!) % 2 !== half) continue
    for (const key of [kind, `${kind} as ${read}`]) counts[key] = (counts[key] ?? 0) + 1
  }
  console.log(half === 0 ? 'even articles' : 'odd articles', JSON.stringify(counts))
}

/** What each line is; null for headlines. Each article is a clipping, each line a paragraph. */
function kindsOf(lines: string[]): (Kind | null)[] {
  const kinds: (Kind | null)[] = lines.map(() => null)
  for (const name of names) {
    const own = articles.flatMap((one, at) => (one === name ? [at] : []))
    const starts: number[] = []
    let text = 'Harbor Times\n29 June 2022\n\n'
    for (const at of own) {
      starts.push(text.length)
      text += `${lines[at]!.trim()}\n\n`
    }
    const { sentences } = read(parse(text).document)
    for (const [position, at] of own.entries()) {
      const end = starts[position + 1] ?? text.length
      const here = sentences.filter(({ span }) => span[0] >= starts[position]! && span[0] < end)
      if (position > 0) kinds[at] = kindOf(here.map(({ voice }) => voice))
    }
  }
  return kinds
}

function kindOf(voices: string[]): Kind {
  if (voices.some((voice) => voice !== 'own' && voice !== 'undetermined')) return 'reported'
  return voices.every((voice) => voice === 'own') ? 'own' : 'undetermined'
}
