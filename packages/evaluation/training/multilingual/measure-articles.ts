// How well the invented articles are read that did not train the model. In: articles/LANGUAGE.txt. Out: of each language what voiceFigures
// counts.
//
//   node --conditions=hearsay-source training/multilingual/measure-articles.ts [--trained]

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '@hearsay/core'
import { loadModel, read } from '@hearsay/reading'
import { articlesOf } from '../../src/annotated-articles.ts'
import type { VoicedText } from '../../src/voice-figures.ts'
import { voiceFigures } from '../../src/voice-figures.ts'

const rest = process.argv.includes('--trained') ? 1 : 0
const folder = new URL('articles/', import.meta.url)
await loadModel('default')
const texts: VoicedText[] = []
for (const file of readdirSync(folder).sort())
  for (const { number, body, marks } of articlesOf(readFileSync(new URL(file, folder), 'utf8'))) {
    if (number % 2 !== rest) continue
    const { document } = parse(body, { bodyOnly: true })
    const gold = [...new Set(marks.map(({ statement }) => statement))].map((one) => {
      const of = (role: string) =>
        marks.flatMap((mark) => (mark.statement === one && mark.role === role ? [mark.span] : []))
      return { source: of('source'), cue: of('cue'), content: of('content') }
    })
    texts.push({ text: body, language: file.slice(0, 2), reading: read(document), gold })
  }
for (const one of voiceFigures(texts)) console.log(JSON.stringify(one))
