import { expect, test } from 'vitest'
import type { Desk } from '../desk/desk.ts'
import type { Terminal } from '../term/terminal.ts'
import { jobControl } from './job-control.ts'

/** The message of the desk after its key for suspending, and how often it gave the screen away. */
async function suspendedOn(platform: string) {
  const desk = { state: { message: '' }, changed: () => undefined }
  let given = 0
  const terminal = { platform, suspend: async () => undefined, onJobControl: () => undefined }
  const suspend = async (meanwhile: () => Promise<void>) => {
    given++
    await meanwhile()
  }
  jobControl(desk as unknown as Desk, terminal as unknown as Terminal, () => suspend as never)()
  await new Promise((resolve) => setTimeout(resolve))
  return { message: desk.state.message, given }
}

test('where a program can be suspended it is, and the desk says when it is back', async () => {
  expect(await suspendedOn('linux')).toEqual({ message: 'Back at the desk.', given: 1 })
})
test('where it can’t be, the desk says so and stays', async () => {
  const { message, given } = await suspendedOn('win32')
  expect(message).toMatch(/^This system can’t suspend a program/)
  expect(given).toBe(0)
})
