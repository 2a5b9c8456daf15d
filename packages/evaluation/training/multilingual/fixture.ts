// Invented sentences as rows of features, of which pack.py works out the scores: a test compares them with those of the program.
//
//   node --conditions=hearsay-source training/multilingual/fixture.ts > multilingual-emissions.json

import { parse } from '@hearsay/core'
import { tokensOf } from './tokens-of.ts'

const TEXTS: [language: string, text: string][] = [
  ['de', '„Wir warten“, sagte Orla Venn. Laut Hafenamt fährt die Fähre erst im Juli wieder.'],
  ['fr', '« Nous attendons », a-t-elle ajouté. Selon la mairie, trois marins ont été blessés.'],
  ['ru', '«Мы ждём», — сказала Анна Орлова. Паром стоял в порту до вечера.'],
  ['ar', 'وقال سامي الحداد إن العبارة لن تغادر.'],
  ['zh', '林小梅说：“我们在等。”码头上没有人。'],
  ['hi', 'मीरा शर्मा ने कहा कि नौका जुलाई से पहले नहीं चलेगी।'],
  ['ja', '「待っています」と森田花子さんは話した。'],
]

const texts = TEXTS.map(([language, text]) => {
  const { document } = parse(text, { bodyOnly: true })
  const rows = tokensOf(document, language).flatMap(({ words, classes, shapes, quotes, edges }) =>
    words.map((word, at) => [word, classes[at], shapes[at], quotes[at], edges[at]]),
  )
  return { language, text, rows, emissions: [] }
})
process.stdout.write(`${JSON.stringify({ texts })}\n`)
