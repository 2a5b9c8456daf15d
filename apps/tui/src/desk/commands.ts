// What each command does. In: the state and a command. Out: the state changed, and the effects that it asks for.

import type { ShelfOrder } from '@hearsay/archive'
import { shelfOrders, withFilter } from '@hearsay/archive'
import { voiceLabels } from '@hearsay/desk'
import type { Voice } from '@hearsay/reading'
import { voices } from '@hearsay/reading/shape'
import { panes, roomFor } from '../ui/layout.ts'
import { entryHeight } from '../ui/list-rows.ts'
import { copyChoice, voiceChoice } from './choice.ts'
import type { Clipping } from './clipping.ts'
import { parseLine } from './command-line.ts'
import { compareRequest, toggleMark } from './compare-page.ts'
import type { CopyKind } from './copy.ts'
import { textToCopy } from './copy.ts'
import {
  addHere,
  changeHere,
  chooseHere,
  decideHere,
  joinHere,
  mergeHere,
  noteHere,
  placeHere,
  review,
  tagHere,
} from './deciding.ts'
import type { DeskState } from './desk-state.ts'
import { KEYS_TITLE } from './desk-state.ts'
import type { Effect, GivenCommand } from './effects.ts'
import { NOTHING } from './effects.ts'
import type { CommandName } from './key-map.ts'
import { needsReading } from './needs-reading.ts'
import { openKeys, openOutline, openSourcing, reportNothingOpen } from './open-pages.ts'
import { browse, edit, pipe, saveSearchHere, searchOfRow } from './outside.ts'
import { goToFit } from './step-fits.ts'

type Effects = readonly Effect[]
type Handler = (state: DeskState, argument: string, key: string) => Effects | undefined

/** Runs a command on the state; what else has to be done comes back as effects. */
export function runCommand(
  state: DeskState,
  name: CommandName,
  { argument = '', key = '', isRead = false }: GivenCommand = {},
): Effects {
  // Nobody waits for a reading before the next key.
  if (needsReading(state, name) && state.clipping?.reading === null && !isRead)
    return [{ type: 'when-read', command: name, given: { argument, key, isRead: true } }]
  return handlers[name](state, argument, key) ?? NOTHING
}

/** Takes the key that answers the open question; any other key drops it. */
export function answerChoice(state: DeskState, key: string): Effects {
  const { choice } = state
  state.choice = null
  const option = choice?.options.find((one) => one.key === key)
  return choice && option ? runCommand(state, choice.command, { argument: option.argument }) : NOTHING
}

