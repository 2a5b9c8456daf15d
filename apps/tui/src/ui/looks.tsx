import { Text } from 'ink'
import type { ComponentProps } from 'react'
import { cut, widthOf } from '../term/width.ts'
import type { Look, RowPart } from './row.ts'

const looks: Record<Look, Omit<ComponentProps<typeof Text>, 'children'>> = {
  plain: {},
  quiet: { dimColor: true },
  strong: { bold: true },
  label: { color: 'cyan' },
  quote: { color: 'yellow' },
  mark: { color: 'yellow', bold: true },
  stray: { color: 'red', underline: true },
  alteration: { color: 'blue', underline: true },
  omission: { color: 'magenta' },
  error: { color: 'red', bold: true },
  warning: { color: 'yellow', bold: true },
  found: { inverse: true },
  own: { dimColor: true },
  named: { color: 'green', bold: true },
  unnamed: { color: 'magenta', bold: true },
  relayed: { color: 'cyan', bold: true },
  undetermined: { color: 'red', bold: true },
}

/** One row of a screen, cut to `columns`; without colour only what says something by itself is drawn. */
export function RowLine({
  parts,
  columns,
  colour,
  inverse,
}: {
  parts: RowPart[]
  columns: number
  colour: boolean
  inverse?: boolean
}) {
  let left = columns
  const shown: RowPart[] = []
  for (const part of parts) {
    const text = cut(part.text, left)
    if (text) shown.push({ ...part, text })
    left -= widthOf(text)
    if (left <= 0) break
  }
  if (shown.length === 0) return <Text> </Text>
  const look = (part: RowPart) => (colour || part.look === 'found' ? looks[part.look] : {})
  return (
    <Text wrap="truncate" {...(inverse ? { inverse } : {})}>
      {shown.map((part, at) => (
        <Text key={at} {...look(part)}>
          {part.text}
        </Text>
      ))}
    </Text>
  )
}
