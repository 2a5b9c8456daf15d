// Corrections of what an import understood, and what is remembered of them for the next file of the same layout. In: the preview of a
// seed, and the fields as a person put them. Out: the seed with those fields; and rules by which the next one is corrected.
import type { Document } from '@hearsay/core'
import { parse, readDate, setField } from '@hearsay/core'
import { normalizeSpace } from './clip.ts'
import { withFields } from './compose.ts'
import { importDiagnostic } from './diagnostics.ts'
import type { Import, ImportedSeed } from './import.ts'
import { fileNameFor, importedSeedOf } from './import.ts'

/** The fields that can be corrected before a clipping is saved. */
export const correctableFields = ['outlet', 'date', 'headline', 'byline', 'language'] as const
/** A field that can be corrected before a clipping is saved. */
export type CorrectableField = (typeof correctableFields)[number]

/** Fields as a person put them; those that are right are missing. */
export type Corrections = { [Field in CorrectableField]?: string }

/**
 * How a field of a layout is corrected: what was understood has this value in truth; it has words too many before or after; or it
 * stands in a line, counted among those that no other field has.
 */
export type LayoutRule =
  | { take: 'value'; from: string | null; value: string }
  | { take: 'part'; before: string; after: string }
  | { take: 'line'; line: number }

/** The rules of each layout; null where a rule is forgotten. */
export interface LayoutMemory {
  [layout: string]: { [Field in CorrectableField]?: LayoutRule | null }
}

/** How many lines from the top a field may stand in. */
const MAX_LINES = 20

/** The layout of a clipping: the format of its file with the site or the outlet; null where neither is known. */
export function layoutOf({ format }: Pick<Import, 'format'>, { url, outlet }: ImportedSeed): string | null {
  const place = (url && URL.parse(url)?.hostname.replace(/^www\./, '')) ?? outlet?.toLowerCase()
  return place ? `${format} ${normalizeSpace(place)}` : null
}

/** What is remembered of the layout of a clipping, as far as it changes anything. */
export function rememberedCorrections(memory: LayoutMemory, file: Import, at: number): Corrections {
  const seed = file.seeds[at]!
  const layout = layoutOf(file, seed)
  const rules = layout === null || !Object.hasOwn(memory, layout) ? {} : memory[layout]!
  const found: Corrections = {}
  for (const field of correctableFields) {
    const rule = rules[field]
    const value = rule && valueBy(rule, field, seed)
    if (value && value !== seed[field]) found[field] = value
  }
  return found
}

/** What a person’s corrections of a clipping say about its layout; a rule that they took back is null. */
export function learnedFrom(file: Import, at: number, given: Corrections, before: Corrections): LayoutMemory {
  const seed = file.seeds[at]!
  const layout = layoutOf(file, seed)
  if (layout === null) return {}
  const rules: LayoutMemory[string] = {}
  for (const field of correctableFields) {
    const value = given[field]
    if (value === before[field]) continue
    const rule = value === undefined ? null : ruleFor(field, seed, value)
    if (rule || before[field] !== undefined) rules[field] = rule
  }
  return Object.keys(rules).length ? { [layout]: rules } : {}
}

/** Two memories as one; the second counts where both have a rule. */
export function mergedMemory(before: LayoutMemory, more: LayoutMemory): LayoutMemory {
  const merged = { ...before }
  for (const [layout, rules] of Object.entries(more)) {
    const known = Object.entries({ ...merged[layout], ...rules }).filter(([, rule]) => rule)
    if (known.length) merged[layout] = Object.fromEntries(known)
    else delete merged[layout]
  }
  return merged
}

/** The file with one of its clippings corrected; its file is saved beside the seed. `as` says whether a layout’s memory did it. */
export function correctedImport(
  file: Import,
  at: number,
  corrections: Corrections,
  source: { name: string; bytes: Uint8Array },
  isRemembered: boolean,
): Import {
  const fields = correctableFields.filter((field) => corrections[field])
  if (fields.length === 0) return file
  const { diagnostics, span, text } = file.seeds[at]!
  const notes = [...diagnostics]
  if (isRemembered) notes.push(importDiagnostic('corrected-as-before', { fields: fields.join(', ') }))
  const seed = importedSeedOf(parse(correctedText(text, corrections)), span, notes)
  const offer = {
    ...file.offers[at]!,
    seed: seed.text,
    name: fileNameFor(seed, source.name),
    original: file.offers[at]!.original ?? source,
  }
  return { ...file, offers: file.offers.with(at, offer), seeds: file.seeds.with(at, seed) }
}

