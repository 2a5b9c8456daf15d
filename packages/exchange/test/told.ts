// What an export says: the names of sources, the words it presents as quotations. One reader a format; a format without one doesn't
// compile, and told.test.ts holds what they find against the table of how a statement may be told.
import { unzipSync } from 'fflate'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as wordsOf } from 'mdast-util-to-string'
import type { ExportFormatName } from '../src/index.ts'
import { pageOf } from './page.ts'
import { readCsv } from './read-csv.ts'

/** What a format says. */
export interface Told {
  /** The names that it gives to sources. */
  names: string[]
  /** The words that it presents as a source’s own. */
  quotations: string[]
}

/** Reads an export: its text, and where it is a folder its files. */
export type ToldReader = (text: string, files: Map<string, string>) => Told

const fromRecords = (records: { speaker: { name: string | null } | null }[]): Told => ({
  names: records.flatMap(({ speaker }) => speaker?.name ?? []),
  quotations: [],
})
const fromTable = (text: string): Told => {
  const [head = [], ...rows] = readCsv(text.replace(/^\ufeff/, ''))
  return {
    names: rows.map((row) => row[head.indexOf('speaker')]!.replace(/^'/, '')).filter(Boolean),
    quotations: [],
  }
}

interface Article {
  hasPart: {
    '@type': string
    text: string
    spokenByCharacter?: { name?: string }
    author?: { name?: string }
  }[]
}
/** The words before “ — Name (attribution by machine)”, which a citation gives as the speaker’s. */
const CITED =
  /^(.*) — (.+?)(?: on [^()]*?)?(?:, relayed by .*?)? \(attribution by machine(?:, unsure)?\), in /

/** The reader of every format. */
export const toldReaders: Record<ExportFormatName, ToldReader> = {
  jsonl: (text) =>
    fromRecords(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ),
  json: (text) => fromRecords(JSON.parse(text)),
  csv: fromTable,
  'csv-spreadsheet': fromTable,
  datapackage: (_, files) => fromTable(files.get('statements.csv')!),
  xlsx: (text) => {
    const bytes = unzipSync(Buffer.from(text, 'latin1'))
    const strings = [
      ...Buffer.from(bytes['xl/sharedStrings.xml']!)
        .toString()
        .matchAll(/<si><t[^>]*>([^<]*)<\/t>/g),
    ]
    const sheet = Buffer.from(bytes['xl/worksheets/sheet1.xml']!).toString()
    const cells = [...sheet.matchAll(/<c r="H(?!1")\d+"[^>]*t="s"[^>]*><v>(\d+)<\/v>/g)]
    return { names: cells.map(([, at]) => strings[Number(at)]![1]!), quotations: [] }
  },
  'web-annotation': (_, files) => {
    const annotations = [...files].flatMap(([name, text]) => (name.endsWith('.json') ? JSON.parse(text) : []))
    const bodies = annotations.flatMap(({ body }: { body: { purpose: string; value: string }[] }) => body)
    return {
      names: bodies.filter(({ purpose }) => purpose === 'identifying').map(({ value }) => value),
      quotations: [],
    }
  },
  markdown: (text) => {
    const lists = fromMarkdown(text).children.flatMap((node) =>
      node.type === 'list' && node.ordered ? node.children : [],
    )
    return { names: [], quotations: lists.flatMap((item) => CITED.exec(wordsOf(item))?.[1]?.slice(1) ?? []) }
  },
  html: (text) => {
    const document = pageOf(text)
    const parts = [...document.querySelectorAll('script')].flatMap(
      (script) => (JSON.parse(script.textContent!) as Article).hasPart,
    )
    return {
      names: parts.flatMap((part) => part.spokenByCharacter?.name ?? part.author?.name ?? []),
      quotations: parts.filter((part) => part['@type'] === 'Quotation').map((part) => part.text),
    }
  },
  csl: () => ({ names: [], quotations: [] }),
  ris: (text) => ({
    names: [],
    quotations: notesOf(text.split('\r\n').filter((line) => line.startsWith('N1'))),
  }),
  bibtex: () => ({ names: [], quotations: [] }),
  cas: (_, files) => fromCas([...files].flatMap(([name, text]) => (name.endsWith('.json') ? [text] : []))),
  inception: (_, files) =>
    fromCas([...files].flatMap(([name, text]) => (name.startsWith('source/') ? [text] : []))),
  brat: (_, files) => {
    const notes = [...files].flatMap(([name, text]) => (name.endsWith('.ann') ? text.split('\n') : []))
    return { names: notes.flatMap((line) => /; name ([^;]*)/.exec(line)?.[1] ?? []), quotations: [] }
  },
  tei: (_, files) => ({
    names: textsIn([...files.values()].join(''), /<(?:persName|orgName)>([^<]*)</g),
    quotations: textsIn([...files.values()].join(''), /<(?:q|quote|said)\b[^>]*>([^<]*)</g),
  }),
  ftm: (text) => {
    const entities = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    return {
      names: entities.flatMap(({ schema, properties }) => (schema === 'Person' ? properties.name : [])),
      quotations: notesOf(
        entities.flatMap(({ schema, properties }) => (schema === 'Note' ? properties.description : [])),
      ),
    }
  },
  ninjs: (_, files) => fromNinjs([...files.values()]),
  'ninjs-3': (_, files) => fromNinjs([...files.values()]),
  nitf: (_, files) => ({
    names: textsIn([...files.values()].join(''), /<(?:person|org)>([^<]*)</g),
    quotations: textsIn([...files.values()].join(''), /<q\b[^>]*>([^<]*)</g),
  }),
  'json-feed': () => ({ names: [], quotations: [] }),
  atom: () => ({ names: [], quotations: [] }),
  hypothesis: (text) => ({
    names: [],
    quotations: notesOf(JSON.parse(text).annotations.map((annotation: { text: string }) => annotation.text)),
  }),
}

/** What notes quote: what is between marks after “source: ”. */
function notesOf(notes: string[]): string[] {
  return notes.flatMap((note) =>
    note.includes(', as printed: ') ? [] : (/\] .*?: ([“"«„「].*)$/s.exec(note)?.[1] ?? []),
  )
}

function fromCas(files: string[]): Told {
  const structures = files.flatMap(
    (text) => JSON.parse(text)['%FEATURE_STRUCTURES'] as { speaker?: string }[],
  )
  return { names: structures.flatMap(({ speaker }) => speaker ?? []), quotations: [] }
}

function fromNinjs(files: string[]): Told {
  type Named = { name: string; rel: string }[]
  const names = files.flatMap((text) => {
    const {
      person = [],
      organisation = [],
      people = [],
      organisations = [],
    } = JSON.parse(text) as Record<string, Named>
    return [...person, ...organisation, ...people, ...organisations].filter(({ rel }) => rel === 'source')
  })
  return { names: names.map(({ name }) => name), quotations: [] }
}

function textsIn(xml: string, pattern: RegExp): string[] {
  return Array.from(xml.matchAll(pattern), ([, text = '']) =>
    text
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'"),
  )
}
