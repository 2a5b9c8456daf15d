// The `:` line. In: what was typed. Out: the command that is meant, or what the line could go on to.

import { shelfOrders } from '@hearsay/archive'
import { voiceChoices } from '@hearsay/desk'
import { copyKinds } from './copy.ts'
import type { CommandName } from './key-map.ts'
import { terminalCommands } from './key-map.ts'

/** A parsed line: a command with its argument, a paragraph to go to, or why it is neither. */
type Line = { command: CommandName; argument: string } | { paragraph: number } | { problem: string }

const names = terminalCommands.map(({ verb }) => verb)
/** The arguments of commands that take one of a few. */
const VALUES: Partial<Record<CommandName, readonly string[]>> = {
  copy: copyKinds,
  order: shelfOrders,
  voice: voiceChoices.map(({ voice }) => voice ?? 'all'),
}

/** Commands that take any words. */
const FREE: ReadonlySet<CommandName> = new Set([
  'open',
  'find',
  'correct',
  'tag',
  'note',
  'join',
  'merge',
  'pipe',
  'save-search',
  'place',
])

/** Parses a line; a command may be shortened as long as no other begins like it. */
export function parseLine(text: string): Line {
  const [word = '', ...rest] = text.trim().split(/\s+/)
  if (/^\d+$/.test(word)) return { paragraph: Number(word) }
  const exact = names.find((name) => name === word)
  const meant = exact ? [exact] : names.filter((name) => name.startsWith(word))
  const [command] = meant
  if (!command || word === '') return { problem: `Unknown command “${word}”; press ? for all commands.` }
  if (meant.length > 1) return { problem: `“${word}” is short for several: ${meant.join(', ')}.` }
  const argument = rest.join(' ')
  const values = VALUES[command]
  if (argument && !values && !FREE.has(command))
    return { problem: `${command} takes no argument, but “${argument}” follows it.` }
  if (values && argument && !values.includes(argument))
    return { problem: `${command} takes ${values.join(', ')}, not “${argument}”.` }
  return { command, argument }
}

/** What a line can go on to, in the order of the commands. */
export function completionsOf(text: string): string[] {
  const [word = '', value] = text.trimStart().split(/\s+/)
  if (value === undefined) return names.filter((name) => name.startsWith(word))
  const values = VALUES[word as CommandName] ?? []
  return values.filter((one) => one.startsWith(value)).map((one) => `${word} ${one}`)
}
