// Help, generated from the commands.
import type { Status, Terminal } from '../term/terminal.ts'
import { wrap } from '../term/width.ts'
import type { Command, Option } from './command.ts'
import { command } from './command.ts'
import { nearest } from './nearest.ts'
import { usageError } from './report-error.ts'

/** `help [COMMAND]`: all commands, or one with its options and examples. */
export const help = command({
  name: 'help',
  isPaged: true,
  summary: 'show all commands, or one with its options',
  operands: { form: '[COMMAND]', least: 0, most: 1, expects: 'one command', completes: 'command' },
  options: {},
  more: '',
  examples: [
    { line: 'help', does: 'every command on a line' },
    { line: 'help find', does: 'options and examples of find' },
  ],
  async run({ operands: [name] }, terminal, { commands }): Promise<Status> {
    const all = await commands()
    const width = Math.min(100, terminal.columns ?? 100)
    if (name === undefined) return print(terminal, overview(all, width))
    const one = all.find((each) => each.name === name)
    if (one) return print(terminal, helpOf(one, width))
    const meant = nearest(
      name,
      all.map((each) => each.name),
    )
    return usageError(terminal, `Unknown command “${name}”${meant ? `; did you mean ${meant}?` : '.'}`)
  },
})

/** What the exit statuses mean, in a sentence. */
export const STATUSES =
  'Status: 0 success · 1 a problem in the input · 2 wrong usage · 3 a file or desk can’t be read or written.'

function print(terminal: Terminal, words: string): Status {
  terminal.out(words)
  return 0
}

function overview(commands: Command[], width: number): string {
  const lines = commands.map((one) => ({ left: usage(one), right: one.summary }))
  const desk =
    '--desk ADDRESS names the desk: a folder of seeds or postgres://…; default $HEARSAY_DESK, else ./seeds. FILE may be - for standard input. --json prints JSON for programs.'
  return [
    wrapped('Hearsay: who says so, and on whose authority.', width),
    wrapped('Usage: hearsay [FOLDER], or hearsay COMMAND …', width),
    columnsOf(lines, width),
    wrapped(desk, width),
    wrapped(
      'hearsay help COMMAND, or --help after it, shows its options. --version prints the version. --color auto, always or never goes before NO_COLOR and FORCE_COLOR; --no-pager shows long output without a pager.',
      width,
    ),
    wrapped(STATUSES, width),
  ].join('\n')
}

function helpOf(one: Command, width: number): string {
  const options = Object.entries(one.options).map(([flag, option]) => ({
    left: flagOf(flag, option),
    right: option.summary,
  }))
  const examples = one.examples.map(({ line, does }) => ({ left: `hearsay ${line}`.trimEnd(), right: does }))
  return [
    `hearsay ${usage(one)}${options.length ? ' [OPTIONS]' : ''}\n`,
    wrapped(`${one.summary[0]!.toUpperCase()}${one.summary.slice(1)}.`, width),
    ...(one.more ? [wrapped(one.more, width)] : []),
    ...(options.length ? [`Options:\n${columnsOf(options, width)}`] : []),
    `Examples:\n${columnsOf(examples, width)}`,
  ].join('\n')
}

/** A command with its operands: `find QUERY…`. */
export function usage({ name, operands }: Command): string {
  return `${name} ${operands.form}`.trimEnd()
}

/** An option as it is written: `--limit N`. */
export function flagOf(flag: string, { value }: Option): string {
  return value === null ? `--${flag}` : `--${flag} ${value}`
}

/** Two columns, the right one wrapped; below the left one where that is too wide. */
function columnsOf(lines: { left: string; right: string }[], width: number): string {
  const left = Math.min(26, Math.floor(width * 0.45), Math.max(...lines.map((line) => line.left.length)))
  return lines
    .map((line) => {
      const [first = '', ...rest] = rowsOf(line.right, Math.max(16, width - left - 4))
      const gap = ' '.repeat(left + 4)
      const head =
        line.left.length > left ? `  ${line.left}\n${gap}${first}` : `  ${line.left.padEnd(left)}  ${first}`
      return `${[head, ...rest.map((row) => gap + row)].join('\n')}\n`
    })
    .join('')
}

function wrapped(words: string, width: number): string {
  return `${rowsOf(words, width).join('\n')}\n`
}

function rowsOf(words: string, width: number): string[] {
  return wrap(words, 0, words.length, width).map((span) => words.slice(...span))
}
