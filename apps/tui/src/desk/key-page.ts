// The page docs/keys.md, made from the one key map.
import { markdownTable } from '../ui/markdown-table.ts'
import { deskCommands, displayKey } from './key-map.ts'

/** Every command of the desk with its keys, in Markdown. */
export function keyPage(): string {
  const rows = deskCommands.map(({ name, keys, does }) => {
    const shown = keys.map((key) => `\`${displayKey(key)}\``).join(' ')
    return [shown, does, `\`${name}\``]
  })
  return [
    '# The keys of the terminal desk',
    '',
    'Made from the key map itself; `vitest -u` writes it anew. A command can be typed on the `:` line, and be bound to other',
    'keys in the [config file](terminal.md#the-config-file).',
    '',
    ...markdownTable(['Key', 'What it does', 'Command'], rows),
    '',
  ].join('\n')
}
