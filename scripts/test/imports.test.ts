// Holds every import of the sources against the table in ARCHITECTURE.md, and the files against the house rules.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sources = ['packages', 'apps'].flatMap((group) =>
  readdirSync(join(root, group)).flatMap((name) =>
    ['src', 'client']
      .map((folder) => join(group, name, folder))
      .flatMap((folder) => (existsSync(join(root, folder)) ? filesUnder(folder) : [])),
  ),
)
const text = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const shipped = sources.filter((file) => !/\.test\.tsx?$/.test(file))

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

function importsOf(file: string): { name: string; type: boolean }[] {
  const found = (text.get(file) ?? '').matchAll(
    /^(?:import|export)\s(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm,
  )
  return [...found].map((one) => ({ name: one[2] ?? one[3] ?? one[4] ?? '', type: one[1] !== undefined }))
}

/** For each part of the tree, what it may import; a folder may always import itself. */
const may: Record<string, RegExp> = {
  'packages/core/src/text': /^$/,
  'packages/core/src/diagnostics': /^packages\/core\/src\/text\//,
  'packages/core/src/seed': /^packages\/core\/src\/(text|diagnostics)\/|^zod$/,
  'packages/reading/src': /^@hearsay\/core$|^zod$/,
  'packages/decisions/src': /^@hearsay\/(core|reading(\/shape|\/schema)?)$|^zod$/,
  'packages/archive/src/query':
    /^@hearsay\/(core|reading(\/shape)?)$|^packages\/archive\/src\/(api\/(archive|schemas)|search\/store|lexicon\/stemmers)\.ts$|^node:module$|^opencc-js\/dict\//,
  'packages/archive/src':
    /^@hearsay\/(core|reading(\/shape)?|decisions(\/log)?)$|^node:|^piscina$|^pg(-boss)?$|^@mozilla\/readability$|^linkedom$|^feedsmith$|^mdast-util-|^micromark|^postal-mime$|^(?:@kenjiuno\/msgreader|bplist-parser|mammoth|papaparse|rtf-stream-parser|unpdf|warcio)$|^opencc-js\/dict\/|^zod$/,
  'packages/evaluation/src': /^@hearsay\/(core|decisions|reading|reading\/internal)$/,
  'packages/compare/src': /^@hearsay\/(core|reading\/shape)$|^zod$/,
  'packages/desk/src': /^@hearsay\/(core|reading(\/shape)?|compare|archive)$|^diff$/,
  'packages/exchange/src':
    /^@hearsay\/(core(\/code-points)?|reading(\/shape)?|archive|decisions(\/log)?|compare|desk)$|^zod$|^@noble\/hashes\/|^client-zip$|^write-excel-file\/universal$/,
  'apps/web/src':
    /^@hearsay\/(core|reading(\/shape|\/schema)?|archive(\/clippings|\/statements|\/print)?|decisions(\/schema|\/state)?|compare(\/schema)?|desk|exchange(\/formats)?)$|^node:|^hono(\/|$)|^@hono\/|^zod$|^@observablehq\/plot$|^linkedom$|^feedsmith$|^openid-client$/,
  'apps/web/client':
    /^@hearsay\/(core|reading(\/shape)?|decisions|desk|archive\/import)$|^apps\/web\/src\/(address\.ts$|components\/|pages\/clipping\/)/,
  'apps/tui/src':
    /^@hearsay\/(core(\/code-points)?|reading(\/shape)?|evaluation|archive(\/clippings|\/statements|\/print)?|decisions(\/log)?|compare|desk|exchange(\/formats|\/csv-line)?)$|^node:|^ink$|^react(\/|$)|^zod$|^string-width$|^nodemailer$/,
}

describe.each(Object.keys(may))('%s', (folder) => {
  test('imports only what the table allows', () => {
    const wrong = shipped
      .filter((file) => file.startsWith(`${folder}/`))
      .flatMap((file) =>
        importsOf(file)
          .map(({ name }) =>
            name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name,
          )
          .filter((name) => !name.startsWith(`${folder}/`) && !may[folder]?.test(name))
          .map((name) => `${file} → ${name}`),
      )
    expect(wrong).toEqual([])
  })
})

test('parser, reading and archive import their schemas’ types alone, so that none of them costs zod', () => {
  const schemas: Record<string, RegExp> = {
    'packages/core/src/': /schema\.ts$|^zod$/,
    'packages/reading/src/': /schema\.ts$|^zod$/,
    'packages/exchange/src/': /schema\.ts$|^zod$/,
    'packages/decisions/src/': /schema\.ts$|^zod$/,
    'packages/compare/src/': /schema\.ts$|^zod$/,
    // Its engines have a schema.ts of tables each.
    'packages/archive/src/': /schemas\.ts$|^zod$/,
  }
  // What reads a log of decisions or accounts checks it; it is loaded where there is one.
  const withSchemas = /(?:index|decisions\/src\/log-lines|accounts\/account-lines)\.ts$/
  const wrong = Object.entries(schemas).flatMap(([folder, schema]) =>
    shipped
      .filter((file) => file.startsWith(folder) && !withSchemas.test(file) && !schema.test(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((one) => schema.test(one.name) && !one.type)
          .map((one) => `${file} → ${one.name}`),
      ),
  )
  expect(wrong).toEqual([])
})

test('the model of the desk and the export formats import types of the archive alone, so that a browser gets none of it', () => {
  const wrong = shipped
    .filter((file) => /^packages\/(desk|exchange)\/src\//.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((one) => one.name.startsWith('@hearsay/archive') && !one.type)
        .map((one) => `${file} → ${one.name}`),
    )
  expect(wrong).toEqual([])
})

test('no file imports itself in a circle, types included', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file) || path.includes(file)) return
    for (const { name } of importsOf(file)) {
      if (name.startsWith('.')) visit(relative(root, resolve(root, dirname(file), name)), [...path, file])
    }
    done.add(file)
  }
  for (const file of shipped) visit(file, [])
  expect(circles).toEqual([])
})