/** The text with these fields: in their places in its header where that can be, else on top of it. */
function correctedText(text: string, corrections: Corrections): string {
  let { document } = parse(text)
  const left: Corrections = {}
  for (const field of correctableFields) {
    const value = normalizeSpace(corrections[field] ?? '')
    if (!value || fieldValue(document, field) === value) continue
    try {
      ;({ document } = setField(document, field, value))
    } catch {
      left[field] = value
    }
  }
  if (Object.keys(left).length === 0) return document.text
  const { outlet = null, date = null, headline = null, byline = null, language } = left
  const { text: topped } = withFields(document.text, { outlet, date, headline, byline, url: null })
  try {
    return language ? setField(parse(topped).document, 'language', language).document.text : topped
  } catch {
    return topped
  }
}

function fieldValue({ header, headline }: Document, field: CorrectableField): string | null {
  if (field === 'headline') return headline?.text ?? null
  return field === 'date' ? (header.date?.value ?? null) : (header[field]?.text ?? null)
}

function ruleFor(field: CorrectableField, seed: ImportedSeed, value: string): LayoutRule | null {
  const understood = seed[field]
  if (field === 'outlet' || field === 'language') return { take: 'value', from: understood, value }
  const at = understood === null || field === 'date' ? -1 : understood.indexOf(value)
  if (understood !== null && at !== -1)
    return { take: 'part', before: understood.slice(0, at), after: understood.slice(at + value.length) }
  const line = freeLines(seed).findIndex((words) => isValueIn(words, field, value))
  return line === -1 ? null : { take: 'line', line }
}

function valueBy(rule: LayoutRule, field: CorrectableField, seed: ImportedSeed): string | null {
  const understood = seed[field]
  if (rule.take === 'value') return rule.from === understood ? rule.value : null
  if (rule.take === 'part') {
    const { before, after } = rule
    const isThere = understood?.startsWith(before) && understood.endsWith(after)
    return isThere ? understood!.slice(before.length, understood!.length - after.length).trim() || null : null
  }
  const words = freeLines(seed)[rule.line]
  return words === undefined ? null : field === 'date' ? (readDate(words)?.value ?? null) : words
}

/** The first lines of a text that are not what a field was understood to be. */
function freeLines(seed: ImportedSeed): string[] {
  const taken = new Set([seed.outlet, seed.headline, seed.url])
  return seed.text
    .split(/\r\n|\r|\n/, 4 * MAX_LINES)
    .map((line) => normalizeSpace(line))
    .filter(
      (line) => line !== '' && line !== '---' && !taken.has(line) && readDate(line)?.value !== seed.date,
    )
    .filter((line) => !(seed.byline && line.endsWith(seed.byline)))
    .slice(0, MAX_LINES)
}

function isValueIn(line: string, field: CorrectableField, value: string): boolean {
  return field === 'date' ? readDate(line)?.value === value : line === normalizeSpace(value)
}

/** Whether data that was stored is a memory of layouts. */
export function isLayoutMemory(value: unknown): value is LayoutMemory {
  return isRecord(value) && Object.values(value).every((rules) => isRecord(rules) && hasRules(rules))
}

function hasRules(rules: Record<string, unknown>): boolean {
  const names: readonly string[] = correctableFields
  return Object.entries(rules).every(([field, rule]) => names.includes(field) && isRule(rule))
}

function isRule(rule: unknown): boolean {
  if (!isRecord(rule)) return false
  const { take, from, value, before, after, line } = rule
  if (take === 'value') return typeof value === 'string' && (from === null || typeof from === 'string')
  return take === 'part'
    ? typeof before === 'string' && typeof after === 'string'
    : take === 'line' && Number.isInteger(line)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
