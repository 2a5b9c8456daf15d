// The desk, without its screen. In: an archive, a host, keys, the terminal’s size. Out: a state to be drawn, and a call
// whenever that changes. Commands change the state and ask for effects; the desk runs those, and follows the archive.

import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import type { Archive } from '@hearsay/archive'
import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { oneLine } from '../term/safe.ts'
import type { View } from './clipping.ts'
import { completionsOf } from './command-line.ts'
import { answerChoice, findWords, runCommand } from './commands.ts'
import { showComparison, showNear } from './compare-page.ts'
import type { CopyKind } from './copy.ts'
import { copyNames } from './copy.ts'
import { choiceKey, NOTHING_TYPED, putChange } from './deciding.ts'
import type { DecidingDesk } from './deciding-effects.ts'
import { runDeciding } from './deciding-effects.ts'
import type { Notices } from './desk-state.ts'
import { DeskState } from './desk-state.ts'
import type { Effect, GivenCommand } from './effects.ts'
import type { CommandName } from './key-map.ts'
import { displayKey } from './key-map.ts'
import { KeyQueue } from './key-queue.ts'
import type { OutsideEffect, OutsideHost } from './outside.ts'
import { runOutside } from './outside.ts'
import { ProgressWatch } from './progress-watch.ts'
import type { Prompt } from './prompt.ts'
import { insert, typeInto } from './prompt.ts'
import { reportLost } from './report-lost.ts'
import type { SavedPlace } from './saved-place.ts'
import { SeedLoader } from './seed-loader.ts'
import type { Settings } from './settings.ts'
import { ShelfWindow } from './shelf-window.ts'

/** What the desk needs of the system around it. */
export interface HostServices extends OutsideHost {
  /** The reading of a document, or a sentence that says why there is none. */
  read(document: Document): Promise<Reading | string>
  /** Copies, and says how in one sentence. */
  copy(text: string): Promise<string>
  /** Opens an editor at a line of a file and says what went wrong, if anything; null where clippings are not files. */
  edit: ((file: string, line: number) => Promise<string | null>) | null
  /** Stops the program until the shell continues it; does nothing on systems without job control. */
  suspend(): void
  /** Leaves the desk. */
  quit(): void
}

/** How long a clipping is selected in the list before it is opened: one may only be passing by. */
const PREVIEW_DELAY_MS = 40
/** How long changes of the archive are gathered before the list is asked for again. */
const REFRESH_DELAY_MS = 150

/** The whole desk. */
export class Desk {
  readonly archive: Archive
  readonly state: DeskState
  /** Counts the changes, so that a screen knows whether to draw. */
  version = 0

  readonly #host: HostServices
  readonly #listeners = new Set<(notices: Notices) => void>()
  readonly #closed = new AbortController()
  readonly #loader: SeedLoader
  readonly #progress: ProgressWatch
  readonly #deciding: DecidingDesk
  readonly #keys = new KeyQueue((key) => this.#take(key))
  readonly #place: SavedPlace | null
  /** What commands began and is not done. */
  readonly #underWay = new Set<Promise<unknown>>()
  #preview = new AbortController()
  #refreshing: NodeJS.Timeout | null = null

