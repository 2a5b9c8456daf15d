// The page docs/keys.md, made from the one key map.
import { deskCommands, shownKey } from './key-map.ts'

/** Every command of the desk with its keys, in Markdown. */
export function keyPage(): string {
  const rows = deskCommands.map(({ name, keys, does }) => {
    const shown = keys.map((key) => `\`${shownKey(key)}\``).join(' ')
    return [shown, does, `\`${name}\``]
  })
  const cells = [['Key', 'What it does', 'Command'], ...rows]
  const widths = [0, 1, 2].map((at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
  const line = (row: string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [
    '# The keys of the terminal desk',
    '',
    'Made from the key map itself; `vitest -u` writes it anew. A command can be typed on the `:` line, and be bound to other',
    'keys in the [config file](terminal.md#the-config-file).',
    '',
    line(cells[0]!),
    line(widths.map((width) => '-'.repeat(width))),
    ...cells.slice(1).map(line),
    '',
  ].join('\n')
}
