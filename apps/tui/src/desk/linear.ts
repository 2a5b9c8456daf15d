// The desk as lines that are read out. In: the desk, before and after a key. Out: a line for each thing that changed;
// nothing is drawn over, and there are no boxes.

import type { Entry } from '@hearsay/archive'
import { voiceNames } from '@hearsay/reading'
import { safe } from '../term/safe.ts'
import type { Pane } from '../ui/layout.ts'
import { panes } from '../ui/layout.ts'
import { titleOf as titleOfEntry } from '../ui/list-rows.ts'
import { wrapped } from '../ui/prose-rows.ts'
import type { ReaderRow } from '../ui/row.ts'
import type { SheetRow } from '../ui/sheet-rows.ts'
import { sourceWords } from '../ui/wording.ts'
import type { Choice } from './acts.ts'
import type { Clipping, View } from './clipping.ts'
import type { Desk } from './desk.ts'
import type { Prompt } from './prompt.ts'
import type { Sheet } from './sheet.ts'
import { statusLine, titleOf } from './status.ts'
import type { Stop } from './stops.ts'

/** What was last told. */
interface Told {
  pane: Pane | null
  entry: string | null
  clipping: Clipping | null
  text: string | null
  read: boolean
  view: View
  stop: Stop | null
  top: number
  sheet: Sheet | null
  sheetAt: number
  choice: Choice | null
  prompt: Prompt | null
  message: string
  found: string
  evidence: boolean
}

/** Says what changes on a desk. */
export class Speaker {
  readonly #desk: Desk
  readonly #out: (words: string) => void
  #told: Told

  constructor(desk: Desk, out: (words: string) => void) {
    this.#desk = desk
    // One pane at a time, as wide as the terminal: what isn’t told of can’t be seen either.
    desk.zoom = panes.length - 1
    desk.changed()
    this.#out = out
    this.#told = { ...toldOf(desk), entry: null, pane: null, message: '' }
  }

  /** Says where one is, and from then on each change. */
  begin(): void {
    const { archive } = this.#desk
    this.#say(`Hearsay, the desk of ${archive.place}. Question mark tells the keys.`)
    this.#desk.subscribe(() => this.#speak())
    this.#speak()
  }

  #speak(): void {
    const desk = this.#desk
    const before = this.#told
    const now = toldOf(desk)
    this.#told = now
    for (const line of changes(desk, before, now)) this.#say(line)
  }

  #say(words: string): void {
    for (const line of wrapped(safe(words), this.#desk.columns)) this.#out(`${line}\n`)
  }
}

function toldOf(desk: Desk): Told {
  const { clipping, sheet, shelf, focus, message, choice, prompt } = desk
  return {
    pane: focus,
    entry: shelf.known ? `${shelf.query} ${shelf.chosen?.id ?? ''} ${shelf.total.number}` : null,
    clipping: focus === 'list' ? null : clipping,
    text: clipping?.seed.document.text ?? null,
    read: clipping !== null && clipping.reading !== null,
    view: clipping?.view ?? 'reading',
    stop: clipping?.stop ?? null,
    top: clipping?.top ?? 0,
    sheet,
    sheetAt: sheet ? sheet.at : 0,
    choice,
    prompt,
    message,
    found: clipping?.finding && !prompt ? `${clipping.finding} ${clipping.foundAt}` : '',
    evidence: focus === 'evidence',
  }
}

