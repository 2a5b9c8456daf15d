// Invented articles with marks to the tokens that the tagger reads. In: articles/LANGUAGE.txt: articles parted by `=== NUMBER TITLE`, prose with
// {sN:source} {cN:cue} {qN:content}. Out: a JSON object a line as tokens.ts gives it, and the marks as spans of text. Articles with an
// odd number train; with --held the others are given.
//
//   node --conditions=hearsay-source training/multilingual/annotated.ts [--held] > gold.jsonl

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '@hearsay/core'
import { articlesOf } from '../../src/annotated-articles.ts'
import { tokensOf } from './tokens-of.ts'

const held = process.argv.includes('--held')
const folder = new URL('articles/', import.meta.url)
for (const file of readdirSync(folder).sort()) {
  const language = file.slice(0, 2)
  for (const { number, body, marks } of articlesOf(readFileSync(new URL(file, folder), 'utf8'))) {
    if (number % 2 === (held ? 1 : 0)) continue
    const { document } = parse(body, { bodyOnly: true })
    const one = { language, name: `gold.${language}.${number}`, held, text: document.text }
    process.stdout.write(`${JSON.stringify({ ...one, segments: tokensOf(document, language), marks })}\n`)
  }
}
