import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'

const text = 'The port is full.\n\n“We will wait for the tide,” Orla Venn said on Tuesday.\n'
const place = (words: string) => `${text.indexOf(words)} ${text.indexOf(words) + words.length}`
const annotation = [
  `T1\tSource ${place('Orla Venn')}\tOrla Venn`,
  `T2\tCue ${place('said')}\tsaid`,
  `T3\tContent ${place('“We will wait for the tide,”')}\t“We will wait for the tide,”`,
  'E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3',
].join('\n')

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-eval-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function corpus() {
  await mkdir(join(folder, 'text'))
  await mkdir(join(folder, 'attributions'))
  await writeFile(join(folder, 'text', 'port.txt'), text)
  await writeFile(join(folder, 'attributions', 'port_ab.ann'), annotation)
  await writeFile(join(folder, 'attributions', 'port_zz.ann'), '')
}

describe('eval', () => {
  test('shows how much of a corpus is right, and how reliable the confidence is', async () => {
    await corpus()
    const { status, out, err } = await runCommandLine(['eval', folder])
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('1 of 1 texts are annotated; read with the default model')
    expect(out).toMatch(/^exact source +100\.0 +100\.0 +100\.0 +1 +1 +1$/m)
    expect(out).toMatch(/^who said what +100\.0 +100\.0 +100\.0 +1 +1 +1$/m)
    expect(out).toMatch(/^0\.\d to \d\.\d +1 +1 +100\.0 % +0\.\d\d$/m)
  })
  test('gives the same as JSON', async () => {
    await corpus()
    const found = JSON.parse((await runCommandLine(['eval', folder, '--json'])).out)
    expect(found).toMatchObject({ texts: 1, annotated: 1, model: 'default', scores: { who: { f1: 1 } } })
    for (const table of ['reliability', 'personReliability', 'bothReliability'])
      expect(found[table].reduce((sum: number, { right }: { right: number }) => sum + right, 0)).toBe(1)
  })
  test('writes predictions with UTF-16 offsets into the text, a line each', async () => {
    await corpus()
    const out = join(folder, 'predictions.jsonl')
    await runCommandLine(['eval', folder, '--out', out])
    const { id, attributions } = JSON.parse(await readFile(out, 'utf8'))
    expect(id).toBe('port')
    expect([text.slice(...attributions[0].source), text.slice(...attributions[0].cue)]).toEqual([
      'Orla Venn',
      'said',
    ])
  })
  test('compares with the predictions of another build', async () => {
    await corpus()
    const file = join(folder, 'before.jsonl')
    await writeFile(file, `${JSON.stringify({ id: 'port', attributions: [] })}\n`)
    const { status, out } = await runCommandLine(['eval', folder, '--against', file])
    expect(status).toBe(0)
    expect(out).toMatch(/^source +0\.0 +100\.0 +\+100\.0 +\+100\.0 +\+100\.0$/m)
    const { against } = JSON.parse((await runCommandLine(['eval', folder, '--against', file, '--json'])).out)
    expect(against[0]).toEqual({
      name: 'source',
      before: 0,
      after: 100,
      difference: 100,
      low: 100,
      high: 100,
    })
  })
  test('says what is wrong with predictions to compare with', async () => {
    await corpus()
    const err = async (name: string) =>
      (await runCommandLine(['eval', folder, '--against', join(folder, name)])).err
    await writeFile(join(folder, 'notes.txt'), 'no JSON')
    expect(await err('none.jsonl')).toContain('the predictions can’t be read (ENOENT)')
    expect(await err('notes.txt')).toContain('no file that --out wrote')
  })
  test('says what a folder lacks that is no corpus', async () => {
    const lacks = async (words: string) =>
      expect(await runCommandLine(['eval', folder])).toMatchObject({
        status: 3,
        out: '',
        err: expect.stringContaining(words),
      })
    await lacks('it has no folder “text”; a corpus has text/STEM.txt')
    await mkdir(join(folder, 'text'))
    await lacks('it has no folder “attributions”')
    await mkdir(join(folder, 'attributions'))
    await lacks('its folder “text” has no .txt file')
    await writeFile(join(folder, 'text', 'port.txt'), text)
    await lacks('none of the 1 texts has annotations')
  })
  test('says where predictions can’t be written', async () => {
    await corpus()
    expect(await runCommandLine(['eval', folder, '--out', join(folder, 'no', 'where')])).toMatchObject({
      status: 3,
      err: expect.stringContaining('can’t be written there (ENOENT)'),
    })
  })
  test('takes one folder', async () => {
    expect((await runCommandLine(['eval'])).status).toBe(2)
    expect((await runCommandLine(['eval', 'a', 'b'])).status).toBe(2)
  })
})
