import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'
import { allCommands } from './registry.ts'

const commands = await allCommands()
const { out } = await runCommandLine(['man'])

test('the manual page has every command with its options and examples', () => {
  const shown = out.replaceAll('\\-', '-')
  for (const one of commands) {
    const section =
      shown.split('.SS "hearsay ').find((part) => new RegExp(`^${one.name}[ "]`).test(part)) ?? ''
    for (const flag of Object.keys(one.options))
      expect(section).toMatch(new RegExp(`^\\.B --${flag}( |$)`, 'm'))
    expect(section.match(/^\.B hearsay/gm)?.length).toBe(one.examples.length)
  }
})

test('the manual page is plain ASCII, with requests only where a line is one', () => {
  expect(out).toMatch(/^[\n -~]*$/)
  for (const line of out.split('\n'))
    if (/^[.']/.test(line)) expect(line).toMatch(/^\.(TH|SH|SS|TP|PP|B|I|RI|br)\b/)
})

test.runIf(spawnSync('groff', ['--version']).status === 0)('groff has nothing to warn of', () => {
  const { status, stderr } = spawnSync('groff', ['-man', '-ww', '-z', '-Tutf8'], {
    input: out,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
