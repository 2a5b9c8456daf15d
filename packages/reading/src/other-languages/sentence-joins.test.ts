// Sentences end where readers of their language end them: each clause stays whole, and no piece of it is the outlet’s own.
import { parse } from '@hearsay/core'
import { beforeAll, expect, test } from 'vitest'
import { loadModel, read } from '../index.ts'

beforeAll(() => loadModel('fast'))

const german = [
  'Hafenblatt',
  'Die Fähre hält an',
  'Die Fähre hielt am Freitag an, und niemand kam an den Kai.',
]
const openings: Record<string, string[]> = {
  de: german,
  nl: ['Havenblad', 'De pont ligt stil', 'De pont lag vrijdag stil en niemand kwam naar de kade.'],
  sv: ['Hamnbladet', 'Färjan ligger still', 'Färjan låg still på fredagen och ingen kom till kajen.'],
  es: ['El Puerto', 'El ferry se detiene', 'El ferry se detuvo el viernes y nadie llegó al muelle.'],
  it: ['Il Porto', 'Il traghetto si ferma', 'Il traghetto si è fermato venerdì e nessuno è venuto al molo.'],
  pt: ['O Porto', 'A balsa para', 'A balsa parou na sexta-feira e ninguém veio ao cais.'],
  fr: ['Le Port', 'Le bac s’arrête', 'Le bac s’est arrêté vendredi et personne n’est venu au quai.'],
  pl: ['Kurier Portu', 'Prom stoi', 'Prom zatrzymał się w piątek i nikt nie przyszedł na nabrzeże.'],
}

test.each([
  ['de', 'Orla Venn sagte, dass sie im 2. Stock des Hauses wohne.'],
  ['de', 'Orla Venn sagte, das Haus sei im 19. Jahrhundert gebaut worden.'],
  ['de', 'Orla Venn sagte, dass Ludwig II. Bauherr des Hauses sei.'],
  ['de', 'Orla Venn sagte, dass z. B. Vela und Nr. 5 dicht bleiben.'],
  ['nl', 'Joost Anders zei dat o.a. Vela dicht blijft.'],
  ['nl', 'Joost Anders zei dat nr. 5 vaart.'],
  ['sv', 'Karin Lund sade att bl.a. Vela stängs.'],
  ['sv', 'Karin Lund sade att nr. 5 ligger kvar.'],
  ['es', 'Ana Ruiz dijo que la Av. Norte cierra.'],
  ['es', 'Ana Ruiz dijo que EE. UU. espera.'],
  ['it', 'Marta Rinaldi ha detto che il dott. Mori e l’on. Brisco partono.'],
  ['pt', 'Ana Lobo disse que o Sr. Mori e a Dra. Venn partem.'],
  ['pt', 'Ana Lobo disse que a Av. Norte fecha.'],
  ['fr', 'Orla Venn a dit que le Dr. Mori et le quai n. 5 attendent.'],
  ['pl', 'Orla Venn powiedziała, że ul. Portowa i m.in. Vela czekają.'],
])('%s: %s', (language, sentence) => {
  const [outlet, headline, first] = openings[language]!
  const text = `${outlet}\n2024-03-06\n\n${headline}\n\n${first}\n\n${sentence}`
  const { sentences } = read(parse(text).document, { model: 'fast' })
  const inside = sentences.filter(({ span }) => span[0] >= text.length - sentence.length)
  expect(inside.map(({ span }) => text.slice(...span))).toEqual([sentence])
  expect(inside[0]!.voice).not.toBe('own')
})

test('a number may end a German sentence where an article or a pronoun begins the next one', () => {
  const text = [
    german[0],
    '2024-03-06\n',
    `${german[1]}\n`,
    `${german[2]}\n`,
    'Das Boot kam am 3. Der Kai war leer.',
  ].join('\n')
  const { sentences } = read(parse(text).document, { model: 'fast' })
  expect(sentences.slice(-2).map(({ span }) => text.slice(...span))).toEqual([
    'Das Boot kam am 3.',
    'Der Kai war leer.',
  ])
})
