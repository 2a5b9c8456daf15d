import { expect, test } from 'vitest'
import type { Environment } from './clipboard.ts'
import { editorCommand } from './editor.ts'

const check = (env: Environment, expected: string[]) =>
  expect(editorCommand(env, '/d/a b.txt', 12).args).toEqual(expected)

test('vi where nothing is set', () => check({}, ['vi', '+12', '/d/a b.txt']))
test('VISUAL before EDITOR', () => check({ VISUAL: 'nano', EDITOR: 'ed' }, ['nano', '+12', '/d/a b.txt']))
test('with flags and a path of its own', () =>
  check({ EDITOR: '/usr/bin/emacs -nw' }, ['/usr/bin/emacs -nw', '+12', '/d/a b.txt']))
test('editors that take the line after the file', () => check({ EDITOR: 'hx' }, ['hx', '/d/a b.txt:12']))
test('editors that need a flag to wait', () =>
  check({ VISUAL: 'code --wait' }, ['code --wait', '--goto', '/d/a b.txt:12']))
test('an unknown one gets the file alone', () => check({ EDITOR: 'write' }, ['write', '/d/a b.txt']))
