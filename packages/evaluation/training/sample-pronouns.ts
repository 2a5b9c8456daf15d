// Samples statements whose source is a pronoun, for a person to judge whether the actor is who it means. In: a corpus, how many, and
// the names of texts, one per line. Out: each statement with its number, the probability of its person so far, its actor, and the
// words before and around it; the same statements each time.
//
//   node --conditions=hearsay-source training/sample-pronouns.ts CORPUS_DIR 150 < names.txt

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@hearsay/core'
import { loadModel, read } from '@hearsay/reading'
import { pronouns } from '@hearsay/reading/internal'

/** What a person sees of the text before a pronoun and behind it, in characters. */
const SHOWN = { before: 420, behind: 60 }

const [corpus, number] = process.argv.slice(2)
if (!corpus || !number) throw new Error('usage: sample-pronouns.ts CORPUS_DIR NUMBER < names.txt')
await loadModel('default')
const found: string[] = []
for (const stem of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const text = readFileSync(join(corpus, 'text', `${stem}.txt`), 'utf8')
  const { attributions, actors } = read(parse(text, { bodyOnly: true }).document)
  for (const { source, actor, confidence, sure } of attributions) {
    if (!source || !sure || !pronouns.has(text.slice(...source).toLowerCase())) continue
    const before = text.slice(Math.max(0, source[0] - SHOWN.before), source[0]).replace(/\s+/g, ' ')
    const behind = text.slice(source[1], source[1] + SHOWN.behind).replace(/\s+/g, ' ')
    const name = actor === null ? 'no actor' : actors[actor]!.name
    found.push(`${confidence.toFixed(2)}  ${name}\n     …${before}[${text.slice(...source)}]${behind}…`)
  }
}
const step = Math.max(1, found.length / Number(number))
for (let at = 0; at < found.length; at += step) {
  const index = Math.floor(at)
  console.log(`${index + 1}  ${found[index]}\n`)
}
