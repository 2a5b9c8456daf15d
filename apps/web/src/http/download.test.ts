import { expect, test } from 'vitest'
import { downloadHeaders } from './download.ts'

const check = (name: string, escaped: string) =>
  expect(downloadHeaders(name)['Content-Disposition']).toBe(`attachment; filename*=UTF-8''${escaped}`)

test('a name keeps its letters in any script', () => check('Küste.html', 'K%C3%BCste.html'))
test('no character of a name ends the header', () =>
  check('a’s (1)*\r\n"\'.html', 'a%E2%80%99s%20%281%29%2a%0D%0A%22%27.html'))
test('half a character is replaced', () => check('a\ud800', 'a%EF%BF%BD'))
