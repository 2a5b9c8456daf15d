import { describe, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'
import { widthOf } from '../term/width.ts'
import { parseArgs } from './arguments.ts'
import { commandPage } from './command-page.ts'
import { allCommands, commandNames } from './registry.ts'

const commands = await allCommands()

describe('help', () => {
  test('names every command, once', async () => {
    const { status, out } = await runCommandLine(['--help'])
    expect(status).toBe(0)
    for (const name of commandNames) expect(out.match(new RegExp(`^  ${name}\\b`, 'gm'))).toHaveLength(1)
    for (const word of ['--desk', '--json', 'HEARSAY_DESK', '0 success']) expect(out).toContain(word)
    expect((await runCommandLine(['help'])).out).toBe(out)
  })
  test.each(commandNames)('of %s has its options and examples', async (name) => {
    const { status, out } = await runCommandLine(['help', name])
    expect(status).toBe(0)
    const one = commands.find((each) => each.name === name)!
    for (const flag of Object.keys(one.options)) expect(out).toContain(`--${flag}`)
    for (const { line } of one.examples) expect(out).toContain(line)
    expect((await runCommandLine([name, '--help'])).out).toBe(out)
  })
  test.each([40, 80, 120])('fits %i columns', async (columns) => {
    for (const name of [...commandNames, '']) {
      const { out } = await runCommandLine(['help', ...(name ? [name] : [])], '', { columns })
      // An example is a line to copy; it isn't broken.
      const prose = out.replace(/^ {2}hearsay .*$/gm, '')
      for (const line of prose.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
    }
  })
})

describe('a command', () => {
  test.each(commands.map((one) => [one.name, one] as const))('%s is what it says it is', (name, one) => {
    expect(commandNames).toContain(name)
    expect(one.summary).toMatch(/^[a-z].*[^.]$/)
    expect(one.examples.length).toBeGreaterThan(0)
    for (const { line } of one.examples) {
      const words = shellWords(line)
      expect(parseArgs(one, words[0] === name ? words.slice(1) : words)).toHaveProperty('operands')
    }
  })
  test('is in docs/commands.md', () =>
    expect(commandPage(commands)).toMatchFileSnapshot('../../../../docs/commands.md'))
})

/** The words of an example as a shell would give them, redirections left out. */
function shellWords(line: string): string[] {
  return [...line.replace(/ >>? .*/, '').matchAll(/'([^']*)'|(\S+)/g)].map((word) => word[1] ?? word[2] ?? '')
}
