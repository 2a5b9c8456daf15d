// The line at the bottom in which one types: words to find, a query, a command. In: keys. Out: its text, and when it is done.

import { safe } from '../term/safe.ts'

/** What a prompt asks for. */
export const promptKinds = [
  'find',
  'query',
  'command',
  'change',
  'tag',
  'note',
  'add',
  'merge',
  'pipe',
  'save-search',
] as const
/** What a prompt asks for. */
export type PromptKind = (typeof promptKinds)[number]

/** A line being typed. */
export interface Prompt {
  kind: PromptKind
  text: string
  /** Where the next character goes, an index into the text. */
  cursor: number
  /** What Tab cycles through; empty before the first Tab. */
  completions: string[]
  /** The index of the completion in the line; -1 for none. */
  completed: number
  /** What was typed here before, the latest last. */
  history: readonly string[]
  /** The index of the recalled line; the history’s length for none. */
  recalled: number
  /** What was being typed before a line was recalled. */
  draft: string
}

/** What a key did to a prompt. */
type Typed = 'typing' | 'done' | 'cancelled'

/** A prompt, empty or with a text. */
export function createPrompt(kind: PromptKind, text = '', history: readonly string[] = []): Prompt {
  const at = text.length
  return {
    kind,
    text,
    cursor: at,
    completions: [],
    completed: -1,
    history,
    recalled: history.length,
    draft: text,
  }
}

/** Inserts a text at the cursor; line breaks become spaces. */
export function insert(prompt: Prompt, text: string): void {
  const words = safe(text.replace(/[\r\n\u2028\u2029]+/g, ' '))
  prompt.text = prompt.text.slice(0, prompt.cursor) + words + prompt.text.slice(prompt.cursor)
  prompt.cursor += words.length
}

/** Takes a key; `complete` returns what a text can go on to. */
export function typeInto(prompt: Prompt, key: string, complete: (text: string) => string[]): Typed {
  if (key === 'enter') return 'done'
  if (key === 'esc' || key === 'ctrl-c') return 'cancelled'
  if (key === 'backspace' && prompt.text === '') return 'cancelled'
  if (key === 'tab' || key === 'shift-tab') cycleCompletion(prompt, key === 'tab' ? 1 : -1, complete)
  else {
    prompt.completions = []
    prompt.completed = -1
    const change = EDITS[key]
    if (change) change(prompt)
    else if ([...key].length === 1) insert(prompt, key)
  }
  return 'typing'
}

function cycleCompletion(prompt: Prompt, by: 1 | -1, complete: (text: string) => string[]): void {
  if (prompt.completions.length === 0) prompt.completions = complete(prompt.text)
  const { completions } = prompt
  if (completions.length === 0) return
  const from = prompt.completed < 0 && by < 0 ? 0 : prompt.completed
  prompt.completed = (from + by + completions.length) % completions.length
  put(prompt, completions[prompt.completed] ?? prompt.text)
}

const EDITS: Record<string, (prompt: Prompt) => void> = {
  space: (prompt) => insert(prompt, ' '),
  backspace: (prompt) => erase(prompt, previousBoundary(prompt), prompt.cursor),
  'ctrl-h': (prompt) => erase(prompt, previousBoundary(prompt), prompt.cursor),
  delete: (prompt) => erase(prompt, prompt.cursor, nextBoundary(prompt)),
  'ctrl-d': (prompt) => erase(prompt, prompt.cursor, nextBoundary(prompt)),
  'ctrl-u': (prompt) => erase(prompt, 0, prompt.cursor),
  'ctrl-k': (prompt) => erase(prompt, prompt.cursor, prompt.text.length),
  'ctrl-w': (prompt) =>
    erase(prompt, prompt.text.slice(0, prompt.cursor).replace(/\S+\s*$/, '').length, prompt.cursor),
  left: (prompt) => go(prompt, previousBoundary(prompt)),
  'ctrl-b': (prompt) => go(prompt, previousBoundary(prompt)),
  right: (prompt) => go(prompt, nextBoundary(prompt)),
  'ctrl-f': (prompt) => go(prompt, nextBoundary(prompt)),
  home: (prompt) => go(prompt, 0),
  'ctrl-a': (prompt) => go(prompt, 0),
  end: (prompt) => go(prompt, prompt.text.length),
  'ctrl-e': (prompt) => go(prompt, prompt.text.length),
  up: (prompt) => recall(prompt, -1),
  'ctrl-p': (prompt) => recall(prompt, -1),
  down: (prompt) => recall(prompt, 1),
  'ctrl-n': (prompt) => recall(prompt, 1),
}

function go(prompt: Prompt, at: number): void {
  prompt.cursor = at
}

function put(prompt: Prompt, text: string): void {
  prompt.text = text
  prompt.cursor = text.length
}

function erase(prompt: Prompt, from: number, to: number): void {
  prompt.text = prompt.text.slice(0, from) + prompt.text.slice(to)
  prompt.cursor = from
}

function recall(prompt: Prompt, by: 1 | -1): void {
  const { history } = prompt
  if (prompt.recalled === history.length) prompt.draft = prompt.text
  prompt.recalled = Math.max(0, Math.min(history.length, prompt.recalled + by))
  put(prompt, history[prompt.recalled] ?? prompt.draft)
}

/** Where the grapheme before the cursor begins. */
function previousBoundary({ text, cursor }: Prompt): number {
  const graphemes = [...segments(text.slice(0, cursor))]
  return graphemes.at(-1)?.index ?? 0
}

/** Where the grapheme after the cursor ends. */
function nextBoundary({ text, cursor }: Prompt): number {
  const [grapheme] = segments(text.slice(cursor))
  return cursor + (grapheme?.segment.length ?? 0)
}

function segments(text: string): Intl.Segments {
  return new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)
}