/** A line for each thing that is another than before. */
function changes(desk: Desk, before: Told, now: Told): string[] {
  const { clipping, sheet, shelf } = desk
  const lines: string[] = []
  if (now.sheet !== before.sheet) {
    if (sheet) return [`${sheet.title}.`, ...sheetLines(sheet.rows), 'q goes back.']
    lines.push('Back.')
  } else if (sheet && now.sheetAt !== before.sheetAt)
    return sheetLines(sheet.rows.slice(sheet.at, sheet.at + 1))
  if (now.choice && now.choice !== before.choice) {
    const keys = now.choice.keys.map(({ key, label }) => `${key} ${label}`)
    return [`${now.choice.title}: ${keys.join(', ')}.`]
  }
  if (now.prompt && !before.prompt) return [now.prompt.asked === 'command' ? 'Command:' : 'Find:']
  if (now.prompt) return []
  if (before.prompt) lines.push(`${before.prompt.text}`)
  if (now.message && now.message !== before.message) lines.push(now.message)
  if (now.pane === 'list') {
    if (now.entry !== before.entry || before.pane !== 'list') lines.push(entryLine(desk, shelf.chosen))
    for (const part of shelf.diagnostics.length && now.entry !== before.entry ? statusLine(desk) : [])
      if (part.look === 'error' || part.look === 'warning') lines.push(part.text)
    return lines
  }
  if (!clipping) return desk.problem ? [...lines, desk.problem] : lines
  if (now.clipping !== before.clipping || now.view !== before.view || now.text !== before.text) {
    lines.push(
      `${titleOf(desk, 'clipping')}.`,
      ...windowLines(clipping.rows.slice(clipping.top, clipping.top + desk.height)),
    )
    return lines
  }
  if (now.pane === 'clipping' && before.pane === 'evidence') lines.push(`${titleOf(desk, 'clipping')}.`)
  if (now.read && !before.read) lines.push(`It is read: ${clipping.stops.length} statements.`)
  if (now.evidence && (!before.evidence || now.stop !== before.stop)) {
    lines.push(`${titleOf(desk, 'evidence')}.`, ...windowLines(desk.evidence(desk.columns)))
    return lines
  }
  if (now.found !== before.found && clipping.found.length === 0 && clipping.finding)
    lines.push(`No “${clipping.finding}”.`)
  else if (now.found !== before.found && clipping.finding) lines.push(...foundLines(clipping))
  else if (now.stop && now.stop !== before.stop) lines.push(...stopLines(desk, clipping, now.stop))
  else if (now.top !== before.top) {
    const from = now.top > before.top ? Math.max(before.top + desk.height, now.top) : now.top
    const to = now.top > before.top ? now.top + desk.height : Math.min(before.top, now.top + desk.height)
    lines.push(...windowLines(clipping.rows.slice(from, to)))
  }
  return lines
}

function entryLine({ shelf }: Desk, entry: Entry | undefined): string {
  if (!shelf.known) return ''
  if (shelf.problem) return shelf.problem
  if (shelf.total.number === 0) return shelf.query ? 'No seed fits.' : 'There is no seed yet.'
  if (!entry) return 'It is still coming.'
  const wrong = entry.counts.error ? `, ${entry.counts.error} errors` : ''
  const of = `Seed ${shelf.cursor + 1} of ${shelf.total.number}${shelf.total.more ? ' and more' : ''}`
  return `${of}: ${titleOfEntry(entry)}, ${entry.outlet ?? 'no outlet'}, ${entry.date ?? 'no date'}${wrong}.`
}

function stopLines(desk: Desk, clipping: Clipping, stop: Stop): string[] {
  const { reading, seed } = clipping
  if (!reading || typeof reading === 'string') return []
  const sentence = stop.sentence === null ? undefined : reading.sentences[stop.sentence]
  const voice = sentence ? `, ${voiceNames[sentence.voice]}` : ''
  const statement = stop.statement === null ? undefined : reading.attributions[stop.statement]
  const named = statement ? `, ${sourceWords(seed.document, reading, statement)}` : ''
  return [`${titleOf(desk, 'evidence')}${voice}${named}:`, seed.document.text.slice(stop.begin, stop.end)]
}

function foundLines({ found, foundAt, seed: { document } }: Clipping): string[] {
  const place = found[foundAt]
  if (!place) return []
  const from = document.text.lastIndexOf('\n', place[0]) + 1
  const end = document.text.indexOf('\n', place[1])
  return [
    `${foundAt + 1} of ${found.length}:`,
    document.text.slice(
      Math.max(from, place[0] - 200),
      Math.min(end < 0 ? document.text.length : end, place[1] + 200),
    ),
  ]
}

function sheetLines(rows: SheetRow[]): string[] {
  return rows.map(({ parts }) => wordsOf({ parts, at: 0 })).filter(Boolean)
}

function windowLines(rows: ReaderRow[]): string[] {
  return rows.map(wordsOf).filter(Boolean)
}

function wordsOf(row: ReaderRow | undefined): string {
  return (row?.parts ?? [])
    .map(({ text }) => text)
    .join('')
    .trim()
}
