// What each command does. In: the desk and a command. Out: the desk changed.

import type { ShelfOrder } from '@hearsay/archive'
import { shelfOrders } from '@hearsay/archive'
import type { Voice } from '@hearsay/reading'
import { voiceLetters, voiceNames } from '@hearsay/reading'
import { oneLine } from '../term/safe.ts'
import { panes, roomFor } from '../ui/layout.ts'
import { ENTRY_ROWS } from '../ui/list-rows.ts'
import { outlineRows, sourcingRows } from '../ui/sheet-rows.ts'
import { lineOf } from './command-line.ts'
import type { CopyKind } from './copy.ts'
import { copyKinds } from './copy.ts'
import type { Desk } from './desk.ts'
import { copy, edit } from './external-commands.ts'
import { helpRows } from './help-rows.ts'
import type { CommandName } from './key-map.ts'
import { Sheet } from './sheet.ts'

/** A question that one more key answers. */
export interface Choice {
  title: string
  keys: { key: string; label: string }[]
  pick(key: string): void
}

const KEYS_TITLE = 'Keys'

type Handler = (desk: Desk, key: string, rest: string) => void

/** Does a command; `key` is the one pressed, `rest` what stood behind the name on the `:` line. */
export function runCommand(desk: Desk, name: CommandName, key: string, rest: string): void {
  handlers[name](desk, key, rest)
}

/** Takes the key that answers a question. */
export function pickChoice(desk: Desk, key: string): void {
  const choice = desk.choice
  desk.choice = null
  if (choice?.keys.some((one) => one.key === key)) choice.pick(key)
}

const handlers: Record<CommandName, Handler> = {
  next: (desk) => step(desk, 1),
  previous: (desk) => step(desk, -1),
  down: (desk) => scroll(desk, 1),
  up: (desk) => scroll(desk, -1),
  'half-down': (desk) => scroll(desk, Math.ceil(pageRows(desk) / 2)),
  'half-up': (desk) => scroll(desk, -Math.ceil(pageRows(desk) / 2)),
  'page-down': (desk) => scroll(desk, pageRows(desk)),
  'page-up': (desk) => scroll(desk, -pageRows(desk)),
  first: (desk) => edge(desk, false),
  last: (desk) => edge(desk, true),
  'next-seed': (desk) => openNeighbour(desk, 1),
  'previous-seed': (desk) => openNeighbour(desk, -1),
  open(desk, _, rest) {
    if (rest) return desk.waitFor(openById(desk, rest))
    if (desk.sheet) return followRow(desk)
    if (desk.focus === 'clipping') desk.focus = 'evidence'
    else if (desk.focus === 'list' && desk.shelf.chosen) desk.focus = 'clipping'
    desk.open()
  },
  'next-pane': (desk) => focusPane(desk, 1),
  'previous-pane': (desk) => focusPane(desk, -1),
  'zoom-in'(desk) {
    desk.zoom = Math.min(roomFor(desk.columns) - 1, desk.zoom + 1)
  },
  'zoom-out'(desk) {
    desk.zoom = Math.max(0, Math.min(desk.zoom, roomFor(desk.columns) - 1) - 1)
    desk.open()
  },
  back,
  quit: (desk) => desk.host.quit(),
  suspend: (desk) => desk.host.suspend(),
  find(desk, _, rest) {
    const query = desk.focus === 'list' && !desk.sheet
    if (query) desk.openPrompt('query', rest || desk.shelf.query)
    else desk.openPrompt('find', rest)
  },
  'next-found': (desk) => findNext(desk, 1),
  'previous-found': (desk) => findNext(desk, -1),
  voice(desk, _, rest) {
    if (rest) return filter(desk, rest === 'all' ? null : (rest as Voice))
    const voices = Object.entries(voiceLetters) as [Voice, string][]
    desk.choice = {
      title: 'only',
      keys: [
        ...voices.map(([voice, letter]) => ({ key: letter.toLowerCase(), label: voice })),
        { key: 'a', label: 'all' },
      ],
      pick: (key) => filter(desk, voices.find(([, letter]) => letter.toLowerCase() === key)?.[0] ?? null),
    }
  },
  outline(desk) {
    const { clipping } = desk
    if (!clipping) return reportNothingOpen(desk)
    desk.sheet = new Sheet(
      'Outline',
      () => (desk.clipping ? outlineRows(desk.clipping.seed.document, readingOf(desk)) : []),
      () => pageSubject(desk),
    )
    desk.sheet.layOut(desk.columns, desk.height)
    // The paragraphs come first; an empty row ends them.
    const place = clipping.stop?.begin ?? clipping.rows[clipping.top]?.at ?? 0
    const paragraphs = desk.sheet.rows.findIndex(({ parts }) => parts.length === 0)
    const own = desk.sheet.rows.slice(0, paragraphs < 0 ? undefined : paragraphs)
    desk.sheet.at = Math.max(
      0,
      own.findLastIndex(({ target }) => target !== undefined && target <= place),
    )
    desk.sheet.move(0)
  },
  sourcing(desk) {
    const reading = readingOf(desk)
    if (!desk.clipping || !reading) return reportNothingOpen(desk)
    desk.sheet = new Sheet(
      'Sourcing sheet',
      () => {
        const { clipping } = desk
        const known = readingOf(desk)
        if (clipping && known) return sourcingRows(clipping.seed.document, known)
        return [
          {
            parts: [
              { text: oneLine(String(desk.problem ?? clipping?.reading ?? 'Being read …')), look: 'quiet' },
            ],
          },
        ]
      },
      () => pageSubject(desk),
    )
    desk.sheet.layOut(desk.columns, desk.height)
    desk.sheet.move(0)
  },
  speakers: (desk) => toggleView(desk, 'speakers'),
  text: (desk) => toggleView(desk, 'text'),
  findings: (desk) => toggleView(desk, 'findings'),
  copy(desk, _, rest) {
    if (rest) return copy(desk, rest as CopyKind)
    desk.choice = {
      title: 'copy',
      keys: copyKinds.map((kind) => ({ key: kind[0]!, label: kind === 'json' ? 'JSON' : kind })),
      pick: (key) => copy(desk, copyKinds.find((kind) => kind[0] === key) ?? 'quotation'),
    }
    // The citation goes with its quotation, so its key is the one people know for it.
    desk.choice.keys[1] = { key: 'c', label: 'with citation' }
  },
  edit,
  order(desk, _, rest) {
    const order = shelfOrders.find((one) => one === rest) ?? desk.shelf.nextOrder
    desk.message = `by ${orderName(order)}`
    desk.showList({ order })
  },
  command(desk, _, rest) {
    if (!rest.trim()) {
      desk.openPrompt('command')
      return
    }
    const line = lineOf(rest)
    if ('problem' in line) desk.message = line.problem
    else if ('paragraph' in line) goToParagraph(desk, line.paragraph)
    else if (line.command !== 'command') runCommand(desk, line.command, '', line.rest)
  },
  help(desk) {
    const place = desk.sheet && desk.sheet.title !== KEYS_TITLE ? 'page' : desk.focus
    desk.sheet = new Sheet(KEYS_TITLE, (columns) => helpRows(desk.settings.bindings, columns - 2, place))
  },
}

