// The formats of files that can be imported, an entry a format; data alone, for screens too. To add one: an entry here, an
// importer in importers.ts, a label in the desk’s labels.ts, a row in docs/archive.md. The compiler and the tests of
// formats.test.ts name whatever is missing.

interface FileFormatEntry {
  /** The endings of its files’ names, in lower case, without the dot; other names are detected by their content. */
  extensions: readonly string[]
}

/** The formats of files, in the order in which they are detected; `text` is what no other format is. */
export const fileFormats = {
  docx: { extensions: ['docx'] },
  rtf: { extensions: ['rtf'] },
  pdf: { extensions: ['pdf'] },
  webarchive: { extensions: ['webarchive'] },
  warc: { extensions: ['warc', 'warc.gz'] },
  msg: { extensions: ['msg'] },
  mbox: { extensions: ['mbox'] },
  mhtml: { extensions: ['mhtml', 'mht'] },
  mail: { extensions: ['eml'] },
  news: { extensions: ['nitf', 'newsml', 'ninjs'] },
  library: { extensions: ['ris', 'csv'] },
  feed: { extensions: ['rss', 'atom', 'rdf', 'xml', 'json'] },
  html: { extensions: ['html', 'htm', 'xhtml'] },
  markdown: { extensions: ['md', 'markdown', 'mdown', 'mkd'] },
  text: { extensions: ['txt', 'seed'] },
} as const satisfies Record<string, FileFormatEntry>

/** The format of a file. */
export type FileFormat = keyof typeof fileFormats

/** What a text may turn out to be: one seed, several, an export of a press database, or something with another layout. */
export const textFormats = ['seed', 'seeds', 'database', 'unknown'] as const

/** What a file was imported as. */
export type ImportFormat = (typeof textFormats)[number] | Exclude<FileFormat, 'text'>

/** Everything a file can be imported as. */
export const importFormats: readonly ImportFormat[] = [
  ...textFormats,
  ...(Object.keys(fileFormats) as FileFormat[]).filter((format) => format !== 'text'),
]

/** The endings of file names of every format, in lower case, without the dot. */
export const importExtensions: readonly string[] = Object.values(fileFormats).flatMap(({ extensions }) => [
  ...extensions,
])

/** The format that a file’s name ends for; null for any other name. */
export function formatByName(name: string): FileFormat | null {
  const names = Object.keys(fileFormats) as FileFormat[]
  return names.find((format) => hasImportExtension(name, format)) ?? null
}

/** Whether a file’s name ends as those of a format, or of any format, do. */
export function hasImportExtension(name: string, format?: FileFormat): boolean {
  const extensions: readonly string[] = format ? fileFormats[format].extensions : importExtensions
  const written = name.toLowerCase()
  return extensions.some(
    (extension) => written.endsWith(`.${extension}`) && written.length > extension.length + 1,
  )
}
