// The titles of the panes and the line at the bottom. In: the desk. Out: words and parts.

import { queryMessage, stepOf } from '@hearsay/archive'
import { counted, formatNumber } from '../term/numbers.ts'
import { oneLine } from '../term/safe.ts'
import { cut, widthOf } from '../term/width.ts'
import type { Pane } from '../ui/layout.ts'
import type { RowPart } from '../ui/row.ts'
import { completionsOf } from './command-line.ts'
import { orderName } from './commands.ts'
import type { Desk } from './desk.ts'
import type { CommandName } from './key-map.ts'
import { displayKey, keysOf } from './key-map.ts'
import type { Sheet } from './sheet.ts'

/** What stands above a pane. */
export function titleOf(desk: Desk, pane: Pane): string {
  if (pane === 'list') return listTitle(desk)
  const { clipping } = desk
  if (pane === 'evidence') {
    const { stop, stops = [], stopIndex = -1, voiceFilter } = clipping ?? {}
    return stop ? `${voiceFilter ? 'Sentence' : 'Statement'} ${stopIndex + 1}/${stops.length}` : 'Evidence'
  }
  if (!clipping) return 'Clipping'
  const { seed, view, voiceFilter } = clipping
  const views = { reading: '', text: 'text as it is', findings: 'findings', speakers: 'who speaks' }
  const parts = [
    `${clipping.percent}%`,
    oneLine(seed.outlet ?? seed.file),
    seed.date ?? 'no date',
    views[view],
    voiceFilter ? `only ${voiceFilter}` : '',
    clipping.reading === null ? 'being read …' : '',
  ]
  return parts.filter(Boolean).join('  ')
}

function listTitle({ shelf }: Desk): string {
  const { total, known, cursor, query, order } = shelf
  if (!known) return 'Seeds …'
  const number = `${formatNumber(total.number)}${total.more ? '+' : ''}`
  const at = total.number ? `${formatNumber(cursor + 1)}/${number}` : '0'
  return query ? `${at} for ${oneLine(query)}` : `${at} seeds by ${orderName(order)}`
}

/** What stands above a page laid over the desk. */
export function sheetTitle({ title, searchText, matches, at }: Sheet): string {
  if (!searchText) return title
  const here = matches.indexOf(at) + 1
  return `${title}  ${matches.length ? `${here}/${matches.length}` : 'no'} “${searchText}”`
}

/** The line at the bottom: what is being typed, what was done, or which keys help; how far the reading is. */
export function statusLine(desk: Desk): RowPart[] {
  const { prompt, choice, message } = desk
  if (prompt) {
    const sign = prompt.kind === 'command' ? ':' : '/'
    const typed = endOf(prompt.text.slice(0, prompt.cursor), desk.columns - 3)
    const behind = cut(prompt.text.slice(prompt.cursor), Math.max(0, desk.columns - 3 - widthOf(typed)))
    return [
      { text: `${sign}${typed}▏${behind}`, look: 'strong' },
      { text: `  ${promptHint(desk)}`, look: 'quiet' },
    ]
  }
  if (choice) {
    const keys = choice.keys.flatMap(({ key, label }): RowPart[] => [
      { text: ` ${key}`, look: 'label' },
      { text: ` ${label} `, look: 'plain' },
    ])
    return [{ text: `${choice.title}:`, look: 'strong' }, ...keys]
  }
  const progress = progressWords(desk)
  const rest: RowPart[] = progress ? [{ text: `${progress}  `, look: 'label' }] : []
  if (message) return [...rest, { text: message, look: 'plain' }]
  const trouble = desk.focus === 'list' ? desk.shelf.diagnostics : []
  if (trouble[0])
    return [
      ...rest,
      { text: queryMessage(trouble[0]), look: trouble[0].severity === 'error' ? 'error' : 'warning' },
    ]
  const found = foundWords(desk)
  if (found) rest.push({ text: `${found}  `, look: 'plain' })
  return [...rest, ...hints(desk)]
}

/** The end of what is typed, where it is too long for the line: one has to see what one types. */
function endOf(typed: string, columns: number): string {
  if (widthOf(typed) <= columns) return typed
  const signs = [...typed.slice(-Math.max(1, columns))]
  while (signs.length > 0 && widthOf(signs.join('')) >= columns) signs.shift()
  return `…${signs.join('')}`
}

function promptHint({ prompt, clipping, sheet }: Desk): string {
  if (prompt?.kind === 'query') return 'words, speaker:venn, voice:unnamed, date:2022-06 …'
  if (prompt?.kind === 'command') return completionsOf(prompt.text).slice(0, 8).join(' ')
  const found = sheet ? sheet.matches.length : (clipping?.matches.length ?? 0)
  if (!prompt?.text) return 'words in this text'
  return sheet ? counted(found, 'row') : matchCount(clipping?.matchIndex ?? -1, found)
}

function matchCount(at: number, count: number): string {
  return count ? `${at + 1}/${count}` : 'not found'
}

function foundWords({ clipping, focus, sheet, shelf }: Desk): string {
  if (focus === 'list' && !sheet && shelf.query && shelf.known) {
    const { cursor, total } = shelf
    const count = total.number
      ? `${formatNumber(cursor + 1)}/${formatNumber(total.number)}${total.more ? '+' : ''}`
      : 'none'
    return `${count} “${oneLine(shelf.query)}”`
  }
  if (!clipping?.searchText || focus === 'list' || sheet) return ''
  return `${matchCount(clipping.matchIndex, clipping.matches.length)} “${oneLine(clipping.searchText)}”`
}

const PROGRESS_STEPS = { searchable: 'indexed', readOnce: 'first reading', read: 'read' }

function progressWords({ progress }: Desk): string {
  const now = progress && stepOf(progress)
  if (!now) return ''
  const { seeds, left } = progress
  const words = `${PROGRESS_STEPS[now.step]} ${formatNumber(now.done)}/${formatNumber(seeds)}`
  if (left === null) return words
  return `${words}, ${left < 90 ? `${Math.ceil(left)} s` : `${Math.ceil(left / 60)} min`} left`
}

/** The keys that help most where one is. */
function hints({ focus, sheet, settings, clipping }: Desk): RowPart[] {
  const told: (readonly [CommandName, string])[] = sheet
    ? [
        ...(sheet.rows.some(({ target }) => target !== undefined) ? ([['open', 'go there']] as const) : []),
        ['find', 'find'],
        ['back', 'back'],
      ]
    : focus === 'list'
      ? [
          ['open', 'open'],
          ['find', 'query'],
          ['help', 'keys'],
          ['back', 'quit'],
        ]
      : [
          ['next', clipping?.stops.length ? 'next statement' : 'down'],
          ['find', 'find'],
          ['outline', 'outline'],
          ['copy', 'copy'],
          ['help', 'keys'],
          ['back', 'back'],
        ]
  return told.flatMap(([name, does]): RowPart[] => {
    const [key] = keysOf(settings.bindings, name)
    if (!key) return []
    return [
      { text: displayKey(key), look: 'label' },
      { text: ` ${does}  `, look: 'quiet' },
    ]
  })
}