/** An order as people say it. */
export function orderName(order: ShelfOrder): string {
  return order === 'changed' ? 'last change' : order
}

function pageRows(desk: Desk): number {
  return desk.focus === 'list' && !desk.sheet ? Math.floor(desk.height / ENTRY_ROWS) : desk.height - 1
}

function step(desk: Desk, by: number): void {
  if (!desk.sheet && desk.focus === 'clipping') {
    desk.clipping?.step(by)
    desk.evidenceTop = 0
  } else scroll(desk, by)
}

function scroll(desk: Desk, by: number): void {
  if (desk.sheet) desk.sheet.move(by)
  else if (desk.focus === 'evidence') desk.evidenceTop += by
  else if (desk.focus === 'clipping') {
    const before = desk.clipping?.stop
    desk.clipping?.scroll(by)
    if (desk.clipping?.stop !== before) desk.evidenceTop = 0
  } else moveInList(desk, by)
}

function edge(desk: Desk, last: boolean): void {
  const far = last ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  if (!desk.sheet && desk.focus === 'clipping') {
    desk.clipping?.goToEdge(last)
    desk.evidenceTop = 0
  } else if (!desk.sheet && desk.focus === 'evidence') desk.evidenceTop = last ? Number.MAX_SAFE_INTEGER : 0
  else scroll(desk, far)
}

function moveInList(desk: Desk, by: number): void {
  const before = desk.shelf.cursor
  desk.shelf.move(by)
  // In the list somebody may only be passing by; elsewhere it is what is asked for.
  if (desk.shelf.cursor !== before) desk.open(desk.focus === 'list')
}

/** The next place found; in the list the next seed that fits, round the end as in a text. */
function findNext(desk: Desk, by: 1 | -1): void {
  const { shelf, sheet, clipping } = desk
  if (sheet) sheet.goToMatch(by)
  else if (desk.focus !== 'list') clipping?.goToMatch(by)
  else if (shelf.query === '') desk.message = 'Nothing is looked for in the list.'
  else {
    const { cursor, total } = shelf
    const isEdge = by > 0 ? cursor + 1 >= total.number && !total.more : cursor === 0
    moveInList(desk, isEdge ? -by * total.number : by)
  }
}

