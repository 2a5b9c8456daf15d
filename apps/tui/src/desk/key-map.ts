// The keys of the terminal desk. In: the table of commands, keys from the config file, what Ink reports of a key. Out:
// bindings, and the names of keys.

import type { FaceCommand, Verb } from '@hearsay/desk'
import { commandsOf } from '@hearsay/desk'

/** The name of one of the desk’s commands. */
export type CommandName = Verb<'terminal'>

/** Every command of the terminal desk, in the order in which help shows them. */
export const terminalCommands: readonly FaceCommand<'terminal'>[] = commandsOf('terminal')

/** The command that each key runs. */
export type Bindings = ReadonlyMap<string, CommandName>

/** The default bindings, with the keys of some commands replaced. */
export function bindingsOf(replaced: Partial<Record<CommandName, string[]>> = {}): Bindings {
  const bindings = new Map<string, CommandName>()
  for (const { verb, keys } of terminalCommands)
    if (!replaced[verb]) for (const key of keys) bindings.set(key, verb)
  for (const [verb, keys] of Object.entries(replaced))
    for (const key of keys) bindings.set(key, verb as CommandName)
  return bindings
}

/** The command of each key in the queue, where that is another than elsewhere; a command that was given other keys keeps those alone. */
export function queueBindingsOf(replaced: Partial<Record<CommandName, string[]>> = {}): Bindings {
  return new Map(
    terminalCommands.flatMap(({ verb, queue }) =>
      replaced[verb] ? [] : queue.map((key): [string, CommandName] => [key, verb]),
    ),
  )
}

/** The keys that run a command. */
export function keysOf(bindings: Bindings, name: CommandName): string[] {
  return [...bindings].filter(([, bound]) => bound === name).map(([key]) => key)
}

/** Keys with a name, as people read them. */
const KEY_NAMES: Record<string, string> = {
  enter: 'Enter',
  esc: 'Esc',
  tab: 'Tab',
  'shift-tab': 'Shift-Tab',
  space: 'Space',
  down: '↓',
  up: '↑',
  left: '←',
  right: '→',
  pagedown: 'PgDn',
  pageup: 'PgUp',
  home: 'Home',
  end: 'End',
  backspace: 'Backspace',
  delete: 'Delete',
}

/** A key as people read it: `Ctrl-D`, `Enter`, `G`. */
export function displayKey(key: string): string {
  const named = KEY_NAMES[key]
  if (named) return named
  return key.replace(/^(ctrl|alt)-(.)$/, (_, modifier: string, letter: string) => {
    return `${modifier === 'ctrl' ? 'Ctrl' : 'Alt'}-${letter.toUpperCase()}`
  })
}

/** Whether a key can be called so: one character, a named key, or `ctrl-` or `alt-` before a character. */
export function isKeyName(key: string): boolean {
  return (
    key in KEY_NAMES || /^(?:ctrl-[a-z]|alt-[^\s])$/u.test(key) || ([...key].length === 1 && /\S/u.test(key))
  )
}

/** What Ink reports of a key beside its character. */
interface KeyState {
  upArrow: boolean
  downArrow: boolean
  leftArrow: boolean
  rightArrow: boolean
  pageDown: boolean
  pageUp: boolean
  home: boolean
  end: boolean
  return: boolean
  escape: boolean
  ctrl: boolean
  shift: boolean
  tab: boolean
  backspace: boolean
  delete: boolean
  meta: boolean
}

const KEY_FLAGS: [keyof KeyState, string][] = [
  ['return', 'enter'],
  ['escape', 'esc'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageDown', 'pagedown'],
  ['pageUp', 'pageup'],
  ['home', 'home'],
  ['end', 'end'],
]

/** The names of the keys in one piece of input: fast typing or a slow line sends several characters at once. */
export function keyNames(input: string, state: KeyState): string[] {
  if (state.tab) return [state.shift ? 'shift-tab' : 'tab']
  const named = KEY_FLAGS.find(([flag]) => state[flag])
  if (named) return [named[1]]
  if (state.ctrl) return [`ctrl-${input}`]
  if (state.meta) return [`alt-${input}`]
  return [...input].map((character) => {
    if (character === ' ') return 'space'
    if (character === '\r' || character === '\n') return 'enter'
    return character === '\t' ? 'tab' : character
  })
}
