/** Every command with what it takes and does; the desk's keys are in screens/help. */
export const help = `Hearsay: who says so, and on whose authority.

Usage:
  hearsay [FOLDER]               open the desk over a folder of seeds
  hearsay check FILE…            tell what is wrong with seeds, line by line
  hearsay parse FILE [--json]    show the parts of a seed, or { document, diagnostics }
  hearsay read FILE [--plain] [--why N] [--model fast] [--json]
                                 tell of every sentence who says so, with --why how
                                 statement N was found; or { document, reading }
  hearsay eval FOLDER [--out FILE] [--model fast] [--json]
                                 read an annotated corpus and tell how much is right
  hearsay list [--words WORDS] [--json]
                                 list the desk's seeds, the latest first
  hearsay help                   this page

FILE may be - for standard input; --plain takes a text without a header. A command that asks a desk takes
  --desk FOLDER                  the folder of seeds; default $HEARSAY_DESK, else ./seeds

Also: --help, --version. Colours follow NO_COLOR and FORCE_COLOR.

Status: 0 all well · 1 a seed has an error · 2 wrong usage · 3 a file or folder can’t be read
`

/** The commands, for a word that is almost one. */
export const commands = ['check', 'parse', 'read', 'eval', 'list', 'help']

/** The command a mistyped word was most likely meant to be: one sign added, left out, changed or swapped away. */
export function nearest(word: string): string | undefined {
  return commands.find((command) => distance(word, command) <= 2)
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    }
    row = next
  }
  return row[b.length] ?? 0
}
