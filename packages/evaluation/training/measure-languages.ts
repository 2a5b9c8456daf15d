// How often the language of a clipping is told right. In: a folder of NTREX-128 (CC BY-SA 4.0). Out: for each language with a file
// there, of its documents as whole articles, and of each of their paragraphs under their headline: told right, taken for another
// language that is read, for one that isn’t, and not told. In %, by language, and all of those that are read.
//
//   node --conditions=hearsay-source training/measure-languages.ts NTREX_DIR [--show LANGUAGE]
//
// The profiles were fitted on these texts (`language-profiles.ts … held-out` fits them on three of four).

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@hearsay/core'
import { documentLanguage, howWellRead } from '@hearsay/reading'

/** Languages by their files; several files of one language are varieties of it. */
const FILES =
  'en src.eng|de deu|fr fra|fr fra-CA|es spa|es spa-MX|it ita|pt por|pt por-BR|nl nld|sv swe|da dan|no nob|no nno|fi fin|ru rus|uk ukr|bg bul|' +
  'pl pol|cs ces|sk slk|sl slv|hr hrv|hr srp-Latn|hr bos|sr srp-Cyrl|ro ron|hu hun|el ell|tr tur|he heb|ar arb|fa fas|ur urd|hi hin|bn ben|id ind|' +
  'ms msa|vi vie|th tha|zh zho-CN|zh zho-TW|ja jpn|ko kor|ca cat|gl glg|et est|lv lav|lt lit|sq sqi|is isl|af afr|cy cym|ga gle|eu eus|ta tam|sw swa'
/** Languages that pass for each other: Malay is told as Indonesian, Serbian in Cyrillic letters as Croatian. */
const SAME: Readonly<Record<string, string>> = { ms: 'id', sr: 'hr' }

const [folder = '', , shown] = process.argv.slice(2)
const ids = linesOf('DOCUMENT_IDS.tsv')
const documents = [...new Set(ids)]
const isRead = (code: string) => !/not read$/.test(howWellRead(code))

interface Figures {
  all: number
  right: number
  otherRead: number
  otherUnread: number
  none: number
}

const totals = { whole: figures(), short: figures() }
console.log('language        whole right  other read  other  none | short right  other read  other  none')
for (const [code, file] of FILES.split('|').map((one) => one.split(' ') as [string, string])) {
  const name = `newstest2019-${file.includes('.') ? file : `ref.${file}`}.txt`
  if (!existsSync(join(folder, name))) continue
  const lines = linesOf(name)
  const whole = figures()
  const short = figures()
  for (const document of documents) {
    const paragraphs = lines.filter((_, at) => ids[at] === document)
    const [headline = '', ...body] = paragraphs
    count(whole, code, headline, body)
    for (const paragraph of body) count(short, code, headline, [paragraph])
  }
  console.log(`${`${code} ${file}`.padEnd(16)}${row(whole)} |${row(short)}`)
  if (isRead(code)) for (const kind of ['whole', 'short'] as const) add(totals[kind], { whole, short }[kind])
}
console.log(`${'those read'.padEnd(16)}${row(totals.whole)} |${row(totals.short)}`)

function linesOf(name: string): string[] {
  return readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.trim())
}

function figures(): Figures {
  return { all: 0, right: 0, otherRead: 0, otherUnread: 0, none: 0 }
}

function add(to: Figures, one: Figures): void {
  for (const key of Object.keys(to) as (keyof Figures)[]) to[key] += one[key]
}

function count(to: Figures, code: string, headline: string, body: string[]): void {
  const { document } = parse(`Vela\n2022-06-29\n\n${headline}\n\n${body.join('\n\n')}\n`)
  const told = documentLanguage(document)
  const right = told !== null && (told === code || told === SAME[code])
  to.all++
  if (right) to.right++
  else if (told === null) to.none++
  else if (isRead(told)) to.otherRead++
  else to.otherUnread++
  if (!right && code === shown) console.log(`  ${told}: ${headline} / ${body.join(' ').slice(0, 150)}`)
}

function row({ all, right, otherRead, otherUnread, none }: Figures): string {
  const percent = (number: number) => ((100 * number) / all).toFixed(2).padStart(7)
  return [right, otherRead, otherUnread, none].map(percent).join('    ')
}
