// The one key map. In: nothing. Out: every command of the desk with its keys, from which help, docs, completion and
// what a key does all come.

import type { Pane } from '../ui/layout.ts'

/** Something the desk can do. */
export interface DeskCommand {
  /** What it is called on the `:` line and in the config file. */
  name: string
  /** The keys it has unless somebody gives it others; as `keyName` writes them. */
  keys: string[]
  /** What it does, in a few words. */
  does: string
  /** Where it is of use; everywhere where nothing is told. */
  in?: readonly KeyScope[]
}

/** A place on the desk that has keys of its own; a page is what is laid over it. */
export type KeyScope = Pane | 'page'

/** Every command of the desk, in the order help tells them. */
export const deskCommands = [
  { name: 'next', keys: ['j'], does: 'next seed, statement or row' },
  { name: 'previous', keys: ['k'], does: 'previous seed, statement or row' },
  { name: 'down', keys: ['down'], does: 'one row down; in the list, next seed' },
  { name: 'up', keys: ['up'], does: 'one row up; in the list, previous seed' },
  { name: 'half-down', keys: ['ctrl-d'], does: 'half a page down' },
  { name: 'half-up', keys: ['ctrl-u'], does: 'half a page up' },
  { name: 'page-down', keys: ['space', 'pagedown', 'ctrl-f'], does: 'a page down' },
  { name: 'page-up', keys: ['b', 'pageup', 'ctrl-b'], does: 'a page up' },
  { name: 'first', keys: ['g', 'home'], does: 'to the first' },
  { name: 'last', keys: ['G', 'end'], does: 'to the last' },
  { name: 'next-seed', keys: [']'], does: 'next seed of the list' },
  { name: 'previous-seed', keys: ['['], does: 'previous seed of the list' },
  { name: 'open', keys: ['enter'], does: 'open: the seed, its evidence, the row' },
  {
    name: 'next-pane',
    keys: ['tab'],
    does: 'next pane: list, clipping, evidence',
    in: ['list', 'clipping', 'evidence'],
  },
  { name: 'previous-pane', keys: ['shift-tab'], does: 'previous pane', in: ['list', 'clipping', 'evidence'] },
  {
    name: 'zoom-in',
    keys: ['+', '='],
    does: 'fewer panes, each wider',
    in: ['list', 'clipping', 'evidence'],
  },
  { name: 'zoom-out', keys: ['_', '-'], does: 'more panes again', in: ['list', 'clipping', 'evidence'] },
  { name: 'back', keys: ['q', 'esc'], does: 'back one step; q in the list quits' },
  { name: 'quit', keys: ['Q', 'ctrl-c'], does: 'quit at once' },
  { name: 'suspend', keys: ['ctrl-z'], does: 'to the shell, where fg leads back' },
  { name: 'find', keys: ['/'], does: 'find words in the text; in the list, a query' },
  { name: 'next-found', keys: ['n'], does: 'next place found; in the list, next seed that fits' },
  { name: 'previous-found', keys: ['N'], does: 'the one before' },
  {
    name: 'voice',
    keys: ['v'],
    does: 'then a letter: only what is in this voice',
    in: ['list', 'clipping', 'evidence'],
  },
  { name: 'outline', keys: ['o'], does: 'paragraphs and speakers, to jump to', in: ['clipping', 'evidence'] },
  {
    name: 'sourcing',
    keys: ['s'],
    does: 'sourcing sheet: how the clipping is sourced',
    in: ['clipping', 'evidence'],
  },
  { name: 'speakers', keys: ['w'], does: 'who speaks, which days are meant', in: ['clipping', 'evidence'] },
  {
    name: 'text',
    keys: ['r'],
    does: 'the text as it is, with line numbers, and back',
    in: ['clipping', 'evidence'],
  },
  {
    name: 'findings',
    keys: ['d'],
    does: 'what the parser has to tell, and back',
    in: ['clipping', 'evidence'],
  },
  {
    name: 'copy',
    keys: ['y'],
    does: 'then q quotation, c with citation, s sentence, j JSON',
    in: ['clipping', 'evidence'],
  },
  { name: 'edit', keys: ['E'], does: 'the seed in your editor, and back', in: ['clipping', 'evidence'] },
  { name: 'order', keys: ['S'], does: 'list by date, outlet, headline, last change', in: ['list'] },
  {
    name: 'command',
    keys: [':'],
    does: 'a command by name, Tab completes; :12 a paragraph',
  },
  { name: 'help', keys: ['?'], does: 'these keys' },
] as const satisfies DeskCommand[]

/** The name of one of the desk’s commands. */
export type CommandName = (typeof deskCommands)[number]['name']

/** Which command each key stands for. */
export type Bindings = ReadonlyMap<string, CommandName>

/** The bindings of the key map, with the keys of some commands replaced. */
export function bindingsOf(others: Partial<Record<CommandName, string[]>> = {}): Bindings {
  const bindings = new Map<string, CommandName>()
  for (const { name, keys } of deskCommands)
    if (!others[name]) for (const key of keys) bindings.set(key, name)
  for (const [name, keys] of Object.entries(others))
    for (const key of keys) bindings.set(key, name as CommandName)
  return bindings
}

/** The keys that stand for a command. */
export function keysOf(bindings: Bindings, name: CommandName): string[] {
  return [...bindings].filter(([, bound]) => bound === name).map(([key]) => key)
}

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
  const plain = KEY_NAMES[key]
  if (plain) return plain
  return key.replace(/^(ctrl|alt)-(.)$/, (_, held: string, sign: string) => {
    return `${held === 'ctrl' ? 'Ctrl' : 'Alt'}-${sign.toUpperCase()}`
  })
}

/** Whether a name is one a key can have: a single sign, a named key, or `ctrl-` or `alt-` before a sign. */
export function isKeyName(key: string): boolean {
  return (
    key in KEY_NAMES || /^(?:ctrl-[a-z]|alt-[^\s])$/u.test(key) || ([...key].length === 1 && /\S/u.test(key))
  )
}

/** What Ink tells of a key beside its sign. */
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

/** The names of the keys in one piece of input: a fast hand, or a slow line, sends several signs at once. */
export function keyNames(input: string, state: KeyState): string[] {
  if (state.tab) return [state.shift ? 'shift-tab' : 'tab']
  const named = KEY_FLAGS.find(([flag]) => state[flag])
  if (named) return [named[1]]
  if (state.ctrl) return [`ctrl-${input}`]
  if (state.meta) return [`alt-${input}`]
  return [...input].map((sign) => {
    if (sign === ' ') return 'space'
    if (sign === '\r' || sign === '\n') return 'enter'
    return sign === '\t' ? 'tab' : sign
  })
}
