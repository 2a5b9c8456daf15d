// The desk, without its screen. In: an archive, keys, the terminal’s size. Out: what is to be seen, and a call whenever
// that changes. What each command does is in commands.ts; nothing of a reading is decided here.

import type { Archive, Progress, ShelfOrder } from '@hearsay/archive'
import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { oneLine } from '../term/safe.ts'
import { evidenceRows } from '../ui/evidence-rows.ts'
import type { Pane, PlacedPane } from '../ui/layout.ts'
import { layoutOf } from '../ui/layout.ts'
import { ENTRY_ROWS } from '../ui/list-rows.ts'
import type { ReaderRow } from '../ui/row.ts'
import type { Clipping } from './clipping.ts'
import { completionsOf } from './command-line.ts'
import type { Choice } from './commands.ts'
import { pickChoice, runCommand } from './commands.ts'
import type { CommandName } from './key-map.ts'
import { displayKey } from './key-map.ts'
import type { Prompt, PromptKind } from './prompt.ts'
import { createPrompt, insert, typeInto } from './prompt.ts'
import type { SavedPlace } from './saved-place.ts'
import { SeedLoader } from './seed-loader.ts'
import type { Settings } from './settings.ts'
import type { Sheet } from './sheet.ts'
import type { Lost } from './shelf-window.ts'
import { ShelfWindow } from './shelf-window.ts'

/** What the desk needs of the outside. */
export interface HostServices {
  /** The reading of a document, or a sentence that says why there is none. */
  read(document: Document): Promise<Reading | string>
  /** Copies, and says how in one sentence. */
  copy(text: string): Promise<string>
  /** Opens an editor at a line of a seed’s file and says what went wrong, if anything; null where seeds are no files. */
  edit: ((file: string, line: number) => Promise<string | null>) | null
  /** Stops the program until the shell has it go on; on systems without job control nothing. */
  suspend(): void
  /** Leaves the desk. */
  quit(): void
}

/** Milliseconds before a seed is opened that somebody may only be passing by in the list. */
const PREVIEW_DELAY_MS = 40
/** Milliseconds in which changes are gathered before the list is asked for again. */
const REFRESH_DELAY_MS = 150
/** Milliseconds between two looks at how far the reading of the desk is, while there is something to read. */
const PROGRESS_INTERVAL_MS = 1000

/** The whole desk. */
export class Desk {
  readonly archive: Archive
  readonly host: HostServices
  readonly settings: Settings
  readonly shelf: ShelfWindow
  clipping: Clipping | null = null
  /** Why the chosen seed can’t be shown. */
  problem: string | null = null
  focus: Pane = 'list'
  zoom = 0
  listTop = 0
  evidenceTop = 0
  sheet: Sheet | null = null
  prompt: Prompt | null = null
  choice: Choice | null = null
  /** What was done or can’t be, until the next key. */
  message = ''
  progress: Progress | null = null
  columns = 80
  rows = 24
  /** Counts what changed, so that a screen knows whether to draw. */
  version = 0

  readonly #listeners = new Set<() => void>()
  readonly #over = new AbortController()
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #opening: SeedLoader
  readonly #place: SavedPlace | null
  #loading: NodeJS.Timeout | null = null
  #gathering: NodeJS.Timeout | null = null
  #looking = false

  constructor(archive: Archive, outside: HostServices, settings: Settings, place: SavedPlace | null = null) {
    this.archive = archive
    this.host = outside
    this.settings = settings
    this.#place = place
    this.#opening = new SeedLoader(this, place, this.#over.signal)
    this.shelf = new ShelfWindow(archive, () => this.changed())
  }

