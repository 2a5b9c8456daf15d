// What was understood of files, before it is saved: a row a clipping, and what somebody types about it. In: clippings that wait. Out:
// the same, corrected, without those left out; or that all is to be saved unasked, or nothing more.
import type { CorrectableField, Corrections, ImportedSeed } from '@hearsay/archive'
import { correctableFields } from '@hearsay/archive'
import { parse, readDate } from '@hearsay/core'
import { counted } from '@hearsay/desk'
import { documentLanguage } from '@hearsay/reading'
import { oneLine, safe } from '../term/safe.ts'
import type { Terminal } from '../term/terminal.ts'
import { cut } from '../term/width.ts'
import { displayName } from './read-file.ts'

/** A clipping that waits to be saved, as the review shows it. */
export interface ReviewedClipping {
  file: string
  /** As it would be saved with these corrections. */
  seedWith(corrections: Corrections): ImportedSeed
  corrections: Corrections
}

/** What somebody decided: `all` saves everything that is to come too. */
export type ReviewOutcome<Clipping> = { save: Clipping[]; goOn: 'ask' | 'all' | 'stop' }

const HELP =
  'Enter saves. “2 outlet Harbor Times” corrects a field (outlet, date, headline, byline, language), -2 leaves one out, 2 shows its text, all saves what is to come unasked, q ends.'
/** How much of a text is shown, in UTF-16 units. */
const MAX_TEXT_LENGTH = 1500

/** Shows clippings and asks, until they may be saved. */
export async function review<Clipping extends ReviewedClipping>(
  clippings: Clipping[],
  terminal: Terminal,
): Promise<ReviewOutcome<Clipping>> {
  const left = new Set<number>()
  const kept = () => clippings.filter((_, at) => !left.has(at))
  show(clippings, left, terminal)
  terminal.out(`${HELP}\n`)
  for (;;) {
    const answer = (await terminal.ask(`Save ${counted(kept().length, 'clipping')}? `))?.trim()
    if (answer === '' || answer === 'y' || answer === 'yes') return { save: kept(), goOn: 'ask' }
    if (answer === 'all') return { save: kept(), goOn: 'all' }
    if (answer === undefined || answer === 'q') return { save: [], goOn: 'stop' }
    const wrong = apply(answer, clippings, left, terminal)
    if (wrong) terminal.out(`${wrong}\n`)
  }
}

/** Does what was typed; a sentence where that can’t be. */
function apply(
  answer: string,
  clippings: ReviewedClipping[],
  left: Set<number>,
  terminal: Terminal,
): string | null {
  const [, minus, digits, rest = ''] = /^(-?)(\d{1,6})(?:\s+(.*))?$/.exec(answer) ?? []
  const at = Number(digits) - 1
  const clipping = digits === undefined ? undefined : clippings[at]
  if (!clipping) return digits === undefined ? HELP : `There is no clipping ${digits} here.`
  if (minus) {
    left.add(at)
    show(clippings, left, terminal)
    return null
  }
  left.delete(at)
  if (rest === '') {
    const { text } = clipping.seedWith(clipping.corrections)
    const shown = text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text
    terminal.out(
      `${shown
        .split(/\r\n|\r|\n/)
        .map(safe)
        .join('\n')}\n`,
    )
    return null
  }
  const [, name = '', value = ''] = /^(\S+)[\s:=]+(.+)$/.exec(rest) ?? []
  const field = correctableFields.find((one) => one === name.replace(/[:=]$/, '').toLowerCase())
  if (!field) return HELP
  const written = field === 'date' ? (readDate(value)?.value ?? null) : value.trim()
  if (written === null) return `“${oneLine(value)}” is no date; write it as 2024-03-14.`
  clipping.corrections = { ...clipping.corrections, [field]: written }
  show(clippings, left, terminal)
  return null
}

function show(clippings: ReviewedClipping[], left: Set<number>, terminal: Terminal): void {
  let file = ''
  for (const [at, one] of clippings.entries()) {
    if (one.file !== file) terminal.out(`${cut(oneLine(displayName(one.file)), terminal.columns ?? 80)}\n`)
    file = one.file
    const seed = one.seedWith(one.corrections)
    const words = correctableFields.map((field) => fieldWords(seed, field))
    const row = `${left.has(at) ? ' -' : '  '}${String(at + 1).padStart(3)}  ${words.join('  ')}`
    terminal.out(`${cut(row, terminal.columns ?? 80)}\n`)
  }
}

function fieldWords(seed: ImportedSeed, field: CorrectableField): string {
  const value = seed[field]
  if (value !== null) return oneLine(value)
  if (field === 'language') return documentLanguage(parse(seed.text).document) ?? 'no language'
  return `no ${field}`
}
