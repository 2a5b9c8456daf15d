// The titles of the panes and the line at the bottom. In: the state. Out: words and parts.

import { queryMessage, stepOf } from '@hearsay/archive'
import type { ChangeVerb } from '@hearsay/decisions'
import { counted, formatNumber, matchLabel, queueWords, voiceShortLabels } from '@hearsay/desk'
import { oneLine } from '../term/safe.ts'
import { cut, widthOf } from '../term/width.ts'
import type { Pane } from '../ui/layout.ts'
import type { RowPart } from '../ui/row.ts'
import type { View } from './clipping.ts'
import { completionsOf } from './command-line.ts'
import { orderName } from './commands.ts'
import type { DeskState } from './desk-state.ts'
import type { CommandName } from './key-map.ts'
import { displayKey, keysOf } from './key-map.ts'
import type { Prompt } from './prompt.ts'
import type { Sheet } from './sheet.ts'
import type { WordChoice } from './word-choice.ts'
import { chosenSpan } from './word-choice.ts'

/** The completions shown beside a command that is typed. */
const MAX_SHOWN_COMPLETIONS = 8

const VIEW_TITLES: Record<View, string> = {
  reading: '',
  text: 'text',
  findings: 'problems',
  speakers: 'speakers',
}

/** The title of a pane. */
export function titleOf(state: DeskState, pane: Pane): string {
  if (pane === 'list') return listTitle(state)
  const { clipping } = state
  if (pane === 'evidence') {
    if (!clipping?.stop) return 'Evidence'
    const unit = clipping.voiceFilter ? 'Sentence' : 'Statement'
    const unsure = clipping.isUnsure ? ', unsure' : ''
    return `${unit} ${clipping.stopIndex + 1}/${clipping.stops.length}${unsure}`
  }
  if (!clipping) return 'Clipping'
  const { seed, view, voiceFilter } = clipping
  const parts = [
    `${clipping.percent}%`,
    oneLine(seed.outlet ?? seed.file),
    seed.date ?? 'no date',
    VIEW_TITLES[view],
    voiceFilter ? `only ${voiceShortLabels[voiceFilter]}` : '',
    clipping.reading === null ? 'reading …' : '',
  ]
  return parts.filter(Boolean).join('  ')
}

function listTitle({ shelf }: DeskState): string {
  const { known, query, order, total } = shelf
  if (!known) return 'Clippings …'
  const at = total.number ? `${formatNumber(shelf.cursor + 1)}/${totalLabel(shelf)}` : '0'
  return query ? `${at} for ${oneLine(query)}` : `${at} clippings by ${orderName(order)}`
}

function totalLabel({ total }: DeskState['shelf']): string {
  return `${formatNumber(total.number)}${total.more ? '+' : ''}`
}

/** The title of a page. */
export function sheetTitle({ title, searchText, matches, at }: Sheet): string {
  if (!searchText) return title
  const label = matchLabel({ words: searchText, found: matches, selected: matches.indexOf(at) })
  return `${title}  ${label} “${searchText}”`
}

/** The line at the bottom: what is typed, a question, what was done, or which keys help; and how far the archive is read. */
export function statusLine(state: DeskState): RowPart[] {
  const { prompt, choice, message, choosing } = state
  if (prompt) return promptLine(state, prompt)
  if (choosing && !message) return choosingLine(state, choosing)
  if (choice) {
    const options = choice.options.flatMap(({ key, label }): RowPart[] => [
      { text: ` ${key}`, look: 'label' },
      { text: ` ${label} `, look: 'plain' },
    ])
    return [{ text: `${choice.title}:`, look: 'strong' }, ...options]
  }
  const progress = progressWords(state)
  const before: RowPart[] = progress ? [{ text: `${progress}  `, look: 'label' }] : []
  if (message) return [...before, { text: message, look: 'plain' }]
  const [problem] = queryProblems(state)
  if (problem) return [...before, problem]
  const search = searchWords(state)
  if (search) before.push({ text: `${search}  `, look: 'plain' })
  return [...before, ...hints(state)]
}

/** What is wrong with the query, where the list is in focus. */
export function queryProblems({ focus, shelf }: DeskState): RowPart[] {
  if (focus !== 'list') return []
  return shelf.diagnostics.map((one) => ({
    text: queryMessage(one),
    look: one.severity === 'error' ? 'error' : 'warning',
  }))
}

/** The words being chosen, and the keys that choose. */
function choosingLine({ clipping, columns }: DeskState, choosing: WordChoice): RowPart[] {
  const words = chosenWords(clipping?.seed.document.text ?? '', choosing)
  const keys =
    choosing.sentence === null
      ? 'h l end  H L beginning  Enter'
      : 'j k sentence  h l end  H L beginning  Enter'
  return [
    { text: `${WORDS_TITLES[choosing.verb]}: `, look: 'strong' },
    { text: cut(`“${words}”`, Math.max(8, columns - keys.length - 14)), look: 'plain' },
    { text: `  ${keys}`, look: 'quiet' },
  ]
}

/** What words are chosen for. */
export const WORDS_TITLES: Record<WordChoice['verb'], string> = {
  words: 'words',
  cue: 'cue',
  split: 'second',
  add: 'add',
}

/** The words chosen, in one line. */
export function chosenWords(text: string, choosing: WordChoice): string {
  return oneLine(text.slice(...chosenSpan(choosing)))
}

