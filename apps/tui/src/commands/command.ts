// What a command is: from this its arguments are read and checked, and help, docs and shell completion are made.
import type * as z from 'zod/mini'
import type { Status, Terminal } from '../term/terminal.ts'

/** Something a command can be told beside its operands. */
export interface Option<Value = unknown> {
  /** What it does, without a full stop. */
  summary: string
  /** What stands for its value in help, `FILE` say; null for a switch. */
  value: string | null
  /** What a value has to be, to go on a sentence: `a whole number from 1 on`. */
  expects: string
  /** The values there are, where they can be listed. */
  choices: readonly string[]
  /** What a shell completes its value with. */
  completes: Completes
  /** Checks what was typed: a string, true for a switch, undefined where it was left out. */
  schema: z.ZodMiniType<Value>
}

/** What a shell completes with. */
export type Completes = 'file' | 'folder' | 'command' | null

/** A command's options by name, without the dashes. */
export type Options = Record<string, Option>

/** The checked values of options. */
export type Values<Asked extends Options> = {
  [Name in keyof Asked]: Asked[Name] extends Option<infer Value> ? Value : never
}

/** What stands after a command's name. */
interface Operands {
  /** As help shows it: `FILE…`, `[NAME]`. */
  form: string
  least: number
  most: number
  /** What the command takes, to go on a sentence: `one file or more`. */
  expects: string
  /** The values there are, where they can be listed. */
  choices?: readonly string[]
  completes: Completes
  /** Whether words that begin with a single dash belong to them, as `-ferry` does to a query. */
  allowsDashWords?: boolean
}

/** A line to try, and what it does. */
interface Example {
  /** Without `hearsay` before it. */
  line: string
  does: string
}

/** What a command was told, checked. */
export interface ParsedArgs<Asked extends Options = Options> {
  operands: string[]
  values: Values<Asked>
}

/** How the desk is opened. */
export interface DeskSettings {
  /** Linear text, each change a line, no boxes. */
  screenReader: boolean
}

/** Opens the desk until somebody quits it. */
export type OpenDesk = (desk: string, terminal: Terminal, settings: DeskSettings) => Promise<Status>

/** What a command may need beside the terminal. */
export interface CommandServices {
  /** Opens the desk; given by main.ts so that printing commands never load it. */
  openDesk: OpenDesk
  /** Tells a folder's name from a mistyped command. */
  isFolder(name: string): boolean
  /** All commands, in the order help tells them. */
  commands(): Promise<Command[]>
}

/** One command of the command line. */
export interface Command {
  name: string
  /** One line that begins with a verb, without a full stop. */
  summary: string
  operands: Operands
  options: Options
  /** What else is worth knowing: its statuses where they need words, what it reads and writes. */
  more: string
  examples: Example[]
  run(told: ParsedArgs<never>, terminal: Terminal, outside: CommandServices): Promise<Status>
}

/** Makes a command; `run` gets the values its options give. */
export function command<Asked extends Options>(
  made: Omit<Command, 'options' | 'run'> & {
    options: Asked
    run(told: ParsedArgs<Asked>, terminal: Terminal, outside: CommandServices): Promise<Status>
  },
): Command {
  return made as Command
}
