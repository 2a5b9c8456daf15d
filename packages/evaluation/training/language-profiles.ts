// Fits the profiles that tell the language of a clipping. Usage, in packages/evaluation, with the folders of
// github.com/MicrosoftTranslator/NTREX (CC BY-SA 4.0) and github.com/vanatteveldt/wikinews (CC BY 2.5):
//
//   node --conditions=hearsay-source training/language-profiles.ts NTREX WIKINEWS > ../reading/src/lexicon/language-profiles.ts
//   node --conditions=hearsay-source training/language-profiles.ts NTREX WIKINEWS held-out     fits on three documents of four
//
// A softmax regression on sums of features, every weight 0 or more: a word speaks for languages, never against one. It learns
// from pieces of 2 to 17 words. Per language the features that add most are kept, each weight as a digit.

import { readFileSync } from 'node:fs'
import { languageFeatures } from '@hearsay/reading/internal'

/** Languages by their files in NTREX. Malay is taken for Indonesian; Bosnian, Croatian and Serbian are one. */
const FILES: [code: string, file: string][] = [
  ['en', 'src.eng'],
  ...(
    'de deu|fr fra|es spa|it ita|pt por|pt por-BR|nl nld|sv swe|da dan|no nob|ca cat|gl glg|ro ron|pl pol|cs ces|sk slk|hr hrv|hr srp-Latn|' +
    'fi fin|et est|lv lav|lt lit|hu hun|tr tur|vi vie|id ind|id msa|ru rus|uk ukr|bg bul|ar arb|fa fas|ur urd'
  )
    .split('|')
    .map((one): [string, string] => {
      const [code, file] = one.split(' ')
      return [code!, `ref.${file}`]
    }),
]
const SERBIAN: [latin: string, cyrillic: string][] = ['lj љ', 'nj њ', 'dž џ']
  .concat(
    [...'abvgdđežzijklmnoprstćufhcčš'].map((sign, at) => `${sign} ${[...'абвгдђежзијклмнопрстћуфхцчш'][at]}`),
  )
  .map((pair) => pair.split(' ') as [string, string])

/**
 * Candidates and kept features a language; English has more, being what doubt must not fall to and short texts are in, and so have languages
 * that are close to another.
 */
const SIZES = {
  any: { words: 150, groups: 160, kept: 270 },
  close: { words: 450, groups: 220, kept: 600 },
  english: { words: 4000, groups: 400, kept: 2200 },
}
const CLOSE: ReadonlySet<string> = new Set(['da', 'no'])
const sizesOf = (code: string) => SIZES[code === 'en' ? 'english' : CLOSE.has(code) ? 'close' : 'any']
const EPOCHS = 12
const QUARTERS = 4

const [ntrex = '', wikinews = '', heldOut] = process.argv.slice(2)
let state = 7
const random = () => {
  state = (state * 1103515245 + 12345) & 0x7fffffff
  return state / 0x7fffffff
}
const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []

const texts = trainingTexts()
const codes = [...texts.keys()]
const features = candidates()
const numbers = new Map(features.map((feature, at) => [feature, at]))
const weights = fit(samples())
process.stdout.write(moduleOf())

