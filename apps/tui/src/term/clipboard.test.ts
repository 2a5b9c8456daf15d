import { expect, test } from 'vitest'
import type { Environment } from './clipboard.ts'
import { copyMethods, copyText, osc52, pipeToProgram } from './clipboard.ts'

const check = (platform: string, env: Environment, expected: string[], set?: string) =>
  expect(copyMethods(platform, env, set).map(({ name }) => name)).toEqual(expected)

test('a Mac has its own tool', () => check('darwin', {}, ['with pbcopy']))
test('Wayland before X', () =>
  check('linux', { WAYLAND_DISPLAY: 'w', DISPLAY: ':0' }, ['with wl-copy', 'with xclip', 'with xsel']))
test('tmux after the system', () =>
  check('linux', { DISPLAY: ':0', TMUX: 't' }, ['with xclip', 'with xsel', 'to tmux']))
test('over SSH the system is the wrong one', () => check('darwin', { SSH_TTY: 't', TMUX: 't' }, ['to tmux']))
test('what was set goes first', () => check('linux', {}, ['with xsel'], 'xsel -p'))
test('no program at all leaves the terminal', () => check('linux', {}, []))

test('the first method that works copies, the terminal last', async () => {
  let out = ''
  const ways = copyMethods('linux', { DISPLAY: ':0' })
  const copied = (works: string) =>
    copyText(
      'words',
      ways,
      (words) => {
        out += words
      },
      async ({ command }) => command === works,
    )
  expect(await copied('xsel')).toBe('was copied with xsel.')
  expect(out).toBe('')
  expect(await copied('none')).toContain('OSC 52')
  expect(out).toBe(`\u001b]52;c;${Buffer.from('words').toString('base64')}\u0007`)
})
test('a text too long for a terminal is reported', async () => {
  expect(osc52('x'.repeat(80_000))).toBeNull()
  expect(await copyText('x'.repeat(80_000), [], () => undefined)).toContain('was not copied')
})
test('a program that isn’t there, fails or takes it', async () => {
  expect(await pipeToProgram({ name: '', command: 'hearsay-no-such-program', args: [] }, 'x')).toBe(false)
  expect(await pipeToProgram({ name: '', command: 'false', args: [] }, 'x')).toBe(false)
  expect(await pipeToProgram({ name: '', command: 'sh', args: ['-c', 'test "$(cat)" = x'] }, 'x')).toBe(true)
})
