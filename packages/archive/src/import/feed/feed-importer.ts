// RSS, Atom, RDF and JSON feeds.
import { compose } from '../compose.ts'
import { importDiagnostic } from '../diagnostics.ts'
import { emptyImport, importOf, refusedImport } from '../import.ts'
import type { Importer } from '../importer.ts'
import { isCutXml } from '../signature.ts'

/** Reads a feed to a seed for each item. */
export const feedImporter: Importer = {
  detect({ text, start, root }) {
    if (/^<(?:rss|feed|rdf:RDF|channel)[\s>]/i.test(root)) return true
    return (
      start.startsWith('{') && /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//i.test(text)
    )
  },
  async read({ file, text }) {
    const { clipsOfFeed } = await import('./feed.ts')
    const clips = clipsOfFeed(text)
    if (clips === null)
      return refusedImport({
        code: 'document-unreadable',
        about: file.name,
        data: { format: 'feed', why: 'broken' },
      })
    if (clips.length === 0) return { ...emptyImport('feed'), diagnostics: [importDiagnostic('feed-empty')] }
    const cut = isCutXml(text) ? [importDiagnostic('document-cut')] : []
    return importOf('feed', file, clips.map(compose), cut)
  },
}
