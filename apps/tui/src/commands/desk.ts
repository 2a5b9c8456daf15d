import type { Terminal } from '../term/terminal.ts'
import { command } from './command.ts'
import { desk as address, choice, flag } from './options.ts'
import { usageError } from './report-error.ts'

/** `hearsay [FOLDER]`: the desk itself, on a terminal. */
export const desk = command({
  name: 'desk',
  summary: 'open the desk; so does hearsay alone, or with a folder',
  operands: { form: '[FOLDER]', least: 0, most: 1, expects: 'one folder', completes: 'folder' },
  options: {
    desk: address,
    color: choice(
      'WHEN',
      ['auto', 'always', 'never'],
      'colours; auto follows NO_COLOR, FORCE_COLOR and the terminal',
    ),
    'screen-reader': flag('linear text, each change a line, no boxes'),
  },
  more: 'The desk needs a terminal. Press ? on it for its keys.',
  examples: [
    { line: '', does: 'the desk over $HEARSAY_DESK, else ./seeds' },
    { line: 'clippings', does: 'the desk over the folder clippings' },
  ],
  async run({ operands: [folder], values }, terminal, { openDesk }) {
    if (folder !== undefined && values.desk !== undefined)
      return usageError(terminal, 'The desk opens one folder: name it, or give --desk.', 'desk')
    if (!terminal.interactive || !terminal.columns) {
      return usageError(terminal, 'The desk needs a terminal; without one, use list, read or check.')
    }
    // The option goes before the environment.
    const colour = values.color === 'auto' ? terminal.colour : values.color === 'always'
    const own: Terminal = Object.assign(Object.create(terminal), { colour })
    return openDesk(folder ?? values.desk ?? terminal.desk, own, {
      screenReader: values['screen-reader'],
    })
  },
})
