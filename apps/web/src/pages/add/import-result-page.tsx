import type { Added } from '@hearsay/archive'
import { importMessage, problemMessage } from '@hearsay/archive'
import { counted, importFormatLabels } from '@hearsay/desk'
import { seedAddress, versionsAddress } from '../../address.ts'
import { Chunked } from '../../components/chunked.tsx'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { shortHeadline } from '../../format.ts'
import type { ImportedFile, PieceKey } from '../../imports/import-files.ts'

interface ImportResultPageProps {
  look: Look
  imports: ImportedFile[]
  token: string
  added: Map<PieceKey, Added>
}

/** The result of an import: what was saved, what was here already and what failed. */
export function ImportResultPage({ look, imports, token, added }: ImportResultPageProps) {
  const all = [...added.values()]
  const saved = all.filter((one) => one.kept).length
  const duplicates = all.filter((one) => !one.kept && one.same !== null).length
  const refused = all.length - saved - duplicates + imports.filter(({ imported }) => imported.problem).length
  return (
    <Layout look={look} title="Import result" here="add">
      <div class="import-result">
        <h1>{saved > 0 ? `Saved ${counted(saved, 'clipping')}` : 'Nothing new was saved'}</h1>
        <p class="quiet" role="status">
          {[duplicates > 0 && `${duplicates} already here`, refused > 0 && `${refused} not saved`]
            .filter(Boolean)
            .join(', ')}
        </p>
        <Chunked
          of={imports}
          size={10}
          each={({ name, imported }, file) => (
            <section aria-labelledby={`file-${file}`}>
              <h2 id={`file-${file}`} dir="auto">
                {name === '-' ? 'Pasted text' : name}
              </h2>
              <p class="quiet">
                {imported.format === 'unknown'
                  ? 'Format not recognised.'
                  : `Format: ${importFormatLabels[imported.format]}.`}
              </p>
              {imported.problem && <p class="problem">{problemMessage(imported.problem)}</p>}
              {imported.diagnostics.map((one) => (
                <p class="quiet">{importMessage(one)}</p>
              ))}
              <ul>
                <Chunked
                  of={imported.seeds}
                  each={(piece, at) => {
                    const place: PieceKey = `${file}.${at}`
                    const found = added.get(place)
                    if (!found) return null
                    return (
                      <li>
                        <b dir="auto">{shortHeadline(piece.headline ?? piece.text.trim().slice(0, 80))}</b>
                        <Outcome {...{ found, place, token }} />
                        {piece.diagnostics.map((one) => (
                          <p class="quiet">{importMessage(one)}</p>
                        ))}
                      </li>
                    )
                  }}
                />
              </ul>
            </section>
          )}
        />
        <p>
          <a href="/add">Add more</a> · <a href="/">Go to the shelf</a>
        </p>
      </div>
    </Layout>
  )
}

function Outcome({ found, place, token }: { found: Added; place: PieceKey; token: string }) {
  if (found.kept)
    return (
      <p>
        Saved as{' '}
        <a href={seedAddress(found.id)}>
          <bdi>{found.id}</bdi>
        </a>
        {found.version && (
          <>
            , <a href={versionsAddress(found.id)}>version {found.version}</a>: the page has changed
          </>
        )}
        {found.copyOf && (
          <>
            , with the text of{' '}
            <a href={seedAddress(found.copyOf)}>
              <bdi>{found.copyOf}</bdi>
            </a>
          </>
        )}
        .
      </p>
    )
  if (found.same === null) return <p class="problem">{problemMessage(found.problem)}</p>
  return (
    <form method="post" action="/keep/chosen">
      {found.same === 'text'
        ? 'Already here, with the same text: '
        : 'Already here, with nearly the same text: '}
      <a href={seedAddress(found.id)}>
        <bdi>{found.id}</bdi>
      </a>
      {found.version && (
        <>
          . The file is saved as <a href={versionsAddress(found.id)}>version {found.version}</a>
        </>
      )}
      . <input type="hidden" name="token" value={token} />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="again" value="true" />
      <button type="submit" class="plain">
        Save as another clipping
      </button>
    </form>
  )
}
