// How files begin that are no clipping. Data, by the formats’ own specifications.

const RECOGNISE = 'recognise its text first, and save that'
// What to do with a document of another word processor.
const SAVE_DOCX = 'save it as .docx, .rtf or text'
/** What to do with what may be one of Office’s documents, or its mail. */
export const SAVE_DOCX_OR_MAIL = `${SAVE_DOCX}, a mail as .eml`

/** Beginnings of binary files: characters of one byte each, an offset, what the format is, and what to do. */
export const foreignBytes: [characters: string, offset: number, format: string, advice: string][] = [
  ['\x89PNG', 0, 'a picture (PNG)', RECOGNISE],
  ['\xff\xd8\xff', 0, 'a picture (JPEG)', RECOGNISE],
  ['GIF8', 0, 'a picture (GIF)', RECOGNISE],
  ['II*\0', 0, 'a picture (TIFF)', RECOGNISE],
  ['MM\0*', 0, 'a picture (TIFF)', RECOGNISE],
  ['WEBP', 8, 'a picture (WebP)', RECOGNISE],
  ['ftypheic', 4, 'a picture (HEIC)', RECOGNISE],
  ['ftypavif', 4, 'a picture (AVIF)', RECOGNISE],
  ['ftyp', 4, 'a video or a recording', 'write down what is said in it'],
  ['ID3', 0, 'a recording (MP3)', 'write down what is said in it'],
  ['OggS', 0, 'a recording (Ogg)', 'write down what is said in it'],
  ['WAVE', 8, 'a recording (WAV)', 'write down what is said in it'],
  ['\x1aE\xdf\xa3', 0, 'a video', 'write down what is said in it'],
  ['7z\xbc\xaf\x27\x1c', 0, 'a 7-Zip archive', 'unpack it, and add the files in it'],
  ['Rar!', 0, 'a RAR archive', 'unpack it, and add the files in it'],
  ['BZh', 0, 'a bzip2 archive', 'unpack it, and add the files in it'],
  ['\xfd7zXZ', 0, 'an xz archive', 'unpack it, and add the files in it'],
  ['ustar', 257, 'a tar archive', 'unpack it, and add the files in it'],
  ['SQLite format 3', 0, 'an SQLite database', 'export the texts in it'],
  ['bplist', 0, 'a property list', 'it holds settings, no page'],
  ['%!PS', 0, 'a PostScript file', 'save it as PDF or text'],
]
/** Names within ZIP files, what the file is, and what to do. */
export const foreignEntries: [RegExp, string, string][] = [
  [/^xl\//, 'an Excel workbook', 'save the texts in it as .csv or text'],
  [/^ppt\//, 'a PowerPoint presentation', 'save its text'],
  [/^META-INF\/container\.xml$/, 'an e-book (EPUB)', 'save the article as a page or text'],
  [/^content\.xml$/, 'an OpenDocument text', SAVE_DOCX],
  [/^Index\/Document\.iwa$/, 'a Pages document', SAVE_DOCX],
]

const PAGE = 'open it, and save the page'
/** Beginnings of text files, what the format is, and what to do. */
export const foreignTexts: [RegExp, string, string][] = [
  [/^\s*https?:\/\/\S+\s*$/i, 'an address', PAGE],
  [/^\[InternetShortcut\]/i, 'a link to a page', PAGE],
  [/^(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE plist[^>]*>\s*)?<plist[\s>]/i, 'a property list', PAGE],
  [
    /^@(?:article|book|misc|online|inproceedings|newspaper|string|comment)\s*\{/i,
    'a BibTeX file',
    'it names articles and holds none; save their texts',
  ],
  [/^BEGIN:VCALENDAR/, 'a calendar', 'it holds no article'],
  [/^BEGIN:VCARD/, 'an address card', 'it holds no article'],
  [/^\\documentclass/m, 'a LaTeX file', 'save what it prints as PDF or text'],
  [/^(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i, 'a drawing (SVG)', RECOGNISE],
  [/^WEBVTT\b|^\d+\r?\n\d\d:\d\d:\d\d,\d{3} -->/, 'a file of subtitles', 'save its text without the times'],
  [/^<!DOCTYPE NETSCAPE-Bookmark/i, 'a list of bookmarks', 'save the pages that it names'],
  [
    /^(?:<!DOCTYPE html>\s*)?<html[^>]*>[\s\S]{0,400}<title>\s*Pocket Export/i,
    'a list of pages (Pocket)',
    'save the pages that it names',
  ],
]
