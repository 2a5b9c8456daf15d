import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { furtherHeaderLines } from './header-lines.ts'

const story = 'The ferries stayed in the harbour on Tuesday while the crews waited for the gates to open.'

/** The further lines of a header, each after its label. */
function linesOf(header: string): string[] {
  return furtherHeaderLines(parse(`Harbor Times\n29 June 2022\n\n${header}\n\n${story}\n`).document).map(
    ({ label, text }) => `${label}: ${text}`,
  )
}

test('decks after the first, bullets included', () =>
  expect(
    linesOf(
      'Crane falls in port\n\n- Two dockers dead\n- Port closed until Friday\n- Union calls for inquiry',
    ),
  ).toEqual(['Deck: - Port closed until Friday', 'Deck: - Union calls for inquiry']))
test('captions and credits', () =>
  expect(
    linesOf('Crane falls in port\nBy Ana Ruiz\n\nPhoto: Ana Ruiz\n\nThe crane (Coastwire photo)'),
  ).toEqual(['Caption or credit: Photo: Ana Ruiz', 'Caption or credit: The crane (Coastwire photo)']))
test('nothing where the fields show it all', () =>
  expect(linesOf('SPECIAL REPORT\nCrane falls in port\nBy Ana Ruiz')).toEqual([]))