  constructor(archive: Archive, host: HostServices, settings: Settings, place: SavedPlace | null = null) {
    this.archive = archive
    this.#host = host
    this.#place = place
    const changed = () => this.changed()
    const shelf = new ShelfWindow(archive, changed)
    this.state = new DeskState({ shelf, settings, address: archive.address, hasFiles: host.edit !== null })
    this.#progress = new ProgressWatch(archive, (progress) => {
      this.state.progress = progress
      changed()
    })
    const load = () => this.#loader.load()
    const whenRead = () => this.#loader.whenRead()
    const openId = (id: string, offset: number) => this.#openId(id, offset)
    this.#deciding = {
      state: this.state,
      archive,
      person: () => host.person(),
      load,
      openId,
      whenRead,
      changed,
    }
    this.#loader = new SeedLoader({
      state: this.state,
      archive,
      read: (document) => host.read(document),
      changed,
      place,
      closed: this.#closed.signal,
    })
  }

  /** Calls back at every change with what happened, until the function it returns is called. */
  subscribe = (listener: (notices: Notices) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Lays everything out again and calls the listeners. */
  changed(): void {
    this.state.layOut()
    this.version++
    const notices = this.state.takeNotices()
    for (const listener of this.#listeners) listener(notices)
  }

  /** Shows the list, and the clipping that was open the last time. */
  async start(): Promise<void> {
    const { shelf } = this.state
    const place = this.#place
    if (place) {
      Object.assign(shelf, { query: place.query, order: place.order })
      await shelf.choose(place.seed, place.at)
      if (place.reading) this.state.focus = 'clipping'
    } else await shelf.refresh()
    await this.#loader.load()
    void this.#follow()
    void this.#progress.ask()
  }

  /** Takes the terminal’s size. */
  resize(columns: number, rows: number): void {
    const { state } = this
    if (state.columns === columns && state.rows === rows) return
    Object.assign(state, { columns, rows })
    this.changed()
    if (state.showsClipping && state.clipping?.seed.id !== state.shelf.chosen?.id) void this.#loader.load()
  }

  /** Resolves once all that the keys so far began is done; readings may still be missing. */
  async idle(): Promise<void> {
    do {
      await Promise.allSettled(this.#underWay)
      await nextTurn()
    } while (this.#underWay.size > 0)
  }

  #track(work: Promise<unknown>): Promise<unknown> {
    this.#underWay.add(work)
    const done = () => this.#underWay.delete(work)
    work.then(done, done)
    return work
  }

  /** Holds keys back until work that a command began is done. */
  #await(work: Promise<unknown>): void {
    this.waitFor(this.#track(work))
  }

  /** Takes keys by their names; those that are meant for something pending wait for it. */
  press(keys: string[]): void {
    for (const key of keys) {
      const name = this.state.commandOf(key)
      const atOnce = (name === 'quit' || name === 'suspend') && !this.#isTyped(key)
      this.#keys.press(key, atOnce)
    }
    this.changed()
  }

  /** Holds keys back until something pending has come; says so where it fails. */
  waitFor(pending: Promise<unknown>): void {
    const reported = pending.catch((error: Error) => {
      this.state.message = oneLine(error.message)
    })
    this.#keys.holdFor(reported, (keys) => this.press(keys))
  }

  /** Whether a key is typed into a line that is open, or will be once the keys before it are taken. */
  #isTyped(key: string): boolean {
    const opensLine = (other: string) =>
      /^(?:find|command|tag|note|pipe|save-search)$/.test(this.state.commandOf(other) ?? '')
    return [...key].length === 1 && (this.state.prompt !== null || this.#keys.waiting.some(opensLine))
  }

  /** Takes pasted text: into a line where one is open. */
  paste(text: string): void {
    const { state } = this
    if (state.prompt) insert(state.prompt, text)
    else state.message = 'Nothing to paste into; press / or : first.'
    if (state.prompt?.kind === 'find') findWords(state, state.prompt.text)
    this.changed()
  }

  /** Runs a command and its effects. */
  run(name: CommandName, given?: GivenCommand): void {
    this.#runAll(runCommand(this.state, name, given))
  }

  #runAll(effects: readonly Effect[]): void {
    for (const effect of effects) this.#runEffect(effect)
  }

  #runEffect(effect: Effect): void {
    switch (effect.type) {
      case 'open':
        this.#open()
        break
      case 'preview':
        this.#openSoon()
        break
      case 'open-view':
        this.#await(this.#loader.load().then(() => this.#showView(effect.view)))
        break
      case 'open-id':
        this.#await(this.#openId(effect.id, effect.offset))
        break
      case 'compare':
        this.#await(showComparison(this.state, this.archive, effect.request).then(() => this.changed()))
        break
      case 'near':
        this.#await(showNear(this.state, this.archive, effect.id).then(() => this.changed()))
        break
      case 'list':
        this.state.listTop = 0
        this.#await(this.state.shelf.show(effect).then(() => this.#loader.load()))
        break
      case 'copy':
        void this.#track(this.#copy(effect.kind, effect.text))
        break
      case 'edit':
        this.#await(this.#edit(effect.file, effect.line))
        break
      case 'decide':
      case 'take-back':
      case 'toggle':
      case 'review':
      case 'list-unplaced':
        this.#await(runDeciding(this.#deciding, effect))
        break
      case 'when-read':
        this.#await(this.#loader.whenRead().then(() => this.run(effect.command, effect.given)))
        break
      case 'suspend':
        this.#host.suspend()
        break
      case 'quit':
        this.#host.quit()
        break
      default:
        this.#await(this.#goOutside(effect))
    }
  }

  async #goOutside(effect: OutsideEffect): Promise<void> {
    const { state, archive } = this
    const list = async (query: string) => {
      state.listTop = 0
      await state.shelf.show({ query })
      await this.#loader.load()
    }
    await runOutside({ state, archive, host: this.#host, list }, effect)
    this.changed()
  }

  #open(): void {
    this.#preview.abort()
    this.#await(this.#loader.load())
  }

  #openSoon(): void {
    this.#preview.abort()
    this.#preview = new AbortController()
    const delay = pause(PREVIEW_DELAY_MS, undefined, { signal: this.#preview.signal, ref: false })
    const isDue = delay.then(
      () => true,
      () => false,
    )
    void this.#track(isDue.then((due) => (due ? this.#loader.load() : undefined)))
  }

  #showView(view: View): void {
    const { clipping } = this.state
    if (clipping && clipping.view !== view) clipping.toggleView(view)
  }

  async #openId(id: string, offset?: number): Promise<void> {
    const { state } = this
    const { shelf } = state
    const { query, cursor } = shelf
    let lost = await shelf.choose(id, cursor)
    if (lost?.why === 'filtered' && query) {
      shelf.query = ''
      lost = await shelf.choose(id, cursor)
      state.message = `“${oneLine(id)}” does not match “${oneLine(query)}”; showing all clippings.`
    }
    if (lost) {
      state.message = `There is no clipping “${oneLine(id)}” on this desk.`
      return
    }
    state.sheet = null
    if (state.focus === 'list') state.focus = 'clipping'
    await this.#loader.load()
    if (offset !== undefined) state.clipping?.goToOffset(offset)
  }

  async #copy(kind: CopyKind, text: string): Promise<void> {
    const how = await this.#host.copy(text)
    this.state.message = `${copyNames[kind]} ${how}`
    this.changed()
  }

  async #edit(file: string, line: number): Promise<void> {
    const problem = await this.#host.edit?.(file, line)
    await this.reload()
    // That the clipping is gone matters more than the return from the editor.
    this.state.message = problem ?? (this.state.message || 'Back from the editor.')
  }

  /** Asks for everything again, after files changed under the desk. */
  async reload(): Promise<void> {
    await this.archive.caughtUp()
    await this.#refresh()
  }

  async #refresh(): Promise<void> {
    const lost = await this.state.shelf.refresh()
    if (lost) reportLost(this.state, lost)
    await this.#loader.load()
  }

  /** Ends what the desk waits for. */
  close(): void {
    this.#closed.abort()
    this.#listeners.clear()
    this.#preview.abort()
    this.#progress.close()
    if (this.#refreshing) clearTimeout(this.#refreshing)
  }

  #take(key: string): void {
    const { state } = this
    state.message = ''
    const name = state.commandOf(key)
    if (name === 'suspend' && !this.#isTyped(key)) this.run(name)
    else if (state.choice) this.#runAll(answerChoice(state, key))
    else if (state.choosing) this.#runAll(choiceKey(state, key))
    else if (state.prompt) this.#type(state.prompt, key)
    else if (name) this.run(name, { key })
    else state.message = `${oneLine(displayKey(key))} is not bound here; press ? for keys.`
  }

  #type(prompt: Prompt, key: string): void {
    const { state } = this
    if (prompt.kind === 'note' && key === 'tab') {
      state.notePrivate = !state.notePrivate
      return
    }
    const typed = typeInto(prompt, key, prompt.kind === 'command' ? completionsOf : () => [])
    if (typed === 'typing') {
      if (prompt.kind === 'find') findWords(state, prompt.text)
      return
    }
    state.prompt = null
    if (typed === 'cancelled') {
      if (prompt.kind === 'find') findWords(state, '')
      return
    }
    state.remember(prompt)
    if (prompt.kind === 'find') findWords(state, prompt.text)
    else if (prompt.kind === 'query') this.#runEffect({ type: 'list', query: prompt.text.trim() })
    else if (prompt.kind === 'change')
      this.#runAll(putChange(state, state.changing, prompt.text.trim() || NOTHING_TYPED))
    else if (prompt.kind === 'merge')
      this.run('merge', { argument: `${state.merging} ${prompt.text.trim() || NOTHING_TYPED}` })
    else if (prompt.kind !== 'command')
      this.run(prompt.kind, { argument: prompt.text.trim() || NOTHING_TYPED })
    else if (prompt.text.trim()) this.run('command', { argument: prompt.text })
  }

  async #follow(): Promise<void> {
    for await (const _ of this.archive.changes(this.#closed.signal)) {
      if (this.#refreshing) continue
      this.#refreshing = setTimeout(() => {
        this.#refreshing = null
        void this.#refresh()
        void this.#progress.ask()
      }, REFRESH_DELAY_MS)
    }
  }
}