const handlers: Record<CommandName, Handler> = {
  next: (state) => step(state, 1),
  previous: (state) => step(state, -1),
  down: (state) => scroll(state, 1),
  up: (state) => scroll(state, -1),
  'half-down': (state) => scroll(state, Math.ceil(pageRows(state) / 2)),
  'half-up': (state) => scroll(state, -Math.ceil(pageRows(state) / 2)),
  'page-down': (state) => scroll(state, pageRows(state)),
  'page-up': (state) => scroll(state, -pageRows(state)),
  first: (state) => goToEdge(state, false),
  last: (state) => goToEdge(state, true),
  'next-seed': (state) => openNeighbour(state, 1),
  'previous-seed': (state) => openNeighbour(state, -1),
  open(state, id) {
    if (id) return [{ type: 'open-id', id }]
    if (state.sheet) return followRow(state)
    if (state.focus === 'clipping') state.focus = 'evidence'
    else if (state.focus === 'list' && state.shelf.chosen) state.focus = 'clipping'
    return [{ type: 'open' }]
  },
  'next-pane': (state) => focusPane(state, 1),
  'previous-pane': (state) => focusPane(state, -1),
  'zoom-in'(state) {
    state.zoom = Math.min(roomFor(state.columns) - 1, state.zoom + 1)
    return NOTHING
  },
  'zoom-out'(state) {
    state.zoom = Math.max(0, Math.min(state.zoom, roomFor(state.columns) - 1) - 1)
    return [{ type: 'open' }]
  },
  back,
  quit: () => [{ type: 'quit' }],
  suspend: () => [{ type: 'suspend' }],
  find(state, words) {
    state.inQueue = false
    if (state.focus === 'list' && !state.sheet) state.openPrompt('query', words || state.shelf.query)
    else state.openPrompt('find', words)
    return NOTHING
  },
  'next-found': (state) => goToMatch(state, 1),
  'previous-found': (state) => goToMatch(state, -1),
  voice(state, voice) {
    if (voice) return showVoice(state, voices.find((one) => one === voice) ?? null)
    state.choice = voiceChoice
    return NOTHING
  },
  outline: (state) => void openOutline(state),
  sourcing: (state) => void openSourcing(state),
  speakers: (state) => toggleView(state, 'speakers'),
  text: (state) => toggleView(state, 'text'),
  findings: (state) => toggleView(state, 'findings'),
  copy(state, kind) {
    if (kind) return copy(state, kind as CopyKind)
    state.choice = copyChoice
    return NOTHING
  },
  review: (state) => review(state, 1),
  'review-back': (state) => review(state, -1),
  accept: (state) => decideHere(state, 'confirm', null, 'Accepted.'),
  reject(state) {
    const search = searchOfRow(state)
    if (search) return [{ type: 'remove-search', name: search.name }]
    return decideHere(state, 'reject', null, 'Rejected.')
  },
  correct: changeHere,
  words: (state) => chooseHere(state, 'words'),
  split: (state) => chooseHere(state, 'split'),
  join: joinHere,
  add: addHere,
  merge: mergeHere,
  star: () => [{ type: 'toggle', verb: 'star' }],
  read: () => [{ type: 'toggle', verb: 'read' }],
  browse,
  pipe,
  searches: () => [{ type: 'searches' }],
  'save-search': saveSearchHere,
  'sign-off': () => [{ type: 'toggle', verb: 'sign-off' }],
  tag: tagHere,
  note: noteHere,
  place: placeHere,
  undo: () => [{ type: 'take-back', what: 'undo' }],
  redo: () => [{ type: 'take-back', what: 'redo' }],
  edit,
  order(state, name) {
    const order = shelfOrders.find((one) => one === name) ?? state.shelf.nextOrder
    state.message = `Ordered by ${orderName(order)}.`
    return [{ type: 'list', order }]
  },
  mark: (state) => void toggleMark(state),
  compare(state) {
    const request = compareRequest(state)
    return request ? [{ type: 'compare', request }] : NOTHING
  },
  near(state) {
    const id = (state.focus === 'list' ? state.shelf.chosen : state.clipping?.seed)?.id
    if (id !== undefined) return [{ type: 'near', id }]
    state.message = 'There is no clipping to look around.'
    return NOTHING
  },
  command(state, text) {
    if (!text.trim()) {
      state.openPrompt('command')
      return NOTHING
    }
    const line = parseLine(text)
    if ('paragraph' in line) return goToParagraph(state, line.paragraph)
    if (!('problem' in line))
      return line.command === 'command' ? NOTHING : runCommand(state, line.command, line)
    state.message = line.problem
    return NOTHING
  },
  help: (state) => void openKeys(state),
}

/** An order as people say it. */
export function orderName(order: ShelfOrder): string {
  return order === 'changed' ? 'last change' : order
}

/** Finds words as they are typed: on a page, else in the clipping; empty words end the search. */
export function findWords(state: DeskState, words: string): void {
  if (state.sheet) state.sheet.find(words)
  else inClipping(state, (clipping) => clipping.find(words.trim(), words.trim() !== ''))
  state.notify('match-selected')
}

function pageRows(state: DeskState): number {
  return state.focus === 'list' && !state.sheet
    ? Math.floor(state.height / entryHeight(state.shelf))
    : state.height - 1
}

