// The command line. In: arguments and a terminal. Out: a status. Nothing here draws; the desk is loaded when it is needed.
import { pagedTerminal } from '../term/pager.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { parseArgs } from './arguments.ts'
import type { Command, CommandServices } from './command.ts'
import { nearest } from './nearest.ts'
import { allCommands, commandNamed, commandNames } from './registry.ts'
import { usageError } from './report-error.ts'
import { VERSION } from './version.ts'

/** Other names of commands. */
const SYNONYMS: Record<string, string> = { search: 'find', show: 'read', ls: 'list', rm: 'remove' }
/** Commands of other programs, and ours that do nearly the same. */
const KINDRED: Record<string, string> = { grep: 'find', cat: 'read', delete: 'remove', import: 'add' }

/** Runs one command line. */
export async function run(
  args: string[],
  given: Terminal,
  host: Omit<CommandServices, 'commands'>,
): Promise<Status> {
  if (args.length === 1 && ['--version', 'version'].includes(args[0]!)) {
    given.out(`hearsay ${VERSION}\n`)
    return 0
  }
  const services: CommandServices = { ...host, commands: allCommands }
  const { name, rest: words, named } = splitCommand(args)
  // The desk has an option of its own.
  const {
    rest: uncoloured,
    colour,
    wrong: wrongColour,
  } = name === 'desk' ? { rest: words } : withoutColour(words)
  if (wrongColour) return usageError(given, wrongColour, name)
  const { rest, isPaged } = withoutPager(uncoloured)
  const own: Terminal =
    colour === undefined ? given : Object.assign(Object.create(given), { colour: colour ?? given.colour })
  const command = (await commandNamed(name)) as Command
  const pager = isPaged && named && command.isPaged ? pagedTerminal(own) : null
  const terminal = pager?.terminal ?? own
  try {
    return await runCommand(command, { name, rest, named }, terminal, services, host)
  } finally {
    await pager?.show()
  }
}

/** Runs a command with what follows its name. */
async function runCommand(
  command: Command,
  { name, rest, named }: { name: string; rest: string[]; named: boolean },
  terminal: Terminal,
  services: CommandServices,
  host: Omit<CommandServices, 'commands'>,
): Promise<Status> {
  if (!named) {
    const word = firstOperand(command, rest)
    // `hearsay --help find` too asks about find; without a command, help is about all of them.
    if (rest.some((one) => one === '--help' || one === '-h'))
      return help(word && commandNames.includes(word) ? word : '', terminal, services)
    const wrong = word === undefined ? null : wrongCommand(word, host.isFolder)
    if (wrong) return usageError(terminal, wrong, commandNames.includes(word ?? '') ? word : '')
  }
  const parsed = parseArgs(command, rest)
  if (parsed === 'help') return help(name, terminal, services)
  if ('wrong' in parsed) return usageError(terminal, parsed.wrong, named ? name : '')
  return command.run(parsed as never, terminal, services)
}

/** The command, which may follow `--desk ADDRESS`, and its arguments; the desk where no command is named. */
function splitCommand(args: string[]): { name: string; rest: string[]; named: boolean } {
  const before = args[0] === '--desk' ? 2 : args[0]?.startsWith('--desk=') ? 1 : 0
  const word = args[before]
  const first = word === undefined ? undefined : Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word] : word
  if (first === undefined || !commandNames.includes(first)) return { name: 'desk', rest: args, named: false }
  return { name: first, rest: [...args.slice(0, before), ...args.slice(before + 1)], named: true }
}

/** The words without `--color WHEN`, which every command takes; `colour` is null for auto. */
function withoutColour(words: string[]): { rest: string[]; colour?: boolean | null; wrong?: string } {
  const end = words.indexOf('--')
  const at = words.findIndex(
    (word, place) => (end < 0 || place < end) && /^--(?:no-color$|color(?:=|$))/.test(word),
  )
  if (at < 0) return { rest: words }
  const word = words[at]!
  const isApart = word === '--color'
  const when = word === '--no-color' ? 'never' : isApart ? words[at + 1] : word.slice('--color='.length)
  const rest = [...words.slice(0, at), ...words.slice(at + (isApart ? 2 : 1))]
  if (when === 'always' || when === 'never') return { rest, colour: when === 'always' }
  if (when === 'auto') return { rest, colour: null }
  return {
    rest,
    wrong: `--color takes one of auto, always, never${when === undefined ? '' : `, not “${when}”`}.`,
  }
}

/** The words without `--no-pager`, which every command takes. */
function withoutPager(words: string[]): { rest: string[]; isPaged: boolean } {
  const end = words.indexOf('--')
  const at = words.findIndex((word, place) => (end < 0 || place < end) && word === '--no-pager')
  return at < 0 ? { rest: words, isPaged: true } : { rest: words.toSpliced(at, 1), isPaged: false }
}

/** The first word that is neither an option nor an option's value. */
function firstOperand({ options }: Command, args: string[]): string | undefined {
  return args.find((word, at) => {
    const option = args[at - 1]?.startsWith('--') ? options[args[at - 1]!.slice(2)] : undefined
    return !word.startsWith('-') && !option?.value
  })
}

/** What is wrong with a word where a command or a folder is expected; null where it may be a folder or an address. */
function wrongCommand(word: string, isFolder: (name: string) => boolean): string | null {
  if (isFolder(word) || /[/\\]/.test(word)) return null
  if (commandNames.includes(word)) return `A command comes before its options: hearsay ${word} …`
  const meant = KINDRED[word] ?? nearest(word, commandNames)
  if (meant) return `Unknown command “${word}”; did you mean ${meant}?`
  return `“${word}” is neither a command nor a folder.`
}

async function help(name: string, terminal: Terminal, services: CommandServices): Promise<Status> {
  const command = (await commandNamed('help')) as Command
  return command.run({ operands: name ? [name] : [], values: {} as never }, terminal, services)
}
