// The versions are digests of what is built: every change of a rule, of the parser or of a model changes them, and nothing
// else does.
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOf, modulesFrom, parserParts, stampVersion } from '../../core/build-version.mjs'
import { readerParts } from '../build-version.mjs'

const packages = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hearsay-version-'))
const [core, reading] = [join(folder, 'core'), join(folder, 'reading')]
const versions = () => ({
  parser: digestOf(parserParts(core)),
  reader: digestOf(readerParts(core, reading)),
})
let before: ReturnType<typeof versions>

/** The sources of a package as a build gives them: modules without types that import each other as `.js`. */
function build(name: string, into: string): void {
  const source = join(packages, name, 'src')
  for (const path of globSync('**/*.ts', { cwd: source })) {
    if (path.endsWith('.test.ts')) continue
    const file = join(into, path.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(file), { recursive: true })
    const text = readFileSync(join(source, path), 'utf8')
    const code = path.startsWith('models/') ? text : stripTypeScriptTypes(text)
    writeFileSync(file, code.replace(/(['"]\.[^'"\n]*)\.ts(['"])/g, '$1.js$2'))
  }
}

beforeAll(() => {
  build('core', core)
  build('reading', reading)
  before = versions()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The versions once a file has got one more byte. */
function changed(file: string): ReturnType<typeof versions> {
  cpSync(file, `${file}.before`)
  appendFileSync(file, '\n')
  try {
    return versions()
  } finally {
    cpSync(`${file}.before`, file)
  }
}

test.each([
  ['a rule', () => join(reading, globSync('**/stance.js', { cwd: reading })[0]!)],
  ['a list of words', () => join(reading, 'lexicon/cue-words.js')],
  ['the default model', () => join(reading, 'models/default.js')],
  ['the fast model', () => join(reading, 'models/fast.js')],
])('%s that changes gives another reader, and the same parser', (_, file) => {
  const after = changed(file())
  expect(after.reader).not.toBe(before.reader)
  expect(after.parser).toBe(before.parser)
})

test.each(['seed/date.js', 'seed/decode.js', 'text/lines.js'])('%s of the parser changes both', (path) => {
  const after = changed(join(core, path))
  expect(after.parser).not.toBe(before.parser)
  expect(after.reader).not.toBe(before.reader)
})

test('the wording of messages, what an earlier build left behind, and the version itself change nothing', () => {
  expect(changed(join(reading, 'messages.js')).reader).toBe(before.reader)
  expect(changed(join(core, 'diagnostics/messages.js')).parser).toBe(before.parser)
  writeFileSync(join(reading, 'left-behind.js'), 'export const rule = 1\n')
  stampVersion(core, 'another version')
  stampVersion(reading, before.reader)
  expect(versions()).toEqual(before)
  expect(readFileSync(join(reading, 'version.js'), 'utf8')).toContain(`'${before.reader}'`)
})

test('every list of words and every model of the reader counts', () => {
  const counted = modulesFrom(reading, ['read.js', 'sourcing.js'])
  expect(counted.length).toBeGreaterThan(100)
  expect(
    globSync('{lexicon,models}/*.js', { cwd: reading }).filter((path) => !counted.includes(path)),
  ).toEqual([])
})

test('a module that another imports and that is missing is an error, not another version', () => {
  const file = join(reading, 'assemble.js')
  cpSync(file, `${file}.before`)
  rmSync(file)
  expect(versions).toThrow('assemble.js')
  cpSync(`${file}.before`, file)
})
