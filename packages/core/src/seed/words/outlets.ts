import type { Rows } from './rows.ts'

/** Words that newspapers, agencies and stations are named with, each a word of its own in the name. */
export const outletWords: Rows = {
  en: 'times, courier, herald, observer, daily, post, news, gazette, tribune, chronicle, mail, star, telegraph, guardian, press, wire, agency, globe, review, standard, bulletin, dispatch, sentinel, register, mirror, examiner, journal, monitor, argus, echo, weekly, mercury, ledger, messenger, packet, independent, banner, today, record, radio, tv, a\\.m',
  de: 'zeitung, tageblatt, tagblatt, kurier, bote, nachrichten, anzeiger, rundschau',
  fr: 'courrier, quotidien, écho, presse, matin',
  es: 'diario, correo, gaceta, noticias',
  it: 'giornale, corriere, gazzetta',
  da: 'tidende',
  ru: 'вестник, газета',
}

/** Endings of names written as one word: `Hafenblatt`, `Coastwire`. */
export const outletEndings: Rows = {
  en: 'post, times, press, wire',
  de: 'presse, blatt, zeitung, kurier, bote',
  da: 'bladet, tidende, posten',
}

/** Words that stay small in the name of an outlet. */
export const outletParticles: Rows = {
  en: 'and, of, the',
  fr: 'de, du, des, la, le',
  es: 'los, del',
  it: 'di',
  de: 'am, und, an, der, zu, für',
}
