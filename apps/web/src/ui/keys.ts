// The keys of the desk. From here derive what the client listens to, the sheet at `?`, the page /keys, docs/web.md and
// every `aria-keyshortcuts`; the verbs are the terminal's.

/** What a key can do; the client has one function for each. */
export type Act =
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
  does: string
  /** `go:` and an address leads there. */
  act: Act | `go:${string}`
}

/** Every key, in the order the sheet shows them, under the headings it shows them under. */
export const keys: [heading: string, keys: Key[]][] = [
  [
    'In a clipping',
    [
      { press: 'j', does: 'next statement; on a list, next row', act: 'next' },
      { press: 'k', does: 'the statement or row before', act: 'previous' },
      { press: 'e', does: 'evidence of the statement, and away again', act: 'evidence' },
      { press: 'v', does: 'one voice after the other, then all', act: 'voices' },
      { press: 'o', does: 'outline: paragraphs with their voices', act: 'outline' },
      { press: 's', does: 'sourcing sheet, and back', act: 'sheet' },
      { press: 'r', does: 'raw seed with line numbers, and back', act: 'raw' },
      { press: 'c', does: 'copy the words chosen, or the statement, with citation', act: 'copy' },
      { press: '/', does: 'search: in the clipping, or on the desk', act: 'search' },
      { press: 'n', does: 'next place found', act: 'next-hit' },
      { press: 'N', does: 'the place found before', act: 'previous-hit' },
      { press: 'Escape', does: 'close what is open', act: 'close' },
    ],
  ],
  [
    'From screen to screen',
    [
      { press: 'g s', does: 'the shelf', act: 'go:/' },
      { press: 'g f', does: 'find', act: 'go:/find' },
      { press: 'g p', does: 'people and others who speak', act: 'go:/speakers' },
      { press: 'g o', does: 'outlets', act: 'go:/outlets' },
      { press: 'g t', does: 'try a text', act: 'go:/paste' },
      { press: 'g a', does: 'add seeds', act: 'go:/add' },
      { press: 'g k', does: 'these keys, as a page', act: 'go:/keys' },
      { press: '?', does: 'these keys', act: 'keys' },
    ],
  ],
]

/** `aria-keyshortcuts` for what a key of its own does, to be spread over an element. */
export function shortcut(act: Act): { 'aria-keyshortcuts': string } {
  const found = keys.flatMap(([, list]) => list).find((key) => key.act === act)
  // Two keys one after the other have no form there, but no act has only such ones.
  return { 'aria-keyshortcuts': found?.press ?? '' }
}
