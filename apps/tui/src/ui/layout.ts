// Which panes are shown and how wide. In: a terminal’s columns, the focused pane, how many panes are hidden by zooming.

/** The panes, from left to right. */
export const panes = ['list', 'clipping', 'evidence'] as const
/** A pane of the desk. */
export type Pane = (typeof panes)[number]

/** A pane with its first column and its width. */
export interface PlacedPane {
  pane: Pane
  columns: number
}

/** Columns between two panes: a space, a line, a space. */
const GUTTER_COLUMNS = 3

/** How many panes a terminal has room for: three from 100 columns on, two from 80, else one. */
export function roomFor(columns: number): number {
  return columns >= 100 ? 3 : columns >= 80 ? 2 : 1
}

/** The panes shown; `zoom` takes one away each. Of two, one is always the clipping. */
export function layoutOf(columns: number, focus: Pane, zoom: number): PlacedPane[] {
  const count = Math.max(1, roomFor(columns) - zoom)
  if (count === 1) return [{ pane: focus, columns }]
  const evidence = Math.max(26, Math.min(56, Math.floor(columns * 0.3)))
  if (count === 3) {
    const list = Math.max(22, Math.min(44, Math.floor(columns * 0.23)))
    return [
      { pane: 'list', columns: list },
      { pane: 'clipping', columns: columns - list - evidence - 2 * GUTTER_COLUMNS },
      { pane: 'evidence', columns: evidence },
    ]
  }
  const list = Math.max(24, Math.min(44, Math.floor(columns * 0.34)))
  return focus === 'list'
    ? [
        { pane: 'list', columns: list },
        { pane: 'clipping', columns: columns - list - GUTTER_COLUMNS },
      ]
    : [
        { pane: 'clipping', columns: columns - evidence - GUTTER_COLUMNS },
        { pane: 'evidence', columns: evidence },
      ]
}
