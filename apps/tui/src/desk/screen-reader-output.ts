// The desk as lines that are read out, for a screen reader and for terminals that can only print. In: the state and what
// happened on it. Out: lines for each event; nothing is drawn over, and there are no boxes.

import type { DeskEvent } from '@hearsay/desk'
import { announcementOf } from '@hearsay/desk'
import { safe } from '../term/safe.ts'
import { panes } from '../ui/layout.ts'
import { entryTitle } from '../ui/list-rows.ts'
import { wrapped } from '../ui/prose-rows.ts'
import type { ReaderRow } from '../ui/row.ts'
import type { SheetRow } from '../ui/sheet-rows.ts'
import { sourceWords } from '../ui/wording.ts'
import type { Clipping } from './clipping.ts'
import type { Desk } from './desk.ts'
import type { DeskState, Notices } from './desk-state.ts'
import type { CommandName } from './key-map.ts'
import { displayKey, keysOf } from './key-map.ts'
import type { Prompt, PromptKind } from './prompt.ts'
import type { Sheet } from './sheet.ts'
import { chosenWords, queryProblems, titleOf, WORDS_TITLES } from './status.ts'

/** After this long it is announced that a text is being read. */
const READING_NOTICE_MS = 700
/** How much of the text around a match is read out, before it and after it, in UTF-16 units. */
const MATCH_CONTEXT_UNITS = 200

const PROMPT_NAMES: Record<PromptKind, string> = {
  find: 'Find',
  query: 'Find clippings',
  command: 'Command',
  change: 'Change',
  tag: 'Tag',
  note: 'Note',
  add: 'Who says it',
  merge: 'The same as',
  pipe: 'Pipe to',
  'save-search': 'Save the search as',
}

/** What was last typed and echoed. */
interface Echo {
  prompt: Prompt | null
  text: string
  cursor: number
}

/** Reads out what happens on a desk. */
export class ScreenReaderOutput {
  readonly #desk: Desk
  readonly #out: (words: string) => void
  #echoed: Echo = { prompt: null, text: '', cursor: 0 }
  #waiting: { clipping: Clipping; timer: NodeJS.Timeout } | null = null

  constructor(desk: Desk, out: (words: string) => void) {
    this.#desk = desk
    // One pane at a time, as wide as the terminal: what isn’t read out can’t be seen either.
    desk.state.zoom = panes.length - 1
    desk.changed()
    this.#out = out
  }

  /** Reads out where one is, and from then on what happens. */
  begin(): void {
    const { state } = this.#desk
    this.#print(`Hearsay, the desk of ${state.address}. Press question mark for keys.`)
    this.#desk.subscribe((notices) => this.#announce(notices))
    state.notify(state.focus === 'list' ? 'entry-selected' : 'clipping-shown')
    if (state.message) state.notify('message')
    this.#desk.changed()
  }

