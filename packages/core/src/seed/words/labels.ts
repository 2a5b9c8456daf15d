import type { HeaderField } from '../vocabulary.ts'
import type { Rows } from './rows.ts'

/** Labels before the day of publication; a date may follow them without a colon. */
export const publishedLabels: Rows = {
  en: 'published, issued, posted',
  de: 'veröffentlicht',
  fr: 'publié',
}
/** Labels before the day of a later version; a date may follow them without a colon. */
export const updatedLabels: Rows = {
  en: 'updated, modified',
  de: 'aktualisiert',
  fr: 'mis à jour',
}

/** Labels of a header line by the field they stand for, in the languages seeds come in most. */
export const labels: Record<HeaderField | 'headline', Rows> = {
  outlet: { en: 'outlet, publication(?! date), newspaper', ar: 'الصحيفة' },
  date: {
    ...publishedLabels,
    en: `date, ${publishedLabels.en}, publication date`,
    de: `${publishedLabels.de}, datum`,
    es: 'fecha',
    pt: 'data',
    ru: 'дата',
    ar: 'التاريخ',
    zh: '日期',
    ja: '日付',
  },
  updated: { ...updatedLabels, es: 'actualizado' },
  byline: { en: 'byline, author', de: 'autor(?:in)?', fr: 'auteur', ja: '作者', ar: 'الكاتب' },
  url: { en: 'url, link, address' },
  source: { en: 'source', de: 'quelle', es: 'fuente', it: 'fonte', zh: '来源', ja: '出典', ar: 'المصدر' },
  section: { en: 'desk, section, category', de: 'ressort, rubrik', fr: 'rubrique', es: 'sección' },
  page: { en: 'page', de: 'seite', pt: 'página' },
  place: { en: 'place, location', de: 'ort', fr: 'lieu' },
  credit: {
    en: '(?:photo )?credit, photo, image, picture, copyright',
    de: 'foto, bild',
    fr: 'illustration',
    ja: '写真',
  },
  language: { en: 'language, lang', de: 'sprache', fr: 'langue', es: 'idioma' },
  tags: { en: 'tags, keyword' },
  kicker: { en: 'kicker' },
  // A bullet is the label of a deck.
  deck: { en: 'deck, subhead, standfirst', und: '[*•‣▪●](?=\\s)' },
  headline: { en: 'headline, title', de: 'titel', fr: 'titre', es: 'titular' },
}
