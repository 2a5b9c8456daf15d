// What the reading knows of languages other than English: enough to find the speaker beside a quotation or before
// “that”. Data; verbs in the forms that newspapers report with. A language is one file of `languages/` and one line here: nothing else in
// the package has words of it (docs/languages.md).

import type { OtherLanguage } from '../other-languages/language-entry.ts'
import { arabic } from './languages/ar.ts'
import { catalan } from './languages/ca.ts'
import { czech } from './languages/cs.ts'
import { danish } from './languages/da.ts'
import { german } from './languages/de.ts'
import { greek } from './languages/el.ts'
import { spanish } from './languages/es.ts'
import { persian } from './languages/fa.ts'
import { finnish } from './languages/fi.ts'
import { french } from './languages/fr.ts'
import { hebrew } from './languages/he.ts'
import { hindi } from './languages/hi.ts'
import { croatian } from './languages/hr.ts'
import { hungarian } from './languages/hu.ts'
import { indonesian } from './languages/id.ts'
import { italian } from './languages/it.ts'
import { japanese } from './languages/ja.ts'
import { korean } from './languages/ko.ts'
import { dutch } from './languages/nl.ts'
import { norwegian } from './languages/no.ts'
import { polish } from './languages/pl.ts'
import { portuguese } from './languages/pt.ts'
import { romanian } from './languages/ro.ts'
import { russian } from './languages/ru.ts'
import { swedish } from './languages/sv.ts'
import { turkish } from './languages/tr.ts'
import { ukrainian } from './languages/uk.ts'
import { chinese } from './languages/zh.ts'

/** The languages other than English, by their ISO 639-1 code. */
export const otherLanguages: Record<string, OtherLanguage> = {
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
  sv: swedish,
  ru: russian,
  ar: arabic,
  zh: chinese,
  da: danish,
  no: norwegian,
  fi: finnish,
  pl: polish,
  cs: czech,
  uk: ukrainian,
  tr: turkish,
  el: greek,
  ro: romanian,
  hr: croatian,
  hu: hungarian,
  fa: persian,
  he: hebrew,
  hi: hindi,
  id: indonesian,
  ja: japanese,
  ko: korean,
  ca: catalan,
}
