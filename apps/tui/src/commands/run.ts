// The command line. In: arguments and a terminal. Out: a status. Nothing here draws; the desk is loaded when asked for.

import { parseArgs } from 'node:util'
import { oneLine } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { check } from './check.ts'
import { commands, help, nearest } from './help.ts'
import { list } from './list.ts'
import { parse } from './parse.ts'

const options = {
  json: { type: 'boolean', default: false },
  desk: { type: 'string' },
  words: { type: 'string', default: '' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const

/** The flags each command takes; others are a mistake worth telling. */
const flags: Record<string, string[]> = {
  check: [],
  parse: ['json'],
  list: ['json', 'desk', 'words'],
  desk: ['desk'],
}

/** Opens the desk over a folder; given by main.ts so that printing commands never load it. */
export type OpenDesk = (folder: string, terminal: Terminal) => Promise<Status>

/** Runs one command line. `isFolder` tells a folder's name from a mistyped command. */
export async function run(
  args: string[],
  terminal: Terminal,
  openDesk: OpenDesk,
  isFolder: (name: string) => boolean,
): Promise<Status> {
  const wrong = (message: string): Status => {
    terminal.err(`hearsay: ${oneLine(message)}\nTry hearsay help.\n`)
    return 2
  }
  let read: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true; args: string[] }>>
  try {
    read = parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    return wrong(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error))
  }
  const { values, positionals } = read
  const named = commands.includes(positionals[0] ?? '')
  const command = named ? (positionals[0] ?? '') : 'desk'
  const operands = named ? positionals.slice(1) : positionals
  if (values.help || command === 'help') return said(terminal, help)
  if (values.version) return said(terminal, `hearsay ${VERSION}\n`)
  const given = (['json', 'desk', 'words'] as const).filter((flag) => values[flag])
  const stray = given.find((flag) => !flags[command]?.includes(flag))
  if (stray) return wrong(`${command === 'desk' ? 'The desk' : command} takes no --${stray}.`)
  const desk = values.desk ?? terminal.desk
  if (command === 'check')
    return operands.length ? check(operands, terminal) : wrong('check takes one file or more.')
  if (command === 'parse') {
    return operands.length === 1
      ? parse(operands[0] ?? '', values.json, terminal)
      : wrong('parse takes one file.')
  }
  if (command === 'list') {
    return operands.length
      ? wrong('list takes no files; name a folder with --desk.')
      : list({ desk, words: values.words, json: values.json }, terminal)
  }
  const folder = operands[0]
  if (folder !== undefined && !isFolder(folder)) {
    const meant = nearest(folder)
    if (meant) return wrong(`There is no command “${folder}”; did you mean ${meant}?`)
  }
  if (operands.length > 1) return wrong('The desk opens one folder.')
  if (!terminal.interactive || !terminal.columns) {
    return wrong('The desk needs a terminal; use list, parse or check where there is none.')
  }
  return openDesk(folder ?? desk, terminal)
}

/** Kept beside package.json by a test. */
export const VERSION = '0.1.0'

function said(terminal: Terminal, words: string): Status {
  terminal.out(words)
  return 0
}
