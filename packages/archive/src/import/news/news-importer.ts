// News items as agencies send them (NITF, NewsML-G2, ninjs), and lists of articles in JSON.
import { compose } from '../compose.ts'
import { importDiagnostic } from '../diagnostics.ts'
import { importOf, refusedImport } from '../import.ts'
import type { Importer } from '../importer.ts'
import { isCutXml } from '../signature.ts'
import { articlesIn } from './article-shape.ts'

/** What news items in XML begin with. */
const NEWS_ROOT =
  /^<(?:\w+:)?(?:nitf|newsItem|newsMessage|packageItem|NewsML|ppsArticles?|factiva\w*|DistDoc|ArticleRetrievalResponse|\w*ArticleResponse)[\s>]/i

/** Reads the articles of an item, or of a list of them. */
export const newsImporter: Importer = {
  detect({ text, start, root }) {
    if (NEWS_ROOT.test(root)) return true
    if (!/^[[{]/.test(start) || /jsonfeed\.org\/version/i.test(start)) return false
    return articlesIn(jsonIn(text)).length > 0
  },
  async read({ file, text }) {
    const clips = text.trimStart().startsWith('<')
      ? (await import('./news-xml.ts')).clipsOfNewsXml(text)
      : (await import('./news-json.ts')).clipsOfNewsJson(jsonIn(text))
    if (clips === null)
      return refusedImport({
        code: 'document-unreadable',
        about: file.name,
        data: { format: 'news', why: 'broken' },
      })
    return importOf('news', file, clips.map(compose), [
      ...(clips.length > 1 ? [importDiagnostic('seeds-split', { count: clips.length })] : []),
      ...(isCutXml(text) ? [importDiagnostic('document-cut')] : []),
    ])
  },
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
