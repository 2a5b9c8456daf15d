// The states of a clipping: a list, and what changed between two of them, word by word.
import type { SeedVersion } from '@hearsay/archive'
import { decode } from '@hearsay/core'
import type { TextChange } from '@hearsay/desk'
import { textChanges } from '@hearsay/desk'
import { Hono } from 'hono'
import { seedAddress, versionFileAddress, versionsAddress } from '../../address.ts'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import type { Desk } from '../../desk.ts'
import { readableDay, readableSize } from '../../format.ts'
import { downloadHeaders } from '../../http/download.ts'

/** The page of the versions of a clipping, and each version as a file. */
export function versionRoutes({ archive, look }: Desk): Hono {
  const app = new Hono()
  app.get('/versions/:id{[\\s\\S]+}', async (context) => {
    const id = context.req.param('id')
    const [seed, versions] = await Promise.all([archive.get(id), archive.versions(id)])
    const compared = comparedNumbers(versions, context.req.query('from'), context.req.query('to'))
    const states = await Promise.all(compared.map((number) => archive.version(id, number)))
    const [before, after] = states.map(({ bytes }) => decode(bytes).text)
    const changes = before === undefined || after === undefined ? null : textChanges(before, after)
    const title = seed.headline ?? seed.file
    return context.html(<VersionsPage {...{ look, id, title, versions, compared, changes }} />)
  })
  app.get('/version-text/:number{[0-9]+}/:id{[\\s\\S]+}', async (context) => {
    const { bytes } = await archive.version(context.req.param('id'), Number(context.req.param('number')))
    return context.body(decode(bytes).text, 200, { 'Content-Type': 'text/plain; charset=utf-8' })
  })
  app.get('/version-original/:number{[0-9]+}/:id{[\\s\\S]+}', async (context) => {
    const found = await archive.version(context.req.param('id'), Number(context.req.param('number')))
    if (!found.original) return context.notFound()
    return context.body(new Uint8Array(found.original.bytes), 200, downloadHeaders(found.original.name))
  })
  return app
}

/** The two versions to compare: those asked for, else the latest change; none where there is one version. */
function comparedNumbers(versions: SeedVersion[], from = '', to = ''): number[] {
  const numbers = versions.map(({ number }) => number)
  const asked = [from, to].map(Number)
  if (asked.every((number) => numbers.includes(number))) return asked
  const current = versions.findIndex((one) => one.current)
  const other = numbers[current - 1] ?? numbers.find((_, at) => at !== current)
  return other === undefined ? [] : [other, numbers[current]!]
}

interface VersionsPageProps {
  look: Look
  id: string
  title: string
  versions: SeedVersion[]
  compared: number[]
  changes: TextChange[] | null
}

function VersionsPage({ look, id, title, versions, compared, changes }: VersionsPageProps) {
  const [from, to] = compared
  return (
    <Layout look={look} title={`Versions of ${title}`}>
      <div class="versions">
        <h1>Versions</h1>
        <p>
          <a href={seedAddress(id)} dir="auto">
            {title}
          </a>
        </p>
        <ul>
          {versions.map((one) => (
            <VersionRow id={id} version={one} />
          ))}
        </ul>
        {changes && (
          <>
            <form method="get" action={versionsAddress(id)}>
              <NumberChoice name="from" label="What changed from" versions={versions} chosen={from} />
              <NumberChoice name="to" label="to" versions={versions} chosen={to} />
              <button type="submit">Compare</button>
            </form>
            <section aria-labelledby="changes">
              <h2 id="changes">
                From version {from} to version {to}
              </h2>
              {changes.every(({ kind }) => kind === 'same') ? (
                <p>The words are the same; the files they came in differ.</p>
              ) : (
                <pre dir="auto" tabindex={0}>
                  {changes.map(({ kind, text }) =>
                    kind === 'same' ? text : kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>,
                  )}
                </pre>
              )}
            </section>
          </>
        )}
      </div>
    </Layout>
  )
}

function VersionRow({ id, version }: { id: string; version: SeedVersion }) {
  const { number, current, kept, bytes, original } = version
  return (
    <li>
      <b>Version {number}</b>
      {current && ', the clipping’s text'}
      <span class="quiet">
        {' '}
        saved <time datetime={kept}>{readableDay(kept.slice(0, 10))}</time>,{' '}
        <a href={versionFileAddress(id, number, 'text')}>text</a> ({readableSize(bytes)})
        {original !== null && (
          <>
            {' '}
            made of{' '}
            <a href={versionFileAddress(id, number, 'original')}>
              <bdi>{original}</bdi>
            </a>
          </>
        )}
      </span>
    </li>
  )
}

interface NumberChoiceProps {
  name: string
  label: string
  versions: SeedVersion[]
  chosen: number | undefined
}

function NumberChoice({ name, label, versions, chosen }: NumberChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select name={name}>
        {versions.map(({ number }) => (
          <option value={String(number)} selected={number === chosen}>
            version {number}
          </option>
        ))}
      </select>
    </label>
  )
}
