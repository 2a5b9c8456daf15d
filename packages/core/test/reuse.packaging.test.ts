// The core as somebody else would use it: packed, installed into an empty folder, imported in Node, checked by
// TypeScript, bundled for a browser and loaded in one as it is.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const core = join(root, 'packages/core')
const empty = mkdtempSync(join(tmpdir(), 'hearsay-reuse-'))
const bin = (name: string) => join(root, 'node_modules/.bin', name)
const run = (command: string, args: string[], cwd = empty) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
let tarball = ''

beforeAll(() => {
  run(bin('tsc'), ['-b', core])
  run('node', ['build-patterns.mjs'], core)
  run('node', ['build-schema.mjs'], core)
  run('pnpm', ['pack', '--pack-destination', empty], core)
  tarball = readdirSync(empty).find((name) => name.endsWith('.tgz')) ?? ''
  writeFileSync(join(empty, 'package.json'), '{ "name": "elsewhere", "private": true, "type": "module" }')
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`])
})
afterAll(() => rmSync(empty, { recursive: true, force: true }))

test('holds what it needs and nothing else', () => {
  const files = run('tar', ['-tzf', tarball]).trim().split('\n')
  expect(files).toEqual(
    expect.arrayContaining([
      'package/dist/index.js',
      'package/dist/index.d.ts',
      'package/dist/document.schema.json',
      'package/README.md',
    ]),
  )
  expect(
    files.filter(
      (file) => !/^package\/(dist\/.+\.(js|d\.ts|schema\.json)|package\.json|README\.md|LICENSE)$/.test(file),
    ),
  ).toEqual([])
})

test('imports as ESM in Node', () => {
  writeFileSync(
    join(empty, 'use.js'),
    `import { parse, write } from '@hearsay/core'\nconst text = 'Harbor Times\\n29 June 2022\\n\\nTwo islands join\\n\\nThey did.'\nconsole.log(parse(text).document.header.date.value, write(parse(text).document) === text)`,
  )
  expect(run('node', ['use.js'])).toBe('2022-06-29 true\n')
})

test('gives its JSON Schema', () => {
  writeFileSync(
    join(empty, 'schema.js'),
    `import schema from '@hearsay/core/document.schema.json' with { type: 'json' }\nconsole.log(schema.$schema, Object.keys(schema.$defs).join())`,
  )
  expect(run('node', ['schema.js'])).toBe('https://json-schema.org/draft/2020-12/schema HearsayDocument\n')
})

test('has types that hold and that catch a mistake', () => {
  const check = (name: string, program: string) => {
    writeFileSync(join(empty, name), program)
    return run(bin('tsc'), [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--types',
      '',
      name,
    ])
  }
  const program = (field: string, code: string, data: string) => `
    import { type BlockType, message, parse, type Document, type HeaderField } from '@hearsay/core'
    const document: Document = parse('').document
    export const date: string | null | undefined = document.header.${field}?.value
    export const types: BlockType[] = document.body.map((block) => block.type)
    export const label: Record<HeaderField, unknown> = document.header
    message({ code: '${code}', severity: 'info', span: [0, 1], data: ${data} })
  `
  expect(check('right.ts', program('date', 'field-unknown', "{ written: 'x' }"))).toBe('')
  expect(() => check('field.ts', program('dateline', 'field-unknown', "{ written: 'x' }"))).toThrow()
  expect(() => check('key.ts', program('date', 'field-unknown', "{ writen: 'x' }"))).toThrow()
  expect(() => check('code.ts', program('date', 'field-unkown', "{ written: 'x' }"))).toThrow()
  expect(() => check('empty.ts', program('date', 'field-unknown', '{}'))).toThrow()
})

test('publint and attw find nothing to say', () => {
  expect(run(bin('publint'), ['run', tarball, '--strict'])).toMatch(/All good!/)
  // attw ends with an error, and so throws here, where an entry fails in a resolution the profile has.
  const seen = run(bin('attw'), [tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-color'])
  expect(seen.match(/node16 \(from ESM\): 🟢/g)).toHaveLength(4)
  expect(seen.match(/bundler: 🟢/g)).toHaveLength(4)
})

// As browsers are sent it today; docs/decisions/005 says how it came to that. Gzip, for older servers, makes more of it.
test('costs a browser at most 12.2 kB for the parser, without zod', () => {
  writeFileSync(join(empty, 'parse-only.js'), `export { parse } from '@hearsay/core'`)
  run(bin('esbuild'), [
    'parse-only.js',
    '--bundle',
    '--minify',
    '--format=esm',
    '--platform=browser',
    '--charset=utf8',
    '--tree-shaking=true',
    '--outfile=bundle.js',
  ])
  const bundle = readFileSync(join(empty, 'bundle.js'))
  expect(brotliCompressSync(bundle).length).toBeLessThanOrEqual(12_200)
  expect(gzipSync(bundle, { level: 9 }).length).toBeLessThanOrEqual(13_700)
})

test('uses no Node module anywhere', () => {
  const dist = join(core, 'dist')
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )
  const bare = files.flatMap((name) =>
    [...readFileSync(join(dist, name), 'utf8').matchAll(/from '([^.'][^']*)'/g)].map((found) => found[1]),
  )
  expect([...new Set(bare)]).toEqual(['zod'])
})

test('installs beside other packages of a workspace', () => {
  const other = mkdtempSync(join(tmpdir(), 'hearsay-workspace-'))
  cpSync(join(empty, tarball), join(other, 'core.tgz'))
  writeFileSync(
    join(other, 'package.json'),
    '{ "name": "w", "private": true, "type": "module", "workspaces": ["a"] }',
  )
  execFileSync('mkdir', ['a'], { cwd: other })
  writeFileSync(
    join(other, 'a/package.json'),
    '{ "name": "a", "version": "1.0.0", "type": "module", "dependencies": { "@hearsay/core": "file:../core.tgz" } }',
  )
  writeFileSync(
    join(other, 'a/index.js'),
    `import { formatVersion } from '@hearsay/core'\nconsole.log(formatVersion)`,
  )
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], other)
  expect(run('node', ['a/index.js'], other)).toBe('1\n')
  rmSync(other, { recursive: true, force: true })
})
