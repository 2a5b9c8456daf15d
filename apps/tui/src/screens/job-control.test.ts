import { expect, test } from 'vitest'
import type { Desk } from '../desk/desk.ts'
import type { Terminal } from '../term/terminal.ts'
import { jobControl } from './job-control.ts'

/** What the desk says after its key for stopping, and how often it gave the screen away. */
async function stoppedOn(platform: string) {
  const desk = { state: { message: '' }, changed: () => undefined }
  let given = 0
  const terminal = { platform, stop: async () => undefined, onJobControl: () => undefined }
  const suspend = async (meanwhile: () => Promise<void>) => {
    given++
    await meanwhile()
  }
  jobControl(desk as unknown as Desk, terminal as unknown as Terminal, () => suspend as never)()
  await new Promise((resolve) => setTimeout(resolve))
  return { message: desk.state.message, given }
}

test('where a program can be stopped it is, and the desk greets whoever comes back', async () => {
  expect(await stoppedOn('linux')).toEqual({ message: 'Back at the desk.', given: 1 })
})
test('where none can be, the desk says so and stays', async () => {
  const { message, given } = await stoppedOn('win32')
  expect(message).toMatch(/^There is no stopping a program here/)
  expect(given).toBe(0)
})
