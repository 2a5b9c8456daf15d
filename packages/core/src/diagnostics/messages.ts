import type { Diagnostic, DiagnosticCode } from './codes.ts'

type Data = Diagnostic['data']

const sentences: Record<DiagnosticCode, (data: Data) => string> = {
  'outlet-missing': () => 'No outlet was found; a line with the name of the paper belongs at the top.',
  'date-missing': () => 'No date was found; a line such as “June 29, 2022” belongs in the header.',
  'date-impossible': ({ written, known }) =>
    `“${written}” is not a day that exists${known ? `; only ${known} is certain` : ''}.`,
  'date-without-year': ({ written }) =>
    `“${written}” names no year of the common calendar; a date such as “June 29, 2022” belongs in the header.`,
  'date-ambiguous': ({ written, readings }) =>
    `“${written}” can be read as ${readings}; write the month as a word.`,
  'date-in-future': ({ value, today }) => `The date ${value} is still to come; today is ${today}.`,
  'dateline-differs': ({ dateline, published }) =>
    `The dateline says ${dateline}, the header ${published}; a story is filed within a week before it appears.`,
  'headline-missing': () =>
    'No headline was found; it stands between the header lines and the first paragraph.',
  'body-empty': () => 'There is no paragraph after the header; the clipping’s text belongs there.',
  'field-repeated': ({ field, kept, written }) =>
    `The ${field} is given twice; “${kept}” was taken, not “${written}”.`,
  'field-unknown': ({ written }) => `The header line “${written}” has no form that tells what it is.`,
  'front-matter-never-closed': () =>
    'The front matter opens with “---” but no second “---” closes it; it was read as text.',
  'quote-never-closed': ({ mark }) =>
    `The quotation opened with ${mark} is never closed, and the next paragraph does not go on with it.`,
  'quote-never-opened': ({ mark }) => `The mark ${mark} closes a quotation that nothing opened.`,
  'quotes-mixed': ({ kinds }) => `The quotation marks are ${kinds} in one text.`,
  'line-very-long': ({ length }) =>
    `This line has ${length} characters; a paragraph may have lost its line breaks.`,
  'several-seeds': () => 'Another clipping seems to begin here; a file holds one seed.',
  'control-character': ({ character, times }) =>
    `The text holds the control character ${character}${again(times)}; no clipping needs one.`,
  'text-damaged': ({ written, times }) =>
    `“${written}”${again(times)} looks like a character lost in a wrong encoding.`,
  'encoding-guessed': ({ encoding }) => `The file is not UTF-8; it was read as ${encoding}.`,
  'not-text': ({ character }) => `This is not text: it holds ${character}, and more than a clipping can.`,
}

function again(times: unknown): string {
  return Number(times) > 1 ? ` (${times} times in all)` : ''
}

/** One sentence for people: what is there and what was expected. Holds words of the text: escape it where it is shown. */
export function message(diagnostic: Diagnostic): string {
  return sentences[diagnostic.code](diagnostic.data)
}
