import type { FormatAbout } from '../format.ts'

/** One JSON array of statement records, a record a line. */
export const jsonAbout: FormatAbout = {
  label: 'JSON',
  mediaType: 'application/json',
  extension: 'json',
  use: 'One array for a script that takes the whole at once.',
  keeps: 'Keeps everything in a statement’s record, with spans in UTF-16 units.',
  loses: 'Loses the clipping’s text around the statements and the words that its evidence matched.',
}
