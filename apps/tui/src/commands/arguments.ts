// Parses what follows a command's name. In: words as typed and the command. Out: operands and checked values, or a sentence
// that says what is wrong with them.
import { parseArgs as tokenize } from 'node:util'
import type { Command, Option, ParsedArgs } from './command.ts'
import { nearest } from './nearest.ts'

/** Every command takes `--help`. */
const HELP_OPTION = { help: { type: 'boolean', short: 'h' } } as const

/** What follows a command's name, parsed; `'help'` where help is asked for. */
export function parseArgs(command: Command, args: string[]): ParsedArgs | 'help' | { wrong: string } {
  const written = wordsOf(command, args)
  if (written === 'help' || 'wrong' in written) return written
  const values = checkedValues(command.options, written.options)
  if ('wrong' in values) return values
  const wrong = wrongOperands(command, written.operands)
  if (wrong) return { wrong }
  return { operands: written.operands, values: values.values as ParsedArgs['values'] }
}

/** The words of a command line by what they are: operands, and options with their values as typed. */
interface WrittenArgs {
  operands: string[]
  options: Record<string, string | true>
}

function wordsOf(command: Command, args: string[]): WrittenArgs | 'help' | { wrong: string } {
  const { tokens } = tokenize({
    args,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: { ...HELP_OPTION, ...tokenizerOptions(command.options) },
  })
  const operands: string[] = []
  const options: Record<string, string | true> = {}
  let dashWord = -1
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    if (token.name === 'help') return 'help'
    if (command.operands.allowsDashWords && !token.rawName.startsWith('--')) {
      // The tokenizer makes an option of each letter; it is one word.
      const word = args[token.index] ?? ''
      // In other programs a letter is an option; here it would leave out most clippings in silence.
      if (/^-[a-z]$/i.test(word))
        return {
          wrong: `There is no option ${word}. To leave out clippings with the word “${word.slice(1)}”, write -- before it.`,
        }
      if (token.index !== dashWord) operands.push(word)
      dashWord = token.index
      continue
    }
    const wrong = wrongOption(command.options, token)
    if (wrong) return { wrong }
    options[token.name] = token.value ?? true
  }
  return { operands, options }
}

/** What is wrong with an option as it was typed; null where nothing is. */
function wrongOption(
  options: Command['options'],
  { name, rawName, value }: { name: string; rawName: string; value: string | undefined },
): string | null {
  const option = options[name]
  if (!option) {
    const meant = rawName.startsWith('--') ? nearest(name, Object.keys(options)) : undefined
    return `Unknown option ${rawName}${meant ? `; did you mean --${meant}?` : '.'}`
  }
  if (option.value === null && value !== undefined) return `--${name} takes no value.`
  if (option.value !== null && value === undefined) return `--${name} needs a value: ${option.expects}.`
  return null
}

function checkedValues(
  options: Command['options'],
  written: WrittenArgs['options'],
): { values: Record<string, unknown> } | { wrong: string } {
  const values: Record<string, unknown> = {}
  for (const [flag, option] of Object.entries(options)) {
    const typed = written[flag]
    values[flag] = typed === undefined ? option.missing : option.valueOf(typed)
    if (typed !== undefined && values[flag] === undefined)
      return { wrong: `--${flag} takes ${option.expects}, not “${typed}”.` }
  }
  return { values }
}

/** What is wrong with the operands; null where nothing is. */
function wrongOperands({ name, operands }: Command, given: string[]): string | null {
  if (given.length < operands.least || given.length > operands.most)
    return `${name} takes ${operands.expects}.`
  const stray = operands.choices && given.find((one) => !operands.choices?.includes(one))
  return stray === undefined ? null : `${name} takes ${operands.expects}, not “${stray}”.`
}

function tokenizerOptions(options: Record<string, Option>) {
  return Object.fromEntries(
    Object.entries(options).map(([flag, { value }]) => [
      flag,
      { type: value === null ? ('boolean' as const) : ('string' as const) },
    ]),
  )
}
