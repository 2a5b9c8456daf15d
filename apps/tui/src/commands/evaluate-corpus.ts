// How right the reading is on a corpus in brat standoff: text/STEM.txt beside attributions/STEM_ANNOTATOR.ann.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from '@hearsay/core'
import type {
  FlatAttribution,
  JudgedStatement,
  JudgedText,
  PairedScore,
  PairedText,
  PredictedAttribution,
  Rates,
  ReliabilityRow,
  Scores,
  VoicedText,
  VoiceFigures,
} from '@hearsay/evaluation'
import {
  flatten,
  judgeReading,
  pairedBootstrap,
  parsePredictions,
  parseStandoff,
  predict,
  reliabilityRows,
  score,
  voiceFigures,
} from '@hearsay/evaluation'
import type { ModelName } from '@hearsay/reading'
import { documentLanguage, languageName, loadModel, read } from '@hearsay/reading'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'

/** What `eval` was asked for. */
interface EvalOptions {
  json: boolean
  out: string | undefined
  against: string | undefined
  model: ModelName
}

/** Reads a corpus, compares, and prints how much is right. */
export async function evaluated(
  folder: string,
  { json: asJson, out, against, model: name }: EvalOptions,
  terminal: Terminal,
): Promise<Status> {
  const corpus = await corpusIn(folder)
  if (typeof corpus === 'string') {
    terminal.err(`hearsay: ${corpus}\n`)
    return 3
  }
  const before = against === undefined ? null : await predictionsIn(against)
  if (typeof before === 'string') {
    terminal.err(`hearsay: ${before}\n`)
    return 3
  }
  await loadModel(name)
  const paired: PairedText[] = []
  const judged: JudgedText[] = []
  const statements: JudgedStatement[] = []
  const voiced: VoicedText[] = []
  const lines: string[] = []
  for (const { stem, file, annotation } of corpus) {
    const words = await readFile(file, 'utf8')
    const { document } = parse(words, { bodyOnly: true })
    const predicted = predict(document, { model: name })
    lines.push(lineOf(stem, predicted))
    if (!annotation) continue
    const one = {
      text: words,
      gold: parseStandoff(await readFile(annotation, 'utf8'), words),
      predicted: predicted.map(flatten),
    }
    judged.push(one)
    if (before) paired.push({ ...one, before: before.get(stem) ?? [], after: one.predicted })
    const reading = read(document, { model: name })
    statements.push(...judgeReading(words, reading, one.gold))
    voiced.push({ text: words, language: documentLanguage(document), reading, gold: one.gold })
    if (terminal.errColumns) terminal.err(`\r${lines.length} of ${corpus.length} texts`)
  }
  if (terminal.errColumns) terminal.err('\r\u001b[K')
  if (out !== undefined) {
    const failed = await writeFile(out, lines.join('')).then(
      () => null,
      (error: NodeJS.ErrnoException) => error.code,
    )
    if (failed) {
      terminal.err(`hearsay: ${oneLine(out)}: the predictions can’t be written there (${failed}).\n`)
      return 3
    }
  }
  const scores = score(judged)
  const tables = reliabilityTables(statements)
  const compared = before ? pairedBootstrap(paired) : null
  const counts = { texts: corpus.length, annotated: judged.length, model: name }
  if (asJson) {
    const { words: reliability, person: personReliability, both: bothReliability } = tables
    const tablesByName = { reliability, personReliability, bothReliability }
    const languages = voiceFigures(voiced)
    const all = { ...counts, scores, languages, ...tablesByName, ...(compared && { against: compared }) }
    terminal.out(`${safeJson(all, terminal.columns ? 2 : 0)}\n`)
  } else {
    terminal.out(`${judged.length} of ${corpus.length} texts are annotated; read with the ${name} model\n\n`)
    terminal.out(scoreTable(scores))
    terminal.out(`\nSentences by language, %\n${languageTable(voiceFigures(voiced))}`)
    for (const [table, heading] of Object.entries(TABLE_HEADINGS) as [keyof typeof tables, string][])
      terminal.out(`\n${heading}\n${reliabilityTable(tables[table])}`)
    if (compared) terminal.out(`\nF1 of ${oneLine(against!)} beside this\n${comparisonTable(compared)}`)
  }
  return 0
}

const TABLE_HEADINGS = {
  words: 'Words right, of all statements',
  person: 'Person right, of statements with right words whose source shows who it is',
  both: 'Words and person right, of statements whose source shows who it is',
}

/** Of what the corpus judges, how much is right at each confidence. */
function reliabilityTables(
  statements: JudgedStatement[],
): Record<keyof typeof TABLE_HEADINGS, ReliabilityRow[]> {
  const of = (part: 'words' | 'person' | 'both') =>
    reliabilityRows(
      statements.flatMap(({ confidence, [part]: right }) => (right === null ? [] : [{ confidence, right }])),
    )
  return { words: of('words'), person: of('person'), both: of('both') }
}

