// The manual page, in roff, generated from the same table as help and docs/commands.md.
import type { Command } from './command.ts'
import { flagOf, STATUSES, usage } from './help.ts'

/** The manual page `hearsay(1)` of these commands. */
export function manPage(commands: Command[], version: string): string {
  return [
    `.TH HEARSAY 1 "" "hearsay ${version}" "User Commands"`,
    '.SH NAME',
    'hearsay \\- who says so in newspaper clippings, and on whose authority',
    '.SH SYNOPSIS',
    '.B hearsay',
    '.RI [ FOLDER ]',
    '.br',
    '.B hearsay',
    '.I COMMAND',
    '[OPTIONS] ...',
    '.SH DESCRIPTION',
    ...prose(
      'Without a command it opens the desk over a folder of clippings. Every command takes --help, and --color auto, always or never. What is long is shown in a pager on a terminal; --no-pager prints it.',
    ),
    '.SH COMMANDS',
    ...commands.flatMap(section),
    '.SH ENVIRONMENT',
    ...environment.flatMap(([name, does]) => ['.TP', `.B ${name}`, ...prose(does)]),
    '.SH EXIT STATUS',
    ...prose(STATUSES),
    '.SH SEE ALSO',
    ...prose('hearsay help COMMAND shows one command alone.'),
    '',
  ].join('\n')
}

const environment: [name: string, does: string][] = [
  ['HEARSAY_DESK', 'the desk where no --desk is given; else ./seeds'],
  ['HEARSAY_READ', 'standbys of a database that questions go to'],
  ['HEARSAY_PAGER, PAGER', 'the pager; cat for none; else less'],
  ['VISUAL, EDITOR', 'the editor that the desk opens'],
  ['NO_COLOR, FORCE_COLOR', 'whether there is colour; NO_COLOR goes first'],
]

function section(one: Command): string[] {
  const options = Object.entries(one.options).flatMap(([flag, option]) => [
    '.TP',
    `.B ${escaped(flagOf(flag, option))}`,
    ...prose(`${option.summary}.`),
  ])
  const examples = one.examples.flatMap(({ line, does }) => [
    '.TP',
    `.B ${escaped(`hearsay ${line}`.trimEnd())}`,
    ...prose(does),
  ])
  return [
    `.SS "hearsay ${escaped(usage(one)).replaceAll('"', '\\(dq')}"`,
    ...prose(`${one.summary[0]!.toUpperCase()}${one.summary.slice(1)}.${one.more && ` ${one.more}`}`),
    ...options,
    ...(examples.length ? ['.PP', 'Examples:', ...examples] : []),
  ]
}

/** Lines of running text: no line may begin as a request does. */
function prose(words: string): string[] {
  const text = escaped(words)
  return [/^[.']/.test(text) ? `\\&${text}` : text]
}

/** Text with the signs of roff written out, other letters as Unicode names; a hyphen is a minus sign, so that options can be copied. */
function escaped(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replace(
      /[^\n -~]/gu,
      (sign) => `\\[u${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
    )
}
