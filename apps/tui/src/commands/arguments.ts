// Arguments to what a command was told. In: words as typed and the command. Out: operands and checked values, or the
// sentence that says what is wrong with them.
import { parseArgs as tokenizeArgs } from 'node:util'
import type { Command, Option, ParsedArgs } from './command.ts'
import { nearest } from './nearest.ts'

/** What `--help` is to every command. */
const HELP_OPTION = { help: { type: 'boolean', short: 'h' } } as const

/** Reads what stands after a command's name; `'help'` where help is asked for. */
export function parseArgs(command: Command, args: string[]): ParsedArgs | 'help' | { wrong: string } {
  const { options, operands, name } = command
  const typed = tokenizeArgs({
    args,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: { ...HELP_OPTION, ...tokenizerOptions(options) },
  })
  const written: Record<string, string | true> = {}
  const positionals: string[] = []
  let dashed = -1
  for (const token of typed.tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    if (token.name === 'help') return 'help'
    if (operands.allowsDashWords && !token.rawName.startsWith('--')) {
      // One word, though each of its letters was taken for an option.
      if (token.index !== dashed) positionals.push(args[token.index] ?? '')
      dashed = token.index
      continue
    }
    const option = options[token.name]
    if (!option) {
      const meant = token.rawName.startsWith('--') ? nearest(token.name, Object.keys(options)) : undefined
      return { wrong: `${name} takes no ${token.rawName}${meant ? `; did you mean --${meant}?` : '.'}` }
    }
    if (option.value === null && token.value !== undefined)
      return { wrong: `--${token.name} takes no value.` }
    if (option.value !== null && token.value === undefined)
      return { wrong: `--${token.name} takes ${option.expects}, and there is none.` }
    written[token.name] = token.value ?? true
  }
  const values: Record<string, unknown> = {}
  for (const [flag, option] of Object.entries(options)) {
    const checked = option.schema.safeParse(written[flag])
    if (!checked.success) return { wrong: `--${flag} takes ${option.expects}, not “${written[flag]}”.` }
    values[flag] = checked.data
  }
  if (positionals.length < operands.least || positionals.length > operands.most)
    return { wrong: `${name} takes ${operands.expects}.` }
  const { choices } = operands
  const stray = choices && positionals.find((one) => !choices.includes(one))
  if (stray !== undefined) return { wrong: `${name} takes ${operands.expects}, not “${stray}”.` }
  return { operands: positionals, values: values as ParsedArgs['values'] }
}

function tokenizerOptions(options: Record<string, Option>) {
  return Object.fromEntries(
    Object.entries(options).map(([flag, { value }]) => [
      flag,
      { type: value === null ? ('boolean' as const) : ('string' as const) },
    ]),
  )
}
