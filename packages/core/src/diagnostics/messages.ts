// What people read of a diagnostic: one plain sentence, what was found and what was expected.

import { codePointName } from '../text/code-point-name.ts'
import type { Diagnostic, DiagnosticCode, DiagnosticData } from './codes.ts'

const MESSAGES: { [Code in DiagnosticCode]: (data: DiagnosticData<Code>) => string } = {
  'outlet-missing': () => 'No outlet found. Put the name of the newspaper on the first line.',
  'date-missing': () => 'No date found. Add a line such as “June 29, 2022” to the header.',
  'date-impossible': ({ written, known }) =>
    `“${written}” is not a day that exists${known ? `; only ${known} is certain` : ''}.`,
  'date-without-year': ({ written }) => `“${written}” has no year. Write a date such as “June 29, 2022”.`,
  'date-ambiguous': ({ written, readings }) =>
    `“${written}” can mean ${readings}. Write the month as a word.`,
  'date-in-future': ({ value, today }) => `The date ${value} is in the future; today is ${today}.`,
  'dateline-differs': ({ dateline, published }) =>
    `The dateline says ${dateline}, the header says ${published}. Expected: at most a week before publication.`,
  'headline-missing': () => 'No headline found between the header and the first paragraph.',
  'field-repeated': ({ field, kept, written }) =>
    `The ${field} is given twice: “${kept}” is used, “${written}” is not.`,
  'field-unknown': ({ written }) => `Can't tell what the header line “${written}” is.`,
  'front-matter-never-closed': () =>
    'The front matter begins with “---” but has no closing “---”. It was read as text.',
  'body-empty': () => 'No paragraph found after the header.',
  'quote-never-closed': ({ mark }) =>
    `The quotation that begins with ${mark} has no closing mark, and the next paragraph does not continue it.`,
  'quote-never-opened': ({ mark }) => `The closing mark ${mark} has no opening mark.`,
  'quotes-mixed': ({ kinds }) => `The text mixes ${kinds} quotation marks.`,
  'several-seeds': () => 'Another clipping seems to begin here. Put each clipping into a file of its own.',
  'line-very-long': ({ length }) =>
    `This line has ${length} characters. The paragraph may have lost its line breaks.`,
  'control-character': ({ written, times }) =>
    `The text contains the control character ${codePointName(written)}${inAll(times)}.`,
  'text-damaged': ({ written, times }) =>
    `“${written}”${inAll(times)} looks like a character damaged by a wrong encoding.`,
  'encoding-guessed': ({ encoding }) => `The file is not UTF-8. It was read as ${encoding}.`,
  'not-text': ({ character }) =>
    `This is not text: it contains ${character}, or more control characters than any text.`,
}

function inAll(times: number): string {
  return times > 1 ? ` (${times} times)` : ''
}

/** One sentence for people. It holds words of the text: escape it where it is shown. */
export function message<Code extends DiagnosticCode>(diagnostic: Diagnostic<Code>): string {
  return MESSAGES[diagnostic.code](diagnostic.data)
}
