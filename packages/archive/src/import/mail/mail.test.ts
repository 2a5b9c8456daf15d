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
  const [seed] = opened?.seeds ?? []
  const read = seed && parse(seed.text).document
  expect({
    outlet: read?.header.outlet?.text,
    date: read?.header.date?.value,
    headline: read?.headline?.text,
    body: read?.body.map((block) => read.text.slice(...block.span)),
    fromMail: seed?.diagnostics.filter((one) => one.code === 'field-from-mail').map((one) => one.data.field),
    enclosed: opened?.attachments.map((one) => one.name),
    left: opened?.diagnostics.filter((one) => one.code === 'attachment-left').map((one) => one.data.name),
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

const heads: [name: string, head: string][] = [
  [
    'Outlook en',
    'From: Port Vela Courier <news@courier.example>\nSent: Tuesday, June 28, 2022 9:12 PM\nTo: Lin\nSubject: Nobody cheers',
  ],
  [
    'Outlook de',
    '________________________________\nVon: Port Vela Courier <news@courier.example>\nGesendet: Dienstag, 28. Juni 2022 21:12\nAn: Lin\nBetreff: Nobody cheers',
  ],
  [
    'Outlook fr',
    'De : Port Vela Courier <news@courier.example>\nEnvoyé : mardi 28 juin 2022 21:12\nÀ : Lin\nObjet : Nobody cheers',
  ],
  [
    'Outlook es',
    'De: Port Vela Courier <news@courier.example>\nEnviado el: martes, 28 de junio de 2022 21:12\nPara: Lin\nAsunto: Nobody cheers',
  ],
  [
    'Outlook it',
    'Da: Port Vela Courier <news@courier.example>\nInviato: martedì 28 giugno 2022 21:12\nA: Lin\nOggetto: Nobody cheers',
  ],
  [
    'Outlook nl',
    'Van: Port Vela Courier <news@courier.example>\nVerzonden: dinsdag 28 juni 2022 21:12\nAan: Lin\nOnderwerp: Nobody cheers',
  ],
  [
    'Outlook pt',
    'De: Port Vela Courier <news@courier.example>\nEnviado: terça-feira, 28 de junho de 2022 21:12\nPara: Lin\nAssunto: Nobody cheers',
  ],
  [
    'Outlook sv',
    'Från: Port Vela Courier <news@courier.example>\nSkickat: den 28 juni 2022 21:12\nTill: Lin\nÄmne: Nobody cheers',
  ],
  [
    'Outlook da',
    'Fra: Port Vela Courier <news@courier.example>\nSendt: 28. juni 2022 21:12\nTil: Lin\nEmne: Nobody cheers',
  ],
  [
    'Outlook pl',
    'Od: Port Vela Courier <news@courier.example>\nWysłano: 28 czerwca 2022 21:12\nDo: Lin\nTemat: Nobody cheers',
  ],
  [
    'Apple de',
    'Anfang der weitergeleiteten Nachricht:\n\nVon: Port Vela Courier <news@courier.example>\nBetreff: Nobody cheers\nDatum: 28. Juni 2022 um 21:12:00 MESZ\nAn: Lin',
  ],
  [
    'Apple fr',
    'Début du message transféré :\n\nDe: Port Vela Courier <news@courier.example>\nObjet: Nobody cheers\nDate: 28 juin 2022 à 21:12:00\nÀ: Lin',
  ],
  [
    'Gmail it',
    '---------- Forwarded message ---------\nDa: Port Vela Courier <news@courier.example>\nDate: mar 28 giu 2022 alle ore 21:12\nSubject: Nobody cheers\nTo: Lin',
  ],
  [
    'Thunderbird de',
    '-------- Weitergeleitete Nachricht --------\nBetreff: Nobody cheers\nDatum: 28 Jun 2022 21:12:00 +0200\nVon: Port Vela Courier <news@courier.example>\nAn: Lin',
  ],
  [
    'in bold',
    '*From:* Port Vela Courier <news@courier.example>\n*Sent:* Tuesday, June 28, 2022 9:12 PM\n*To:* Lin\n*Subject:* Nobody cheers',
  ],
  [
    'Thunderbird fr',
    '-------- Message transféré --------\nSujet : \tNobody cheers\nDate : \t28 Jun 2022 21:12:00 +0200\nDe : \tPort Vela Courier <news@courier.example>\nPour : \tLin',
  ],
  [
    'Thunderbird pl',
    '-------- Treść przekazanej wiadomości --------\nTemat: Nobody cheers\nData: 28 Jun 2022 21:12:00 +0200\nNadawca: Port Vela Courier <news@courier.example>\nAdresat: Lin',
  ],
  [
    'of a forward',
    'From: Bo Chief <bo@coastwire.example>\nSent: Wednesday, June 29, 2022 8:00 AM\nTo: Lin\nSubject: FW: Nobody cheers\n\nFrom: Port Vela Courier <news@courier.example>\nSent: Tuesday, June 28, 2022 9:12 PM\nTo: Bo\nSubject: Nobody cheers',
  ],
]
test.each(heads)('a forward with the head of %s', (_, forward) =>
  check(
    `${head}Content-Type: text/plain; charset=utf-8\n\nFor tomorrow.\n\n${forward}\n\n${story}\n\n${more}\n`,
    {
      outlet: 'Port Vela Courier',
      date: '2022-06-28',
      headline: 'Nobody cheers',
      body: [story, more],
    },
  ),
)
test('a quoted mail below a note speaks for itself', () =>
  check(
    `${head}Content-Type: text/plain; charset=utf-8\n\nFor tomorrow.\n\nOn Tue, Jun 28, 2022 at 9:12 PM Port Vela Courier <news@courier.example> wrote:\n\n> ${story}\n>\n> ${more}\n`,
    { outlet: 'Port Vela Courier', date: '2022-06-28', body: [story, more] },
  ))
test('a short note over a long quoted mail does too', () => {
  const many = Array.from(
    { length: 12 },
    (_, at) => `Berth ${at} waits for its crew, and for the pilots who left it.`,
  )
  return check(
    `${head}Content-Type: text/plain; charset=utf-8\n\nLook!\n\nOn Tue, Jun 28, 2022 at 9:12 PM Port Vela Courier <news@courier.example> wrote:\n\n${many.map((line) => `> ${line}`).join('\n>\n')}\n`,
    { outlet: 'Port Vela Courier', date: '2022-06-28', body: many },
  )
})
test('a note is reported', async () => {
  const mail = `${head}\nFor you.\n\n${heads[0]![1]}\n\n${story}\n`
  const opened = await openMail(new TextEncoder().encode(mail))
  expect(opened?.seeds[0]?.diagnostics[0]).toMatchObject({
    code: 'note-left-out',
    data: { beginning: 'For you.' },
  })
})
test('an article that quotes a mail’s head far below stays whole', () =>
  check(
    `${head}\n${`${story}\n\n`.repeat(8)}From: Ana Ruiz\nSent: Tuesday, June 28, 2022\nTo: Lin\nSubject: Ferries\n\nThey wait.\n`,
    {
      outlet: 'Harbor Times',
    },
  ))
test('a disclaimer is no part of the clipping', () =>
  check(
    `${head}\n${story}\n\n${more}\n\n______________\nThis e-mail is confidential and intended only for its recipient.\n`,
    {
      body: [story, more],
    },
  ))
test('the stories of a newsletter', async () => {
  const part = (title: string) =>
    `<h2><a href="https://x.example">${title}</a></h2><p><i>By Ana Ruiz</i></p><p>${story}</p><p>${more}</p><p><a href="#">Read more</a> | <a href="#">Share</a></p>`
  const html = `<html><body><h1>The Briefing</h1>${part('Two islands join')}${part('Nobody cheers')}<p>Unsubscribe</p></body></html>`
  const opened = await openMail(
    new TextEncoder().encode(`${head}Content-Type: text/html; charset=utf-8\n\n${html}`),
  )
  expect(opened?.seeds.map(({ text }) => parse(text).document.headline?.text)).toEqual([
    'Two islands join',
    'Nobody cheers',
  ])
  expect(opened?.seeds.some(({ text }) => /Read more|Unsubscribe/.test(text))).toBe(false)
})
test('one story with headings in it stays one', async () => {
  const html = `<html><body><h2>Two islands join</h2><p>${story}</p><p>${more}</p><h2>What now</h2><p>${story}</p><p>${more}</p></body></html>`
  expect(
    (await openMail(new TextEncoder().encode(`${head}Content-Type: text/html\n\n${html}`)))?.seeds,
  ).toHaveLength(1)
})
