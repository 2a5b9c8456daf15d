// The command line. In: arguments and a terminal. Out: a status. Nothing here draws; the desk is loaded when asked for.
import type { Status, Terminal } from '../term/terminal.ts'
import { parseArgs } from './arguments.ts'
import type { Command, CommandServices, OpenDesk } from './command.ts'
import { nearest } from './nearest.ts'
import { allCommands, commandNamed, commandNames } from './registry.ts'
import { usageError } from './report-error.ts'

/** Kept beside package.json by a test. */
export const VERSION = '0.1.0'

/** Runs one command line. `isFolder` tells a folder's name from a mistyped command. */
export async function run(
  args: string[],
  terminal: Terminal,
  openDesk: OpenDesk,
  isFolder: (name: string) => boolean,
): Promise<Status> {
  if (args[0] === '--version' && args.length === 1) {
    terminal.out(`hearsay ${VERSION}\n`)
    return 0
  }
  const outside: CommandServices = { openDesk, isFolder, commands: allCommands }
  const { name, rest, named } = splitCommand(args)
  if (!named) {
    const folder = rest.find((word) => !word.startsWith('-'))
    // `hearsay --help find` too is a question about find.
    const helped = rest.some((word) => word === '--help' || word === '-h')
    if (helped && folder !== undefined && commandNames.includes(folder))
      return help(folder, terminal, outside)
    const meant = folder !== undefined && !isFolder(folder) ? nearest(folder, commandNames) : undefined
    if (meant && meant === folder)
      return usageError(terminal, `A command comes before its options: hearsay ${meant} …`, meant)
    if (meant) return usageError(terminal, `There is no command “${folder}”; did you mean ${meant}?`)
    // Without a command, help is help with all of them.
    if (helped) return help('', terminal, outside)
  }
  const command = (await commandNamed(name)) as Command
  const asked = parseArgs(command, rest)
  if (asked === 'help') return help(name, terminal, outside)
  if ('wrong' in asked) return usageError(terminal, asked.wrong, named ? name : '')
  return command.run(asked as never, terminal, outside)
}

/** The command, wherever `--desk ADDRESS` before it lets it stand, and its arguments; the desk where none is named. */
function splitCommand(args: string[]): { name: string; rest: string[]; named: boolean } {
  const before = args[0] === '--desk' ? 2 : args[0]?.startsWith('--desk=') ? 1 : 0
  const first = args[before]
  if (first === undefined || !commandNames.includes(first)) return { name: 'desk', rest: args, named: false }
  return { name: first, rest: [...args.slice(0, before), ...args.slice(before + 1)], named: true }
}

async function help(name: string, terminal: Terminal, outside: CommandServices): Promise<Status> {
  const command = (await commandNamed('help')) as Command
  return command.run({ operands: name ? [name] : [], values: {} as never }, terminal, outside)
}