test('core, reading, decisions, the model of the desk and the export formats touch nothing of the machine, the clock or chance', () => {
  const wrong = shipped
    .filter((file) => /^packages\/(core|reading|compare|decisions|desk|exchange)\/src/.test(file))
    .filter((file) =>
      /\bprocess\.|\bDate\.now\(|\bnew Date\(\)|Math\.random|from 'node:/.test(text.get(file) ?? ''),
    )
  expect(wrong).toEqual([])
})

test('only a main.ts touches process', () => {
  const wrong = shipped
    .filter((file) => !/\/main\.tsx?$/.test(file))
    .filter((file) => /(?<![\w.'-])process\.\w/.test(code(file)))
  expect(wrong).toEqual([])
})

test('a command that only prints never loads Ink or React', () => {
  const commands = shipped.filter(
    (file) => /^apps\/tui\/src\/(commands|term|main)/.test(file) && file.endsWith('.ts'),
  )
  const wrong = commands.flatMap((file) =>
    importsOf(file)
      .filter((one) => /^(ink|react)$/.test(one.name) && !one.type)
      .map(() => file),
  )
  expect(wrong).toEqual([])
})

test('files are named in kebab case, by what is inside', () => {
  const wrong = sources.filter((file) => {
    const name = file.split('/').at(-1) ?? ''
    return (
      !/^[a-z\d-]+((\.[a-z]+)?\.test)?\.tsx?$/.test(name) || /^(utils?|helpers?|common|types)\.ts/.test(name)
    )
  })
  expect(wrong).toEqual([])
})

test('no file is over 400 lines, be it a test, a style sheet or what builds and measures', () => {
  const all = written('.')
  expect(all).toEqual(
    expect.arrayContaining([
      'apps/web/test/clipping.browser.test.ts',
      'apps/web/assets/desk.css',
      'scripts/run.mjs',
    ]),
  )
  const lines = (file: string) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length
  expect(all.filter((file) => lines(file) > 400)).toEqual([])
})

/** Every file of a folder that somebody wrote. */
function written(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((one) => {
    if (one.isDirectory())
      return /^\.|^(node_modules|dist)$/.test(one.name) ? [] : written(join(folder, one.name))
    return /\.(tsx?|mjs|css)$/.test(one.name) ? [join(folder, one.name)] : []
  })
}

test('index.ts stands only at a package’s entry', () => {
  const wrong = sources.filter(
    (file) => /\/index\.tsx?$/.test(file) && !/^packages\/[a-z]+\/src\/index\.ts$/.test(file),
  )
  expect(wrong).toEqual([])
})

test('every public name of a package has a first sentence', () => {
  const wrong = shipped
    .filter((file) => file.startsWith('packages/') && !/\/(index|internal|shape)\.ts$/.test(file))
    .flatMap((file) => {
      const lines = (text.get(file) ?? '').split('\n')
      return lines.flatMap((line, at) =>
        /^export (?:async )?(?:function|const|class|interface|type) /.test(line) &&
        !/\*\/\s*$/.test(lines[at - 1] ?? '')
          ? [`${file}:${at + 1}`]
          : [],
      )
    })
  expect(wrong).toEqual([])
})

function code(file: string): string {
  return (text.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}
