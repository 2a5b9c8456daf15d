import { parse } from '@hearsay/core'
import { describe, expect, test } from 'vitest'
import { proseOf } from './prose.ts'

const first = 'The ferries stayed in the harbour on Tuesday while the crews waited for the gates to open.'
const last = 'The pier is safe, the mayor said.'

/** The prose of a clipping with this body, as words. */
function proseIn(body: string): string[] {
  const text = `Harbor Times\nJune 29, 2022\n\nTalks go on over the canal\n\n${body}\n`
  return proseOf(parse(text).document).map(({ span }) => text.slice(...span))
}

describe('between two paragraphs this is no prose', () => {
  test.each([
    'Photo: Ana Ruiz',
    'Lena Orm at the pier on Tuesday. Photograph: Ana Ruiz/CPA',
    'Lena Orm at the pier on Tuesday. REUTERS/Ana Ruiz',
    'Lena Orm arrives at the pier in Port Vela, June 28, 2022 [Ana Ruiz/Anta]',
    'The minister in Port Vela on Tuesday. | Photo Credit: PTA',
    'Crews wait for the gates to open (Image: Supplied)',
    'REUTERS/Ana Ruiz',
    'Image caption, Crews waited at the pier on Tuesday.',
    'Representational image.',
    'READ ALSO: FBA holds nine over fraud',
    'Also Read | FBA holds nine over fraud, and lets two go.',
    'READ MORE: FBA holds nine over fraud.',
    'You may also like: The nine who were held.',
    'Read the full report here.',
    'Advertisement',
    'ADVERTISEMENT - CONTINUE READING BELOW.',
    'Story continues below advertisement.',
    'Follow us on X',
    'Follow the Harbor Times on X, Facebook and Instagram.',
    'Sign up to our morning newsletter, free every day.',
    'Join our WhatsApp channel for the latest.',
    'Got a story for us? Write to desk@harbor.example.',
    'Share this article',
    '12 comments.',
    '1 p.m.',
    '1 p.m.\nWednesday',
    '14.32 BST',
    'Updated 3 hours ago.',
    '29 Jun 2022, 10:45 am IST.',
    'On the Alleged Plan for a Second Bridge',
    'Home\nNews\nSport\nOpinion\nMore',
    'With inputs from agencies.',
    'Ana Ruiz and Tom Sey contributed to this report.',
    'This is a developing story. Check back for updates.',
    'ana.ruiz@harbor.example',
    '(END)',
    '— Anta',
    '‘Mistake of his life’',
    'Get the news delivered to your phone.',
  ])('%j', (line) => expect(proseIn(`${first}\n\n${line}\n\n${last}`)).toEqual([first, last]))
})

describe('after the last paragraph this is no prose', () => {
  test.each([
    'Coastwire',
    '— Coastwire',
    '-Anta',
    'ENDS',
    '(Coastwire) ABC XYZ',
    'ab/cd (AFP, Coastwire)',
    'Ana Ruiz',
  ])('%j', (line) => expect(proseIn(`${first}\n\n${last}\n\n${line}`)).toEqual([first, last]))
})

test('nor is a note on where it was printed', () =>
  expect(
    proseIn(`${first}\n\n${first}\n\n${first}\n\nPublished in Harbor Times, June 29th, 2022`),
  ).toHaveLength(3))

describe('behind the last sentence of a paragraph this is no prose', () => {
  test.each([
    '— Anta',
    '-PTA',
    '(END)',
    '(Coastwire)',
    'Coastwire/ANTA',
    'PTA ABC XYZ',
    'Reuters',
    '(With inputs from agencies)',
    'ana.ruiz@harbor.example',
  ])('%j', (ending) => expect(proseIn(`${first}\n\n${last} ${ending}`)).toEqual([first, last]))
})

describe('this is prose', () => {
  test.each([
    'Nobody slept.',
    'Share prices fell on Tuesday.',
    'More details will follow on Tuesday, the mayor said.',
    'Read by a clerk, the letter took an hour.',
    'Like the mayor on Tuesday, he said the pier was safe.',
    'By signing the deal the minister said the pier was safe.',
    'Staff and crews waited at the pier.',
    'File photos of the pier were on the table, the mayor said, and he tore them up.',
    'With reports of a fire at the pier, the crews left.',
    'Tom Sey contributed to the fund.',
    'May came, and nobody slept.',
    '"The pier is safe." — Lena Orm',
    '“Wait,” he said (Tuesday).',
    'What happens next?',
  ])('%j', (line) => expect(proseIn(`${first}\n\n${line}\n\n${last}`)).toEqual([first, line, last]))
})

test('a line that a mail program wrapped is prose, however it begins', () =>
  expect(proseIn('The harbour masters of both islands have spent\nmore on the canal than they had')).toEqual([
    'The harbour masters of both islands have spent\nmore on the canal than they had',
  ]))
test('boilerplate between the lines of a paragraph parts it', () =>
  expect(
    proseIn('The crews wait for the gates to open.\nSign up to our newsletter.\nThe mayor waits.'),
  ).toEqual(['The crews wait for the gates to open.', 'The mayor waits.']))
test('a credit is no part of the words behind it', () =>
  expect(proseIn(`${first}\n\nREUTERS/Ana Ruiz The pier is safe, the mayor said.`)).toEqual([
    first,
    'The pier is safe, the mayor said.',
  ]))
test('a dateline and a bullet are no prose', () =>
  expect(proseIn(`PORT VELA, June 29 (Coastwire) -- ${first}\n\n• ${last}`)).toEqual([first, last]))
test('a day and an agency before a dash are no prose', () =>
  expect(proseIn(`June 29, 2022 (PTA) - ${first}`)).toEqual([first]))
test('a heading is prose where there is nothing else', () =>
  expect(proseOf(parse('Ferries wait', { bodyOnly: true }).document)).toHaveLength(1))
