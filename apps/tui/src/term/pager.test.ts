import { describe, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'
import { pagerOf } from './pager.ts'

test.each([
  [{}, 'less'],
  [{ PAGER: 'more' }, 'more'],
  [{ PAGER: 'more', HEARSAY_PAGER: 'less -S' }, 'less -S'],
  [{ PAGER: 'cat' }, null],
  [{ PAGER: 'more', HEARSAY_PAGER: '' }, null],
  [{ TERM: 'dumb' }, null],
])('the pager in %o is %s', (env, pager) => expect(pagerOf(env)).toBe(pager))

describe('output on a terminal', () => {
  const shown: string[] = []
  const page = async (_pager: string, words: string) => {
    shown.push(words)
    return true
  }
  const run = async (args: string[], rows: number, extra = {}) => {
    shown.length = 0
    const size = () => ({ columns: 80, rows })
    return runCommandLine(args, '', { columns: 80, size, page, ...extra })
  }
  test('that is longer than the screen goes to the pager, and there alone', async () => {
    const { out } = await run(['help'], 24)
    expect(out).toBe('')
    expect(shown[0]).toContain('Hearsay: who says so')
  })
  test('that fits is printed', async () => {
    expect((await run(['help'], 500)).out).toContain('Hearsay: who says so')
    expect(shown).toEqual([])
  })
  test('is printed with --no-pager, without a terminal, and where there is no such pager', async () => {
    expect((await run(['help', '--no-pager'], 24)).out).toContain('Usage')
    expect((await run(['help'], 24, { columns: null })).out).toContain('Usage')
    expect(shown).toEqual([])
    expect((await run(['help'], 24, { page: async () => false })).out).toContain('Usage')
  })
})
