// Markdown files, by their name, or by front matter over text with Markdown’s signs.
import { decode, parse } from '@hearsay/core'
import { compose } from '../compose.ts'
import { importDiagnostic } from '../diagnostics.ts'
import { hasImportExtension } from '../formats.ts'
import { importOf } from '../import.ts'
import type { Importer } from '../importer.ts'
import { importText } from '../text/import-text.ts'
import { hasMarkdownSigns } from './signs.ts'

/** Reads a Markdown file to its words. A seed keeps its bytes, whatever its file is called. */
export const markdownImporter: Importer = {
  detect({ file, start }) {
    return (
      hasImportExtension(file.name, 'markdown') || (/^---[ \t]*\r?\n/.test(start) && hasMarkdownSigns(start))
    )
  },
  async read({ file }) {
    const { text } = decode(file.bytes)
    const { header, headline } = parse(text).document
    if (header.outlet?.certain && header.date?.certain && headline && !hasMarkdownSigns(text))
      return importText(file)
    const { clipOfMarkdown } = await import('./markdown.ts')
    const clip = clipOfMarkdown(text.replace(/^\ufeff/, ''))
    return clip
      ? importOf('markdown', file, [compose(clip)])
      : importText(file, [importDiagnostic('markdown-as-written')])
  },
}
