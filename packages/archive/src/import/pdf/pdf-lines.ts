// The lines of a PDF’s page in the order in which they are read. In: pieces of text with their places. Out: lines, column by
// column between lines that go across.

/** A piece of text on a page; `y` grows upwards. In points. */
export interface PdfPiece {
  text: string
  x: number
  y: number
  width: number
  height: number
}

/** A line, or the part of one in a column. */
export interface PdfLine extends PdfPiece {
  /** The column, from 0; null for a line across the page. */
  column: number | null
}

/** Pieces of a line may stand this share of their height higher or lower. */
const BASELINE_SHARE = 0.4
/** A gap as wide as this many heights parts two columns. */
const COLUMN_GAP = 1.2
/** Left edges of one column differ by no more, in points. */
const EDGE_TOLERANCE = 6
/** A column has at least so many lines beside another’s. */
const MIN_COLUMN_LINES = 4

/** The lines of a page, in reading order. */
export function linesOnPage(pieces: PdfPiece[]): PdfLine[] {
  const segments = segmentsIn(pieces)
  const starts = columnStarts(segments)
  const lines: PdfLine[] = []
  let columns: PdfLine[][] = starts.map(() => [])
  const flush = () => {
    for (const column of columns) lines.push(...column)
    columns = starts.map(() => [])
  }
  for (const segment of segments.flat()) {
    const column = Math.max(
      0,
      starts.findLastIndex((start) => segment.x >= start - EDGE_TOLERANCE),
    )
    const next = starts[column + 1]
    const isAcross =
      starts.length < 2 || (next !== undefined && segment.x + segment.width > next + EDGE_TOLERANCE)
    if (isAcross) {
      flush()
      lines.push({ ...segment, column: null })
    } else columns[column]!.push({ ...segment, column })
  }
  flush()
  return lines
}

/** Rows of a page from the top, each cut where there is room for a gutter. */
function segmentsIn(pieces: PdfPiece[]): PdfPiece[][] {
  const rows: PdfPiece[][] = []
  const sorted = pieces.filter((piece) => piece.text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x)
  for (const piece of sorted) {
    const row = rows.at(-1)
    const near =
      row && Math.abs(row[0]!.y - piece.y) <= Math.max(row[0]!.height, piece.height) * BASELINE_SHARE
    if (near) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => joined(row.sort((a, b) => a.x - b.x)))
}

function joined(row: PdfPiece[]): PdfPiece[] {
  const segments: PdfPiece[] = []
  for (const piece of row) {
    const last = segments.at(-1)
    const gap = last ? piece.x - last.x - last.width : 0
    if (!last || gap > last.height * COLUMN_GAP) segments.push({ ...piece, text: piece.text.trim() })
    else {
      last.text += `${gap > last.height * 0.15 && !/\s$/.test(last.text) ? ' ' : ''}${piece.text}`
      last.width = piece.x + piece.width - last.x
      last.height = Math.max(last.height, piece.height)
    }
  }
  return segments
}

/** The left edges of the columns of a page; one where it has none. */
function columnStarts(rows: PdfPiece[][]): number[] {
  const edges = rows.flatMap((row) => row.slice(1).map(({ x }) => x)).sort((a, b) => a - b)
  const starts = [Math.min(...rows.flat().map(({ x }) => x))]
  let cluster: number[] = []
  const end = () => {
    if (cluster.length >= MIN_COLUMN_LINES && cluster[0]! - starts.at(-1)! > 40) starts.push(cluster[0]!)
    cluster = []
  }
  for (const edge of edges) {
    if (cluster.length && edge - cluster[0]! > EDGE_TOLERANCE) end()
    cluster.push(edge)
  }
  end()
  return starts
}
