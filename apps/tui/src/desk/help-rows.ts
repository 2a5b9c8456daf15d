// The page of keys, generated from the table of commands. In: the bindings in force, a width, where one is. Out: a row a
// command.

import type { FaceCommand, Scope } from '@hearsay/desk'
import { wrapped } from '../ui/prose-rows.ts'
import type { SheetRow } from '../ui/sheet-rows.ts'
import type { Bindings } from './key-map.ts'
import { displayKey, keysOf, terminalCommands } from './key-map.ts'
import type { Settings } from './settings.ts'

/** Narrower terminals have no room for keys, name and title in one row. */
const MIN_TABLE_COLUMNS = 60
const LABEL_COLUMNS = 34

const SCOPE_TITLES: Record<Scope, string> = {
  list: 'In the list',
  clipping: 'In the clipping',
  evidence: 'In the evidence',
  page: 'On a page',
}

/** What the keys of the queue are headed with. */
const QUEUE_TITLE = 'In the queue, to which u leads and which Esc leaves'

function headRows(text: string, columns: number): SheetRow[] {
  return wrapped(text, Math.max(1, columns)).map((line) => ({ parts: [{ text: line, look: 'strong' }] }))
}

/** Every command with its keys and its name, those of a scope first; a command without a key is shown too. */
export function helpRows(
  { bindings, queueBindings }: Pick<Settings, 'bindings' | 'queueBindings'>,
  columns: number,
  scope: Scope,
  inQueue = false,
): SheetRow[] {
  const isHere = ({ scopes }: FaceCommand<'terminal'>) => scopes?.includes(scope) ?? true
  const rowsOf = (some: readonly FaceCommand<'terminal'>[]) =>
    some.flatMap((one) => commandRows(one, bindings, columns))
  const here = rowsOf(terminalCommands.filter(isHere))
  const others = rowsOf(terminalCommands.filter((one) => !isHere(one)))
  const head = (text: string): SheetRow => ({ parts: [{ text, look: 'strong' }] })
  const queue = terminalCommands
    .filter(({ verb }) => keysOf(queueBindings, verb).length > 0)
    .flatMap((one) => commandRows(one, queueBindings, columns))
  const parts = [
    [head(SCOPE_TITLES[scope]), ...here],
    [head('Elsewhere'), ...others],
  ]
  parts.splice(inQueue ? 0 : 1, 0, [...headRows(QUEUE_TITLE, columns), ...queue])
  return parts.flatMap((rows, at) => (at === 0 ? rows : [{ parts: [] }, ...rows]))
}

function commandRows(
  { verb, title }: FaceCommand<'terminal'>,
  bindings: Bindings,
  columns: number,
): SheetRow[] {
  const keys = keysOf(bindings, verb).map(displayKey).join(' ') || 'no key'
  if (columns < MIN_TABLE_COLUMNS) {
    const label = wrapped(`${verb}  ${keys}`, Math.max(1, columns))
    const words = wrapped(title, Math.max(8, columns - 2))
    return [
      ...label.map((text): SheetRow => ({ parts: [{ text, look: 'label' }] })),
      ...words.map((text): SheetRow => ({ parts: [{ text: `  ${text}`, look: 'plain' }] })),
    ]
  }
  const label = `${keys.padEnd(18)} ${verb}`.padEnd(LABEL_COLUMNS)
  return wrapped(title, Math.max(8, columns - LABEL_COLUMNS)).map((text, at): SheetRow => {
    const before = at === 0 ? label : ' '.repeat(LABEL_COLUMNS)
    return {
      parts: [
        { text: before, look: 'label' },
        { text, look: 'plain' },
      ],
    }
  })
}
