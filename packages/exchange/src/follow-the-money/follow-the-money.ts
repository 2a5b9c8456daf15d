// FollowTheMoney 3.8, an entity a line. No Person and no Mention: one for each clipping would flood cross-reference with people whom
// nobody identified. No contentHash: there is no file behind it.
import { xmlCharacters } from '@hearsay/desk'
import type { ClippingWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { idOf } from '../record/ids.ts'
import { statementLine } from '../record/telling.ts'

/** Codes of languages in three letters (ISO 639-3), which the model demands. */
const LANGUAGES: Record<string, string> = {
  ar: 'ara',
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  es: 'spa',
  fa: 'fas',
  fi: 'fin',
  fr: 'fra',
  he: 'heb',
  hi: 'hin',
  hr: 'hrv',
  hu: 'hun',
  id: 'ind',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  nb: 'nob',
  nl: 'nld',
  no: 'nor',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sr: 'srp',
  sv: 'swe',
  tr: 'tur',
  uk: 'ukr',
  ur: 'urd',
  vi: 'vie',
  zh: 'zho',
}

interface Entity {
  id: string
  schema: string
  properties: Record<string, string[]>
}

/** An id as FollowTheMoney takes it: letters, digits, dots and hyphens; with a colon a reference to it is invalid. */
function bareId(id: string): string {
  return id.replace('urn:uuid:', '')
}

function entity(id: string, schema: string, properties: Record<string, readonly (string | null)[]>): Entity {
  const known = Object.entries(properties).map(([name, values]): [string, string[]] => [
    name,
    values.filter((value) => value !== null && value !== '').map((value) => xmlCharacters(value!)),
  ])
  return {
    id: bareId(id),
    schema,
    properties: Object.fromEntries(known.filter(([, values]) => values.length > 0)),
  }
}

/** The entities of a clipping: itself, and a note for each statement. */
export function entitiesOf(clipping: ClippingRecord): Entity[] {
  const { id, seed, headline, authors, outlet, date, text, url, language, statements } = clipping
  return [
    entity(id, 'Article', {
      name: [headline ?? seed],
      fileName: [`${seed}.txt`],
      mimeType: ['text/plain'],
      title: [headline],
      author: authors,
      publisher: [outlet],
      publishedAt: [date],
      bodyText: [text],
      sourceUrl: [url],
      language: [language && (LANGUAGES[language.split('-')[0]!.toLowerCase()] ?? null)],
    }),
    ...statements.map((statement) =>
      entity(idOf(statement.id, 'note'), 'Note', {
        name: [`Statement ${statement.number} of ${headline ?? seed}`],
        entity: [bareId(id)],
        description: [statementLine(statement)],
      }),
    ),
  ]
}

/** An entity a line. */
export const writeFollowTheMoney: ClippingWriter = async function* (clippings) {
  for await (const clipping of clippings)
    yield entitiesOf(clipping)
      .map((one) => `${JSON.stringify(one)}\n`)
      .join('')
}
