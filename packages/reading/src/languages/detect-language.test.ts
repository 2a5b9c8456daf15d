// The language of short and long clippings; all of them are invented.
import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { tokenizeDocument } from '../tokenized-document.ts'
import { detectLanguage } from './detect-language.ts'

/** The language of a body under an outlet, a day and a headline. */
const languageOf = (body: string, heading = 'Vela News\n2022-06-29\n\nVela') =>
  detectLanguage(tokenizeDocument(parse(`${heading}\n\n${body}\n`).document))

test.each([
  'A nurse and a porter said a man brought the girl in a car.',
  'No deal yet.',
  'Rain fell all day.',
  'Venn denies knowing Brisco.',
  'Nobody knows why.',
  'Ina Bell, a nurse, cried.',
  'Officials declined to comment.',
  'Is Orm lying?',
  'Bundesbank chief Müller sees no recession.',
  'Gardaí arrest man in Cork',
  '“It is over,” Macron told Le Monde.',
  'Nine held after pier fire',
  '“Nein,” he said in German.',
  'Nigerian troops killed 14 bandits in Kaduna, officials told the radio.',
  'Talks fail again in Geneva',
  'Taoiseach defends record in Dáil.',
])('English stays English: %s', (body) => {
  expect(languageOf(body, 'Harbor Times\nJune 29, 2022\n\nFerry waits')).toBe('en')
})

test.each([
  ['de', '„Wir warten“, sagte Orla Venn.'],
  ['de', 'Die Fähre ist kaputt.'],
  ['es', 'Ana Ruiz dijo que el barco no sale.'],
  ['fr', 'Personne ne sait pourquoi.'],
  ['it', '«Aspettiamo», ha detto Marta Rinaldi.'],
  ['pt', '“Esperamos”, disse Ana Lobo.'],
  ['nl', '„We wachten”, zei Joost Anders.'],
  ['sv', '”Vi väntar”, sa Karin Lund.'],
  ['tr', 'Ayşe Kaya feribotun kalkmayacağını söyledi.'],
  ['pl', '– Czekamy – powiedziała Anna Nowak.'],
  ['cs', '„Čekáme,“ řekla Anna Nováková.'],
  ['id', '“Kami menunggu,” kata Rina Dewi.'],
  ['fi', '”Odotamme”, sanoi Aino Laine.'],
  ['hu', 'A komp a viharban is elindult a szigetre, mondta Kovács Anna.'],
  ['ru', '«Мы ждём», — сказала Анна Орлова.'],
  ['uk', 'Пором у понеділок увесь день стояв у порту, і люди сиділи на причалі.'],
  ['bg', 'Фериботът остана на пристанището, каза Анна Петрова.'],
  ['ar', 'وقال سامي الحداد إن العبارة لن تغادر.'],
  ['fa', 'مینا رضایی گفت که کشتی تا تیر حرکت نمی‌کند.'],
  ['ur', 'وزیر نے کہا کہ کشتی جولائی سے پہلے نہیں چلے گی۔'],
  ['he', '"אנחנו מחכים", אמרה נועה לוי.'],
  ['el', '«Περιμένουμε», δήλωσε η Μαρία Πάππα.'],
  ['hi', 'मीरा शर्मा ने कहा कि नौका जुलाई से पहले नहीं चलेगी।'],
  ['th', 'เรือจอดอยู่ที่ท่าเรือทั้งวัน'],
  ['bn', 'ফেরি সারাদিন বন্দরে ছিল।'],
  ['ja', '「待っています」と森田花子さんは話した。'],
  ['zh', '林小梅说：“我们在等。”'],
  ['ko', '김민지 소장은 "우리는 기다린다"고 말했다.'],
])('%s: %s', (language, body) => {
  expect(languageOf(body)).toBe(language)
})

test('the headline counts', () => {
  const heading = 'Vela\n2022-06-29\n\nDie Leute warten noch immer auf den neuen Motor der Fähre'
  expect(languageOf('Orla Venn.', heading)).toBe('de')
  expect(languageOf('Orla Venn.', 'Vela\n2022-06-29\n\nVela')).not.toBe('de')
})

test.each([
  ['Icelandic', 'Ráðherrann sagði í gær að meira fé yrði til fyrir skólana á næsta ári og að það væri gott.'],
  ['Welsh', 'Dywedodd y gweinidog ddoe y byddai arian ychwanegol ar gael i ysgolion y flwyddyn nesaf.'],
  [
    'Albanian',
    'Ministri tha dje se do të ketë më shumë para për shkollat vitin e ardhshëm dhe se të gjithë janë të kënaqur.',
  ],
  ['Belarusian', 'Міністр учора сказаў, што будзе больш грошай на школы, а людзі чакалі ў горадзе.'],
  [
    'Kazakh',
    'Министр кеше келесі жылы мектептерге көбірек ақша болатынын және адамдардың риза екенін айтты.',
  ],
  ['Pashto', 'وزیر پرون وویل چې راتلونکی کال به د ښوونځیو لپاره ډېرې پیسې وي او خلک خوښ دي.'],
])('no profile, no language: %s', (_, body) => {
  expect(languageOf(body)).toBeNull()
})

test('no letters, no language', () => {
  expect(languageOf('… 14!', '2022-06-29')).toBeNull()
})

test('of two languages in one text, the one with more words', () => {
  const body =
    'Hoy no sale nadie del puerto, dijo Ana Ruiz en la radio, y el barco espera a la gente en el muelle.'
  expect(languageOf(`${body} “We wait,” she said.`)).toBe('es')
})

test('a word that reports does not decide the language', () => {
  const swedish = 'Färjan låg på måndagen hela dagen i hamnen i den lilla staden och folk stod på kajen.'
  expect(languageOf(`${swedish}\n\n”Vi väntar”, sa Karin Lund.`)).toBe('sv')
})

test('a word of English letters is no English: Polish and Czech “by”', () => {
  expect(languageOf('Gdyby prom popłynął, to by ludzie nie czekali, a on by nie stał w porcie.')).toBe('pl')
  expect(languageOf('Kdyby trajekt vyplul, tak by lidé nečekali a on by nestál v přístavu.')).toBe('cs')
})
