import type { FormatAbout } from '../format.ts'

/** JSON Lines: a statement record a line, to be read line by line (jsonlines.org). */
export const jsonLinesAbout: FormatAbout = {
  label: 'JSON Lines',
  mediaType: 'application/jsonl',
  extension: 'jsonl',
  use: 'For scripts and databases that read line by line, however long the file is.',
  keeps: 'Keeps what JSON keeps; each line is a record of its own.',
  loses: 'Loses what JSON loses.',
}