/** Changes the place in the clipping, and notes whether another statement is selected or the text only scrolled. */
function inClipping(state: DeskState, change: (clipping: Clipping) => void): void {
  const { clipping } = state
  if (!clipping) return
  const { stop, top } = clipping
  change(clipping)
  if (clipping.stop !== stop) {
    state.evidenceTop = 0
    state.notify('stop-selected')
  } else if (clipping.top !== top) state.notify('scrolled', top)
}

/** Moves on a page, and notes whether another row is selected or the page only scrolled. */
function onSheet(state: DeskState, by: number): void {
  const { sheet } = state
  if (!sheet) return
  const { at, top } = sheet
  sheet.move(by)
  if (sheet.isNavigable && sheet.at !== at) state.notify('page-row-selected')
  else if (sheet.top !== top) state.notify('scrolled', top)
}

function step(state: DeskState, by: number): Effects {
  if (state.sheet || state.focus !== 'clipping') return scroll(state, by)
  const { stop, stops = [] } = state.clipping ?? {}
  inClipping(state, (clipping) => clipping.step(by))
  if (stop && stop === state.clipping?.stop && stops.length > 0) state.notify('stops-ended')
  return NOTHING
}

function scroll(state: DeskState, by: number): Effects {
  if (state.sheet) onSheet(state, by)
  else if (state.focus === 'evidence') state.evidenceTop += by
  else if (state.focus === 'clipping') inClipping(state, (clipping) => clipping.scroll(by))
  else return moveInList(state, by)
  return NOTHING
}

function goToEdge(state: DeskState, last: boolean): Effects {
  if (!state.sheet && state.focus === 'clipping') {
    inClipping(state, (clipping) => clipping.goToEdge(last))
    return NOTHING
  }
  if (!state.sheet && state.focus === 'evidence') {
    state.evidenceTop = last ? Number.MAX_SAFE_INTEGER : 0
    return NOTHING
  }
  return scroll(state, last ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY)
}

function moveInList(state: DeskState, by: number): Effects {
  const { shelf, focus } = state
  const { cursor } = shelf
  shelf.move(by)
  if (shelf.cursor === cursor) return NOTHING
  // In the list one may only be passing by; elsewhere the clipping is what is asked for.
  return [{ type: focus === 'list' ? 'preview' : 'open' }]
}

/** The next match; in the list the next clipping of the query. After the last comes the first. */
function goToMatch(state: DeskState, by: 1 | -1): Effects {
  const { shelf, sheet, clipping } = state
  if (sheet) {
    sheet.goToMatch(by)
    state.notify('page-row-selected')
  } else if (state.focus !== 'list') {
    // Where nothing is searched for, what fits the query of the list; without one, the queue.
    if (!clipping?.search.words) return shelf.query.trim() ? goToFit(state, by) : review(state, by)
    inClipping(state, (one) => one.goToMatch(by))
    state.notify('match-selected')
  } else if (shelf.query === '') state.message = 'Nothing to find: press / and type a query.'
  else {
    const { cursor, total } = shelf
    const isEdge = by > 0 ? cursor + 1 >= total.number && !total.more : cursor === 0
    return moveInList(state, isEdge ? -by * total.number : by)
  }
  return NOTHING
}

/** Goes to the next clipping of the list; a page or a view stays open, about that one. */
function openNeighbour(state: DeskState, by: 1 | -1): Effects {
  const { shelf, clipping, sheet } = state
  if (sheet?.title === KEYS_TITLE) {
    state.message = 'This page is not about a clipping; go back first.'
    return NOTHING
  }
  const { cursor } = shelf
  shelf.move(by)
  if (shelf.cursor === cursor) {
    state.message = `This is the ${by > 0 ? 'last' : 'first'} clipping of the list.`
    return NOTHING
  }
  const view = clipping?.view ?? 'reading'
  if (sheet || view !== 'reading') return [{ type: 'open-view', view }]
  return [{ type: state.focus === 'list' ? 'preview' : 'open' }]
}

