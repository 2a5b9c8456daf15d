// The page docs/keys.md, generated from the table of commands.
import { markdownTable } from '../ui/markdown-table.ts'
import { displayKey, terminalCommands } from './key-map.ts'

/** Every command of the terminal desk with its keys, in Markdown. */
export function keyPage(): string {
  const rows = terminalCommands.map(({ verb, keys, title }) => {
    const shown = keys.map((key) => `\`${displayKey(key)}\``).join(' ')
    return [shown, title, `\`${verb}\``]
  })
  const inQueue = terminalCommands.flatMap(({ verb, queue, title }) =>
    queue.length > 0 ? [[queue.map((key) => `\`${displayKey(key)}\``).join(' '), title, `\`${verb}\``]] : [],
  )
  return [
    '# The keys of the terminal desk',
    '',
    'Generated from the table of commands; `vitest -u` updates it. A command can be typed on the `:` line, and bound to other',
    'keys in the [config file](terminal.md#the-config-file).',
    '',
    ...markdownTable(['Key', 'What it does', 'Command'], rows),
    '',
    '## In the queue',
    '',
    '`u`, or `n` where nothing is searched for, leads into what is worth a look; `Esc` leaves it, and so do the list and a search. There',
    'these keys come before the others, in the list of keys and in the line at the bottom too.',
    '',
    ...markdownTable(['Key', 'What it does', 'Command'], inQueue),
    '',
  ].join('\n')
}