/** What stands before what is typed. */
const PROMPT_SIGNS: Record<Prompt['kind'], string> = {
  find: '/',
  query: '/',
  command: ':',
  change: '',
  tag: 'tag: ',
  note: 'note: ',
  add: 'who says it: ',
  merge: 'the same as: ',
  pipe: '| ',
  'save-search': 'save as: ',
}

function signOf({ changing, notePrivate }: DeskState, kind: Prompt['kind']): string {
  if (kind === 'change') return `${changing}: `
  return kind === 'note' && notePrivate ? 'note for yourself: ' : PROMPT_SIGNS[kind]
}

function promptLine(state: DeskState, { kind, text, cursor }: Prompt): RowPart[] {
  const sign = signOf(state, kind)
  const room = state.columns - 2 - sign.length
  const before = endOf(text.slice(0, cursor), room)
  const after = cut(text.slice(cursor), Math.max(0, room - widthOf(before)))
  return [
    { text: `${sign}${before}▏${after}`, look: 'strong' },
    { text: `  ${promptHint(state)}`, look: 'quiet' },
  ]
}

/** The end of what is typed, where it is too long for the line: one has to see what one types. */
function endOf(typed: string, columns: number): string {
  if (widthOf(typed) <= columns) return typed
  const characters = [...typed.slice(-Math.max(1, columns))]
  while (characters.length > 0 && widthOf(characters.join('')) >= columns) characters.shift()
  return `…${characters.join('')}`
}

const CHANGE_HINTS: Partial<Record<ChangeVerb, string>> = {
  speaker: 'who says it; nothing for nobody',
  kind: 'named-person, document …',
  title: 'nothing for none',
  day: '2022-06-29, or two with “to”',
  chain: 'nearest to the source first, ← between',
  join: 'numbers of other statements',
}

function promptHint({ prompt, clipping, sheet, changing, notePrivate }: DeskState): string {
  if (prompt?.kind === 'query') return 'words, speaker:venn, voice:unnamed, date:2022-06 …'
  if (prompt?.kind === 'command') return completionsOf(prompt.text).slice(0, MAX_SHOWN_COMPLETIONS).join(' ')
  if (prompt?.kind === 'change') return CHANGE_HINTS[changing] ?? ''
  if (prompt?.kind === 'add') return 'nothing for nobody'
  if (prompt?.kind === 'merge') return 'another name of this clipping’s speaker'
  if (prompt?.kind === 'pipe') return 'a shell command'
  if (prompt?.kind === 'save-search') return 'a name for this search'
  if (prompt?.kind === 'tag') return 'a word or a few'
  if (prompt?.kind === 'note')
    return notePrivate ? 'Tab: for everybody here' : 'Markdown; Tab: for yourself alone'
  if (!prompt?.text) return 'words in this text'
  if (sheet) return counted(sheet.matches.length, 'row')
  return clipping ? matchLabel(clipping.search) : ''
}

/** Which match of a search is selected, of a query in the list or of words in the clipping. */
function searchWords({ clipping, focus, sheet, shelf }: DeskState): string {
  if (sheet) return ''
  if (focus === 'list') {
    const { query, known, cursor, total } = shelf
    if (!query || !known) return ''
    if (total.number === 0) return `no clippings for “${oneLine(query)}”`
    return `${formatNumber(cursor + 1)}/${totalLabel(shelf)} “${oneLine(query)}”`
  }
  const { search, fits } = clipping ?? {}
  const shown = search?.words ? search : fits?.found.length ? fits : null
  return shown ? `${matchLabel(shown)} “${oneLine(shown.words)}”` : ''
}

const PROGRESS_STEPS = { searchable: 'indexed', readOnce: 'quick reading', read: 'read' }

function progressWords({ progress }: DeskState): string {
  if (progress?.failing !== undefined) return `New clippings can’t be read: ${oneLine(progress.failing)}`
  const now = progress && stepOf(progress)
  if (!now) return ''
  const { seeds, left } = progress
  const words = `${PROGRESS_STEPS[now.step]} ${formatNumber(now.done)} of ${formatNumber(seeds)}`
  if (left === null) return words
  return `${words}, ${left < 90 ? `${Math.ceil(left)} s` : `${Math.ceil(left / 60)} min`} left`
}

/** The keys that help most where one is. */
function hints(state: DeskState): RowPart[] {
  const { inQueue, settings } = state
  const { bindings, queueBindings } = settings
  return helpfulCommands(state).flatMap(([name, title]): RowPart[] => {
    const [key] = [...(inQueue ? keysOf(queueBindings, name) : []), ...keysOf(bindings, name)]
    if (!key) return []
    return [
      { text: displayKey(key), look: 'label' },
      { text: ` ${title}  `, look: 'quiet' },
    ]
  })
}

function helpfulCommands({ focus, sheet, clipping, inQueue }: DeskState): (readonly [CommandName, string])[] {
  if (sheet) {
    const leads = sheet.rows.some(({ target }) => target !== undefined)
    return [...(leads ? [['open', 'go there'] as const] : []), ['find', 'find'], ['back', 'back']]
  }
  if (focus === 'list')
    return [
      ['open', 'open'],
      ['find', 'query'],
      ['help', 'keys'],
      ['back', 'quit'],
    ]
  if (inQueue) return [...queueWords, ['help', 'keys'], ['back', 'leave']]
  return [
    ['next', clipping?.stops.length ? 'next statement' : 'down'],
    ['find', 'find'],
    ['outline', 'outline'],
    ['copy', 'copy'],
    ['review', 'review'],
    ['accept', 'accept'],
    ['help', 'keys'],
    ['back', 'back'],
  ]
}
