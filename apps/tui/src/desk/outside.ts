// What leads out of the clipping: its address in a browser, its text to a command, saved searches. In: the state. Out: effects, or a
// sentence that says why there are none; pages of what came back.
import { join } from 'node:path'
import type { Archive, SavedSearch, SearchNews } from '@hearsay/archive'
import { markSeen, newsOf, saveSearch, searchName, seenUntil } from '@hearsay/archive'
import { lineStarts, positionOf } from '@hearsay/core'
import { counted, formatNumber } from '@hearsay/desk'
import { oneLine } from '../term/safe.ts'
import type { SheetRow } from '../ui/sheet-rows.ts'
import { NOTHING_TYPED } from './deciding.ts'
import type { DeskState } from './desk-state.ts'
import type { Effect } from './effects.ts'
import { NOTHING } from './effects.ts'
import { Sheet } from './sheet.ts'

/** Opens the address of the clipping that is open. */
export function browse(state: DeskState): readonly Effect[] {
  const { clipping } = state
  const address = clipping?.seed.document.header.url?.text ?? ''
  if (/^https?:\/\/\S+$/i.test(address)) return [{ type: 'browse', address }]
  state.message = clipping ? 'This clipping has no address.' : 'No clipping is open.'
  return NOTHING
}

/** Opens the file of the clipping in the editor, at the line that is read. */
export function edit(state: DeskState): readonly Effect[] {
  const { clipping, shelf } = state
  const seed = clipping?.seed ?? shelf.chosen
  if (!seed || !state.hasFiles) {
    state.message = seed
      ? 'This desk is in a database: its clippings are not files that an editor can open.'
      : 'No clipping is open.'
    return NOTHING
  }
  const text = clipping?.seed.document.text ?? ''
  const offset = clipping?.stop?.begin ?? clipping?.rows[clipping.top]?.at ?? 0
  const { line } = positionOf(text, lineStarts(text), offset)
  return [{ type: 'edit', file: join(state.address, seed.file), line }]
}

/** Gives the text of the clipping to a command, which is asked for where none is given. */
export function pipe(state: DeskState, command: string): readonly Effect[] {
  const { clipping } = state
  if (!clipping) {
    state.message = 'No clipping is open.'
    return NOTHING
  }
  if (command === NOTHING_TYPED) return NOTHING
  if (command.trim()) return [{ type: 'pipe', command: command.trim(), text: clipping.seed.document.text }]
  state.openPrompt('pipe')
  return NOTHING
}

/** Saves the query of the list; its name is asked for where none is given. */
export function saveSearchHere(state: DeskState, name: string): readonly Effect[] {
  const query = state.shelf.query.trim()
  if (!query) {
    state.message = 'There is no query to save: press / in the list and type one.'
    return NOTHING
  }
  if (name === NOTHING_TYPED) return NOTHING
  if (searchName(name)) return [{ type: 'save-search', name, query }]
  state.openPrompt('save-search', query)
  return NOTHING
}

/** The saved search that is selected on the page; null where none is. */
export function searchOfRow({ sheet }: DeskState): { name: string; query: string } | null {
  return sheet?.rows[sheet.at]?.search ?? null
}

/** What these effects need of the system. */
export interface OutsideHost {
  /** Who decides here. */
  person(): string
  /** Opens an address in a browser, and says what went wrong, if anything. */
  browse(address: string): Promise<string | null>
  /** Gives a text to a shell command; what it printed, and what went wrong. */
  pipe(command: string, text: string): Promise<{ printed: string; problem: string | null }>
}

/** What the effects of this file need of the desk. */
interface OutsideDesk {
  state: DeskState
  archive: Archive
  host: OutsideHost
  /** Lists what a query finds. */
  list(query: string): Promise<void>
}

/** An effect that leads out of the clipping. */
export type OutsideEffect = Extract<
  Effect,
  { type: 'browse' | 'pipe' | 'searches' | 'save-search' | 'open-search' | 'remove-search' }
>

/** Runs an effect. */
export async function runOutside(desk: OutsideDesk, effect: OutsideEffect): Promise<void> {
  const { state, archive } = desk
  const by = desk.host.person()
  switch (effect.type) {
    case 'browse':
      state.message = (await desk.host.browse(effect.address)) ?? `Opened ${oneLine(effect.address)}.`
      break
    case 'pipe':
      await showOutput(desk, effect.command, effect.text)
      break
    case 'searches':
      await showSearches(desk)
      break
    case 'save-search':
      await saveSearch(archive.searches, effect.name, { query: effect.query, by })
      state.message = `Saved as “${oneLine(searchName(effect.name))}”; F lists what is saved.`
      break
    case 'open-search':
      await markSeen(archive.searches, effect.name, by)
      await desk.list(effect.query)
      break
    case 'remove-search':
      await archive.searches.change(effect.name, () => null)
      await showSearches(desk)
      state.message = `“${oneLine(effect.name)}” is no longer saved.`
  }
}

async function showOutput(desk: OutsideDesk, command: string, text: string): Promise<void> {
  const { state } = desk
  const { printed, problem } = await desk.host.pipe(command, text)
  if (!printed.trim()) {
    state.message = problem ?? `“${oneLine(command)}” has printed nothing.`
    return
  }
  const lines = printed.replace(/\n$/, '').split('\n')
  state.sheet = new Sheet(`| ${oneLine(command)}`, () =>
    lines.map((line): SheetRow => ({ parts: [{ text: oneLine(line.replace(/\t/g, '  ')), look: 'plain' }] })),
  )
  if (problem) state.message = problem
}

async function showSearches({ state, archive, host }: OutsideDesk): Promise<void> {
  const by = host.person()
  const found: [SavedSearch, SearchNews][] = []
  for (const search of await archive.searches.list())
    found.push([search, await newsOf(archive, search.query, seenUntil(search, by))])
  state.sheet = new Sheet('Saved searches', (columns) =>
    found.length
      ? found.flatMap((one) => searchRows(one, columns))
      : [quiet('No search is saved; Ctrl-S in the list saves its query.')],
  )
  state.sheet.layOut(state.columns, state.height)
  state.sheet.move(0)
}

function searchRows(
  [{ name, query }, { total, fresh, more }]: [SavedSearch, SearchNews],
  columns: number,
): SheetRow[] {
  const count = `${formatNumber(total.number)}${total.more ? '+' : ''}`
  const news = fresh.length ? `, ${formatNumber(fresh.length)}${more ? '+' : ''} new` : ''
  return [
    {
      target: 0,
      search: { name, query },
      parts: [
        { text: `  ${oneLine(name)}`, look: fresh.length ? 'strong' : 'plain' },
        {
          text: `  ${total.number === 1 && !total.more ? counted(1, 'clipping') : `${count} clippings`}${news}`,
          look: 'label',
        },
      ],
    },
    quiet(`    ${oneLine(query).slice(0, Math.max(8, columns - 6))}`),
  ]
}

function quiet(text: string): SheetRow {
  return { parts: [{ text, look: 'quiet' }] }
}
