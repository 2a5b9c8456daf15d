import { readdirSync, readFileSync } from 'node:fs'
import { voiceLetters } from '@hearsay/desk'
import { voices } from '@hearsay/reading'
import { expect, test } from 'vitest'

const folder = new URL('../../assets/', import.meta.url)
const styles = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n')

test.each(voices)('the style sheet marks, dims and filters the voice “%s”', (voice) => {
  // The outlet's own voice is what a sentence has by default.
  const sentence = voice === 'own' ? '\\.sentence' : `\\.sentence\\.${voice}`
  const letter = voiceLetters[voice].replace('?', '\\?')
  expect(styles).toMatch(new RegExp(`${sentence} \\{\\s*--letter: "${letter}"`))
  expect(styles).toContain(`[data-shown="${voice}"] .clipping .sentence:not(.${voice})`)
  expect(styles).toContain(`[data-shown="${voice}"] .said li:not(.${voice})`)
  expect(styles).toContain(`#voice-${voice}:checked`)
})
