import { command } from './command.ts'
import { desk as address, flag } from './options.ts'
import { wrong } from './wrong.ts'

/** `hearsay [FOLDER]`: the desk itself, for whoever sits at a terminal. */
export const desk = command({
  name: 'desk',
  summary: 'open the desk; so does hearsay alone, or with a folder',
  operands: { form: '[FOLDER]', least: 0, most: 1, expects: 'one folder', completes: 'folder' },
  options: { desk: address, 'screen-reader': flag('linear text, each change a line, no boxes') },
  more: 'The desk needs a terminal. On it, ? tells its keys.',
  examples: [
    { line: '', does: 'the desk over $HEARSAY_DESK, else ./seeds' },
    { line: 'clippings', does: 'the desk over the folder clippings' },
  ],
  async run({ operands: [folder], values }, terminal, { openDesk }) {
    if (folder !== undefined && values.desk !== undefined)
      return wrong(terminal, 'The desk opens one folder, with --desk or without.', 'desk')
    if (!terminal.interactive || !terminal.columns) {
      return wrong(terminal, 'The desk needs a terminal; use list, read or check where there is none.')
    }
    return openDesk(folder ?? values.desk ?? terminal.desk, terminal, {
      screenReader: values['screen-reader'],
    })
  },
})
