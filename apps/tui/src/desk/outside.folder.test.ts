// What leads out of the clipping: a browser, a command, saved searches, a star and what is read, by keys.
import { expect, test } from 'vitest'
import { clipping } from '../../../../packages/reading/test/reading-fixture.ts'
import { screenText, withDesk } from '../../test/desk-fixture.ts'

const linked = `Coastwire\n28 June 2022\nhttps://coastwire.example/crews\n\nCrews stay ashore\n\nThe crews wait.\n`
const given = () => ({ 'b.txt': linked, 'toll.txt': clipping })
const keysOf = (words: string) => [...words].map((one) => (one === ' ' ? 'space' : one)).join(' ')

test('O opens the address of the clipping, and says where there is none', async () => {
  const opened: string[] = []
  const host = {
    browse: async (address: string) => {
      opened.push(address)
      return null
    },
  }
  await withDesk({ seeds: given(), host }, async (desk, press) => {
    await press('O')
    expect(desk.state.message).toBe('This clipping has no address.')
    await press('j')
    await new Promise((resolve) => setTimeout(resolve, 80))
    await press('O')
    expect(opened).toEqual(['https://coastwire.example/crews'])
    expect(desk.state.message).toBe('Opened https://coastwire.example/crews.')
  })
})

test('| gives the text to a command and shows what it prints', async () => {
  const asked: [string, string][] = []
  const host = {
    pipe: async (command: string, text: string) => {
      asked.push([command, text])
      return command === 'wc -l'
        ? { printed: '  11\n\u001b[31mred\n', problem: null }
        : { printed: '', problem: 'It failed.' }
    },
  }
  await withDesk({ seeds: given(), host }, async (desk, press) => {
    await press(`enter | ${keysOf('wc -l')} enter`)
    expect(asked).toEqual([['wc -l', clipping]])
    const screen = screenText(desk).join('\n')
    expect(screen).toContain('| wc -l')
    expect(screen).toMatch(/ 11\n.*␛\[31mred/)
    await press(`q | ${keysOf('false')} enter`)
    expect(desk.state.message).toBe('It failed.')
    await press('| esc')
    expect(asked).toHaveLength(2)
  })
})

test('a query is saved under a name, listed with what it finds, opened and removed', () =>
  withDesk({ seeds: given() }, async (desk, press) => {
    await press('ctrl-s')
    expect(desk.state.message).toContain('There is no query to save')
    await press(`/ ${keysOf('crews')} enter`)
    await press(`ctrl-s ctrl-u ${keysOf('Crew news')} enter`)
    expect(desk.state.message).toBe('Saved as “Crew news”; F lists what is saved.')
    await press('esc')
    expect(desk.state.shelf.query).toBe('')
    await press('F')
    expect(screenText(desk).join('\n')).toMatch(/Crew news {2}1 clipping\n.*crews/)
    // Somebody else’s search, of which nothing was seen yet.
    await desk.archive.searches.change('Crew news', (one) =>
      one ? { ...one, seen: {}, since: '2000-01-01T00:00:00Z' } : null,
    )
    await press('q F')
    expect(screenText(desk).join('\n')).toContain('1 clipping, 1 new')
    await press('enter')
    expect([desk.state.shelf.query, desk.state.sheet]).toEqual(['crews', null])
    await press('F')
    expect(screenText(desk).join('\n')).not.toContain('new\n')
    await press('x')
    expect(desk.state.message).toBe('“Crew news” is no longer saved.')
    expect(await desk.archive.searches.list()).toEqual([])
  }))

test('R and * work in the list, mark the entry, and are found', () =>
  withDesk({ seeds: given() }, async (desk, press) => {
    await press('*')
    expect(desk.state.message).toBe('Starred.')
    await desk.reload()
    expect(screenText(desk).join('\n')).toMatch(/\* 2022-06-29/)
    await press('R')
    expect(desk.state.message).toBe('Marked as read.')
    await press(`/ ${keysOf('-has:read')} enter`)
    expect(desk.state.shelf.total.number).toBe(1)
    await press(`/ ctrl-u ${keysOf('has:star')} enter`)
    expect(desk.state.shelf.chosen?.id).toBe('toll')
    await press('R')
    expect(desk.state.message).toBe('Marked as unread.')
  }))
