// The `:` line. In: what was typed. Out: which command is meant, or what it could go on to.

import { shelfOrders } from '@hearsay/archive'
import { voiceLetters } from '@hearsay/reading'
import { copyKinds } from './copy.ts'
import type { CommandName } from './key-map.ts'
import { deskCommands } from './key-map.ts'

/** A line understood: a command with what stands behind its name, a paragraph to go to, or why it is neither. */
type Line = { command: CommandName; rest: string } | { paragraph: number } | { problem: string }

const names = deskCommands.map(({ name }) => name)
const VALUES: Partial<Record<CommandName, readonly string[]>> = {
  copy: copyKinds,
  order: shelfOrders,
  voice: [...Object.keys(voiceLetters), 'all'],
}

/** What takes any words. */
const FREE: ReadonlySet<CommandName> = new Set(['open', 'find'])

/** Understands a line; a command may be cut short as long as no other begins so. */
export function lineOf(text: string): Line {
  const [word = '', ...rest] = text.trim().split(/\s+/)
  if (/^\d+$/.test(word)) return { paragraph: Number(word) }
  const exact = names.find((name) => name === word)
  const meant = exact ? [exact] : names.filter((name) => name.startsWith(word))
  const [command] = meant
  if (!command || word === '') return { problem: `There is no command “${word}”; ? lists them.` }
  if (meant.length > 1) return { problem: `“${word}” may be ${meant.join(', ')}.` }
  const value = rest.join(' ')
  const values = VALUES[command]
  if (value && !values && !FREE.has(command))
    return { problem: `${command} stands alone; “${value}” behind it says nothing.` }
  if (values && value && !values.includes(value))
    return { problem: `${command} takes ${values.join(', ')}, not “${value}”.` }
  return { command, rest: value }
}

/** What a line can go on to, in the order of the key map. */
export function completionsOf(text: string): string[] {
  const [word = '', value] = text.trimStart().split(/\s+/)
  if (value === undefined) return names.filter((name) => name.startsWith(word))
  const values = VALUES[word as CommandName] ?? []
  return values.filter((one) => one.startsWith(value)).map((one) => `${word} ${one}`)
}
