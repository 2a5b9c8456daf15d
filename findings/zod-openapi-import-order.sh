#!/bin/sh
# @hono/zod-openapi adds .openapi() to zod's schemas when it is loaded, and in zod 4 a schema has its methods from the
# time it is made: a schema of a shared package made before that import has no .openapi(), though its type says so.
# `.meta({ id })` names the component whichever comes first.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund @hono/zod-openapi@1.6.3 hono@4.13.19 zod@4.6.7
cat > run.mjs <<'JS'
import assert from 'node:assert'
import * as z from 'zod'
console.log('@hono/zod-openapi 1.6.3, zod 4.6.7')
const early = z.object({ id: z.string() })
const named = z.object({ id: z.string() }).meta({ id: 'Clipping' })
const { OpenAPIHono, createRoute } = await import('@hono/zod-openapi')
console.log('made before the import:', typeof early.openapi, '· made after it:', typeof z.object({}).openapi)
assert.equal(typeof early.openapi, 'undefined')
assert.equal(typeof z.object({}).openapi, 'function')
const app = new OpenAPIHono()
const content = { 'application/json': { schema: z.array(named) } }
app.openapi(
  createRoute({ method: 'get', path: '/', responses: { 200: { description: 'all', content } } }),
  (context) => context.json([]),
)
const page = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'desk', version: '1' } })
console.log('components:', Object.keys(page.components.schemas).join(' '))
assert.deepEqual(Object.keys(page.components.schemas), ['Clipping'])
console.log('as described: .meta({ id }) names it, .openapi is missing')
JS
node run.mjs
