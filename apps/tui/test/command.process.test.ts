// The built command as a process: what it prints where, how it ends, what it loads.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { message } from '../../../packages/archive/test/message.ts'
import { bundle } from '../build.mjs'

const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url))
const bin = fileURLToPath(new URL('../bin/hearsay.mjs', import.meta.url))

let root = ''
let desk = ''
let outputs: Record<string, Output> = {}
interface Output {
  entryPoint?: string
  imports: { path: string; kind: string }[]
  inputs: Record<string, unknown>
}
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hearsay-command-'))
  desk = join(root, 'desk')
  mkdirSync(join(root, 'dist'))
  await writeFile(join(root, 'package.json'), '{ "type": "module" }')
  outputs = (await bundle(join(root, 'dist'), ['hearsay-source'])).outputs
  cpSync(bin, join(root, 'bin', 'hearsay.mjs'))
  cpSync(seeds, desk, { recursive: true, filter: (path) => !path.includes('.hearsay') })
})
afterAll(() => rm(root, { recursive: true, force: true }))

function hearsay(args: string[], { input = '', env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bin', 'hearsay.mjs'), ...args],
    {
      encoding: 'utf8',
      input,
      cwd: root,
      env: { ...process.env, HEARSAY_DESK: desk, XDG_CACHE_HOME: join(root, 'cache'), ...env },
    },
  )
  return { status, stdout, stderr }
}

