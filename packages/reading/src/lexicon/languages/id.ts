// What the reading knows of Indonesian. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Indonesian. */
export const indonesian: OtherLanguage = {
  verbs:
    'kata ujar ucap tutur jelas tegas mengatakan menyatakan menjelaskan menegaskan menyebut menambahkan mengungkapkan',
  negations: 'tidak',
  that: 'bahwa',
  adding: 'menambahkan tambah',
  titles: 'presiden menteri gubernur',
  pronouns: 'dia ia mereka saya kami kita nya',
  articles: '',
  unnamed: 'seorang beberapa sumber para pejabat',
  stops: 'di ke pada dan atau tetapi bahwa yang saat ketika dari untuk dengan kepada sebelum setelah',
  between: 'juga kemudian',
  accordingTo: 'menurut|berdasarkan',
  institutions: 'polisi kepolisian pemerintah kementerian pengadilan kejaksaan',
}
