// The page docs/commands.md, generated from the commands.

import { markdownTable } from '../ui/markdown-table.ts'
import type { Command } from './command.ts'
import { flagOf, usage } from './help.ts'

/** All commands with their options and examples, in Markdown. */
export function commandPage(commands: Command[]): string {
  const head = [
    '# The commands',
    '',
    'Generated from the commands; `vitest -u` updates it. [terminal.md](terminal.md) has what they share.',
    '',
    ...markdownTable(
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
    ...(options.length ? ['', ...markdownTable(['Option', 'What it does'], options)] : []),
    '',
    '```sh',
    ...examples,
    '```',
  ]
}
