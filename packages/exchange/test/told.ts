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
}
