// A log as JSON Lines: a record a line. In: bytes of a log, or records. Out: records with the lines that are none, or lines. A line
// that was cut off is no record; it is left where it is and reported.
import type { Decision, Draft } from './schema.ts'
import { decisionSchema, draftSchema, personSchema } from './schema.ts'

/** A line that is no record, from 1, and why. */
export interface BadLine {
  line: number
  why: string
  /** The field it is about; empty for the whole line. */
  path: string
}

/** Reads the records of a log. */
export function readLog(log: string): { decisions: Decision[]; bad: BadLine[] } {
  const { read, bad } = readLines(log, decisionSchema)
  return { decisions: read.map(({ value }) => value), bad }
}

/** Reads a file of what somebody is about to decide: a draft a line, each with its line. */
export function readDrafts(lines: string): { drafts: { line: number; value: Draft }[]; bad: BadLine[] } {
  const { read, bad } = readLines(lines, draftSchema)
  return { drafts: read, bad }
}

/** Checks one draft, as it came from outside. */
export function readDraft(value: unknown): Draft | Omit<BadLine, 'line'> {
  const checked = draftSchema.safeParse(value)
  return checked.success ? checked.data : issueOf(checked.error)
}

/** Checks the name of who decides; what is wrong with it, or null. */
export function readPerson(name: unknown): Omit<BadLine, 'line'> | null {
  const checked = personSchema.safeParse(name)
  return checked.success ? null : { ...issueOf(checked.error), path: 'by' }
}

/** A record as a line of a log. */
export function logLine(decision: Decision): string {
  // Line separators are white space to some programs that read lines.
  return `${JSON.stringify(decision).replace(/[\u2028\u2029\u0085]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}

type Schema<Value> = {
  safeParse(value: unknown): { success: true; data: Value } | { success: false; error: Issues }
}
interface Issues {
  issues: { path: PropertyKey[]; message: string }[]
}

function readLines<Value>(text: string, schema: Schema<Value>) {
  const read: { line: number; value: Value }[] = []
  const bad: BadLine[] = []
  for (const [at, one] of text.split('\n').entries()) {
    if (one.trim() === '') continue
    const line = at + 1
    let parsed: unknown
    try {
      parsed = JSON.parse(one)
    } catch {
      bad.push({ line, path: '', why: 'no JSON' })
      continue
    }
    const checked = schema.safeParse(parsed)
    if (checked.success) read.push({ line, value: checked.data })
    else bad.push({ line, ...issueOf(checked.error) })
  }
  return { read, bad }
}

function issueOf({ issues }: Issues): Omit<BadLine, 'line'> {
  const [first] = issues
  return { path: first?.path.map(String).join('.') ?? '', why: first?.message ?? 'no decision' }
}
