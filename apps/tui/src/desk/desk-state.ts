// What the desk shows, and how it is laid out. In: commands and answers of the archive change it. Out: plain data for whatever
// draws or announces it; nothing here waits, and nothing of a reading is decided here.

import type { Progress } from '@hearsay/archive'
import type { Span } from '@hearsay/core'
import type { ChangeVerb, Decision, QueuePlace } from '@hearsay/decisions'
import type { DeskEventType, Scope } from '@hearsay/desk'
import type { Reading } from '@hearsay/reading'
import { recordFrom } from '@hearsay/reading/shape'
import { evidenceRows } from '../ui/evidence-rows.ts'
import type { Pane, PlacedPane } from '../ui/layout.ts'
import { layoutOf } from '../ui/layout.ts'
import { entryHeight } from '../ui/list-rows.ts'
import type { ReaderRow } from '../ui/row.ts'
import type { Choice } from './choice.ts'
import type { Clipping } from './clipping.ts'
import type { CommandName } from './key-map.ts'
import type { Prompt, PromptKind } from './prompt.ts'
import { createPrompt, promptKinds } from './prompt.ts'
import type { SavedPlace } from './saved-place.ts'
import type { Settings } from './settings.ts'
import type { Sheet } from './sheet.ts'
import type { ShelfWindow } from './shelf-window.ts'
import type { WordChoice } from './word-choice.ts'

/** What happened since the last drawing, each type once; where something scrolled, the top before. */
export type Notices = ReadonlyMap<DeskEventType, number>

/** The title of the page that lists the keys. */
export const KEYS_TITLE = 'Keys'

/** What a desk is opened with. */
interface DeskOptions {
  shelf: ShelfWindow
  settings: Settings
  /** The address of the archive. */
  address: string
  /** Whether clippings are files that an editor can open. */
  hasFiles: boolean
}

/** The state of a desk. */
export class DeskState {
  readonly shelf: ShelfWindow
  readonly settings: Settings
  readonly address: string
  readonly hasFiles: boolean
  clipping: Clipping | null = null
  /** Ids of clippings that are marked to be compared. */
  readonly marked = new Set<string>()
  /** Why the selected clipping can’t be shown. */
  problem: string | null = null
  /** Which fit of the query the next clipping is opened at, where it was opened before; null for where one was. */
  fitEnd: 'first' | 'last' | null = null
  zoom = 0
  listTop = 0
  evidenceTop = 0
  prompt: Prompt | null = null
  progress: Progress | null = null
  /** What the line `change` is about. */
  changing: ChangeVerb = 'speaker'
  /** The words chosen of a statement whose speaker is asked for. */
  adding: Span[] | null = null
  /** Where the names that the line `merge` asks for are one. */
  merging = ''
  /** Whether the note that is typed is for its author alone. */
  notePrivate = false
  /** The decisions about the clipping that lost their words, when they were listed last. */
  unplaced: readonly Decision[] = []
  /** Where the queue led to last. */
  reviewed: QueuePlace<string> | null = null
  /** Whether somebody goes through the queue: its keys count, until they leave it. */
  inQueue = false
  columns = 80
  rows = 24

  #focus: Pane = 'list'
  #sheet: Sheet | null = null
  #choice: Choice | null = null
  #choosing: WordChoice | null = null
  #message = ''
  #notices = new Map<DeskEventType, number>()
  #entry = ''
  readonly #history = recordFrom(promptKinds, (): string[] => [])

  constructor({ shelf, settings, address, hasFiles }: DeskOptions) {
    this.shelf = shelf
    this.settings = settings
    this.address = address
    this.hasFiles = hasFiles
  }

  /** The pane that keys go to. */
  get focus(): Pane {
    return this.#focus
  }

