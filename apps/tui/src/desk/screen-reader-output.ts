// The desk as lines that are read out. In: the desk, before and after a key. Out: a line for each thing that changed;
// nothing is drawn over, and there are no boxes.

import type { Entry } from '@hearsay/archive'
import { voiceNames } from '@hearsay/reading'
import { counted } from '../term/numbers.ts'
import { safe } from '../term/safe.ts'
import type { Pane } from '../ui/layout.ts'
import { panes } from '../ui/layout.ts'
import { entryTitle as titleOfEntry } from '../ui/list-rows.ts'
import { wrapped } from '../ui/prose-rows.ts'
import type { ReaderRow } from '../ui/row.ts'
import type { SheetRow } from '../ui/sheet-rows.ts'
import { sourceWords } from '../ui/wording.ts'
import type { Clipping, View } from './clipping.ts'
import type { Choice } from './commands.ts'
import type { Desk } from './desk.ts'
import type { CommandName } from './key-map.ts'
import { displayKey, keysOf } from './key-map.ts'
import type { Stop } from './navigation-stops.ts'
import type { Prompt, PromptKind } from './prompt.ts'
import type { Sheet } from './sheet.ts'
import { statusLine, titleOf } from './status.ts'

/** Milliseconds after which it is told that a text is being read. */
const READING_NOTICE_MS = 700

const PROMPT_NAMES: Record<PromptKind, string> = { find: 'Find', query: 'Find seeds', command: 'Command' }

/** What was last told. */
interface Snapshot {
  pane: Pane | null
  entry: string | null
  clipping: Clipping | null
  text: string | null
  view: View
  stop: Stop | null
  top: number
  sheet: Sheet | null
  sheetAt: number
  sheetTop: number
  choice: Choice | null
  prompt: Prompt | null
  typed: string
  /** Where the next sign goes in what is typed. */
  typedAt: number
  message: string
  found: string
  evidence: boolean
}

/** Says what changes on a desk. */
export class ScreenReaderOutput {
  readonly #desk: Desk
  readonly #out: (words: string) => void
  #told: Snapshot

  constructor(desk: Desk, out: (words: string) => void) {
    this.#desk = desk
    // One pane at a time, as wide as the terminal: what isn’t told of can’t be seen either.
    desk.zoom = panes.length - 1
    desk.changed()
    this.#out = out
    this.#told = { ...snapshotOf(desk), entry: null, pane: null, message: '' }
  }

  /** Says where one is, and from then on each change. */
  begin(): void {
    const { archive } = this.#desk
    this.#say(`Hearsay, the desk of ${archive.address}. Question mark tells the keys.`)
    this.#desk.subscribe(() => this.#speak())
    this.#speak()
  }

