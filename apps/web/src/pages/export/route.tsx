// The page that hands clippings on: every format with what it is for, keeps and loses, and how the first clipping looks in it.

import type { QueryDiagnostic, Shelf } from '@hearsay/archive'
import { ArchiveError } from '@hearsay/archive'
import { selectClippings } from '@hearsay/archive/clippings'
import type { ExportFormatName, PreviewFile } from '@hearsay/exchange'
import { exportFormatNames, exportFormats, previewExport } from '@hearsay/exchange'
import { Hono } from 'hono'
import * as z from 'zod'
import { exportAddress, exportFileAddress, pressReviewAddress, seedAddress } from '../../address.ts'
import { MAX_EXPORTED_IDS } from '../../api/export.ts'
import { Layout } from '../../components/layout.tsx'
import { MessagePage } from '../../components/message-page.tsx'
import { countLabel } from '../../components/pager.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import type { Desk } from '../../desk.ts'

/** How much of a file a preview shows, in UTF-16 units. */
const PREVIEW_LENGTH = 3000

const viewSchema = z.object({
  q: z.string().max(20_000).catch(''),
  id: z.array(z.string().max(2000)).max(MAX_EXPORTED_IDS).catch([]),
  format: z.enum(exportFormatNames).optional().catch(undefined),
})

/** What is handed on: what a query finds, or some clippings. */
interface ExportView {
  query: string
  ids: string[]
  format: ExportFormatName | undefined
}

/** `/export`, for a query or for one clipping. */
export function exportPageRoutes({ archive, look, pageCache, versions }: Desk): Hono {
  const app = new Hono()
  app.get('/export', (context) =>
    pageCache.respond(context, context.req.url, versions.version, async () => {
      const { id = [] } = context.req.queries()
      const asked = viewSchema.parse({ ...context.req.query(), id: id.filter((one) => one !== '') })
      const view: ExportView = { query: asked.q.trim(), ids: asked.id, format: asked.format }
      try {
        const shelf = view.ids.length ? null : await archive.shelf({ query: view.query, limit: 1 })
        const first = view.ids[0] ?? shelf?.entries.find(({ problem }) => !problem)?.id
        for (const one of view.ids) await archive.get(one)
        const { format } = view
        const files = format && first ? await preview(format, first) : []
        const drawn = <ExportPage {...{ view, look, shelf, files, first: first ?? null }} />
        return { body: String(await drawn) }
      } catch (error) {
        if (!(error instanceof ArchiveError) || error.code !== 'seed-unknown') throw error
        const missing = (
          <MessagePage look={look} title="No such clipping">
            <p>There is nothing to export under this address.</p>
          </MessagePage>
        )
        return { body: String(await missing) }
      }
    }),
  )
  return app

  async function preview(format: ExportFormatName, id: string): Promise<PreviewFile[]> {
    const selected = await selectClippings(archive, { ids: [id] })
    return previewExport(format, () => selected.clippings(), PREVIEW_LENGTH)
  }
}

interface ExportPageProps {
  view: ExportView
  look: Desk['look']
  /** What the query finds; null for chosen clippings. */
  shelf: Shelf | null
  files: PreviewFile[]
  /** The clipping that previews show. */
  first: string | null
}

function ExportPage({ view, look, shelf, files, first }: ExportPageProps) {
  const { query, ids, format } = view
  const diagnostics: QueryDiagnostic[] = shelf?.diagnostics ?? []
  const isWrong = diagnostics.some(({ severity }) => severity === 'error')
  return (
    <Layout look={look} title="Export">
      <div class="shelf-head">
        <h1>Export</h1>
        {ids.length === 0 && (
          <SearchBox
            action="/export"
            label="Which clippings; all without a search"
            {...{ query, diagnostics }}
          />
        )}
      </div>
      <p class="quiet list-head" role="status">
        {shelf ? (
          <>
            {countLabel(shelf.total, 'clipping')}
            {query !== '' && (
              <>
                {' '}
                with <bdi>{query}</bdi>
              </>
            )}
          </>
        ) : (
          ids.map((id, at) => (
            <>
              {at > 0 && ', '}
              <a href={seedAddress(id)}>
                <bdi>{id}</bdi>
              </a>
            </>
          ))
        )}
      </p>
      <p>
        Who says something is a program’s attribution, and every format says so. Unsure statements are left
        out unless the search has <code>sure:all</code>. For readers,{' '}
        <a href={pressReviewAddress(view)}>make a press review</a>.
      </p>
      {format && first && <Preview {...{ format, files, first, view }} />}
      {!isWrong && <FormatTable view={view} />}
    </Layout>
  )
}

/** Every format, with the way to its file. */
function FormatTable({ view }: { view: ExportView }) {
  return (
    <table class="names formats">
      <caption class="unseen">Formats</caption>
      <thead>
        <tr>
          <th scope="col">Format</th>
          <th scope="col">What it is for</th>
          <th scope="col">What it keeps and loses</th>
        </tr>
      </thead>
      <tbody>
        {exportFormatNames.map((name) => {
          const { label, use, keeps, loses, extension } = exportFormats[name]
          return (
            <tr id={name}>
              <th scope="row">
                {label}
                <br />
                <a href={exportFileAddress(name, view)} download={`statements.${extension}`}>
                  Download
                  <span class="unseen"> {label}</span>
                </a>{' '}
                ·{' '}
                <a href={exportAddress({ ...view, format: name })}>
                  Preview
                  <span class="unseen"> of {label}</span>
                </a>
              </th>
              <td>{use}</td>
              <td>
                {keeps} {loses}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** One clipping in a format. */
function Preview({
  format,
  files,
  first,
  view,
}: {
  format: ExportFormatName
  files: PreviewFile[]
  first: string
  view: ExportView
}) {
  const { label, extension } = exportFormats[format]
  return (
    <section class="panel preview" aria-labelledby="preview">
      <h2 id="preview">{label}: a preview</h2>
      <p class="quiet">
        One clipping,{' '}
        <a href={seedAddress(first)}>
          <bdi>{first}</bdi>
        </a>
        .{' '}
        <a href={exportFileAddress(format, view)} download={`statements.${extension}`}>
          Download all
        </a>
      </p>
      {files.map(({ file, text, isCut }) => (
        <figure>
          <figcaption>
            <bdi>{file}</bdi>
          </figcaption>
          {text === null ? (
            <p class="quiet">This file is no text; download it to look into it.</p>
          ) : (
            <pre tabindex={0} dir="auto">
              {text}
              {isCut && '…'}
            </pre>
          )}
        </figure>
      ))}
    </section>
  )
}