  set focus(pane: Pane) {
    if (pane === this.#focus) return
    const before = this.#focus
    this.#focus = pane
    if (pane === 'list') this.inQueue = false
    if (pane === 'list') this.notify('entry-selected')
    else if (pane === 'evidence') this.notify('evidence-shown')
    else this.notify(before === 'list' ? 'clipping-shown' : 'stop-selected')
  }

  /** The page over the desk, where there is one. */
  get sheet(): Sheet | null {
    return this.#sheet
  }

  set sheet(sheet: Sheet | null) {
    if (sheet === this.#sheet) return
    this.#sheet = sheet
    this.notify(sheet ? 'page-opened' : 'page-closed')
  }

  /** The question that the next key answers, where there is one. */
  get choice(): Choice | null {
    return this.#choice
  }

  set choice(choice: Choice | null) {
    this.#choice = choice
    if (choice) this.notify('choice-offered')
  }

  /** The words being chosen, where keys choose words. */
  get choosing(): WordChoice | null {
    return this.#choosing
  }

  set choosing(choosing: WordChoice | null) {
    this.#choosing = choosing
    if (choosing) this.notify('words-chosen')
  }

  /** What was done or can’t be, until the next key. */
  get message(): string {
    return this.#message
  }

  set message(message: string) {
    this.#message = message
    if (message) this.notify('message')
  }

  /** Notes that something happened, to be announced with the next drawing. `top` is where a window was before it scrolled. */
  notify(type: DeskEventType, top = 0): void {
    if (!this.#notices.has(type)) this.#notices.set(type, top)
  }

  /** What happened since the last call. */
  takeNotices(): Notices {
    const { shelf } = this
    const entry = shelf.known ? `${shelf.query} ${shelf.chosen?.id ?? ''} ${shelf.total.number}` : ''
    if (entry !== this.#entry) this.notify('entry-selected')
    this.#entry = entry
    const notices = this.#notices
    this.#notices = new Map()
    return notices
  }

  /** Rows of the panes: all but their titles, the line at the bottom and one left empty for the cursor. */
  get height(): number {
    return Math.max(1, this.rows - 3)
  }

  /** The panes shown, from left to right. */
  get panes(): PlacedPane[] {
    return layoutOf(this.columns, this.focus, this.zoom)
  }

  /** Whether a clipping is on the screen beside the list, or alone. */
  get showsClipping(): boolean {
    return this.panes.some(({ pane }) => pane !== 'list')
  }

  /** Where the keys that are pressed count. */
  get scope(): Scope {
    return this.sheet && this.sheet.title !== KEYS_TITLE ? 'page' : this.focus
  }

  /** The reading of the open clipping; null where there is none yet. */
  get reading(): Reading | null {
    const reading = this.clipping?.reading ?? null
    return typeof reading === 'string' ? null : reading
  }

  /** The command that a key runs where one is. */
  commandOf(key: string): CommandName | undefined {
    const { bindings, queueBindings } = this.settings
    const isQueue = this.inQueue && !this.sheet && this.focus !== 'list'
    return (isQueue ? queueBindings.get(key) : undefined) ?? bindings.get(key)
  }

  /** Opens a line to type in; what was typed there before can be recalled. */
  openPrompt(kind: PromptKind, text = ''): void {
    this.prompt = createPrompt(kind, text, this.#history[kind])
  }

  /** Adds a line to what can be recalled. */
  remember({ kind, text }: Prompt): void {
    const history = this.#history[kind]
    if (text.trim() && history.at(-1) !== text) history.push(text)
  }

  /** The evidence of the selected statement, as rows. */
  evidence(columns: number): ReaderRow[] {
    const { clipping } = this
    if (!clipping) return []
    const { reading, stop } = clipping
    if (reading === null) return quietRow('Reading …')
    if (typeof reading === 'string') return quietRow(reading)
    if (!stop) return quietRow(clipping.view === 'reading' ? 'No statements were found.' : '')
    const cached = this.#evidence
    if (cached && cached.reading === reading && cached.stop === stop && cached.columns === columns)
      return cached.rows
    const rows = evidenceRows(clipping.seed.document, reading, stop, columns)
    this.#evidence = { reading, stop, columns, rows }
    return rows
  }
  #evidence: { reading: Reading; stop: object; columns: number; rows: ReaderRow[] } | null = null

  /** Where one is, to come back to; null where nothing is open. */
  get place(): SavedPlace | null {
    const seed = this.clipping?.seed.id ?? this.shelf.chosen?.id
    if (seed === undefined) return null
    const { query, order, cursor } = this.shelf
    const offset = this.clipping?.rows[this.clipping.top]?.at ?? 0
    const stop = this.clipping?.stop?.begin ?? null
    return { seed, query, order, at: cursor, offset, stop, reading: this.focus !== 'list' }
  }

  /** Lays everything out for the terminal’s size, and loads what of the list comes into view. */
  layOut(): void {
    const panes = this.panes
    const clipping = panes.find(({ pane }) => pane === 'clipping')
    const evidence = panes.find(({ pane }) => pane === 'evidence')
    if (clipping) this.clipping?.layOut(clipping.columns, this.height, evidence === undefined)
    this.#layOutList()
    if (evidence) {
      const last = this.evidence(evidence.columns).length - this.height
      this.evidenceTop = Math.max(0, Math.min(last, this.evidenceTop))
    }
    this.sheet?.layOut(this.columns, this.height)
  }

  #layOutList(): void {
    const visible = Math.max(1, Math.floor(this.height / entryHeight(this.shelf)))
    const context = Math.floor(visible / 3)
    const { cursor, total } = this.shelf
    if (cursor < this.listTop) this.listTop = cursor - context
    else if (cursor >= this.listTop + visible) this.listTop = cursor - visible + 1 + context
    this.listTop = Math.max(0, Math.min(total.number - visible, this.listTop))
    if (this.shelf.known && !this.shelf.problem) void this.shelf.load(this.listTop, this.listTop + visible)
  }
}

function quietRow(text: string): ReaderRow[] {
  return [{ at: 0, parts: [{ text, look: 'quiet' }] }]
}
