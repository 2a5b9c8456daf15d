import { expect, test } from 'vitest'
import { joined, recordWith, streamOf } from '../../test/clippings.ts'
import { newState } from '../format.ts'
import { writeJsonLines } from '../json-lines/json-lines.ts'
import { writeJson } from './json.ts'

const odd = recordWith({
  number: 2,
  headline: 'A “line”\u2028\r\n"break" \\ \ud83d',
  when: null,
  cue: null,
  speaker: null,
})

test('JSON is one array, a record a line', async () => {
  const written = await joined(writeJson(streamOf(recordWith({}), odd), newState()))
  expect(JSON.parse(written)).toEqual([recordWith({}), odd])
  expect(written.split('\n')).toHaveLength(5)
})
test('JSON of nothing is an empty array', async () =>
  expect(await joined(writeJson(streamOf(), newState()))).toBe('[]\n'))
test('JSON Lines is a record a line, whatever the record holds', async () => {
  const written = await joined(writeJsonLines(streamOf(recordWith({}), odd), newState()))
  expect(written.endsWith('\n')).toBe(true)
  expect(
    written
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([recordWith({}), odd])
})
test('JSON Lines of nothing is an empty file', async () =>
  expect(await joined(writeJsonLines(streamOf(), newState()))).toBe(''))
