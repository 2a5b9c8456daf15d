// The line at the bottom where somebody types: words to find, a query, a command. In: keys. Out: what stands there, and
// when it is done.

import { safe } from '../term/safe.ts'

/** What a prompt asks for. */
export type Asked = 'find' | 'query' | 'command'

/** A line being typed. */
export interface Prompt {
  asked: Asked
  text: string
  /** What Tab goes through, and where it is; empty before Tab. */
  completions: string[]
  completed: number
}

/** What a key did to a prompt. */
export type Typed = 'typing' | 'done' | 'left'

/** An empty prompt, or one that begins with a text. */
export function promptFor(asked: Asked, text = ''): Prompt {
  return { asked, text, completions: [], completed: -1 }
}

/** Takes a key; `complete` gives what a text can go on to. */
export function typeInto(prompt: Prompt, key: string, complete: (text: string) => string[]): Typed {
  if (key === 'enter') return 'done'
  if (key === 'esc' || key === 'ctrl-c') return 'left'
  if (key === 'tab' || key === 'shift-tab') {
    if (prompt.completions.length === 0) prompt.completions = complete(prompt.text)
    const { completions } = prompt
    if (completions.length === 0) return 'typing'
    prompt.completed = (prompt.completed + (key === 'tab' ? 1 : -1) + completions.length) % completions.length
    prompt.text = completions[prompt.completed] ?? prompt.text
    return 'typing'
  }
  prompt.completions = []
  prompt.completed = -1
  if (key === 'backspace' || key === 'delete' || key === 'ctrl-h') {
    if (prompt.text === '') return 'left'
    prompt.text = [...prompt.text].slice(0, -1).join('')
  } else if (key === 'ctrl-u') prompt.text = ''
  else if (key === 'ctrl-w') prompt.text = prompt.text.replace(/\S+\s*$/, '')
  else if (key === 'space') prompt.text += ' '
  else if ([...key].length === 1) prompt.text += safe(key)
  return 'typing'
}
