// The demo clippings in other languages: who is found in each, and what is never the outlet’s own.
import { readFileSync } from 'node:fs'
import { parse } from '@hearsay/core'
import { beforeAll, expect, test } from 'vitest'
import { documentLanguage, loadModel, read } from '../src/index.ts'

beforeAll(() => loadModel('fast'))

/** The language of each, and the sources that are named in it. */
test.each([
  ['la-esclusa-de-sarrona', 'es', ['Marta Elorrio', 'Anselmo Bruga']],
  ['il-ponte-di-vallora', 'it', ['Bianca Ortesi', 'Tullio Marchenna', 'Dino Salvetra']],
  ['a-balsa-de-morins', 'pt', ['Abílio Rendufe', 'Olívia Taverede', 'governo regional']],
  ['de-klok-van-oosterkade', 'nl', ['Ruben Hakvliet', 'gemeente', 'Josefien Adema']],
  ['parom-na-luge', 'ru', ['Павел Сторожков', 'Ирина Велегжанина', 'Врач Семён Лапатников']],
  ['linchuan-haiti', 'zh', ['市水务局局长顾明远', '水务局', '渔民协会会长林阿水', '临川大学教授温书怡']],
])('%s', (name, language, speakers) => {
  const text = readFileSync(new URL(`../../../seeds/world/${name}.txt`, import.meta.url), 'utf8')
  const { document, diagnostics } = parse(text)
  expect(diagnostics).toEqual([])
  expect(documentLanguage(document)).toBe(language)
  const reading = read(document, { model: 'fast' })
  const found = reading.actors.filter(({ standing }) => standing === 'named').map((one) => one.name)
  expect(found).toEqual(expect.arrayContaining(speakers))
  const count = (voice: string) => reading.sentences.filter((one) => one.voice === voice).length
  // What is in quotation marks is nobody’s own, and at most two sentences are left open.
  const quoted = reading.sentences.filter(({ span }) => /[«“„]/.test(text.slice(...span)))
  expect(quoted.filter(({ voice }) => voice === 'own')).toEqual([])
  expect(count('named')).toBeGreaterThanOrEqual(5)
  expect(count('own')).toBeGreaterThanOrEqual(2)
  expect(count('undetermined')).toBeLessThanOrEqual(2)
})
