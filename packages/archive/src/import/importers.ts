// The reader of each format, a line a format.
import { docxImporter } from './docx/docx-importer.ts'
import { feedImporter } from './feed/feed-importer.ts'
import type { FileFormat } from './formats.ts'
import { htmlImporter } from './html/html-importer.ts'
import type { Importer } from './importer.ts'
import { libraryImporter } from './library/library-importer.ts'
import { mailImporter } from './mail/mail-importer.ts'
import { markdownImporter } from './markdown/markdown-importer.ts'
import { mboxImporter } from './mbox/mbox-importer.ts'
import { mhtmlImporter } from './mhtml/mhtml-importer.ts'
import { msgImporter } from './msg/msg-importer.ts'
import { newsImporter } from './news/news-importer.ts'
import { pdfImporter } from './pdf/pdf-importer.ts'
import { rtfImporter } from './rtf/rtf-importer.ts'
import { textImporter } from './text/text-importer.ts'
import { warcImporter } from './warc/warc-importer.ts'
import { webArchiveImporter } from './web-archive/web-archive-importer.ts'

/** What reads the files of each format. */
export const importers: Record<FileFormat, Importer> = {
  docx: docxImporter,
  rtf: rtfImporter,
  pdf: pdfImporter,
  webarchive: webArchiveImporter,
  warc: warcImporter,
  msg: msgImporter,
  mbox: mboxImporter,
  mhtml: mhtmlImporter,
  mail: mailImporter,
  news: newsImporter,
  library: libraryImporter,
  feed: feedImporter,
  html: htmlImporter,
  markdown: markdownImporter,
  text: textImporter,
}
