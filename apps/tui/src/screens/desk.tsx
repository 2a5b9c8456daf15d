// The desk: a list and a reader. In: an archive. Out: the screen, until somebody quits. Beside each other from 100
// columns on, one at a time on narrower terminals.

import type { Archive } from '@hearsay/archive'
import { Box, Text, useApp, useInput } from 'ink'
import { useState } from 'react'
import { oneLine, safe } from '../term/safe.ts'
import { cut, fitted } from '../term/width.ts'
import { RowLine } from '../ui/looks.tsx'
import { withFound } from '../ui/row.ts'
import { Help } from './help.tsx'
import type { ReadDocument } from './read-document.ts'
import { Shelf } from './shelf.tsx'
import type { View } from './use-reader.ts'
import { useReader } from './use-reader.ts'
import { ORDERS, useShelf } from './use-shelf.ts'
import { useSize } from './use-size.ts'

const SIDE_BY_SIDE = 100
/** The keys that turn to another way of looking at a seed, and back. */
const VIEWS: Record<string, View> = { r: 'text', d: 'findings', e: 'statements', w: 'sources' }

/** The whole desk. */
export function Desk({ archive, read, colour }: { archive: Archive; read: ReadDocument; colour: boolean }) {
  const { exit } = useApp()
  const { columns, rows } = useSize()
  const height = Math.max(3, rows - 3)
  const wide = columns >= SIDE_BY_SIDE
  const listWidth = wide ? Math.min(46, Math.floor(columns * 0.36)) : columns
  const readerWidth = wide ? columns - listWidth - 2 : columns
  const [focus, setFocus] = useState<'list' | 'reader'>('list')
  const [asking, setAsking] = useState<string | null>(null)
  const [helping, setHelping] = useState(false)
  const shelf = useShelf(archive)
  const shown = wide || focus === 'reader' ? shelf.chosen : null
  const reader = useReader(archive, read, shown?.id ?? null, shelf.version, readerWidth, height)

  useInput((input, key) => {
    if (helping) return setHelping(false)
    if (asking !== null) return ask(input, key)
    if (key.tab) return setFocus(focus === 'list' ? 'reader' : 'list')
    if (key.return) return setFocus('reader')
    if (key.escape) return back()
    const turn = focus === 'list' ? shelf.move : reader.move
    const page = focus === 'list' ? Math.floor(height / 2) : height - 1
    if (key.downArrow) return turn(1)
    if (key.upArrow) return turn(-1)
    if (key.pageDown) return turn(page)
    if (key.pageUp) return turn(-page)
    if (key.ctrl && input === 'd') return turn(Math.ceil(page / 2))
    if (key.ctrl && input === 'u') return turn(-Math.ceil(page / 2))
    if (key.ctrl || key.meta) return
    // A fast hand, or a paste, comes in one piece; what follows a slash is what is looked for.
    const slash = input.indexOf('/')
    for (const sign of slash < 0 ? input : input.slice(0, slash)) press(sign, turn, page)
    if (slash >= 0) take(input.slice(slash + 1))
  })

  function press(sign: string, turn: (by: number) => void, page: number): void {
    if (sign === 'q') exit()
    else if (sign === '?') setHelping(true)
    else if (sign === '\r') setFocus('reader')
    else if (sign === 'j') turn(1)
    else if (sign === 'k') turn(-1)
    else if (sign === ' ') turn(page)
    else if (sign === 'g') turn(Number.NEGATIVE_INFINITY)
    else if (sign === 'G') turn(Number.POSITIVE_INFINITY)
    else if (sign === 'n') reader.next(1)
    else if (sign === 'N') reader.next(-1)
    else if (sign === 's') shelf.turnOrder()
    else if (VIEWS[sign]) {
      reader.turnView(VIEWS[sign])
      setFocus('reader')
    }
  }

  function ask(
    input: string,
    key: { return: boolean; escape: boolean; backspace: boolean; delete: boolean; ctrl: boolean },
  ): void {
    const words = asking ?? ''
    if (key.escape) setAsking(null)
    else if (key.return) answer(words)
    else if (key.backspace || key.delete) setAsking([...words].slice(0, -1).join(''))
    else if (key.ctrl && input === 'u') setAsking('')
    else if (!key.ctrl) take(words + input)
  }

  /** Takes words typed so far; a line break among them is Enter. */
  function take(words: string): void {
    const end = words.search(/[\r\n]/)
    if (end >= 0) answer(words.slice(0, end))
    else setAsking(safe(words))
  }

  function answer(words: string): void {
    setAsking(null)
    if (focus === 'list') shelf.filter(safe(words).trim())
    else reader.find(safe(words).trim())
  }

  function back(): void {
    if (focus === 'reader') {
      if (reader.finding) reader.find('')
      else setFocus('list')
    } else if (shelf.words) shelf.filter('')
  }

  const list = (
    <Shelf
      entries={shelf.entries}
      selected={shelf.selected}
      columns={listWidth}
      rows={height}
      colour={colour}
      focused={focus === 'list'}
      nothing={shelf.problem ? [shelf.problem] : nothingSays(shelf.words, archive.place)}
    />
  )
  const text = (
    <Box flexDirection="column" width={readerWidth} height={height} overflow="hidden">
      {reader.rows.slice(reader.top, reader.top + height).map((row, at) => (
        <RowLine
          key={reader.top + at}
          columns={readerWidth}
          colour={colour}
          parts={reader.places.length ? withFound(row, reader.places) : row.parts}
        />
      ))}
    </Box>
  )
  const count = `${shelf.entries.length} ${shelf.entries.length === 1 ? 'seed' : 'seeds'}${shelf.words ? ` with “${oneLine(shelf.words)}”` : ''}, by ${ORDERS[shelf.order]}`
  return (
    <Box flexDirection="column" width={columns} height={height + 2}>
      <Text bold inverse={colour} wrap="truncate">
        {fitted(
          ` Hearsay  ${focus === 'reader' && !wide ? oneLine(shelf.chosen?.outlet ?? shelf.chosen?.file ?? '') : count}`,
          columns,
        )}
      </Text>
      {helping ? (
        <Help columns={columns} rows={height} colour={colour} />
      ) : wide ? (
        <Box height={height} gap={2}>
          {list}
          {text}
        </Box>
      ) : focus === 'list' ? (
        list
      ) : (
        text
      )}
      <Text wrap="truncate">{cut(status(), columns)}</Text>
    </Box>
  )

  function status(): string {
    if (asking !== null)
      return `/${asking}▏  ${focus === 'list' ? 'words in the seeds' : 'words in this text'}`
    if (helping) return 'any key goes on'
    const hints = '? keys  q quit'
    if (focus === 'list')
      return ` ${shelf.entries.length ? `${shelf.selected + 1}/${shelf.entries.length}` : '0'}  Enter open  / words  ${hints}`
    return ` ${reader.position}  Esc back  e why  w who  / find  ${hints}`
  }
}

function nothingSays(words: string, place: string): string[] {
  if (words) return ['No seed holds all these words.', 'Esc shows all.']
  return [
    'There is no seed in this folder yet.',
    `Save a clipping as a .txt file in`,
    oneLine(place),
    'and it will appear here.',
  ]
}
