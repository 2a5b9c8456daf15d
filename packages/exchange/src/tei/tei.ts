// TEI P5. Sentences are inline; every boundary of a statement’s part is an empty anchor, since parts overlap sentences and each other, and
// everything else stands off between the anchors.
import type { Span } from '@hearsay/core'
import { voiceLabels } from '@hearsay/desk'
import { voices } from '@hearsay/reading/shape'
import type { FilePiece, FolderWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import type { DecisionRecord } from '../record/decision-record.ts'
import type { StatementRecord } from '../record/statement-schema.ts'
import { filePath } from '../text/file-name.ts'
import { xml } from '../text/xml.ts'
import { textOf } from './tei-text.ts'

/** A clipping as a TEI document. */
export function teiOf(clipping: ClippingRecord): string {
  const { statements, sources } = clipping
  const people = sources.filter(({ kind, name }) => name === null || kind === 'person')
  const bodies = sources.filter(({ kind, name }) => name !== null && kind !== 'person')
  const sourceIds = new Map(sources.map(({ id }, at) => [id, `a${at}`]))
  const ids = new Map(statements.map(({ id }, at) => [id, `at${at}`]))
  const person = (source: (typeof sources)[number]) =>
    source.name === null
      ? `<person xml:id="${sourceIds.get(source.id)}" ana="#unnamed"><p>${xml([source.description, source.condition, source.reason].filter(Boolean).join('; '))}</p></person>`
      : `<person xml:id="${sourceIds.get(source.id)}"><persName>${xml(source.name)}</persName>${source.title ? `<occupation>${xml(source.title)}</occupation>` : ''}</person>`
  const relations = statements.flatMap(({ id, relayed_by }) =>
    relayed_by !== null && ids.has(relayed_by)
      ? `<relation name="relayedBy" active="#${ids.get(id)}" passive="#${ids.get(relayed_by)}"/>`
      : [],
  )
  const standOff = [
    listOf('listPerson', people.map(person)),
    listOf(
      'listOrg',
      bodies.map(
        ({ id, name }) => `<org xml:id="${sourceIds.get(id)}"><orgName>${xml(name!)}</orgName></org>`,
      ),
    ),
    ...statements.map((statement, at) => spanGroup(statement, at, sourceIds)),
    listOf('listRelation', relations),
    listOf(
      'listAnnotation',
      clipping.decisions.map((decision, at) => decisionOf(decision, at, ids)),
    ),
    ...statements.map(
      ({ confidence }, at) => `<certainty target="#at${at}" locus="value" degree="${confidence}"/>`,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
${headerOf(clipping)}
${standOff ? `<standOff>\n${standOff}\n</standOff>\n` : ''}${textOf(clipping)}
</TEI>
`
}

/** A decision: who, when, what. One about the clipping is about its text. */
function decisionOf(decision: DecisionRecord, at: number, ids: ReadonlyMap<string, string>): string {
  const { id, verb, by, when, about, before, after, stands, statement } = decision
  const target = (statement !== null && ids.get(statement)) || 'text'
  const change = [before, after].filter((one) => one !== null).join(' → ')
  const note = [when, stands ? '' : 'undone', about, change].filter((part) => part !== '').join('; ')
  return `<annotation xml:id="dec${at}" n="${id}" target="#${target}" motivation="assessing"><respStmt><resp>${xml(verb)}</resp><name>${xml(by)}</name></respStmt><note>${xml(note)}</note></annotation>`
}

function listOf(name: string, items: string[]): string {
  return items.length > 0 ? `<${name}>${items.join('')}</${name}>` : ''
}

function headerOf(clipping: ClippingRecord): string {
  const {
    headline,
    seed,
    authors,
    outlet,
    date,
    document,
    id,
    url,
    page,
    section,
    language,
    place,
    reading,
  } = clipping
  const written = document.header.date?.text
  const bibl = [
    outlet && `<title level="j">${xml(outlet)}</title>`,
    (date || written) && `<date${date ? ` when="${date}"` : ''}>${xml(written ?? date!)}</date>`,
    place && `<pubPlace>${xml(place)}</pubPlace>`,
    section && `<biblScope unit="section">${xml(section)}</biblScope>`,
    page && `<biblScope unit="page">${xml(page)}</biblScope>`,
    `<idno type="URI">${id}</idno>`,
    `<idno type="clipping">${xml(seed)}</idno>`,
    url && `<ptr target="${xml(url)}"/>`,
  ].filter(Boolean)
  return `<teiHeader><fileDesc><titleStmt><title>${xml(headline ?? seed)}</title>${authors.map((author) => `<author>${xml(author)}</author>`).join('')}</titleStmt>
<publicationStmt><p>Exported by Hearsay. Who says something is a program’s attribution until a person confirms it.</p></publicationStmt>
<sourceDesc><bibl>${bibl.join('')}</bibl></sourceDesc></fileDesc>
<encodingDesc><appInfo><application ident="hearsay" version="1"><label>Hearsay reader, ${xml(reading.model)} model</label></application></appInfo>
<classDecl><taxonomy xml:id="voice">${voices.map((voice) => `<category xml:id="${voice}"><catDesc>${xml(voiceLabels[voice])}</catDesc></category>`).join('')}</taxonomy></classDecl></encodingDesc>${
    language ? `\n<profileDesc><langUsage><language ident="${xml(language)}"/></langUsage></profileDesc>` : ''
  }</teiHeader>`
}

function spanGroup(statement: StatementRecord, at: number, sourceIds: ReadonlyMap<string, string>): string {
  const { form, voice, speaker, source, cue, content, id, stated } = statement
  const target = speaker?.id ? sourceIds.get(speaker.id) : undefined
  const span = (type: string, [start, end]: Span, number = '') =>
    `<span xml:id="at${at}-${type}${number}" type="${type}" from="#c${start}" to="#c${end}"/>`
  return [
    `<spanGrp xml:id="at${at}" n="${id}" type="${stated ? 'attribution' : 'declined'}" subtype="${form}" ana="#${voice}"${target ? ` corresp="#${target}"` : ''}>`,
    source ? span('source', source.span) : '',
    cue ? span('cue', cue.span) : '',
    ...content.map((piece, number) => span('content', piece.span, `${number}`)),
    '</spanGrp>',
  ].join('')
}

/** A file for each clipping. */
export const tei: FolderWriter = {
  sideBySide: [],
  async *write(clippings): AsyncGenerator<FilePiece> {
    for await (const clipping of clippings) yield { file: `${filePath(clipping)}.xml`, data: teiOf(clipping) }
  },
}
