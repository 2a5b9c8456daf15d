// What a command prints, shown in a pager where it is longer than the terminal. In: a terminal. Out: one that gathers what is printed.
import type { Environment } from './clipboard.ts'
import type { Terminal } from './terminal.ts'

/** The pager’s command line: `$HEARSAY_PAGER`, else `$PAGER`, else less; null where there is to be none. */
export function pagerOf(env: Environment): string | null {
  const pager = env.HEARSAY_PAGER ?? env.PAGER ?? 'less'
  return /^\s*(?:cat\s*)?$/.test(pager) || env.TERM === 'dumb' ? null : pager
}

/** A terminal that gathers what a command prints, and what shows it. */
interface PagedTerminal {
  terminal: Terminal
  /** Shows what was gathered, in the pager where it is long. */
  show(): Promise<void>
}

/** A terminal that gathers output; null where nobody reads it at a terminal, or wants no pager. */
export function pagedTerminal(terminal: Terminal): PagedTerminal | null {
  const pager = pagerOf(terminal.env)
  if (pager === null || terminal.columns === null) return null
  const gathered: (string | Uint8Array)[] = []
  const notes: string[] = []
  const own: Partial<Terminal> = {
    out: (words) => void gathered.push(words),
    // What is said below a list stays below it.
    err: (words) => void (gathered.length ? notes.push(words) : terminal.err(words)),
    async ask(question) {
      for (const words of gathered.splice(0)) terminal.out(words)
      return terminal.ask(question)
    },
  }
  return {
    terminal: Object.assign(Object.create(terminal), own),
    async show() {
      const { columns, rows } = terminal.size()
      const words = gathered.every((one) => typeof one === 'string') ? gathered.join('') : null
      const paged = words !== null && rowsOf(words, columns) >= rows && (await terminal.page(pager, words))
      if (!paged) for (const one of gathered) terminal.out(one)
      for (const note of notes) terminal.err(note)
    },
  }
}

/** How many rows text takes at most: lines that are longer than the terminal is wide take several. */
function rowsOf(words: string, columns: number): number {
  let rows = 0
  for (const line of words.split('\n')) rows += Math.max(1, Math.ceil(plainLength(line) / columns))
  return rows - 1
}

function plainLength(line: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that colour text
  return line.replace(/\u001b\[[0-9;]*m/g, '').length
}
