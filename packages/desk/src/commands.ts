// Every command of the desk: one table from which each face takes its keys, help, docs and completion. In: nothing. Out:
// verbs with their titles, the keys of each face, and where they are of use.

/** A part of the desk that has commands of its own; a page is what covers the others: outline, sourcing sheet, keys. */
export type Scope = 'list' | 'clipping' | 'evidence' | 'page'

/** A face of the desk that has keys. */
export type Face = 'web' | 'terminal'

/** Something a desk can do. */
export interface DeskCommand {
  /** What code, the config file and the `:` line call it. */
  verb: string
  /** What it does, without a full stop: one title, or one for each face. */
  title: string | Readonly<Record<Face, string>>
  /**
   * The default keys of each face that has the command. The terminal writes `ctrl-d`, `enter`; the web writes
   * `KeyboardEvent.key`, two keys pressed one after the other with a space between.
   */
  keys: Readonly<Partial<Record<Face, readonly string[]>>>
  /** The keys that it has besides, on each face that has the command, while somebody goes through what is worth a look: the queue. */
  queue?: readonly string[]
  /** Where it is of use; everywhere where nothing is given. */
  scopes?: readonly Scope[]
}

const ON_DESK = ['list', 'clipping', 'evidence'] as const
const ON_CLIPPING = ['clipping', 'evidence'] as const

