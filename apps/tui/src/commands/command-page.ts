// The page docs/commands.md, made from what the commands say of themselves.
import type { Command } from './command.ts'
import { flagOf, usage } from './help.ts'

/** All commands with their options and examples, in Markdown. */
export function commandPage(commands: Command[]): string {
  const head = [
    '# The commands',
    '',
    'Made from the commands themselves; `vitest -u` writes it anew. [terminal.md](terminal.md) has what they share.',
    '',
    ...tableOf(
      ['Command', 'What it does'],
      commands.map((one) => [`[\`${usage(one)}\`](#${one.name})`, one.summary]),
    ),
  ]
  return [...head, ...commands.flatMap((one) => ['', ...sectionOf(one)]), ''].join('\n')
}

function sectionOf(one: Command): string[] {
  const options = Object.entries(one.options).map(([flag, option]) => [
    `\`${flagOf(flag, option)}\``,
    option.summary,
  ])
  const examples = one.examples.map(({ line, does }) => `${`hearsay ${line}`.trimEnd()}   # ${does}`)
  return [
    `## ${one.name}`,
    '',
    `\`hearsay ${usage(one)}\`: ${one.summary}.${one.more && ` ${one.more}`}`,
    ...(options.length ? ['', ...tableOf(['Option', 'What it does'], options)] : []),
    '',
    '```sh',
    ...examples,
    '```',
  ]
}

function tableOf(head: [string, string], rows: string[][]): string[] {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = [0, 1].map((at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
  const line = (row: string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(cells[0]!), line(widths.map((width) => '-'.repeat(width))), ...cells.slice(1).map(line)]
}