/** Of the sentences that report and of the outlet’s own, how many are read so, in %. */
function languageTable(figures: VoiceFigures[]): string {
  const percent = (part: number, of: number) => (of ? ((100 * part) / of).toFixed(1) : '–')
  const head = `${''.padEnd(16)} ${cells(['texts', 'found', 'speaker', 'as own', 'own kept'])}\n`
  return figures.reduce((table, one) => {
    const name = one.language === null ? 'not known' : languageName(one.language)
    const reported = [one.found, one.rightSpeaker, one.wronglyOwn].map((part) => percent(part, one.reported))
    return `${table}${name.padEnd(16)} ${cells([one.texts, ...reported, percent(one.ownKept, one.own)])}\n`
  }, head)
}

interface CorpusText {
  stem: string
  file: string
  annotation: string | null
}

/** The texts of a corpus in the order of their names, or the sentence that says what is missing. */
async function corpusIn(folder: string): Promise<CorpusText[] | string> {
  const shown = oneLine(folder)
  const form = 'a corpus has text/STEM.txt beside attributions/STEM_ANNOTATOR.ann'
  const inside = (name: string) =>
    readdir(join(folder, name)).then(
      (files) => files.sort(),
      (error: NodeJS.ErrnoException) => String(error.code),
    )
  const [texts, annotations] = await Promise.all([inside('text'), inside('attributions')])
  for (const [name, found] of [
    ['text', texts],
    ['attributions', annotations],
  ] as const) {
    if (found === 'ENOENT' || found === 'ENOTDIR')
      return `${shown} is no corpus: it has no folder “${name}”; ${form}.`
    if (typeof found === 'string') return `${shown}: the folder “${name}” can’t be read (${found}).`
  }
  const list = (texts as string[]).filter((name) => name.endsWith('.txt'))
  if (list.length === 0) return `${shown} is no corpus: its folder “text” has no .txt file; ${form}.`
  const found = list.map((name) => {
    const stem = name.slice(0, -4)
    const own = (annotations as string[]).find((one) => one.startsWith(`${stem}_`) && one.endsWith('.ann'))
    return {
      stem,
      file: join(folder, 'text', name),
      annotation: own ? join(folder, 'attributions', own) : null,
    }
  })
  if (!found.some(({ annotation }) => annotation))
    return `${shown}: none of the ${list.length} texts has annotations; ${form}.`
  return found
}

/** The predictions in a file, or the sentence that says why there are none. */
async function predictionsIn(file: string): Promise<Map<string, FlatAttribution[]> | string> {
  try {
    return parsePredictions(await readFile(file, 'utf8'))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return `${oneLine(file)}: ${code ? `the predictions can’t be read (${code})` : 'no file that --out wrote'}.`
  }
}

function lineOf(id: string, predicted: PredictedAttribution[]): string {
  return `${JSON.stringify({ id, attributions: predicted })}\n`
}

function scoreTable({ exact, trimmed, who, voice }: Scores): string {
  const rows: [string, Rates][] = [
    ...(['source', 'cue', 'content'] as const).map((role): [string, Rates] => [`exact ${role}`, exact[role]]),
    ...(['source', 'cue', 'content'] as const).map((role): [string, Rates] => [
      `trimmed ${role}`,
      trimmed[role],
    ]),
    ['who said what', who],
    ['voice (tokens)', voice],
  ]
  const head = `${''.padEnd(16)} ${cells(['precision', 'recall', 'F1', 'right', 'predicted', 'there'])}\n`
  const percent = (rate: number) => (100 * rate).toFixed(1)
  return (
    head +
    rows
      .map(([name, { precision, recall, f1, right, predicted, gold }]) => {
        const values = [percent(precision), percent(recall), percent(f1), right, predicted, gold]
        return `${name.padEnd(16)} ${cells(values)}\n`
      })
      .join('')
  )
}

function reliabilityTable(rows: ReliabilityRow[]): string {
  const share = (right: number, count: number) => (count ? `${((100 * right) / count).toFixed(1)} %` : '–')
  const head = `${'confidence'.padEnd(16)} ${cells(['statements', 'right', 'share', 'mean'])}\n`
  const lines = rows.map(({ from, to, count, right, confidence }) => {
    const values = [count, right, share(right, count), count ? confidence.toFixed(2) : '–']
    return `${`${from.toFixed(1)} to ${to.toFixed(1)}`.padEnd(16)} ${cells(values)}\n`
  })
  return head + lines.join('')
}

function comparisonTable(rows: PairedScore[]): string {
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
  const head = `${''.padEnd(16)} ${cells(['before', 'now', 'difference', 'low', 'high'])}\n`
  const lines = rows.map(({ name, before, after, difference, low, high }) => {
    const values = [before.toFixed(1), after.toFixed(1), signed(difference), signed(low), signed(high)]
    return `${name.padEnd(16)} ${cells(values)}\n`
  })
  return head + lines.join('')
}

function cells(values: (string | number)[]): string {
  return values.map((value) => String(value).padStart(10)).join(' ')
}
