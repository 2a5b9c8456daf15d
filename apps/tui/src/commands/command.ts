// What a command is. Its arguments are parsed and checked by this; help, docs and shell completion are generated from it.
import type { Archive, OpenOptions } from '@hearsay/archive'
import type { Status, Terminal } from '../term/terminal.ts'

/** An option of a command. */
export interface Option<Value = unknown> {
  /** What it does, without a full stop. */
  summary: string
  /** The placeholder of its value in help, as in `FILE`; null for a switch. */
  value: string | null
  /** What a value has to be, as part of a sentence: `a whole number, 1 or more`. */
  expects: string
  /** The possible values, where they can be listed. */
  choices: readonly string[]
  /** What a shell completes its value with. */
  completes: Completes
  /** Its value where it is missing. */
  missing: Value
  /** The value of what was typed, true for a switch; undefined where that isn’t what is expected. */
  valueOf(written: string | true): Value | undefined
}

/** What a shell completes with. */
export type Completes = 'file' | 'folder' | 'command' | 'id' | 'file-or-id' | null

/** A command's options by name, without the dashes. */
export type Options = Record<string, Option>

/** The checked values of options. */
export type Values<Own extends Options> = {
  [Name in keyof Own]: Own[Name] extends Option<infer Value> ? Value : never
}

/** What follows a command's name. */
interface Operands {
  /** As help shows it: `FILE…`, `[NAME]`. */
  form: string
  least: number
  most: number
  /** What the command takes, as part of a sentence: `one file or more`. */
  expects: string
  /** The possible values, where they can be listed. */
  choices?: readonly string[]
  completes: Completes
  /** Whether words that begin with a single dash are operands, as `-ferry` is in a query. */
  allowsDashWords?: boolean
}

/** An example, and what it does. */
interface Example {
  /** Without `hearsay` before it. */
  line: string
  does: string
}

/** The arguments of a command, checked. */
export interface ParsedArgs<Own extends Options = Options> {
  operands: string[]
  values: Values<Own>
}

/** How the desk is opened. */
export interface DeskSettings {
  /** Linear text, each change a line, no boxes. */
  screenReader: boolean
}

/** Opens the desk; resolves when it is closed. */
export type OpenDesk = (desk: string, terminal: Terminal, settings: DeskSettings) => Promise<Status>

/** What a command may need beside the terminal. */
export interface CommandServices {
  /** Opens the desk; passed in by main.ts so that printing commands never load it. */
  openDesk: OpenDesk
  /** Opens an archive; `openArchive` of @hearsay/archive where it is missing. */
  openArchive?(address: string, options: OpenOptions): Promise<Archive>
  /** Whether a word is a folder, rather than a mistyped command. */
  isFolder(name: string): boolean
  /** All commands, in the order in which help shows them. */
  commands(): Promise<Command[]>
}

/** One command of the command line. */
export interface Command {
  name: string
  /** One line that begins with a verb, without a full stop. */
  summary: string
  operands: Operands
  options: Options
  /** More about it: its statuses where they need words, what it reads and writes. */
  more: string
  examples: Example[]
  /** Whether what it prints on a terminal is for reading, and long output goes to a pager. */
  isPaged?: boolean
  run(args: ParsedArgs<never>, terminal: Terminal, services: CommandServices): Promise<Status>
}

/** Defines a command; `run` gets the values of its options. */
export function command<Own extends Options>(
  made: Omit<Command, 'options' | 'run'> & {
    options: Own
    run(args: ParsedArgs<Own>, terminal: Terminal, services: CommandServices): Promise<Status>
  },
): Command {
  return made as Command
}