  #speak(): void {
    const desk = this.#desk
    const before = this.#told
    const now = snapshotOf(desk)
    this.#told = now
    const lines = changes(desk, before, now)
    const { prompt, typed } = before
    if (prompt && (prompt !== now.prompt || lines.length > 0)) {
      // A fast hand: signs that came together with what ended the line.
      const rest = prompt.text.startsWith(typed) ? prompt.text.slice(typed.length) : ''
      this.#out(`${safe(rest)}\n`)
    }
    for (const line of lines) this.#say(line)
    if (now.prompt) this.#echo(now.prompt, before, now)
    this.#tellOfWaiting()
  }

  /** What is typed, as it is typed; what is completed, recalled or changed within, as the whole line anew. */
  #echo(prompt: Prompt, before: Snapshot, { typed, typedAt }: Snapshot): void {
    const same = prompt === before.prompt
    if (same && typed === before.typed && typedAt === before.typedAt) return
    const goesOn =
      same &&
      prompt.completed < 0 &&
      before.typedAt === before.typed.length &&
      typedAt === typed.length &&
      typed.startsWith(before.typed)
    const rest = typedAt < typed.length ? `▏${typed.slice(typedAt)}` : ''
    const line = `${PROMPT_NAMES[prompt.kind]}: ${typed.slice(0, typedAt)}${rest}`
    if (goesOn) this.#out(safe(typed.slice(before.typed.length)))
    else this.#out((same ? '\n' : '') + safe(line))
  }

  /** Says that a text is being read, where that takes long. */
  #tellOfWaiting(): void {
    const desk = this.#desk
    const { clipping } = desk
    if (isUnread(desk) && this.#waiting?.clipping === clipping) return
    if (this.#waiting) clearTimeout(this.#waiting.timer)
    this.#waiting = null
    if (!clipping || !isUnread(desk)) return
    const timer = setTimeout(() => this.#say(`${titleOf(desk, 'clipping').trim()}`), READING_NOTICE_MS)
    this.#waiting = { clipping, timer }
    timer.unref()
  }
  #waiting: { clipping: Clipping; timer: NodeJS.Timeout } | null = null

  #say(words: string): void {
    for (const line of wrapped(safe(words), this.#desk.columns)) this.#out(`${line}\n`)
  }
}

function snapshotOf(desk: Desk): Snapshot {
  const { clipping, sheet, shelf, focus, message, choice, prompt } = desk
  return {
    pane: focus,
    entry: shelf.known ? `${shelf.query} ${shelf.chosen?.id ?? ''} ${shelf.total.number}` : null,
    // What comes with voices is told with them: until it is read there is nothing to tell.
    clipping: focus === 'list' || isUnread(desk) ? null : clipping,
    text: clipping?.seed.document.text ?? null,
    view: clipping?.view ?? 'reading',
    stop: clipping?.stop ?? null,
    top: clipping?.top ?? 0,
    sheet,
    sheetAt: sheet ? sheet.at : 0,
    sheetTop: sheet ? sheet.top : 0,
    choice,
    prompt,
    typed: prompt?.text ?? '',
    typedAt: prompt?.cursor ?? 0,
    message,
    found: clipping?.searchText && !prompt ? `${clipping.searchText} ${clipping.matchIndex}` : '',
    evidence: focus === 'evidence',
  }
}

/** A line for each thing that is another than before. */
function changes(desk: Desk, before: Snapshot, now: Snapshot): string[] {
  const { clipping, sheet, shelf } = desk
  const lines: string[] = []
  if (now.sheet !== before.sheet) {
    if (sheet) return sheetBegin(desk, sheet)
    lines.push('Back.')
  } else if (sheet?.isNavigable && now.sheetAt !== before.sheetAt)
    return sheetLines(sheet.rows.slice(sheet.at, sheet.at + 1))
  else if (sheet && now.clipping !== before.clipping)
    return [...(now.clipping ? [`${titleOf(desk, 'clipping')}.`] : []), ...sheetBegin(desk, sheet)]
  else if (sheet && !sheet.isNavigable && now.sheetTop !== before.sheetTop)
    return sheetLines(newlyVisible(sheet.rows, before.sheetTop, now.sheetTop, desk.height))
  if (now.choice && now.choice !== before.choice) {
    const keys = now.choice.keys.map(({ key, label }) => `${key} ${label}`)
    return [`${now.choice.title}: ${keys.join(', ')}.`]
  }
  if (now.prompt) return []
  if (now.message && now.message !== before.message) lines.push(now.message)
  if (now.pane === 'list') {
    if (now.entry !== before.entry || before.pane !== 'list') lines.push(entryLine(desk, shelf.chosen))
    for (const part of shelf.diagnostics.length && now.entry !== before.entry ? statusLine(desk) : [])
      if (part.look === 'error' || part.look === 'warning') lines.push(part.text)
    return lines
  }
  if (!clipping || !now.clipping) return desk.problem ? [...lines, desk.problem] : lines
  if (now.clipping !== before.clipping || now.view !== before.view || now.text !== before.text) {
    lines.push(
      `${titleOf(desk, 'clipping')}.`,
      ...windowLines(clipping.rows.slice(clipping.top, clipping.top + desk.height)),
    )
    return lines
  }
  if (now.pane === 'clipping' && before.pane === 'evidence') lines.push(`${titleOf(desk, 'clipping')}.`)
  if (now.evidence && (!before.evidence || now.stop !== before.stop)) {
    lines.push(`${titleOf(desk, 'evidence')}.`, ...windowLines(desk.evidence(desk.columns)))
    return lines
  }
  if (now.found !== before.found && clipping.matches.length === 0 && clipping.searchText)
    lines.push(`No “${clipping.searchText}”.`)
  else if (now.found !== before.found && clipping.searchText) lines.push(...foundLines(clipping))
  else if (now.stop && now.stop !== before.stop) lines.push(...stopLines(desk, clipping, now.stop))
  else if (now.top !== before.top)
    lines.push(...windowLines(newlyVisible(clipping.rows, before.top, now.top, desk.height)))
  return lines
}

/** The rows that a window of a height has come to show. */
function newlyVisible<Row>(rows: Row[], before: number, top: number, height: number): Row[] {
  const from = top > before ? Math.max(before + height, top) : top
  const to = top > before ? top + height : Math.min(before, top + height)
  return rows.slice(from, to)
}

/** A page laid over the desk: where one can step through it the row one is at, else what is in the window. */
function sheetBegin({ height, settings }: Desk, sheet: Sheet): string[] {
  const key = (name: CommandName) => displayKey(keysOf(settings.bindings, name)[0] ?? name)
  const back = `${key('back')} goes back.`
  if (!sheet.isNavigable) {
    const rows = sheetLines(sheet.rows.slice(sheet.top, sheet.top + height))
    const more = sheet.rows.length > height ? `${key('page-down')} goes on, ` : ''
    return [`${sheet.title}.`, ...rows, `${more}${back}`]
  }
  const keys = `${key('next')} and ${key('previous')} step, ${key('open')} goes there, ${back}`
  return [
    `${sheet.title}, ${counted(sheet.rows.filter(({ target }) => target !== undefined).length, 'row')}: ${keys}`,
    ...sheetLines(sheet.rows.slice(sheet.at, sheet.at + 1)),
  ]
}

/** Whether what one is at is still being read. */
function isUnread({ clipping, focus }: Desk): boolean {
  return focus !== 'list' && clipping !== null && clipping.reading === null && clipping.view !== 'text'
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

function foundLines({ matches, matchIndex, seed: { document } }: Clipping): string[] {
  const place = matches[matchIndex]
  if (!place) return []
  const from = document.text.lastIndexOf('\n', place[0]) + 1
  const end = document.text.indexOf('\n', place[1])
  return [
    `${matchIndex + 1} of ${matches.length}:`,
    document.text.slice(
      Math.max(from, place[0] - 200),
      Math.min(end < 0 ? document.text.length : end, place[1] + 200),
    ),
  ]
}

function sheetLines(rows: SheetRow[]): string[] {
  return rows.map(({ parts }) => rowText({ parts, at: 0 })).filter(Boolean)
}

function windowLines(rows: ReaderRow[]): string[] {
  return rows.map(rowText).filter(Boolean)
}

function rowText(row: ReaderRow | undefined): string {
  return (row?.parts ?? [])
    .map(({ text }) => text)
    .join('')
    .trim()
}
