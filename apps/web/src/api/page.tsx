// /api for people: the OpenAPI document as a page.

import type { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { Layout } from '../components/layout.tsx'
import type { Desk } from '../desk.ts'
import { description } from './api.ts'

/** The parts of an OpenAPI document that the page shows. */
interface OpenApiDocument {
  paths?: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, unknown> }
}
interface Operation {
  summary?: string
  description?: string
  tags?: string[]
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[]
  requestBody?: { content: Record<string, { schema?: Schema }> }
  responses: Record<string, { description: string; content?: Record<string, { schema?: Schema }> }>
}
interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: string[]
  items?: Schema
  description?: string
}

/** The page that describes the API. */
export function apiPage({ look, pageCache }: Desk, api: OpenAPIHono): Hono {
  const app = new Hono()
  app.get('/api', (context) =>
    pageCache.respond(context, '/api', 'api', async () => {
      const document = api.getOpenAPI31Document(description) as unknown as OpenApiDocument
      const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
      )
      const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags ?? []))]
      const drawn = (
        <Layout look={look} title="The API">
          <div class="about">
            <h1>The API</h1>
            <p>
              Everything on the desk as JSON, under <code>/api</code>. Programs read{' '}
              <a href="/api/openapi.json">the OpenAPI document</a>. Every search is also a feed:{' '}
              <a href="/feed.atom">Atom</a> or <a href="/feed.json">JSON Feed</a>, with the query after{' '}
              <code>?q=</code>.
            </p>
            <p class="quiet">
              Answers have an <code>ETag</code>. On a desk with passwords, programs send one as{' '}
              <code>Authorization: Bearer …</code>. Errors are <code>{'{"error": {"code", "message"}}'}</code>
              .
            </p>
          </div>
          {tags.map((tag) => (
            <section class="api-part" aria-labelledby={`tag-${tag}`}>
              <h2 class="part" id={`tag-${tag}`}>
                {tag}
              </h2>
              {operations
                .filter(({ operation }) => operation.tags?.includes(tag))
                .map((one) => (
                  <OperationPart {...one} />
                ))}
            </section>
          ))}
          <section class="api-part" aria-labelledby="schemas">
            <h2 class="part" id="schemas">
              Schemas
            </h2>
            {Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => (
              <details id={`schema-${name}`}>
                <summary>{name}</summary>
                <pre tabindex={0}>{JSON.stringify(schema, null, 2)}</pre>
              </details>
            ))}
          </section>
        </Layout>
      )
      return { body: String(await drawn) }
    }),
  )
  return app
}

function OperationPart({ path, method, operation }: { path: string; method: string; operation: Operation }) {
  const { summary, parameters = [], requestBody, responses } = operation
  const address = `/api${path}`
  return (
    <article class="operation">
      <h3>
        <code>
          <b>{method.toUpperCase()}</b> {address}
        </code>
      </h3>
      <p>
        {summary}.{operation.description && ` ${operation.description}`}
      </p>
      {(parameters.length > 0 || requestBody) && (
        <table>
          <caption class="unseen">Parameters: {summary}</caption>
          <tbody>
            {parameters.map((one) => (
              <tr>
                <th scope="row">
                  <code>{one.name}</code>
                </th>
                <td>
                  {one.in === 'path' ? 'path parameter' : one.required ? 'required' : 'optional'}
                  {one.schema?.enum && `: ${one.schema.enum.join(', ')}`}
                  {(one.description ?? one.schema?.description) &&
                    `. ${one.description ?? one.schema?.description}`}
                </td>
              </tr>
            ))}
            {Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => (
              <tr>
                <th scope="row">body</th>
                <td>
                  <code>{type}</code> <Type schema={schema} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul class="quiet">
        {Object.entries(responses).map(([status, { description, content }]) => (
          <li>
            <code>{status}</code> {description}{' '}
            {Object.values(content ?? {}).map(({ schema }) => (
              <Type schema={schema} />
            ))}
          </li>
        ))}
      </ul>
      {method === 'get' && !path.includes('{') && !parameters.some(({ required }) => required) && (
        <p class="quiet">
          <a href={address}>Try it</a>
        </p>
      )}
    </article>
  )
}

function Type({ schema }: { schema: Schema | undefined }) {
  const name = schema?.$ref?.split('/').at(-1)
  return name ? <a href={`#schema-${name}`}>{name}</a> : null
}
