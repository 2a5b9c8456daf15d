import { expect, test } from 'vitest'
import { browserCommand, runBrowser, runPiped } from './programs.ts'

test.each([
  [{ env: { BROWSER: 'lynx -nopause' }, platform: 'darwin' }, 'lynx -nopause'],
  [{ env: {}, platform: 'darwin' }, 'open'],
  [{ env: {}, platform: 'linux' }, 'xdg-open'],
])('the browser of %o is %s', (system, command) => expect(browserCommand(system)).toBe(command))

test('an address is an argument, whatever it holds', () => {
  expect(
    runBrowser(
      { env: { BROWSER: 'test "$(printf a)" = a && test' }, platform: 'linux' },
      'https://a.example/$(false)',
    ),
  ).toBe(null)
  expect(runBrowser({ env: { BROWSER: 'no-such-browser' }, platform: 'linux' }, 'https://a.example')).toBe(
    'There is no browser “no-such-browser”; set $BROWSER.',
  )
})

test('a command gets the text, and what it prints and how it ends comes back', async () => {
  expect(await runPiped('tr a-z A-Z; echo done >&2', 'ferries')).toEqual({
    printed: expect.stringContaining('FERRIES'),
    problem: null,
  })
  expect(await runPiped('exit 3', 'x'.repeat(1_000_000))).toEqual({
    printed: '',
    problem: '“exit 3” ended with 3.',
  })
  expect((await runPiped('yes | head -c 3000000', '')).printed).toHaveLength(1_000_000)
})
