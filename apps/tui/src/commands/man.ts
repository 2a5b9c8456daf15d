import { command } from './command.ts'
import { VERSION } from './version.ts'

/** `man`: the manual page, for `man` to show. */
export const man = command({
  name: 'man',
  summary: 'print the manual page, in roff',
  operands: { form: '', least: 0, most: 0, expects: 'no words', completes: null },
  options: {},
  more: 'npm run link installs it, so that man hearsay shows it.',
  examples: [{ line: 'man > hearsay.1', does: 'a file that man -l shows' }],
  async run(_, terminal, { commands }) {
    const { manPage } = await import('./man-page.ts')
    terminal.out(manPage(await commands(), VERSION))
    return 0
  },
})
