// A process of its own at a folder’s desk, for tests to kill or to set beside another one. In: the folder, what to do, and
// from which number on. Out: a line for everything acknowledged.
import { argv, stdout } from 'node:process'
import { invite, newToken } from '../src/accounts/account-changes.ts'
import { openArchive } from '../src/open.ts'
import { numbered } from './seeds.ts'

const [folder = '', task = 'add', from = '0', count = '1000000', name = 'Ana'] = argv.slice(2)
const archive = await openArchive(folder, { readers: 1, rescanIntervalMs: 300, follow: task !== 'find' })
stdout.write('open\n')
if (task === 'add') {
  for (let number = Number(from); number < Number(from) + Number(count); number++) {
    const [added] = await archive.add([{ seed: numbered(number), name: `n${number}` }])
    stdout.write(`${JSON.stringify(added)}\n`)
  }
  await archive.close()
} else if (task === 'decide') {
  const [{ id: seed } = { id: '' }] = (await archive.shelf()).entries
  for (let number = Number(from); number < Number(from) + Number(count); number++) {
    // Every third step is of two, and every fourth is undone.
    const tags = number % 3 === 0 ? [`t${number}`, `u${number}`] : [`t${number}`]
    const decided = await archive.decide(
      tags.map((tag) => ({ seed, verb: 'tag', target: { type: 'clipping' }, value: { tag, on: true } })),
      name,
    )
    if ('refused' in decided) throw new Error(decided.refused[0]?.code)
    stdout.write(`${JSON.stringify({ tags })}\n`)
    if (number % 4 !== 0) continue
    const ids = decided.decisions.map(({ id }) => id)
    await archive.decide(
      [{ seed: null, verb: 'undo', target: { type: 'decisions', ids }, value: null }],
      name,
    )
    stdout.write(`${JSON.stringify({ undone: tags })}\n`)
  }
  await archive.close()
} else if (task === 'account') {
  for (let number = Number(from); number < Number(from) + Number(count); number++) {
    const { digest } = newToken()
    const asked = { name: `Person ${number}`, role: 'editor', digest } as const
    const made = await archive.accounts.change((book) => invite(book, asked, { by: null, now: new Date() }))
    if ('refused' in made) throw new Error(made.refused)
    stdout.write(`${JSON.stringify({ invited: number })}\n`)
  }
  await archive.close()
} else if (task === 'header') {
  const [{ id: seed } = { id: '' }] = (await archive.shelf()).entries
  for (let number = Number(from); number < Number(from) + Number(count); number++) {
    const value = { field: 'outlet', value: `Harbor Times ${number}` } as const
    const decided = await archive.decide(
      [{ seed, verb: 'header', target: { type: 'clipping' }, value }],
      name,
    )
    if ('refused' in decided) throw new Error(decided.refused[0]?.code)
    stdout.write(`${JSON.stringify({ corrected: number })}\n`)
    const made = await archive.writeHeader(seed, name)
    if ('refused' in made) throw new Error(made.refused.code)
    stdout.write(`${JSON.stringify({ written: number })}\n`)
  }
  await archive.close()
} else {
  await archive.caughtUp()
  stdout.write('caught up\n')
  await archive.close()
}
