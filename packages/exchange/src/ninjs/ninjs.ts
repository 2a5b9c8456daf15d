// The IPTC’s JSON for news, in the version that most systems read and the current one. Both are closed: an own property makes a file
// invalid, so that statements have no place.
import type { FilePiece, FolderWriter } from '../format.ts'
import type { ClippingRecord, SourceRecord } from '../record/clipping-record.ts'
import { fullDay } from '../record/telling.ts'
import { filePath } from '../text/file-name.ts'
import { xml } from '../text/xml.ts'

/** A moment of a day that is known to the day: the formats have nothing shorter. */
function moment(date: string | null): string | null {
  const day = fullDay(date)
  return day && `${day}T00:00:00Z`
}

function present(all: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

const paragraphsOf = ({ text, paragraphs }: ClippingRecord) => paragraphs.map((span) => text.slice(...span))
const asSources = (sources: SourceRecord[]) => sources.map(({ name }) => ({ name, rel: 'source' }))
const people = ({ sources }: ClippingRecord) =>
  sources.filter(({ name, kind }) => name !== null && kind === 'person')
const organisations = ({ sources }: ClippingRecord) =>
  sources.filter(({ name, kind }) => name !== null && kind === 'organization')

/** A clipping in version 1.6. */
export function ninjs1Of(clipping: ClippingRecord): object {
  const { id, date, updated, headline, deck, byline, outlet, agency, place, language } = clipping
  const paragraphs = paragraphsOf(clipping)
  return present({
    uri: id,
    type: 'text',
    representationtype: 'complete',
    contentcreated: moment(date),
    versioncreated: moment(updated),
    headline,
    description_text: deck,
    byline,
    infosource: [outlet, agency].flatMap((name) => (name ? [{ name }] : [])),
    located: place,
    language,
    body_text: paragraphs.join('\n\n'),
    body_html: paragraphs.map((words) => `<p>${xml(words)}</p>`).join('\n'),
    person: asSources(people(clipping)),
    organisation: asSources(organisations(clipping)),
  })
}

/** A clipping in version 3.1. */
export function ninjs3Of(clipping: ClippingRecord): object {
  const {
    id,
    hash,
    date,
    updated,
    headline,
    seed,
    deck,
    byline,
    authors,
    outlet,
    agency,
    place,
    language,
    url,
  } = clipping
  return present({
    uri: id,
    type: 'text',
    representationType: 'full',
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
    contentCreated: moment(date),
    versionCreated: moment(updated),
    language,
    title: headline ?? seed,
    by: byline,
    headlines: headline ? [{ role: 'main', contentType: 'text/plain', value: headline }] : [],
    descriptions: deck ? [{ role: 'deck', contentType: 'text/plain', value: deck }] : [],
    bodies: [{ role: 'main', contentType: 'text/plain', value: paragraphsOf(clipping).join('\n\n') }],
    located: place,
    infoSources: [
      ...(outlet ? [{ name: outlet, role: 'outlet' }] : []),
      ...(agency ? [{ name: agency, role: 'agency' }] : []),
    ],
    people: [...authors.map((name) => ({ name, rel: 'author' })), ...asSources(people(clipping))],
    organisations: asSources(organisations(clipping)),
    altIds: [{ role: 'sha-256', value: hash }, ...(url ? [{ role: 'url', value: url }] : [])],
  })
}

function filesOf(of: (clipping: ClippingRecord) => object): FolderWriter {
  return {
    sideBySide: [],
    async *write(clippings): AsyncGenerator<FilePiece> {
      for await (const clipping of clippings)
        yield { file: `${filePath(clipping)}.json`, data: `${JSON.stringify(of(clipping), null, 2)}\n` }
    },
  }
}

/** A file for each clipping, in version 1.6. */
export const ninjs1 = filesOf(ninjs1Of)
/** A file for each clipping, in version 3.1. */
export const ninjs3 = filesOf(ninjs3Of)