function focusPane(state: DeskState, by: 1 | -1): Effects {
  if (state.sheet) {
    state.message = 'This page has no panes beside it; go back first.'
    return NOTHING
  }
  state.focus = panes[(panes.indexOf(state.focus) + by + panes.length) % panes.length] ?? 'list'
  return [{ type: 'open' }]
}

/** Leaves the innermost thing that is open: a search, a page, a view, a filter, a pane, the query, the desk. */
function back(state: DeskState, _: string, key: string): Effects {
  const { sheet, clipping, shelf } = state
  if (sheet) {
    if (sheet.searchText) sheet.find('')
    else state.sheet = null
    return NOTHING
  }
  if (state.focus === 'list') {
    if (shelf.query) return [{ type: 'list', query: '' }]
    return key === 'esc' ? NOTHING : [{ type: 'quit' }]
  }
  if (state.inQueue) {
    state.inQueue = false
    state.message = 'Left the queue.'
  } else if (clipping?.search.words) clipping.find('')
  else if (clipping && clipping.view !== 'reading') toggleView(state, clipping.view)
  else if (clipping?.voiceFilter) inClipping(state, (one) => one.showVoice(null))
  else state.focus = state.focus === 'evidence' ? 'clipping' : 'list'
  return NOTHING
}

/** Goes to what the selected row of a page is about. */
function followRow(state: DeskState): Effects {
  const row = state.sheet?.rows[state.sheet.at]
  const search = searchOfRow(state)
  if (search) {
    state.sheet = null
    state.focus = 'list'
    return [{ type: 'open-search', ...search }]
  }
  if (row?.command) {
    state.sheet = null
    return runCommand(state, row.command.name, row.command)
  }
  const target = row?.target
  if (row?.seed !== undefined)
    return [{ type: 'open-id', id: row.seed, ...(target !== undefined && { offset: target }) }]
  if (target === undefined || !state.clipping) return NOTHING
  state.sheet = null
  state.focus = 'clipping'
  if (state.clipping.view !== 'reading') toggleView(state, state.clipping.view)
  inClipping(state, (clipping) => clipping.goToOffset(target))
  return NOTHING
}

function goToParagraph(state: DeskState, number: number): Effects {
  const paragraphs = state.clipping?.seed.document.body.filter(({ type }) => type === 'paragraph') ?? []
  const paragraph = paragraphs[number - 1]
  if (!paragraph) state.message = `There are ${paragraphs.length} paragraphs.`
  else {
    state.focus = 'clipping'
    inClipping(state, (clipping) => clipping.goToOffset(paragraph.span[0]))
  }
  return NOTHING
}

function toggleView(state: DeskState, view: Clipping['view']): Effects {
  if (!state.clipping) reportNothingOpen(state)
  else {
    if (state.focus === 'list') state.focus = 'clipping'
    state.clipping.toggleView(view)
    state.notify('clipping-shown')
  }
  return NOTHING
}

/** In the clipping, shows only the sentences of a voice; in the list, only clippings with such sentences. */
function showVoice(state: DeskState, voice: Voice | null): Effects {
  if (state.focus === 'list') return [{ type: 'list', query: withFilter(state.shelf.query, 'voice', voice) }]
  inClipping(state, (clipping) => clipping.showVoice(voice))
  state.message = `Showing ${voice ? voiceLabels[voice] : 'every voice'}.`
  return NOTHING
}

function copy(state: DeskState, kind: CopyKind): Effects {
  const { clipping, reading } = state
  const stop = clipping?.stop
  const text = clipping && stop && reading && textToCopy(kind, clipping.seed, reading, stop)
  if (text) return [{ type: 'copy', kind, text }]
  state.message = 'Nothing to copy: select a statement first.'
  return NOTHING
}