/** The commands, in the order in which help shows them. */
export const deskCommands = [
  {
    verb: 'next',
    title: { web: 'next statement; on a list, next row', terminal: 'next clipping, statement or row' },
    keys: { web: ['j'], terminal: ['j'] },
  },
  {
    verb: 'previous',
    title: { web: 'previous statement or row', terminal: 'previous clipping, statement or row' },
    keys: { web: ['k'], terminal: ['k'] },
  },
  { verb: 'down', title: 'one row down; in the list, next clipping', keys: { terminal: ['down'] } },
  { verb: 'up', title: 'one row up; in the list, previous clipping', keys: { terminal: ['up'] } },
  { verb: 'half-down', title: 'half a page down', keys: { terminal: ['ctrl-d'] } },
  { verb: 'half-up', title: 'half a page up', keys: { terminal: ['ctrl-u'] } },
  { verb: 'page-down', title: 'a page down', keys: { terminal: ['space', 'pagedown', 'ctrl-f'] } },
  { verb: 'page-up', title: 'a page up', keys: { terminal: ['b', 'pageup', 'ctrl-b'] } },
  { verb: 'first', title: 'to the first', keys: { terminal: ['g', 'home'] } },
  { verb: 'last', title: 'to the last', keys: { terminal: ['G', 'end'] } },
  { verb: 'next-seed', title: 'next clipping of the list', keys: { terminal: [']'] } },
  { verb: 'previous-seed', title: 'previous clipping of the list', keys: { terminal: ['['] } },
  {
    verb: 'open',
    title: {
      web: 'evidence of the statement; again to close it',
      terminal: 'open the clipping, its evidence, the row',
    },
    keys: { web: ['e'], terminal: ['enter'] },
  },
  {
    verb: 'next-pane',
    title: 'next pane: list, clipping, evidence',
    keys: { terminal: ['tab'] },
    scopes: ON_DESK,
  },
  { verb: 'previous-pane', title: 'previous pane', keys: { terminal: ['shift-tab'] }, scopes: ON_DESK },
  { verb: 'zoom-in', title: 'fewer panes, each wider', keys: { terminal: ['+', '='] }, scopes: ON_DESK },
  { verb: 'zoom-out', title: 'more panes', keys: { terminal: ['_', '-'] }, scopes: ON_DESK },
  {
    verb: 'voice',
    title: { web: 'show one voice after the other, then all', terminal: 'show one voice: then its letter' },
    keys: { web: ['v'], terminal: ['v'] },
    scopes: ON_DESK,
  },
  {
    verb: 'outline',
    title: { web: 'outline: paragraphs with their voices', terminal: 'outline: paragraphs and speakers' },
    keys: { web: ['o'], terminal: ['o'] },
    scopes: ON_CLIPPING,
  },
  {
    verb: 'sourcing',
    title: 'sourcing sheet: how the clipping is sourced',
    keys: { web: ['s'], terminal: ['s'] },
    scopes: ON_CLIPPING,
  },
  { verb: 'speakers', title: 'speakers and days', keys: { terminal: ['w'] }, scopes: ON_CLIPPING },
  {
    verb: 'text',
    title: 'the text with line numbers; again to go back',
    keys: { web: ['r'], terminal: ['r'] },
    scopes: ON_CLIPPING,
  },
  {
    verb: 'findings',
    title: 'problems in the text; again to go back',
    keys: { terminal: ['d'] },
    scopes: ON_CLIPPING,
  },
  {
    verb: 'copy',
    title: {
      web: 'copy the selected words, or the statement, with citation',
      terminal: 'copy: q words, c citation, m Markdown, z CSL, s sentence, j JSON',
    },
    keys: { web: ['c'], terminal: ['y'] },
    scopes: ON_CLIPPING,
  },
  {
    verb: 'review',
    title: 'next statement worth a look, in the next clipping too',
    keys: { web: ['u'], terminal: ['u'] },
    queue: ['n'],
    scopes: ON_CLIPPING,
  },
  {
    verb: 'review-back',
    title: 'the one before it',
    keys: { web: ['U'], terminal: ['U'] },
    queue: ['p'],
    scopes: ON_CLIPPING,
  },
  {
    verb: 'accept',
    title: 'accept the statement: it is right',
    keys: { web: ['a'], terminal: ['a'] },
    queue: ['a'],
    scopes: ON_CLIPPING,
  },
  {
    verb: 'reject',
    title: 'reject the statement: it is none',
    keys: { web: ['x'], terminal: ['x'] },
    queue: ['x'],
    scopes: ON_CLIPPING,
  },
  {
    verb: 'correct',
    title: {
      web: 'change the statement: speaker, words, cue, kind, title, day, chain',
      terminal: 'change the statement: speaker, words, cue, kind, title …',
    },
    keys: { web: ['E'], terminal: ['e'] },
    queue: ['e'],
    scopes: ON_CLIPPING,
  },
  {
    verb: 'words',
    title: 'choose the words that are said',
    keys: { web: ['W'], terminal: ['W'] },
    scopes: ON_CLIPPING,
  },
  {
    verb: 'split',
    title: 'split the statement: choose the words of the second',
    keys: { web: ['Y'], terminal: ['Y'] },
    queue: ['s'],
    scopes: ON_CLIPPING,
  },
  {
    verb: 'join',
    title: 'join other statements to it',
    keys: { web: ['&'], terminal: ['&'] },
    scopes: ON_CLIPPING,
  },
  {
    verb: 'add',
    title: 'add a statement that the reading missed',
    keys: { web: ['A'], terminal: ['A'] },
    scopes: ON_CLIPPING,
  },
  {
    verb: 'merge',
    title: 'say that two names are one',
    keys: { web: ['M'], terminal: ['M'] },
    queue: ['m'],
    scopes: ON_CLIPPING,
  },
  {
    verb: 'tag',
    title: 'tag the statement',
    keys: { web: ['t'], terminal: ['t'] },
    queue: ['t'],
    scopes: ON_CLIPPING,
  },
  {
    verb: 'note',
    title: {
      web: 'note on the statement',
      terminal: 'note on the statement; Tab: for yourself alone',
    },
    keys: { web: ['T'], terminal: ['T'] },
    queue: ['N'],
    scopes: ON_CLIPPING,
  },
  {
    verb: 'star',
    title: 'star the clipping, or no longer',
    keys: { web: ['*'], terminal: ['*'] },
    scopes: ON_DESK,
  },
  {
    verb: 'read',
    title: 'mark the clipping as read, or as unread',
    keys: { web: ['R'], terminal: ['R'] },
    scopes: ON_DESK,
  },
  {
    verb: 'sign-off',
    title: 'sign the clipping off, or take that back',
    keys: { web: ['!'], terminal: ['!'] },
    scopes: ON_CLIPPING,
  },
  {
    verb: 'undo',
    title: 'undo your last step about the clipping',
    keys: { web: ['z'], terminal: ['z'] },
    queue: ['z'],
    scopes: ON_CLIPPING,
  },
  {
    verb: 'redo',
    title: 'redo what you undid last',
    keys: { web: ['Z'], terminal: ['Z'] },
    queue: ['Z'],
    scopes: ON_CLIPPING,
  },
  {
    verb: 'place',
    title: 'put a decision that lost its words at this statement',
    keys: { terminal: ['P'] },
    scopes: ON_CLIPPING,
  },
  {
    verb: 'edit',
    title: 'edit the clipping’s file, then come back',
    keys: { terminal: ['E'] },
    scopes: ON_CLIPPING,
  },
  {
    verb: 'browse',
    title: 'open the clipping’s address in a browser',
    keys: { terminal: ['O'] },
    scopes: ON_DESK,
  },
  {
    verb: 'pipe',
    title: 'give the clipping’s text to a command, and show what it prints',
    keys: { terminal: ['|'] },
    scopes: ON_DESK,
  },
  {
    verb: 'searches',
    title: 'saved searches, with what is new in each; x removes one',
    keys: { terminal: ['F'] },
    scopes: ON_DESK,
  },
  {
    verb: 'save-search',
    title: 'save the query of the list under a name',
    keys: { terminal: ['ctrl-s'] },
    scopes: ON_DESK,
  },
  {
    verb: 'order',
    title: 'order the list: date, outlet, headline, last change',
    keys: { terminal: ['S'] },
    scopes: ['list'],
  },
  {
    verb: 'mark',
    title: 'mark the clipping to compare it; again to take the mark away',
    keys: { terminal: ['m'] },
    scopes: ['list', 'page'],
  },
  {
    verb: 'compare',
    title: 'compare the marked clippings; at a statement, who else has it',
    keys: { terminal: ['c'] },
    scopes: [...ON_DESK, 'page'],
  },
  {
    verb: 'near',
    title: 'clippings near this one in words and days, to be marked',
    keys: { terminal: ['C'] },
    scopes: ON_DESK,
  },
  {
    verb: 'differences',
    title: 'in a comparison, only what differs; again for all words',
    keys: { web: ['d'] },
  },
  { verb: 'base', title: 'in a comparison, lay the others against this one', keys: { web: ['b'] } },
  { verb: 'kinds', title: 'in a comparison, one kind after the other, then all', keys: { web: ['f'] } },
  {
    verb: 'find',
    title: {
      web: 'search the clipping, or the desk',
      terminal: 'find words in the text; in the list, a query',
    },
    keys: { web: ['/'], terminal: ['/'] },
  },
  {
    verb: 'next-found',
    title: {
      web: 'next match; without a search, next worth a look',
      terminal: 'next match, fit or worth a look; in the list, clipping',
    },
    keys: { web: ['n'], terminal: ['n'] },
  },
  {
    verb: 'previous-found',
    title: {
      web: 'previous match; without a search, previous worth a look',
      terminal: 'previous match, fit or worth a look; in list, clipping',
    },
    keys: { web: ['N'], terminal: ['N'] },
  },
  {
    verb: 'back',
    title: { web: 'close what is open', terminal: 'back one step; q in the list quits' },
    keys: { web: ['Escape'], terminal: ['q', 'esc'] },
  },
  { verb: 'quit', title: 'quit at once', keys: { terminal: ['Q', 'ctrl-c'] } },
  { verb: 'suspend', title: 'to the shell; fg comes back', keys: { terminal: ['ctrl-z'] } },
  {
    verb: 'command',
    title: 'a command by name, Tab completes; :12 goes to paragraph 12',
    keys: { terminal: [':'] },
  },
  { verb: 'go-list', title: 'go to the list of clippings', keys: { web: ['g s'] } },
  { verb: 'go-find', title: 'go to search', keys: { web: ['g f'] } },
  { verb: 'go-review', title: 'go to what is worth a look', keys: { web: ['g r'] } },
  { verb: 'go-compare', title: 'go to the page that compares', keys: { web: ['g c'] } },
  { verb: 'go-speakers', title: 'go to the speakers', keys: { web: ['g p'] } },
  { verb: 'go-outlets', title: 'go to the outlets', keys: { web: ['g o'] } },
  { verb: 'go-try', title: 'go to the page that reads a text', keys: { web: ['g t'] } },
  { verb: 'go-add', title: 'go to the page that adds clippings', keys: { web: ['g a'] } },
  { verb: 'go-keys', title: 'go to the page of keys', keys: { web: ['g k'] } },
  { verb: 'help', title: 'these keys', keys: { web: ['?'], terminal: ['?'] } },
] as const satisfies readonly DeskCommand[]

type Row = (typeof deskCommands)[number]

/** The verb of a command that a face has: `Verb<'web'>`. */
export type Verb<Of extends Face = Face> = Of extends Face
  ? Extract<Row, { keys: Readonly<Record<Of, readonly string[]>> }>['verb']
  : never

/** A command as one face has it. */
export interface FaceCommand<Of extends Face = Face> {
  verb: Verb<Of>
  title: string
  keys: readonly string[]
  /** The keys that it has besides in the queue; empty for none. */
  queue: readonly string[]
  /** Where it is of use; null for everywhere. */
  scopes: readonly Scope[] | null
}

/** The commands that a face has, with its titles and keys, in the order of the table. */
export function commandsOf<Of extends Face>(face: Of): FaceCommand<Of>[] {
  return deskCommands.flatMap((command: DeskCommand) => {
    const { verb, title, keys, queue = [], scopes = null } = command
    const own = keys[face]
    if (!own) return []
    const words = typeof title === 'string' ? title : title[face]
    return [{ verb: verb as Verb<Of>, title: words, keys: own, queue, scopes }]
  })
}