test('a Node that is too old is named with the one needed, and ends with 3', () => {
  const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })`
  const coded = Buffer.from(old).toString('base64')
  const done = hearsay(['list'], { env: { NODE_OPTIONS: `--import=data:text/javascript;base64,${coded}` } })
  expect(done).toMatchObject({ status: 3, stdout: '' })
  expect(done.stderr).toMatch(/^hearsay: Node 24 or newer is needed, and this is 20\.20\.2[^\n]*\n$/)
})

describe('the built command', () => {
  test('reads documents of every format, with the libraries in the bundle', async () => {
    const intake = fileURLToPath(new URL('../../../packages/archive/test/intake/', import.meta.url))
    const mail = join(root, 'ferries.msg')
    await writeFile(
      mail,
      message({ '0037001F': 'Ferries stay', '1000001F': 'Nobody spoke of the ferries on Tuesday.' }),
    )
    const names = [
      'L05-nexis-uni.rtf',
      'L36-press-review.docx',
      'L38-article.pdf',
      'L30-safari.webarchive',
      'L28-page.warc',
      'L29-chrome.mhtml',
      'L40-mbox.mbox',
      'L32-zotero.ris',
      'L23-nitf.xml',
    ]
    const files = [...names.map((name) => join(intake, name)), mail]
    const { status, stdout } = hearsay(['add', '--preview', '--json', ...files])
    const found: { problem: unknown; seeds: unknown[] }[] = JSON.parse(stdout).files
    expect(status).toBe(0)
    expect(found.map(({ problem, seeds }) => [problem, seeds.length])).toEqual(
      [2, 3, 1, 1, 1, 1, 2, 2, 1, 1].map((count) => [null, count]),
    )
  })
  const seed = () => join(desk, '01-channel-pact-agency.txt')
  test.each([
    ['--version', 0],
    ['help find', 0],
    ['list --limit 3', 0],
    ['find pact', 0],
    ['speakers venn', 0],
    ['outlets', 0],
    ['completion zsh', 0],
    ['check SEED', 0],
    ['read SEED', 0],
    ['read SEED --model fast --json', 0],
    ['find pact --json', 0],
  ])('%s prints its answer and nothing else', (line, status) => {
    const ran = hearsay(line.split(' ').map((word) => (word === 'SEED' ? seed() : word)))
    expect(ran).toMatchObject({ status, stderr: '' })
    expect(ran.stdout).not.toBe('')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing for a terminal where there is none
    expect(ran.stdout).not.toMatch(/\u001b/)
    if (line.includes('--json')) expect(() => JSON.parse(ran.stdout)).not.toThrow()
  })
  test.each([
    ['find date:x pact', 1],
    ['check -', 1],
    ['fnid pact', 2],
    ['list --limit none', 2],
    ['', 2],
    ['read nowhere.txt', 3],
    ['list --desk nowhere', 3],
  ])('hearsay %s ends with %i and says why on standard error', (line, status) => {
    const ran = hearsay(line.split(' ').filter(Boolean), {
      input: 'Harbor Times\n31 June 2022\n\nA\n\nB c d.\n',
    })
    expect(ran.status).toBe(status)
    if (line !== 'check -') expect(ran.stderr).toMatch(/^hearsay: /)
  })
  test('takes a closed pipe for a reader who has enough', () => {
    const line = `'${process.execPath}' '${join(root, 'bin/hearsay.mjs')}' list --desk '${desk}' | head -n 1; echo "$PIPESTATUS"`
    expect(execFileSync('bash', ['-c', line], { encoding: 'utf8' })).toMatch(/\n0\n$/)
  })
  test('ends after the current batch at Ctrl-C, and has saved what it said it saved', async () => {
    const seed = (at: number) => {
      const berths = Array.from(
        { length: 20 },
        (_, berth) => `Berth ${at * 31 + berth} took ${at * berth} crates.`,
      )
      return `Harbor Times\n2022-06-${10 + (at % 20)}\n\nBoat ${at} is late\n\n${berths.join(' ')}\n`
    }
    for (const [name, from, to] of [
      ['early', 0, 150],
      ['late', 150, 400],
    ] as const) {
      mkdirSync(join(root, name))
      for (let at = from; at < to; at++) await writeFile(join(root, name, `${at}.txt`), seed(at))
    }
    const fresh = join(root, 'fresh')
    mkdirSync(fresh)
    const saved = () => readdirSync(fresh).filter((name) => name.endsWith('.txt')).length
    // Between the two folders it waits for standard input, so that the signal comes before the end.
    const names = [join(root, 'early'), '-', join(root, 'late')]
    const child = spawn(process.execPath, [
      join(root, 'bin', 'hearsay.mjs'),
      'add',
      ...names,
      '--desk',
      fresh,
    ])
    let out = ''
    child.stdout.on('data', (words) => {
      if (!out) {
        child.kill('SIGINT')
        child.stdin.end(seed(400))
      }
      out += words
    })
    // By the signal, so that a shell ends the loop around it.
    const status = await new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)))
    const reported = out.split('\n').filter((line) => line.startsWith('kept\t')).length
    expect([status, saved()]).toEqual(['SIGINT', reported])
    expect(reported).toBeLessThan(400)
    expect(hearsay(['add', ...names, '--desk', fresh], { input: seed(400) }).status).toBe(0)
    expect(saved()).toBe(401)
  }, 120_000)
  test('says that standard output is full, and ends with 3', () => {
    if (!existsSync('/dev/full')) return
    const line = `'${process.execPath}' '${join(root, 'bin/hearsay.mjs')}' list --desk '${desk}' > /dev/full`
    const { status, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([3, 'hearsay: standard output can’t be written: no space left\n'])
  })
  test('completes in bash', () => {
    const complete = (line: string) => {
      const words = line.split(' ')
      const script = `source <(${process.execPath} '${join(root, 'bin/hearsay.mjs')}' completion bash)
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _hearsay; echo "\${COMPREPLY[*]}"`
      return execFileSync('bash', ['-c', script], { encoding: 'utf8', cwd: root }).trim()
    }
    expect(complete('hearsay fi')).toBe('find')
    expect(complete('hearsay find --or')).toBe('--order')
    expect(complete('hearsay find --order re')).toBe('relevance')
    expect(complete('hearsay add des')).toBe('desk')
    expect(complete('hearsay help sp')).toBe('speakers')
    expect(complete('hearsay --desk de')).toBe('desk')
    expect(complete('hearsay --desk desk fi')).toBe('find')
    expect(complete('hearsay --desk desk find --or')).toBe('--order')
    expect(complete('hearsay --desk = desk spe')).toBe('speakers')
  })
})

test('NO_COLOR goes before FORCE_COLOR', () => {
  const seed = join(desk, '01-channel-pact-agency.txt')
  const coloured = (env: NodeJS.ProcessEnv) => hearsay(['read', seed], { env }).stdout.includes('\u001b[')
  expect(coloured({ NO_COLOR: '', FORCE_COLOR: '1' })).toBe(true)
  expect(coloured({ NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false)
  expect(coloured({ NO_COLOR: '', FORCE_COLOR: '0' })).toBe(false)
})

describe('compiled code', () => {
  test('is cached where only its owner can write', () => {
    hearsay(['--version'])
    const cached = join(root, 'cache', 'hearsay-code')
    expect(statSync(cached).mode & 0o077).toBe(0)
    expect(readdirSync(cached)).toHaveLength(1)
  })
  test('is neither used nor cached where others can write', () => {
    const open = join(root, 'open')
    mkdirSync(join(open, 'hearsay-code'), { recursive: true })
    chmodSync(join(open, 'hearsay-code'), 0o777)
    expect(hearsay(['--version'], { env: { XDG_CACHE_HOME: open } }).status).toBe(0)
    const [build] = readdirSync(join(open, 'hearsay-code'))
    expect(build ? readdirSync(join(open, 'hearsay-code', build)) : []).toEqual([])
  })
  test('is not needed where nothing can be written', () => {
    expect(hearsay(['--version'], { env: { XDG_CACHE_HOME: '/dev/null/x' } })).toMatchObject({
      status: 0,
      stderr: '',
    })
    expect(existsSync('/dev/null/x')).toBe(false)
  })
})

describe('what is loaded', () => {
  /** All that comes with an entry, without what is imported when asked for. */
  const loaded = (entry: string) => {
    const start = Object.keys(outputs).find((name) => outputs[name]?.entryPoint?.endsWith(entry)) ?? ''
    const seen = new Set<string>()
    const visit = (name: string) => {
      if (seen.has(name) || !outputs[name]) return
      seen.add(name)
      for (const { path, kind } of outputs[name].imports) if (kind === 'import-statement') visit(path)
    }
    visit(start)
    return [...seen].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {})).join('\n')
  }
  test.each([
    'main',
    'archive-commands',
    'check',
    'read',
    'add',
    'add-files',
    'export',
    'work',
    'help',
    'completion',
  ])('%s loads nothing that draws, reads pages or speaks to a database', (name) => {
    const files = loaded(name === 'main' ? 'src/main.ts' : `commands/${name}.ts`)
    expect(files).not.toBe('')
    expect(files).not.toMatch(/node_modules\/(?:ink|react|linkedom|feedsmith|postgres|pg-boss|piscina)\//)
    if (name !== 'read') expect(files).not.toMatch(/packages\/reading\/src\/read\.ts/)
  })
  test('the desk does, but no zod, though packages have schemas', () => {
    expect(loaded('screens/open.tsx')).toMatch(/node_modules\/ink\//)
    expect(loaded('screens/open.tsx')).not.toMatch(/\/zod\//)
  })
  test('the entry loads no zod, and the commands its small half alone', () => {
    expect(loaded('src/main.ts')).not.toMatch(/\/zod\//)
    expect(loaded('commands/archive-commands.ts')).not.toMatch(/\/zod\/v4\/classic\//)
  })
})
