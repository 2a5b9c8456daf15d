import type { Added, Import } from '@hearsay/archive'
import { importMessage, problemMessage } from '@hearsay/archive'
import { seedAddress } from '../../address.ts'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { shortHeadline } from '../../format.ts'
import type { ImportedFile, PieceKey } from '../../imports/import-files.ts'
import { counted } from '../../wording.ts'

const kindLabels: Record<Import['format'], string> = {
  seed: 'a seed',
  seeds: 'several seeds',
  html: 'a web page',
  feed: 'a feed',
  markdown: 'Markdown',
  mail: 'a mail',
  unknown: 'of no known layout',
}

interface ImportResultPageProps {
  look: Look
  taken: ImportedFile[]
  token: string
  added: Map<PieceKey, Added>
}

/** What became of the files: what was kept, what was here already and what was refused. */
export function ImportResultPage({ look, taken, token, added }: ImportResultPageProps) {
  const all = [...added.values()]
  const kept = all.filter((one) => one.kept).length
  const here = all.filter((one) => !one.kept && one.same !== null).length
  const refused = all.length - kept - here + taken.filter(({ imported }) => imported.problem).length
  return (
    <Layout look={look} title="What was kept" here="add">
      <div class="kept">
        <h1>{kept > 0 ? `Kept ${counted(kept, 'seed')}` : 'Nothing new was kept'}</h1>
        <p class="quiet" role="status">
          {[here > 0 && `${here} here already`, refused > 0 && `${refused} refused`]
            .filter(Boolean)
            .join(', ')}
        </p>
        {taken.map(({ name, imported }, file) => (
          <section aria-labelledby={`file-${file}`}>
            <h2 id={`file-${file}`} dir="auto">
              {name === '-' ? 'The pasted text' : name}
            </h2>
            <p class="quiet">Taken for {kindLabels[imported.format]}.</p>
            {imported.problem && <p class="problem">{problemMessage(imported.problem)}</p>}
            {imported.diagnostics.map((one) => (
              <p class="quiet">{importMessage(one)}</p>
            ))}
            <ul>
              {imported.seeds.map((piece, at) => {
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
              })}
            </ul>
          </section>
        ))}
        <p>
          <a href="/add">Add more</a> · <a href="/">To the shelf</a>
        </p>
      </div>
    </Layout>
  )
}

function Outcome({ found, place, token }: { found: Added; place: PieceKey; token: string }) {
  if (found.kept)
    return (
      <p>
        Kept as{' '}
        <a href={seedAddress(found.id)}>
          <bdi>{found.id}</bdi>
        </a>
        .
      </p>
    )
  if (found.same === null) return <p class="problem">{problemMessage(found.problem)}</p>
  return (
    <form method="post" action="/keep/chosen">
      {found.same === 'text' ? 'The same text is here already: ' : 'Nearly the same text is here already: '}
      <a href={seedAddress(found.id)}>
        <bdi>{found.id}</bdi>
      </a>
      . <input type="hidden" name="token" value={token} />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="again" value="true" />
      <button type="submit" class="plain">
        Keep it anyway
      </button>
    </form>
  )
}
