// One kind of work done once by one build: `task.mjs KIND BUILD DESK` prints the milliseconds it took. BUILD is the root
// of a built clone, DESK a folder of clippings. Only what every build has is used: the packages' entries, the commands.
import { spawn } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { asks, seedText } from '../../packages/archive/bench/made-desk.mjs'

const [kind, build, desk] = process.argv.slice(2)
/** A package of the build, as a program that imports it gets it. */
const entry = (name) =>
  import(
    pathToFileURL(createRequire(join(build, `packages/${name}/package.json`)).resolve(`@hearsay/${name}`))
      .href
  )
const texts = () => Array.from({ length: 100 }, (_, number) => seedText(number))

/** Milliseconds of processor time of this process, all its threads. */
async function processorTime(work) {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

async function wallTime(work) {
  const before = performance.now()
  await work()
  return performance.now() - before
}

async function parseAll() {
  const { parse } = await entry('core')
  const all = texts()
  const once = () => all.reduce((sum, text) => sum + parse(text).document.body.length, 0)
  once()
  return processorTime(() => Array.from({ length: 20 }, once))
}

async function readAll(model) {
  const { parse } = await entry('core')
  const { loadModel, read } = await entry('reading')
  await loadModel(model)
  const documents = texts().map((text) => parse(text).document)
  const once = (count) =>
    documents.slice(0, count).reduce((sum, one) => sum + read(one, { model }).sentences.length, 0)
  once(40)
  return processorTime(() => once(100))
}

async function quickPass() {
  const { openArchive } = await entry('archive')
  rmSync(join(desk, '.hearsay'), { recursive: true, force: true })
  return processorTime(async () => {
    const archive = await openArchive(desk)
    await archive.caughtUp()
    await archive.close()
  })
}

/** The archive over the desk, with an index that has every clipping. */
async function indexed() {
  const { openArchive } = await entry('archive')
  const archive = await openArchive(desk, { follow: false })
  await archive.caughtUp()
  return archive
}

async function findAll(queries) {
  const archive = await indexed()
  const ask = async () => {
    for (const query of queries) await archive.find(query)
  }
  await ask()
  const took = await processorTime(ask)
  await archive.close()
  return took
}

const questions = Array.from({ length: 10 }, (_, at) => [
  asks.commonWord(at),
  asks.rareWord(at),
  `${asks.commonWord(at)} ${asks.middlingWord(at)}`,
  `speaker:${asks.familyName(at)}`,
  `speaker:"${asks.fullName(at)}" cue:said`,
  `"${asks.commonWord(at)} ${asks.commonWord(at + 1)}"`,
]).flat()
const statementQuestions = ['named', 'unnamed', 'relayed', 'own'].flatMap((voice) =>
  ['said', 'claimed', 'warned'].map((cue) => `voice:${voice} cue:${cue}`),
)

async function pages() {
  await (await indexed()).close()
  const port = await freePort()
  const server = spawn(process.execPath, [join(build, 'apps/web/dist/main.js'), desk], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: 'ignore',
  })
  try {
    const at = (path) => fetch(`http://127.0.0.1:${port}${path}`).then((answer) => answer.text())
    while (!(await at('/healthz').catch(() => ''))) await new Promise((wake) => setTimeout(wake, 20))
    const ids = readdirSync(desk)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => name.slice(0, -4))
    for (const id of ids.slice(0, 20)) await at(`/seeds/${id}`)
    return await wallTime(async () => {
      for (const id of ids.slice(20, 80)) await at(`/seeds/${id}`)
    })
  } finally {
    server.kill()
  }
}

async function firstScreen() {
  await (await indexed()).close()
  const { spawn: open } = createRequire(join(build, 'apps/tui/package.json'))('@lydell/node-pty')
  const screen = () =>
    new Promise((resolve, reject) => {
      const start = performance.now()
      const shell = open(process.execPath, [join(build, 'apps/tui/bin/hearsay.mjs'), 'desk', desk], {
        cols: 120,
        rows: 30,
        env: { ...process.env, TERM: 'xterm-256color', XDG_STATE_HOME: desk, XDG_CONFIG_HOME: desk },
      })
      let seen = ''
      shell.onData((data) => {
        seen += data
        // A full screen names outlets in its list; any of the made-up ones will do.
        if (!/(?:Courier|Times|Observer|Gazette)/.test(seen)) return
        resolve(performance.now() - start)
        shell.kill()
      })
      shell.onExit(() => reject(new Error(`the desk ended before its first screen: ${seen}`)))
    })
  await screen()
  return screen()
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

const work = {
  parse: parseAll,
  'read-fast': () => readAll('fast'),
  'read-default': () => readAll('default'),
  'first-pass': quickPass,
  find: () => findAll(questions),
  statements: () => findAll(statementQuestions),
  page: pages,
  screen: firstScreen,
}
console.log(await work[kind]())
process.exit(0)
