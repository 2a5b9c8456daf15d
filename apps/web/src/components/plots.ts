// Charts of statements. In: rows. Out: the text of an SVG element without styles or scripts of its own, hidden from screen
// readers: the page shows the same as a table.

import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { withoutDirections } from '../format.ts'
import type { Relay, TimelinePoint } from '../tallies.ts'

const { document } = parseHTML('<!doctype html><html></html>')
const WIDTH_PX = 720

/** A row for each of `rows` along the days; the area of a dot is the number of statements on its day. */
export function timeline(rows: string[], moments: TimelinePoint[]): string {
  const days = moments.map(({ day }) => new Date(`${day}T00:00:00Z`))
  const times = days.map(Number)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const around = Math.max(3 * 86_400_000, (last - first) * 0.03)
  const marks = moments.map((one, at) => ({ ...one, at: days[at]!, row: shortName(one.row) }))
  return renderSvg({
    height: 54 + rows.length * 30,
    marginLeft: 170,
    marginBottom: 34,
    x: { type: 'utc', domain: [new Date(first - around), new Date(last + around)], label: null, grid: true },
    y: { type: 'point', domain: rows.map(shortName), label: null, padding: 0.6 },
    r: { range: [0, 11], domain: [0, Math.max(4, ...moments.map(({ count }) => count))] },
    marks: [
      Plot.ruleY(rows.map(shortName), { className: 'row' }),
      Plot.dot(marks, {
        x: 'at',
        y: 'row',
        r: 'count',
        className: 'moments',
        title: ({ row, day, count }: TimelinePoint) => withoutDirections(`${row}, ${day}: ${count}`),
      }),
    ],
  })
}

/** Who is relayed at the left, by whom at the right; the thickness of a line is the number of statements. */
export function relayGraph(relays: Relay[]): string {
  const from = [...new Set(relays.map((one) => one.from))]
  const to = [...new Set(relays.map((one) => one.to))]
  const rows = Math.max(from.length, to.length)
  const place = (list: string[], name: string) => ((list.indexOf(name) + 0.5) / list.length) * rows
  const most = Math.max(...relays.map(({ count }) => count))
  const lines = relays.map((one) => ({
    ...one,
    width: 1 + 7 * (one.count / most),
    y1: place(from, one.from),
    y2: place(to, one.to),
  }))
  const names = (list: string[], x: number) =>
    list.map((name) => ({ name: shortName(name), x, y: place(list, name) }))
  return renderSvg({
    height: 30 + rows * 28,
    marginLeft: 190,
    marginRight: 190,
    marginTop: 15,
    marginBottom: 15,
    x: { domain: [0, 1], axis: null },
    y: { domain: [0, rows], reverse: true, axis: null },
    marks: [
      Plot.link(lines, {
        x1: 0,
        x2: 1,
        y1: 'y1',
        y2: 'y2',
        curve: 'bump-x',
        strokeWidth: 'width',
        className: 'relays',
        title: ({ from, to, count }: Relay) => withoutDirections(`${from} in ${to}: ${count}`),
      }),
      Plot.text(names(from, 0), {
        x: 'x',
        y: 'y',
        text: 'name',
        textAnchor: 'end',
        dx: -8,
        className: 'names',
      }),
      Plot.text(names(to, 1), {
        x: 'x',
        y: 'y',
        text: 'name',
        textAnchor: 'start',
        dx: 8,
        className: 'names',
      }),
      Plot.dot([...names(from, 0), ...names(to, 1)], { x: 'x', y: 'y', r: 3, className: 'ends' }),
    ],
  })
}

function renderSvg(options: Plot.PlotOptions): string {
  const svg = Plot.plot({ ...options, document, width: WIDTH_PX, className: 'plot' })
  // The desk has its own style sheet, and the table beside the chart has its words.
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const part of svg.querySelectorAll('[aria-label],[aria-hidden]')) {
    part.removeAttribute('aria-label')
    part.removeAttribute('aria-hidden')
  }
  svg.setAttribute('aria-hidden', 'true')
  svg.removeAttribute('font-family')
  svg.setAttribute('font-size', '13')
  return svg.outerHTML
}

/** A name cut to the room there is. */
function shortName(written: string): string {
  const name = withoutDirections(written)
  return name.length > 24 ? `${name.slice(0, 23)}…` : name
}