  #announce(notices: Notices): void {
    const { state } = this.#desk
    const lines = eventsOf(state, notices).flatMap(announcementOf)
    const { prompt, text } = this.#echoed
    if (prompt && (prompt !== state.prompt || lines.length > 0)) {
      // Fast typing: characters that came together with what ended the line.
      const rest = prompt.text.startsWith(text) ? prompt.text.slice(text.length) : ''
      this.#out(`${safe(rest)}\n`)
    }
    for (const line of lines) this.#print(line)
    this.#echo(state.prompt)
    this.#announceWaiting()
  }

  /** Echoes what is typed as it is typed; a line that is completed, recalled or edited within is read out whole. */
  #echo(prompt: Prompt | null): void {
    const before = this.#echoed
    this.#echoed = { prompt, text: prompt?.text ?? '', cursor: prompt?.cursor ?? 0 }
    if (!prompt) return
    const { text, cursor } = prompt
    const same = prompt === before.prompt
    if (same && text === before.text && cursor === before.cursor) return
    const isAppended =
      same &&
      prompt.completed < 0 &&
      before.cursor === before.text.length &&
      cursor === text.length &&
      text.startsWith(before.text)
    if (isAppended) {
      this.#out(safe(text.slice(before.text.length)))
      return
    }
    const rest = cursor < text.length ? `▏${text.slice(cursor)}` : ''
    const name = prompt.kind === 'change' ? capitalized(this.#desk.state.changing) : PROMPT_NAMES[prompt.kind]
    const line = `${name}: ${text.slice(0, cursor)}${rest}`
    this.#out((same ? '\n' : '') + safe(line))
  }

  /** Says that a text is being read, where that takes long. */
  #announceWaiting(): void {
    const { state } = this.#desk
    const { clipping } = state
    if (isUnread(state) && this.#waiting?.clipping === clipping) return
    if (this.#waiting) clearTimeout(this.#waiting.timer)
    this.#waiting = null
    if (!clipping || !isUnread(state)) return
    const timer = setTimeout(() => this.#print(titleOf(state, 'clipping').trim()), READING_NOTICE_MS)
    this.#waiting = { clipping, timer }
    timer.unref()
  }

  #print(words: string): void {
    for (const line of wrapped(safe(words), this.#desk.state.columns)) this.#out(`${line}\n`)
  }
}

/** The events to read out, for what happened: the innermost thing that is open is read out, and nothing behind it. */
function eventsOf(state: DeskState, notices: Notices): DeskEvent[] {
  const page = pageEvent(state, notices)
  if (page) return page
  const { choice, prompt, message, focus, choosing } = state
  if (choice && notices.has('choice-offered')) return [{ type: 'choice-offered', ...choice }]
  if (prompt) return []
  if (choosing && notices.has('words-chosen') && !message) {
    const words = chosenWords(state.clipping?.seed.document.text ?? '', choosing)
    return [{ type: 'words-chosen', title: WORDS_TITLES[choosing.verb], words }]
  }
  const events: DeskEvent[] = []
  if (notices.has('page-closed') && !state.sheet) events.push({ type: 'page-closed' })
  if (message && notices.has('message')) events.push({ type: 'message', text: message })
  return [...events, ...(focus === 'list' ? listEvents(state, notices) : clippingEvents(state, notices))]
}

function pageEvent(state: DeskState, notices: Notices): DeskEvent[] | null {
  const { sheet, height } = state
  if (!sheet) return null
  if (notices.has('page-opened')) return [pageOpened(state, sheet)]
  if (notices.has('page-row-selected'))
    return [{ type: 'page-row-selected', lines: sheetLines(sheet.rows.slice(sheet.at, sheet.at + 1)) }]
  if (notices.has('clipping-shown') && state.focus !== 'list' && !isUnread(state))
    return [
      { type: 'clipping-shown', title: titleOf(state, 'clipping'), lines: [] },
      pageOpened(state, sheet),
    ]
  const from = notices.get('scrolled')
  if (from === undefined) return null
  return [{ type: 'scrolled', lines: sheetLines(newRows(sheet.rows, from, sheet.top, height)) }]
}

/** A page: where rows can be selected the selected one, else what is in the window. */
function pageOpened({ height, settings }: DeskState, sheet: Sheet): DeskEvent {
  const key = (name: CommandName) => displayKey(keysOf(settings.bindings, name)[0] ?? name)
  const back = `${key('back')} goes back.`
  const { title, rows, top, at } = sheet
  if (sheet.isNavigable) {
    const keys = `${key('next')} and ${key('previous')} step, ${key('open')} goes there, ${back}`
    const count = rows.filter(({ target }) => target !== undefined).length
    return { type: 'page-opened', title, rows: count, keys, lines: sheetLines(rows.slice(at, at + 1)) }
  }
  const keys = `${rows.length > height ? `${key('page-down')} goes on, ` : ''}${back}`
  return { type: 'page-opened', title, rows: null, keys, lines: sheetLines(rows.slice(top, top + height)) }
}

function listEvents(state: DeskState, notices: Notices): DeskEvent[] {
  if (!notices.has('entry-selected') || !state.shelf.known) return []
  const problems = queryProblems(state).map(({ text }): DeskEvent => ({ type: 'message', text }))
  return [entryEvent(state), ...problems]
}

function entryEvent({ shelf }: DeskState): DeskEvent {
  const { problem, total, query, cursor } = shelf
  if (problem) return { type: 'message', text: problem }
  if (total.number === 0) return { type: 'list-empty', query }
  const entry = shelf.chosen
  if (!entry) return { type: 'entry-loading' }
  return {
    type: 'entry-selected',
    number: cursor + 1,
    total: total.number,
    more: total.more,
    title: entryTitle(entry),
    outlet: entry.outlet,
    date: entry.date,
    errors: entry.counts.error,
  }
}

function clippingEvents(state: DeskState, notices: Notices): DeskEvent[] {
  const { clipping, problem, focus } = state
  if (!clipping) return problem && notices.has('clipping-shown') ? [{ type: 'message', text: problem }] : []
  // Voices are read out with the text: until it is read there is nothing to say.
  if (isUnread(state)) return []
  if (focus === 'evidence') {
    const isNew = ['evidence-shown', 'stop-selected', 'clipping-shown'].some((type) =>
      notices.has(type as never),
    )
    return isNew ? [evidenceEvent(state)] : []
  }
  if (notices.has('clipping-shown')) {
    const lines = rowLines(clipping.rows.slice(clipping.top, clipping.top + state.height))
    return [{ type: 'clipping-shown', title: titleOf(state, 'clipping'), lines }]
  }
  if (notices.has('match-selected') && clipping.search.words) return [matchEvent(clipping)]
  if (notices.has('stop-selected')) return stopEvents(clipping)
  if (notices.has('stops-ended')) return [{ type: 'stops-ended', total: clipping.stops.length }]
  const from = notices.get('scrolled')
  if (from === undefined) return []
  return [{ type: 'scrolled', lines: rowLines(newRows(clipping.rows, from, clipping.top, state.height)) }]
}

function evidenceEvent(state: DeskState): DeskEvent {
  return {
    type: 'evidence-shown',
    title: titleOf(state, 'evidence'),
    lines: rowLines(state.evidence(state.columns)),
  }
}

function stopEvents({ reading, seed, stop, stops, stopIndex, voiceFilter }: Clipping): DeskEvent[] {
  if (!reading || typeof reading === 'string' || !stop) return []
  const { document } = seed
  const sentence = stop.sentence === null ? undefined : reading.sentences[stop.sentence]
  const statement = stop.statement === null ? undefined : reading.attributions[stop.statement]
  return [
    {
      type: 'stop-selected',
      unit: voiceFilter ? 'sentence' : 'statement',
      number: stopIndex + 1,
      total: stops.length,
      voice: sentence?.voice ?? null,
      speaker: statement ? sourceWords(document, reading, statement) : null,
      unsure: statement ? !statement.sure : false,
      text: document.text.slice(stop.begin, stop.end),
    },
  ]
}

function matchEvent({ search, seed: { document } }: Clipping): DeskEvent {
  const match = search.found[search.selected]
  if (!match) return { type: 'match-missing', words: search.words }
  const { text } = document
  const lineStart = text.lastIndexOf('\n', match[0]) + 1
  const newline = text.indexOf('\n', match[1])
  const lineEnd = newline < 0 ? text.length : newline
  const from = Math.max(lineStart, match[0] - MATCH_CONTEXT_UNITS)
  const to = Math.min(lineEnd, match[1] + MATCH_CONTEXT_UNITS)
  return {
    type: 'match-selected',
    number: search.selected + 1,
    total: search.found.length,
    context: text.slice(from, to),
  }
}

/** The rows that came into a window of a height when its top moved. */
function newRows<Row>(rows: Row[], before: number, top: number, height: number): Row[] {
  if (top > before) return rows.slice(Math.max(before + height, top), top + height)
  return rows.slice(top, Math.min(before, top + height))
}

/** Whether the open clipping is still being read. */
function isUnread({ clipping, focus }: DeskState): boolean {
  return focus !== 'list' && clipping !== null && clipping.reading === null && clipping.view !== 'text'
}

function sheetLines(rows: SheetRow[]): string[] {
  return rows.map(({ parts }) => parts.map(({ text }) => text).join(''))
}

function rowLines(rows: ReaderRow[]): string[] {
  return sheetLines(rows)
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
