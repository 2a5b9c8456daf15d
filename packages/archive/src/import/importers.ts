// The reader of each format, a line a format.
import { feedImporter } from './feed/feed-importer.ts'
import type { FileFormat } from './formats.ts'
import { htmlImporter } from './html/html-importer.ts'
import type { Importer } from './importer.ts'
import { mailImporter } from './mail/mail-importer.ts'
import { markdownImporter } from './markdown/markdown-importer.ts'
import { textImporter } from './text/text-importer.ts'

/** What reads the files of each format. */
export const importers: Record<FileFormat, Importer> = {
  mail: mailImporter,
  feed: feedImporter,
  html: htmlImporter,
  markdown: markdownImporter,
  text: textImporter,
}