  /** Calls back at every change, until the function it gives is called. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Lays everything out again and tells whoever draws. */
  changed(): void {
    this.#lay()
    this.version++
    for (const listener of this.#listeners) listener()
  }

  /** Shows the list, and the seed that was open the last time. */
  async start(): Promise<void> {
    const place = this.#place
    if (place) {
      Object.assign(this.shelf, { query: place.query, order: place.order })
      await this.shelf.choose(place.seed, place.at)
      if (place.reading) this.focus = 'clipping'
    } else await this.shelf.refresh()
    await this.#opening.load()
    void this.#follow()
    void this.#look()
  }

  /** Takes the terminal’s size. */
  resize(columns: number, rows: number): void {
    if (this.columns === columns && this.rows === rows) return
    this.columns = columns
    this.rows = rows
    this.changed()
    if (this.#wanted()) void this.#opening.load()
  }

  /** Rows of the panes: all but their titles, the line at the bottom and one left empty for the cursor. */
  get height(): number {
    return Math.max(1, this.rows - 3)
  }

  /** The panes shown, from left to right. */
  get panes(): PlacedPane[] {
    return layoutOf(this.columns, this.focus, this.zoom)
  }

  /** Takes keys, by their names; those meant for what is still coming wait for it. */
  press(keys: string[]): void {
    for (const key of keys) {
      const name = this.settings.bindings.get(key)
      const atOnce = (name === 'quit' || name === 'suspend') && !this.#isWritten(key)
      if (this.#coming === null || atOnce) this.#take(key)
      else this.#typed.push(key)
    }
    this.changed()
  }

  /** Waits for something that keys may be meant for already. */
  waitFor(coming: Promise<unknown>): void {
    this.#coming = coming
    void coming
      .catch((error: Error) => {
        this.message = oneLine(error.message)
      })
      .then(() => {
        if (this.#coming !== coming) return
        this.#coming = null
        const typed = this.#typed
        this.#typed = []
        this.press(typed)
      })
  }
  /** Whether a key is a sign of what somebody writes into a line that is open, or will be once what waits is taken. */
  #isWritten(key: string): boolean {
    const opens = (other: string) => /^(?:find|command)$/.test(this.settings.bindings.get(other) ?? '')
    return [...key].length === 1 && (this.prompt !== null || this.#typed.some(opens))
  }
  #coming: Promise<unknown> | null = null
  #typed: string[] = []

  /** Takes a text pasted: into a prompt where there is one. */
  paste(text: string): void {
    if (this.prompt) insert(this.prompt, text)
    else this.message = 'What is pasted goes nowhere here; / or : first.'
    if (this.prompt?.kind === 'find') this.#findAlong()
    this.changed()
  }

  /** Opens a line to type in, with what was typed there before to come back to. */
  openPrompt(asked: PromptKind, text = ''): void {
    this.prompt = createPrompt(asked, text, this.#typedBefore[asked])
  }
  readonly #typedBefore: Record<PromptKind, string[]> = { find: [], query: [], command: [] }

  /** Does a command. */
  run(name: CommandName, key = '', rest = ''): void {
    runCommand(this, name, key, rest)
  }

  /** Opens the chosen seed, at once or when nobody has passed on in a moment. */
  open(passing = false): void {
    if (this.#loading) clearTimeout(this.#loading)
    this.#loading = null
    if (!passing) this.waitFor(this.#opening.load())
    else {
      this.#loading = setTimeout(() => void this.#opening.load(), PREVIEW_DELAY_MS)
      this.#loading.unref()
    }
  }

  /** Opens the chosen seed; resolves once it is there. */
  opened(): Promise<void> {
    return this.#opening.load()
  }

  /** Asks for other seeds, or the same in another order, and opens the first. */
  showList(to: { query?: string; order?: ShelfOrder }): void {
    this.listTop = 0
    this.waitFor(this.shelf.show(to).then(() => this.#opening.load()))
  }

  /** Where one is, to come back to. */
  get place(): SavedPlace | null {
    const seed = this.clipping?.seed.id ?? this.shelf.chosen?.id
    if (seed === undefined) return null
    const { query, order, cursor } = this.shelf
    const offset = this.clipping?.rows[this.clipping.top]?.at ?? 0
    const stop = this.clipping?.stop?.begin ?? null
    return { seed, query, order, at: cursor, offset, stop, reading: this.focus !== 'list' }
  }

  /** The evidence of what one stands at. */
  evidence(columns: number): ReaderRow[] {
    const { clipping } = this
    if (!clipping) return []
    const { reading, stop } = clipping
    const quiet = (text: string): ReaderRow[] => [{ at: 0, parts: [{ text, look: 'quiet' }] }]
    if (reading === null) return quiet('Being read …')
    if (typeof reading === 'string') return quiet(reading)
    if (!stop) return quiet(clipping.view === 'reading' ? 'Nobody is found to say anything.' : '')
    const kept = this.#evidence
    if (kept && kept.reading === reading && kept.stop === stop && kept.columns === columns) return kept.rows
    const rows = evidenceRows(clipping.seed.document, reading, stop, columns)
    this.#evidence = { reading, stop, columns, rows }
    return rows
  }
  #evidence: { reading: Reading; stop: object; columns: number; rows: ReaderRow[] } | null = null

  /** Asks for everything again, after the seeds changed under the desk. */
  async reload(): Promise<void> {
    await this.archive.caughtUp()
    await this.#refresh()
  }

  async #refresh(): Promise<void> {
    const lost = await this.shelf.refresh()
    if (lost) this.#tellOfLost(lost)
    await this.#opening.load()
  }

  /** What was read is not there any more: it is said, and whoever was in it comes back to the list. */
  #tellOfLost({ id, why }: Lost): void {
    const { seed } = this.clipping ?? {}
    const name = `“${oneLine((seed?.id === id && seed.headline) || id)}”`
    const next = this.shelf.chosen ? 'this is the next seed' : 'no other is here'
    this.message = `${name} ${why === 'gone' ? 'is gone' : 'does not fit the query any more'}; ${next}.`
    this.sheet = null
    this.focus = 'list'
    if (this.prompt?.kind === 'find') this.prompt = null
  }

  /** Ends what the desk waits for. */
  close(): void {
    this.#over.abort()
    this.#listeners.clear()
    for (const timer of [...this.#timers, this.#loading, this.#gathering]) if (timer) clearTimeout(timer)
  }

  #take(key: string): void {
    this.message = ''
    const name = this.settings.bindings.get(key)
    if (name === 'suspend' && !this.#isWritten(key)) this.run(name)
    else if (this.choice) pickChoice(this, key)
    else if (this.prompt) this.#type(key)
    else if (name) this.run(name, key)
    else this.message = `${oneLine(displayKey(key))} does nothing here; ? tells the keys.`
  }

  #type(key: string): void {
    const prompt = this.prompt!
    const complete = prompt.kind === 'command' ? completionsOf : () => []
    const typed = typeInto(prompt, key, complete)
    if (typed === 'typing') {
      if (prompt.kind === 'find') this.#findAlong()
      return
    }
    this.prompt = null
    if (typed === 'left') {
      if (prompt.kind === 'find') this.#find('')
      return
    }
    const before = this.#typedBefore[prompt.kind]
    if (prompt.text.trim() && before.at(-1) !== prompt.text) before.push(prompt.text)
    if (prompt.kind === 'find') this.#find(prompt.text)
    else if (prompt.kind === 'query') {
      this.showList({ query: prompt.text.trim() })
    } else if (prompt.text.trim()) runCommand(this, 'command', '', prompt.text)
  }

  #findAlong(): void {
    this.#find(this.prompt?.text ?? '')
  }

  #find(words: string): void {
    if (this.sheet) this.sheet.find(words)
    else this.clipping?.find(words.trim(), words.trim() !== '')
  }

  /** Whether the chosen seed should be open and isn’t. */
  #wanted(): boolean {
    const shown = this.panes.some(({ pane }) => pane !== 'list')
    return shown && this.clipping?.seed.id !== this.shelf.chosen?.id
  }

  async #follow(): Promise<void> {
    for await (const _ of this.archive.changes(this.#over.signal)) {
      if (this.#gathering) continue
      this.#gathering = setTimeout(() => {
        this.#gathering = null
        void this.#refresh()
        void this.#look()
      }, REFRESH_DELAY_MS)
    }
  }

  /** Looks how far the reading of the desk is, until it is done. */
  async #look(): Promise<void> {
    if (this.#looking) return
    this.#looking = true
    const progress = await this.archive.progress().catch(() => null)
    this.#looking = false
    if (this.#over.signal.aborted) return
    const before = this.progress
    this.progress = progress
    if (JSON.stringify(before) !== JSON.stringify(progress)) this.changed()
    if (!progress || progress.read >= progress.seeds) return
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      void this.#look()
    }, PROGRESS_INTERVAL_MS)
    timer.unref()
    this.#timers.add(timer)
  }

  #lay(): void {
    const panes = this.panes
    const clipping = panes.find(({ pane }) => pane === 'clipping')
    if (clipping)
      this.clipping?.layOut(clipping.columns, this.height, !panes.some(({ pane }) => pane === 'evidence'))
    const fit = Math.max(1, Math.floor(this.height / ENTRY_ROWS))
    const { cursor, total } = this.shelf
    if (cursor < this.listTop) this.listTop = cursor - Math.floor(fit / 3)
    else if (cursor >= this.listTop + fit) this.listTop = cursor - fit + 1 + Math.floor(fit / 3)
    this.listTop = Math.max(0, Math.min(total.number - fit, this.listTop))
    if (this.shelf.known && !this.shelf.problem) void this.shelf.load(this.listTop, this.listTop + fit)
    const evidence = panes.find(({ pane }) => pane === 'evidence')
    if (evidence) {
      const last = this.evidence(evidence.columns).length - this.height
      this.evidenceTop = Math.max(0, Math.min(last, this.evidenceTop))
    }
    this.sheet?.layOut(this.columns, this.height)
  }
}
