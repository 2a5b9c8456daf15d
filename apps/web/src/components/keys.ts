// The keys of the desk. From here derive what the client listens to, the sheet at `?`, the page /keys, docs/web.md and
// every `aria-keyshortcuts`; the verbs are the terminal's.

/** What a key can do; the client has one function for each. */
export type KeyAction =
  | 'next'
  | 'previous'
  | 'next-hit'
  | 'previous-hit'
  | 'search'
  | 'outline'
  | 'voices'
  | 'evidence'
  | 'sheet'
  | 'raw'
  | 'copy'
  | 'keys'
  | 'close'

/** A key, or two pressed one after the other, and what comes of it. */
export interface Key {
  /** As `KeyboardEvent.key` has them, separated by a space. */
  press: string
  description: string
  /** `go:` and an address leads there. */
  action: KeyAction | `go:${string}`
}

/** Every key, in the order the sheet shows them, under the headings it shows them under. */
export const keys: [heading: string, keys: Key[]][] = [
  [
    'In a clipping',
    [
      { press: 'j', description: 'next statement; on a list, next row', action: 'next' },
      { press: 'k', description: 'the statement or row before', action: 'previous' },
      { press: 'e', description: 'evidence of the statement, and away again', action: 'evidence' },
      { press: 'v', description: 'one voice after the other, then all', action: 'voices' },
      { press: 'o', description: 'outline: paragraphs with their voices', action: 'outline' },
      { press: 's', description: 'sourcing sheet, and back', action: 'sheet' },
      { press: 'r', description: 'raw seed with line numbers, and back', action: 'raw' },
      { press: 'c', description: 'copy the words chosen, or the statement, with citation', action: 'copy' },
      { press: '/', description: 'search: in the clipping, or on the desk', action: 'search' },
      { press: 'n', description: 'next place found', action: 'next-hit' },
      { press: 'N', description: 'the place found before', action: 'previous-hit' },
      { press: 'Escape', description: 'close what is open', action: 'close' },
    ],
  ],
  [
    'From screen to screen',
    [
      { press: 'g s', description: 'the shelf', action: 'go:/' },
      { press: 'g f', description: 'find', action: 'go:/find' },
      { press: 'g p', description: 'people and others who speak', action: 'go:/speakers' },
      { press: 'g o', description: 'outlets', action: 'go:/outlets' },
      { press: 'g t', description: 'try a text', action: 'go:/paste' },
      { press: 'g a', description: 'add seeds', action: 'go:/add' },
      { press: 'g k', description: 'these keys, as a page', action: 'go:/keys' },
      { press: '?', description: 'these keys', action: 'keys' },
    ],
  ],
]

/** `aria-keyshortcuts` for what a key of its own does, to be spread over an element. */
export function keyShortcut(act: KeyAction): { 'aria-keyshortcuts': string } {
  const found = keys.flatMap(([, list]) => list).find((key) => key.action === act)
  // Two keys one after the other have no form there, but no act has only such ones.
  return { 'aria-keyshortcuts': found?.press ?? '' }
}
