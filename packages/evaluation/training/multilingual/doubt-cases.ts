// What the probability that a sentence reports is fitted to. In: a folder of NTREX-128. Out: a JSON line for each paragraph of the documents
// that nothing is measured on, in every language: what it is in the English reading, and its sentences as that probability sees them.
//
//   node --conditions=hearsay-source training/multilingual/doubt-cases.ts NTREX_DIR [LANGUAGE…] > cases.jsonl

import { parse } from '@hearsay/core'
import { loadModel } from '@hearsay/reading'
import {
  doubtLimits,
  joinSentences,
  joinTest,
  languageWords,
  measuredLanguages,
  reportTest,
  startOf,
  tagging,
  tokenizeDocument,
} from '@hearsay/reading/internal'
import type { Article, DocumentSet } from './news.ts'
import { LANGUAGE_FILES, News } from './news.ts'
import { readParagraphs } from './paragraphs.ts'

const [folder, ...asked] = process.argv.slice(2)
if (!folder) throw new Error('usage: doubt-cases.ts NTREX_DIR [LANGUAGE…]')
await Promise.all([loadModel('default'), loadModel('fast')])
// Every language has `own` in its cases, where form doesn’t forbid it, and every statement that the model marks.
for (const [code, one] of Object.entries(measuredLanguages)) {
  one.wronglyOwn = 0
  doubtLimits[code] = { unstated: 2, stated: 0 }
}
const news = new News(folder)
const inside = news.insideQuotations()
for (const set of ['learned', 'chosen'] as const) {
  const english = readParagraphs(news.articles('en', set))
  const again = readParagraphs(news.articles('en', set), { model: 'fast' })
  for (const code of asked.length ? asked : Object.keys(LANGUAGE_FILES)) write(code, set, english, again)
}

type Paragraphs = ReturnType<typeof readParagraphs>

function write(code: string, set: DocumentSet, english: Paragraphs, again: Paragraphs): void {
  const articles = news.articles(code, set)
  const read = readParagraphs(articles)
  const seen = sentencesOf(code, articles)
  for (const [line, { kind, article }] of english) {
    const there = read.get(line)!
    const sentences = there.sentences.map(({ span, voice }) => ({
      voice,
      ...seen.get(`${article} ${span[0]}`),
    }))
    const [isInside, isAgreed] = [inside.has(line), again.get(line)!.kind === kind]
    process.stdout.write(
      `${JSON.stringify({ code, set, article, line, kind, isInside, isAgreed, sentences })}\n`,
    )
  }
}

/** What is known of each sentence, by its article and place. */
function sentencesOf(code: string, articles: Article[]) {
  const words = languageWords(code)!
  const tagged = tagging(code, words)
  const found = new Map<string, { byForm: boolean; marked: number; features: number[] }>()
  for (const { number, text } of articles) {
    const doc = tokenizeDocument(parse(text).document)
    joinSentences(doc, joinTest(doc, words))
    const byForm = reportTest(doc, words, true)
    const { features, statements } = tagged(doc)
    const marked = new Map<number, number>()
    for (const one of statements) {
      const at = doc.sentenceOf[startOf(one)]!
      // What form shows stands in any case.
      const sure = one.evidence.some(({ rule }) => rule === 'multilingual-tagger') ? one.confidence : 1
      marked.set(at, Math.max(marked.get(at) ?? 0, sure))
    }
    for (const [at, sentence] of doc.sentences.entries())
      found.set(`${number} ${sentence.span[0]}`, {
        byForm: byForm(sentence),
        marked: marked.get(at) ?? 0,
        features: features[at]!.map((one) => Math.round(one * 1e4) / 1e4),
      })
  }
  return found
}
