import type { ImportCode, ImportDiagnostic } from './diagnostics.ts'

type Data = ImportDiagnostic['data']

const sentences: Record<ImportCode, (data: Data) => string> = {
  'file-empty': () => 'There is nothing in it; a clipping has at least a line of text.',
  'layout-unknown': ({ looks }) => `It reads as ${looks}, not as a clipping; every line was kept as it is.`,
  'seeds-split': ({ count }) => `It holds ${count} clippings; each becomes a seed of its own.`,
  'piece-recoded': ({ encoding }) =>
    `Cut out of a file in ${encoding}, this clipping could not be told to be in it; it is kept as UTF-8.`,
  'article-not-found': () =>
    'No article stands out on the page; all of its text was taken, menus and notices included.',
  'page-too-knotted': ({ elements, depth }) =>
    `The page has ${elements} elements, up to ${depth} deep; its bare text was taken, menus and notices included.`,
  'text-from-metadata': () =>
    'The page shows little of the article; its text was taken from what the page tells search engines.',
  'field-from-address': ({ field, value }) =>
    `The page names no ${field}; “${value}” was taken from its address.`,
  'field-from-mail': ({ field, value }) =>
    `The text names no ${field}; “${value}” was taken from the mail’s own header.`,
  'field-shortened': ({ field, length }) =>
    `The ${field} has ${length} characters; the seed has its beginning, the original all of it.`,
  'field-left-out': ({ field, value }) => `The ${field} “${value}” has no form that a seed could carry.`,
  'header-misread': ({ field, value }) =>
    `The ${field} “${value}” is not read back from the seed; look at the seed’s first lines.`,
  'opening-in-header': () =>
    'The story opens with lines too short to be told from a header; they are read as part of it.',
  'characters-removed': ({ times }) =>
    `${times} control ${times === 1 ? 'character was' : 'characters were'} left out; no clipping needs one.`,
  'summary-only': () => 'The feed carries a summary alone; the article itself stands at its address.',
  'feed-empty': () => 'The feed has no items.',
  'feed-broken': () => 'It begins as a feed but can’t be read as one; every line was kept as it is.',
  'markdown-as-written': () =>
    'This Markdown is too long or too tangled to be taken apart; it was kept as it is, signs included.',
  'mail-broken': () =>
    'It begins as a mail but can’t be read as one, or lies too deep in others; every line was kept as it is.',
  'attachment-left': ({ name }) => `The attachment “${name}” was not taken; it is kept in the original.`,
}

/** One sentence for people: what is there and what became of it. Holds words of the file: escape it where it is shown. */
export function importMessage(diagnostic: ImportDiagnostic): string {
  return sentences[diagnostic.code](diagnostic.data)
}
