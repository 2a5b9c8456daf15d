import { exportFormatNames, exportFormats } from '@hearsay/exchange/formats'
import type { Option } from './command.ts'
import { command } from './command.ts'
import { choice, desk, text } from './options.ts'

const format: Option<(typeof exportFormatNames)[number] | undefined> = {
  ...choice('FORMAT', exportFormatNames, 'the format; else as PATH ends'),
  missing: undefined,
}

/** `export [QUERY|ID…]`: statements as a file for other programs. */
export const exportCommand = command({
  name: 'export',
  summary: 'write statements to a file for other programs',
  operands: {
    form: '[QUERY…|ID…]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    expects: 'a query, or ids',
    completes: null,
    allowsDashWords: true,
  },
  options: {
    format,
    out: text('PATH', 'a file or a folder; - or nothing for standard output', 'file'),
    desk,
  },
  more: `Without QUERY, all statements of the desk; with a query about statements, those that match it. The formats, described in docs/export-formats.md: ${exportFormatNames
    .map((name) => `${name} (${exportFormats[name].label})`)
    .join(
      ', ',
    )}. A format of several files goes into a folder, or into a ZIP archive where PATH ends in .zip or is -. Every file is complete or untouched. Status 1 where the query has an error, and nothing is written; 3 where PATH can’t be written, or the end was not reached.`,
  examples: [
    { line: 'export --out statements.csv', does: 'all statements, as a table' },
    {
      line: `export 'speaker:venn date:2022' --format jsonl`,
      does: 'what Venn said in 2022, a statement a line',
    },
    { line: 'export 14-science-kelp --format json', does: 'the statements of one clipping' },
  ],
  run: async ({ operands, values }, terminal, services) =>
    (await import('./export-statements.ts')).exportStatements(operands, values, terminal, services),
})
