import type { Rows } from './rows.ts'

/** Words that newspapers, agencies and stations are named with, each a word of its own in the name. */
export const outletWords: Rows = {
  en: 'times, courier, herald, post, daily, news, gazette, tribune, journal, chronicle, observer, mail, star, telegraph, guardian, press, wire, agency, review, weekly, standard, mirror, globe, record, bulletin, dispatch, sentinel, register, examiner, argus, echo, mercury, monitor, independent, ledger, messenger, packet, banner, today, radio, tv, a\\.m',
  de: 'zeitung, tageblatt, tagblatt, kurier, bote, nachrichten, anzeiger, rundschau',
  fr: 'courrier, quotidien, écho, presse, matin',
  es: 'diario, correo, gaceta, noticias',
  it: 'corriere, giornale, gazzetta',
  da: 'tidende',
  ru: 'вестник, газета',
}

/** Endings of names written as one word: `Hafenblatt`, `Coastwire`. */
export const outletEndings: Rows = {
  en: 'post, times, wire, press',
  de: 'blatt, zeitung, kurier, bote, presse',
  da: 'bladet, tidende, posten',
}

/** Words that stay small in the name of an outlet. */
export const outletParticles: Rows = {
  en: 'of, the, and',
  fr: 'de, du, des, la, le',
  es: 'los, del',
  it: 'di',
  de: 'für, und, am, an, der, zu',
}
