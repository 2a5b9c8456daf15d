// The page docs/keys.md, generated from the table of commands.
import { markdownTable } from '../ui/markdown-table.ts'
import { displayKey, terminalCommands } from './key-map.ts'

/** Every command of the terminal desk with its keys, in Markdown. */
export function keyPage(): string {
  const rows = terminalCommands.map(({ verb, keys, title }) => {
    const shown = keys.map((key) => `\`${displayKey(key)}\``).join(' ')
    return [shown, title, `\`${verb}\``]
  })
  return [
    '# The keys of the terminal desk',
    '',
    'Generated from the table of commands; `vitest -u` updates it. A command can be typed on the `:` line, and bound to other',
    'keys in the [config file](terminal.md#the-config-file).',
    '',
    ...markdownTable(['Key', 'What it does', 'Command'], rows),
    '',
  ].join('\n')
}