/** Sentences of each language. */
function trainingTexts(): Map<string, string[]> {
  const ids = readFileSync(`${ntrex}/DOCUMENT_IDS.tsv`, 'utf8').trim().split('\n')
  const documents = [...new Set(ids)]
  const found = new Map<string, string[]>()
  const add = (code: string, more: string[]) => found.set(code, [...(found.get(code) ?? []), ...more])
  for (const [code, file] of FILES) {
    const sentences = readFileSync(`${ntrex}/newstest2019-${file}.txt`, 'utf8')
      .split('\n')
      .slice(0, ids.length)
      .filter((_, at) => !heldOut || documents.indexOf(ids[at]!) % 4 !== 3)
    add(code, sentences)
    if (file === 'ref.srp-Latn') add('sr', sentences.map(inCyrillic))
  }
  for (const year of [2019, 2020]) {
    const rows = readFileSync(`${wikinews}/data/wikinews_${year}.csv`, 'utf8').matchAll(/"((?:[^"]|"")*)"/g)
    const prose = [...rows].map(([, cell]) => cell!).filter((cell) => / /.test(cell))
    add(
      'en',
      prose.flatMap((cell) => cell.split(/\n+|(?<=[.?!])\s+(?=[A-Z“"])/)).filter((one) => one.length > 5),
    )
  }
  // NTREX as it was at hand has no Afrikaans; these sentences were written for this.
  const afrikaans = readFileSync(new URL('afrikaans.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  add('af', Array.from({ length: 12 }, () => afrikaans).flat())
  return found
}

function inCyrillic(text: string): string {
  return SERBIAN.reduce(
    (written, [latin, cyrillic]) => written.replaceAll(latin, cyrillic),
    text.toLowerCase(),
  )
}

/** The commonest words, groups of letters and letters of each language. */
function candidates(): string[] {
  const all = new Set<string>()
  for (const code of codes) {
    const counts = countsOf(code)
    const { words, groups } = sizesOf(code)
    const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([feature]) => feature)
    const total = [...counts].reduce((sum, [feature, count]) => sum + (feature[0] === '=' ? count : 0), 0)
    const pick = (fits: (feature: string) => boolean, most: number) => ranked.filter(fits).slice(0, most)
    for (const feature of [
      ...pick((one) => one[0] === '=', words),
      ...pick((one) => one[0] !== '=' && one.length > 1, groups),
      ...pick((one) => one.length === 1 && counts.get(one)! > total / 400, 99),
    ])
      all.add(feature)
  }
  return [...all]
}

function countsOf(code: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts.get(code)!)
    for (const word of wordsOf(text))
      for (const feature of languageFeatures(word)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}

interface Sample {
  language: number
  counts: [feature: number, count: number][]
}

/** Two pieces of every sentence, one of the many English and Afrikaans ones. */
function samples(): Sample[] {
  const found: Sample[] = []
  for (const [language, code] of codes.entries()) {
    for (let round = code === 'en' || code === 'af' ? 1 : 0; round < 2; round++) {
      for (const text of texts.get(code)!) {
        const words = wordsOf(text)
        const size = 2 + Math.floor(random() * random() * 16)
        const from = Math.floor(random() * Math.max(1, words.length - size))
        const counts = new Map<number, number>()
        for (const feature of words.slice(from, from + size).flatMap(languageFeatures)) {
          const number = numbers.get(feature)
          if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1)
        }
        if (counts.size) found.push({ language, counts: [...counts] })
      }
    }
  }
  return found
}

/** Stochastic gradient descent, from the logarithm of how much commoner a feature is in a language than on average. */
function fit(learned: Sample[]): Float32Array {
  const found = initialWeights()
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = 0.15 / (1 + epoch * 0.35)
    for (let at = learned.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      ;[learned[at], learned[other]] = [learned[other]!, learned[at]!]
    }
    for (const one of learned) step(one, found, rate)
    const shrink = 4e-7 * learned.length * rate
    for (let at = 0; at < found.length; at++) found[at] = Math.max(0, found[at]! - shrink)
  }
  return found
}

/** One sample’s step down the slope. */
function step({ language, counts }: Sample, found: Float32Array, rate: number): void {
  const size = codes.length
  const scores = new Float64Array(size)
  for (const [feature, count] of counts)
    for (let at = 0; at < size; at++) scores[at]! += found[feature * size + at]! * count
  const most = Math.max(...scores)
  const total = scores.reduce((sum, score) => sum + Math.exp(score - most), 0)
  for (let at = 0; at < size; at++) {
    const slope = Math.exp(scores[at]! - most) / total - (at === language ? 1 : 0)
    if (Math.abs(slope) < 1e-4) continue
    for (const [feature, count] of counts) {
      const weight = feature * size + at
      found[weight] = Math.max(0, found[weight]! - rate * slope * count)
    }
  }
}

function initialWeights(): Float32Array {
  const found = new Float32Array(features.length * codes.length)
  const shares = codes.map((code) => {
    const counts = countsOf(code)
    const total = texts.get(code)!.reduce((sum, text) => sum + wordsOf(text).length, 0)
    return features.map((feature) => (counts.get(feature) ?? 0) / total)
  })
  for (let at = 0; at < features.length; at++) {
    const mean = shares.reduce((sum, share) => sum + share[at]!, 0) / codes.length
    for (const [language, share] of shares.entries())
      found[at * codes.length + language] = Math.max(0, Math.log((share[at]! + 1e-5) / (mean + 1e-5))) * 0.4
  }
  return found
}

/** The features of a language by weight, those that add most in its texts. */
function profileOf(language: number, code: string): string {
  const counts = countsOf(code)
  const rows = features.map((feature, at) => {
    const weight = weights[at * codes.length + language]!
    return {
      feature,
      digit: Math.min(9, Math.round(weight * QUARTERS)),
      worth: (counts.get(feature) ?? 0) * weight,
    }
  })
  const kept = rows
    .filter(({ digit }) => digit > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, sizesOf(code).kept)
  return Array.from({ length: 9 }, (_, at) =>
    kept
      .filter(({ digit }) => digit === at + 1)
      .map(({ feature }) => feature)
      .join(' '),
  ).join('|')
}

function moduleOf(): string {
  const lines = codes.map(
    (code, language) => `  ${code}: ${JSON.stringify(profileOf(language, code)).replaceAll('\\"', '"')},`,
  )
  return `// What speaks for a language in a word: made by packages/evaluation/training/language-profiles.ts, do not edit.
// Learned from NTREX-128 (Microsoft, CC BY-SA 4.0) and English Wikinews of 2019 and 2020 (CC BY 2.5): weights of words and of
// groups of letters, no text of theirs. Afrikaans from sentences written for it.

/** For each language, \`=word\`, groups of three letters (\`_\` is an edge of the word) and letters; lists for the weights 1 to 9. */
export const languageProfiles: Record<string, string> = {
${lines.join('\n').replaceAll('"', "'")}
}

/** Letters of languages without a profile, in scripts that others share. */
export const unprofiledLetters = /[ўѓќѕқғңұүөһәړډښڼېۍۆێەڕڵəɓɗƙþðħġŵŷ]/u
`
}
