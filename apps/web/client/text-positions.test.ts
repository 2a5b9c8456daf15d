import { expect, test } from 'vitest'
import { positionAt } from './text-positions.ts'

//               The  |    | toll | rises
const lengths = [3, 0, 4, 5]

test.each([
  ['the first character', 0, 'start', 0, 0],
  ['a character within a node', 1, 'start', 0, 1],
  ['the first character of a node, past an empty one', 3, 'start', 2, 0],
  ['the end of a node, not the beginning of the next', 3, 'end', 0, 3],
  ['the end within a node', 5, 'end', 2, 2],
  ['the end of the text', 12, 'end', 3, 5],
  ['an offset past the end', 99, 'start', 3, 5],
] as const)('%s', (_, offset, side, node, within) =>
  expect(positionAt(lengths, offset, side)).toEqual({ node, offset: within }),
)
test('there is none without nodes', () => expect(positionAt([], 0, 'start')).toBeNull())