async function openById(desk: Desk, id: string): Promise<void> {
  const { shelf } = desk
  const { query, cursor } = shelf
  let lost = await shelf.choose(id, cursor)
  if (lost?.why === 'fits no more' && query) {
    shelf.query = ''
    lost = await shelf.choose(id, cursor)
    desk.message = `“${oneLine(id)}” does not fit “${oneLine(query)}”; all seeds are shown.`
  }
  if (lost) {
    desk.message = `There is no seed “${oneLine(id)}” on this desk.`
    return
  }
  desk.sheet = null
  if (desk.focus === 'list') desk.focus = 'clipping'
  desk.open()
}

/** Goes to the next seed; a page about the one there was becomes the page about that. */
function openNeighbour(desk: Desk, by: 1 | -1): void {
  const { shelf, clipping, sheet } = desk
  if (sheet?.title === KEYS_TITLE) {
    desk.message = 'This page is of no seed; back leads to one.'
    return
  }
  const { cursor } = shelf
  shelf.move(by)
  if (shelf.cursor === cursor) {
    desk.message = `This is the ${by > 0 ? 'last' : 'first'} seed of the list.`
    return
  }
  const view = clipping?.view ?? 'reading'
  if (!sheet && view === 'reading') desk.open(desk.focus === 'list')
  else {
    const opened = desk.opened().then(() => {
      if (desk.clipping && desk.clipping.view !== view) desk.clipping.toggleView(view)
    })
    desk.waitFor(opened)
  }
}

/** What a page about the open clipping is about, and what is known of that. */
function pageSubject({ clipping }: Desk): readonly unknown[] {
  return [clipping, clipping?.seed.document, clipping?.reading]
}

function focusPane(desk: Desk, by: 1 | -1): void {
  if (desk.sheet) {
    desk.message = 'There are no panes beside this page; back leads to them.'
    return
  }
  desk.focus = panes[(panes.indexOf(desk.focus) + by + panes.length) % panes.length] ?? 'list'
  desk.open()
}

function back(desk: Desk, key: string): void {
  if (desk.sheet) {
    if (desk.sheet.searchText) desk.sheet.find('')
    else desk.sheet = null
  } else if (desk.focus === 'list') {
    if (desk.shelf.query) desk.showList({ query: '' })
    else if (key !== 'esc') desk.host.quit()
  } else if (desk.clipping?.searchText) desk.clipping.find('')
  else if (desk.clipping && desk.clipping.view !== 'reading') desk.clipping.toggleView('reading')
  else if (desk.clipping?.voiceFilter) desk.clipping.showVoice(null)
  else desk.focus = desk.focus === 'evidence' ? 'clipping' : 'list'
}

function followRow(desk: Desk): void {
  const to = desk.sheet?.rows[desk.sheet.at]?.target
  if (to === undefined || !desk.clipping) return
  desk.sheet = null
  desk.focus = 'clipping'
  if (desk.clipping.view !== 'reading') desk.clipping.toggleView('reading')
  desk.clipping.goToOffset(to)
  desk.evidenceTop = 0
}

function goToParagraph(desk: Desk, number: number): void {
  const paragraphs = desk.clipping?.seed.document.body.filter((block) => block.type === 'paragraph') ?? []
  const paragraph = paragraphs[number - 1]
  if (!paragraph) desk.message = `There are ${paragraphs.length} paragraphs.`
  else {
    desk.focus = 'clipping'
    desk.clipping?.goToOffset(paragraph.span[0])
  }
}

function toggleView(desk: Desk, view: 'speakers' | 'text' | 'findings'): void {
  if (desk.focus === 'list' && desk.clipping) desk.focus = 'clipping'
  if (desk.clipping) desk.clipping.toggleView(view)
  else reportNothingOpen(desk)
}

/** In the clipping only sentences of a voice; in the list only seeds with a statement in it. */
function filter(desk: Desk, voice: Voice | null): void {
  if (desk.focus !== 'list') {
    desk.clipping?.showVoice(voice)
    desk.message = voice ? `only ${voiceNames[voice]}` : 'every voice'
    return
  }
  const rest = desk.shelf.query.replace(/(^|\s)voice:\S+/g, '').trim()
  const query = voice ? `${rest} voice:${voice}`.trim() : rest
  desk.showList({ query })
}

function reportNothingOpen(desk: Desk): void {
  desk.message = desk.clipping ? 'It is still being read.' : 'No seed is open.'
}

function readingOf({ clipping }: Desk) {
  const reading = clipping?.reading ?? null
  return typeof reading === 'string' ? null : reading
}
