// The paragraphs of a PDF. In: the lines of its pages. Out: headings and paragraphs, and the lines that are the page’s and not the
// story’s: running heads, page numbers, menus of a printed web page.
import type { ClipBlock } from '../clip.ts'
import { dayOfLine } from '../written-day.ts'
import type { PdfLine } from './pdf-lines.ts'

/** A page: its lines and its height in points. */
export interface PdfPage {
  lines: PdfLine[]
  height: number
}

/** The blocks of a document, and the lines left out. */
export interface PdfBlocks {
  blocks: ClipBlock[]
  left: string[]
}

/** Running heads stand in this share of a page’s height from its edges. */
const MARGIN_SHARE = 0.07
/** A heading is this much higher than most lines. */
const HEADING_SCALE = 1.2
/** A gap this much wider than most between lines of a paragraph begins another. */
const PARAGRAPH_SCALE = 1.35
const SENTENCE_END = /[.!?…:][”"’»)]*$/
const RUNNING =
  /^(?:\d{1,4}|[ivxlc]{1,6}|\d{1,4}\s*\/\s*\d{1,4}|(?:page|seite|p\.)\s*\d+.{0,12}|(?:https?|file):\/\/\S+.*|\d{1,2}\/\d{1,2}\/\d{2,4},? .*)$/i

/** Puts the lines of pages together to blocks. */
export function blocksOfPages(pages: PdfPage[]): PdfBlocks {
  const left: string[] = []
  const repeated = repeatedLines(pages)
  const lines = pages.flatMap(({ lines, height }) =>
    lines.filter((line) => {
      const isMargin = line.y > height * (1 - MARGIN_SHARE) || line.y < height * MARGIN_SHARE
      const isRunning =
        isMargin &&
        (RUNNING.test(line.text) ||
          repeated.has(withoutNumbers(line.text)) ||
          (pages.length === 1 && line.height < usualHeight(pages) * 0.8))
      if (isRunning) left.push(line.text)
      return !isRunning
    }),
  )
  const usual = usualHeight(pages)
  const gap = usualGap(lines)
  const widths = widestLines(lines)
  const blocks: (ClipBlock & { height: number })[] = []
  let last: PdfLine | null = null
  for (const line of lines) {
    const isHeading = line.height >= usual * HEADING_SCALE
    const open = blocks.at(-1)
    if (open && last && continues(line, last, gap) && fills(last, widths))
      open.text += joint(open.text) + line.text
    else blocks.push({ type: isHeading ? 'heading' : 'paragraph', text: line.text, height: line.height })
    last = line
  }
  const found = withoutMenus(blocks)
  return { ...found, left: [...left, ...found.left] }
}

/** A word hyphenated at the line’s end keeps its hyphen and the break, as it is printed. */
function joint(text: string): string {
  return /\p{L}-$/u.test(text) ? '\n' : ' '
}

function continues(line: PdfLine, last: PdfLine, gap: number): boolean {
  if (Math.abs(line.height - last.height) > last.height * 0.12) return false
  const down = last.y - line.y
  // The next column, or the next page: a sentence may go on there.
  if (line.column !== last.column || down <= 0) return !SENTENCE_END.test(last.text)
  if (down > Math.max(gap, last.height) * PARAGRAPH_SCALE) return false
  const isIndented = line.x - last.x > line.height * 0.8 && SENTENCE_END.test(last.text)
  return !isIndented
}

/** A line that another of its paragraph follows has at least this share of the widest line of its column. */
const FILLED_SHARE = 0.5

function fills(line: PdfLine, widths: Map<number | null, number>): boolean {
  return line.width >= (widths.get(line.column) ?? 0) * FILLED_SHARE || line.text.endsWith('-')
}

function widestLines(lines: PdfLine[]): Map<number | null, number> {
  const widths = new Map<number | null, number>()
  for (const { column, width } of lines) widths.set(column, Math.max(widths.get(column) ?? 0, width))
  return widths
}

function usualHeight(pages: PdfPage[]): number {
  return median(
    pages.flatMap(({ lines }) =>
      lines.flatMap((line) => Array<number>(Math.ceil(line.text.length / 20)).fill(line.height)),
    ),
  )
}

function usualGap(lines: PdfLine[]): number {
  return median(
    lines.flatMap((line, at) => {
      const last = lines[at - 1]
      const down = last && last.column === line.column ? last.y - line.y : 0
      return down > 0 && down < line.height * 3 ? [down] : []
    }),
  )
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  // Lines within paragraphs are nearer to each other than paragraphs are.
  return sorted[Math.floor(sorted.length * 0.4)] ?? 12
}

/** Lines that several pages have at their edges, numbers aside. */
function repeatedLines(pages: PdfPage[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { lines, height } of pages)
    for (const line of new Set(
      lines
        .filter(({ y }) => y > height * (1 - MARGIN_SHARE) || y < height * MARGIN_SHARE)
        .map(({ text }) => withoutNumbers(text)),
    ))
      counts.set(line, (counts.get(line) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > 1).map(([line]) => line))
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '#')
}

/** A line of a menu has no more words, and ends no sentence. */
const MAX_MENU_WORDS = 3

/** The blocks without the lines of menus above the headline and below the story. */
function withoutMenus(blocks: (ClipBlock & { height: number })[]): PdfBlocks {
  const isMenu = ({ text }: ClipBlock) =>
    text.split(/\s+/).length <= MAX_MENU_WORDS &&
    !/[.!?…:;,”"]$/.test(text) &&
    dayOfLine(text) === null &&
    !/^by\s/i.test(text)
  const prose = (block: ClipBlock) => block.text.length > 80 && SENTENCE_END.test(block.text)
  const highest = Math.max(...blocks.map((block) => block.height))
  const headline = blocks.findIndex((block) => block.type === 'heading' && block.height === highest)
  const lastProse = blocks.findLastIndex(prose)
  const isLeft = (block: ClipBlock, at: number) =>
    isMenu(block) && (at < headline || (at > lastProse && lastProse >= 0))
  return {
    blocks: blocks.filter((block, at) => !isLeft(block, at)).map(({ type, text }) => ({ type, text })),
    left: blocks.filter(isLeft).map(({ text }) => text),
  }
}
