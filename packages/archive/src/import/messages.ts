import type { ImportCode, ImportDiagnostic } from './diagnostics.ts'

type Data = ImportDiagnostic['data']

const sentences: Record<ImportCode, (data: Data) => string> = {
  'file-empty': () => 'The file is empty; a clipping has at least one line of text.',
  'layout-unknown': ({ looks }) =>
    `It looks like ${looks}, not like a clipping; every line was saved as it is.`,
  'seeds-split': ({ count }) => `The file holds ${count} clippings; each is saved by itself.`,
  'piece-recoded': ({ encoding }) =>
    `Cut out of a file in ${encoding}, this clipping would not be read in that encoding; it is saved as UTF-8.`,
  'article-not-found': () =>
    'No article was found on the page; all of its text was imported, menus and notices included.',
  'page-too-knotted': ({ elements, depth }) =>
    `The page has ${elements} elements, nested up to ${depth} deep; its bare text was imported, menus and notices included.`,
  'text-from-metadata': () =>
    'The page shows little of the article; the text was taken from the page’s data for search engines.',
  'text-left-out': ({ words, beginning }) =>
    `${words} words beside the article were left out: “${beginning}”. The saved original has them.`,
  'hidden-text': ({ count, words }) =>
    `${count} ${count === 1 ? 'paragraph' : 'paragraphs'} of the article that the page hides (${words} words) ${count === 1 ? 'was' : 'were'} imported too.`,
  'date-of-update': ({ value }) =>
    `The page names only the day of an update, ${value}, and not the day of publication.`,
  'articles-left-out': ({ count, beginning }) =>
    `The page has ${count === 1 ? 'another article' : `${count} other articles`}, which ${count === 1 ? 'was' : 'were'} left out: “${beginning}”. The saved original has ${count === 1 ? 'it' : 'them'}.`,
  'lines-left-out': ({ count, beginning }) =>
    `${count} ${count === 1 ? 'line' : 'lines'} around the story ${count === 1 ? 'is' : 'are'} not in the clipping: “${beginning}”. The saved original has ${count === 1 ? 'it' : 'them'}.`,
  'consent-left-out': ({ beginning }) => `A request for consent is not in the clipping: “${beginning}”.`,
  'pages-left': ({ count }) =>
    `${count} other ${count === 1 ? 'page or mail was' : 'pages or mails were'} left; the saved original has ${count === 1 ? 'it' : 'them'}.`,
  'header-mended': ({ lines }) =>
    `The clipping’s header is written as it is understood; the original has: ${lines}.`,
  'corrected-as-before': ({ fields }) => `Corrected as other clippings of this layout were: ${fields}.`,
  'columns-joined': () =>
    'Columns stand side by side in the text; the clipping has them one below the other. Check where they meet.',
  'references-left': ({ count }) =>
    `${count} ${count === 1 ? 'article of the list has' : 'articles of the list have'} no text; the saved original names ${count === 1 ? 'it' : 'them'}.`,
  'document-cut': () =>
    'The document is longer or nested deeper than what is read of it, or cut off; the saved original has all there is.',
  'words-struck-out': ({ beginning }) =>
    `Words that the document strikes out are in the clipping: “${beginning}”.`,
  'field-from-address': ({ field, value }) =>
    `The page names no ${field}; “${value}” was taken from its address.`,
  'field-from-mail': ({ field, value }) =>
    `The text names no ${field}; “${value}” was taken from the mail’s header.`,
  'note-left-out': ({ beginning }) =>
    `What the mail says above the forwarded text is not in the clipping: “${beginning}”.`,
  'field-shortened': ({ field, length }) =>
    `The ${field} has ${length} characters; the clipping has the beginning, the original all of it.`,
  'field-left-out': ({ field, value }) => `The ${field} “${value}” can’t be written in a clipping’s header.`,
  'header-misread': ({ field, value }) =>
    `The ${field} “${value}” is read back differently; check the clipping’s first lines.`,
  'opening-in-header': () =>
    'The story opens with lines as short as a header’s; they are read as part of the header.',
  'characters-removed': ({ times }) =>
    `${times} control ${times === 1 ? 'character was' : 'characters were'} removed.`,
  'summary-only': () => 'The feed has only a summary; the whole article is at its address.',
  'feed-empty': () => 'The feed has no items.',
  'markdown-as-written': () =>
    'This Markdown is too long or too complex to be taken apart; it was saved as it is, signs included.',
  'mail-broken': () =>
    'It begins as a mail but can’t be read as one, or is enclosed in too many others; every line was saved as it is.',
  'attachment-left': ({ name }) => `The attachment “${name}” was not imported; the saved original has it.`,
}

/** One sentence for people: what the file has and what was done with it. Contains words of the file: escape it for display. */
export function importMessage(diagnostic: ImportDiagnostic): string {
  return sentences[diagnostic.code](diagnostic.data)
}
