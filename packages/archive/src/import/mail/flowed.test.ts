import { expect, test } from 'vitest'
import { importFile } from '../import-file.ts'
import { unflowed, withoutFlow } from './flowed.ts'

const flow = { deletesSpace: false }

test('flowing lines are joined, others are not', () =>
  expect(unflowed('The ferries \nstayed \nin harbour.\n\nNobody spoke.', flow)).toBe(
    'The ferries stayed in harbour.\n\nNobody spoke.',
  ))
test('only lines of one depth are', () =>
  expect(unflowed('> We lost \n> the ferry \nand now? \n>> Mori said.', flow)).toBe(
    '> We lost the ferry\nand now?\n>> Mori said.',
  ))
test('a stuffed space is no part of the text', () =>
  expect(unflowed(' From here \n >no quotation', flow)).toBe('From here >no quotation'))
test('a signature’s line doesn’t flow', () =>
  expect(unflowed('Bye.\n-- \nMori', flow)).toBe('Bye.\n--\nMori'))
test('the space may be deleted', () => expect(unflowed('渡 \n船', { deletesSpace: true })).toBe('渡船'))
test('only a header says that lines flow', () => {
  const mail = 'Content-Type: text/plain;\r\n format=flowed; delsp=yes\r\n\r\nSet format=flowed in it.'
  expect(withoutFlow(mail)).toEqual({
    mail: 'Content-Type: text/plain;\r\n format=fixed; delsp=yes\r\n\r\nSet format=flowed in it.',
    flow: { deletesSpace: true },
  })
})
test('a quoted clipping keeps its sentences apart, and has no quote marks', async () => {
  const text = [
    '> The Harbour Gazette',
    '> 2024-03-05',
    '>',
    '> Night ferry to stop',
    '>',
    '> “We lost the ferry ',
    '> and the boats,” Mori said. ',
    '> Nobody spoke.',
    '',
  ].join('\r\n')
  const mail = `From: a@harbor.example\r\nTo: b@harbor.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n${text}`
  const { seeds } = await importFile(new TextEncoder().encode(mail), 'a.eml')
  expect(seeds[0]!.text).toContain('“We lost the ferry and the boats,” Mori said. Nobody spoke.')
  expect(seeds[0]!.outlet).toBe('The Harbour Gazette')
})
