import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { openMail } from './mail.ts'

const story =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry, and few asked.'
const more =
  '“We would like to be asked who goes first in a fog,” said Tam Brisco, who leads the pilots’ union in Port Vela and has done so for twelve years, in a voice that carried.'
const head =
  'From: "Harbor Times" <news@harbor.example>\nTo: desk@coastwire.example\nSubject: =?utf-8?Q?Fwd:_Two_islands_join_=E2=80=93_at_last?=\nDate: Wed, 29 Jun 2022 23:12:00 +0200\nMIME-Version: 1.0\n'
const parts = (...each: string[]) =>
  `Content-Type: multipart/mixed; boundary=b\n\n${each.map((part) => `--b\n${part}\n`).join('')}--b--\n`

/** What the seed in a mail reads as, which fields the mail's own header gave, what came with it. */
async function check(mail: string, expected: object): Promise<void> {
  const opened = await openMail(new TextEncoder().encode(mail.replaceAll('\n', '\r\n')))
  const read = opened?.seed && parse(opened.seed.text).document
  expect({
    outlet: read?.header.outlet?.text,
    date: read?.header.date?.value,
    headline: read?.headline?.text,
    body: read?.body.map((block) => read.text.slice(...block.span)),
    fromMail: opened?.seed?.diagnostics
      .filter((one) => one.code === 'field-from-mail')
      .map((one) => one.data.field),
    enclosed: opened?.attachments.map((one) => one.name),
    left: opened?.diagnostics.map((one) => one.data.name),
  }).toMatchObject(expected)
}

test('a story alone takes its header from the mail’s, and says so', () =>
  check(`${head}Content-Type: text/plain; charset=utf-8\n\n${story}\n\n${more}\n`, {
    outlet: 'Harbor Times',
    date: '2022-06-29',
    headline: 'Two islands join – at last',
    body: [story, more],
    fromMail: ['outlet', 'date', 'headline'],
  }))
test('quoted-printable in an old encoding', () =>
  check(
    `${head}Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n${story} The caf=E9 stayed =\nopen.\n`,
    { body: [`${story} The café stayed open.`] },
  ))
test('a clipping with its own header keeps it', () =>
  check(`${head}\nPort Vela Courier\n28 June 2022\n\nNobody cheers\n\n${story}\n`, {
    outlet: 'Port Vela Courier',
    date: '2022-06-28',
    headline: 'Nobody cheers',
    fromMail: [],
  }))
test('a clipping without a date gets the mail’s', () =>
  check(`${head}\nPort Vela Courier\n\nNobody cheers\n\n${story}\n`, {
    outlet: 'Port Vela Courier',
    date: '2022-06-29',
    headline: 'Nobody cheers',
    fromMail: ['date'],
  }))
test('a forwarded mail speaks for itself', () =>
  check(
    `${head}\nFor you.\n\n---------- Forwarded message ---------\nFrom: Port Vela Courier <news@courier.example>\nDate: Tue, Jun 28, 2022 at 9:12 PM\nSubject: Nobody cheers\nTo: <lin@coastwire.example>\n\n${story}\n\n${more}\n`,
    { outlet: 'Port Vela Courier', date: '2022-06-28', headline: 'Nobody cheers', body: [story, more] },
  ))
test('marks of quotation are taken off', () =>
  check(`${head}\n> ${story}\n>\n> ${more}\n`, { body: [story, more] }))
test('a page beside a plain part that says nothing', () =>
  check(
    `${head}Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nOpen this in a browser.\n--b\nContent-Type: text/html; charset=utf-8\n\n<html><body><table><tr><td><p>${story}</p><p>${more}</p></td></tr></table></body></html>\n--b--\n`,
    { body: [story, more] },
  ))
test('a note around what is enclosed makes no seed of its own', () =>
  check(
    head +
      parts(
        'Content-Type: text/plain\n\nsee attached',
        'Content-Type: text/html; name="pact.html"\nContent-Disposition: attachment; filename="pact.html"\n\n<p>x</p>',
        'Content-Type: image/png\nContent-Disposition: attachment; filename="ferries.png"\n\nxx',
      ),
    { headline: undefined, enclosed: ['pact.html'], left: ['ferries.png'] },
  ))
test('a mail inside the mail is enclosed', () =>
  check(
    head +
      parts('Content-Type: text/plain\n\nFor you.', `Content-Type: message/rfc822\n\n${head}\n${story}\n`),
    {
      headline: undefined,
      enclosed: ['part-1'],
    },
  ))
test('a mail nested a thousand deep is no mail', async () => {
  const nested = Array.from(
    { length: 1000 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  )
  expect(await openMail(new TextEncoder().encode(head + nested.join('')))).toBeNull()
})
