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
  plain: { type: 'boolean', default: false },
  why: { type: 'string' },
  model: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const

/** The flags each command takes; others are a mistake worth telling. */
const flags: Record<string, string[]> = {
  check: [],
  parse: ['json'],
  read: ['json', 'plain', 'why', 'model'],
  eval: ['json', 'out', 'model'],
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
  const given = (['json', 'desk', 'words', 'plain', 'why', 'model', 'out'] as const).filter(
    (flag) => values[flag] !== undefined && values[flag] !== false && values[flag] !== '',
  )
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
  if (command === 'read' || command === 'eval') {
    const model = modelNamed(values.model)
    if (!model) return wrong(`There is no model “${values.model}”; the models are default and fast.`)
    // Loaded when asked for: the other commands start without the reading and its model.
    if (command === 'eval') {
      return operands.length === 1
        ? (await import('./eval.ts')).evaluate(
            operands[0] ?? '',
            { json: values.json, out: values.out ?? null, model },
            terminal,
          )
        : wrong('eval takes the folder of one corpus.')
    }
    const why = values.why === undefined ? null : Number(values.why)
    if (why !== null && !(Number.isSafeInteger(why) && why > 0))
      return wrong(`--why takes the number of a statement, not “${values.why}”.`)
    if (why !== null && values.json) return wrong('read takes --json or --why, not both.')
    return operands.length === 1
      ? (await import('./read.ts')).read(
          operands[0] ?? '',
          { json: values.json, plain: values.plain, why, model },
          terminal,
        )
      : wrong('read takes one file.')
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
    return wrong('The desk needs a terminal; use list, read or check where there is none.')
  }
  return openDesk(folder ?? desk, terminal)
}

function modelNamed(name: string | undefined): 'default' | 'fast' | null {
  if (name === undefined) return 'default'
  return name === 'default' || name === 'fast' ? name : null
}

/** Kept beside package.json by a test. */
export const VERSION = '0.1.0'

function said(terminal: Terminal, words: string): Status {
  terminal.out(words)
  return 0
}
