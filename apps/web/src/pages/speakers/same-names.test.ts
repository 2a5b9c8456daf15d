import { expect, test } from 'vitest'
import { clippingText, openDesk } from '../../../test/open-desk.ts'

test('names that may be one are offered across the desk, and made one by who says so', async () => {
  const said = (name: string) => `“The quay is shut,” ${name} said on Tuesday.`
  const desk = await openDesk(
    {
      'a.txt': clippingText('Isle Daily', '3 May 2021', 'Quay', said('The Island Ferry Union')),
      'b.txt': clippingText('Vela Courier', '4 May 2021', 'The quay', said('IFU')),
      'c.txt': clippingText('Vela Courier', '5 May 2021', 'The other quay', said('Tom Venn')),
    },
    { person: 'Ana Pell' },
  )
  try {
    const speakers = async () => (await desk.archive.actors()).map(({ name }) => name).sort()
    expect(await speakers()).toEqual(['IFU', 'The Island Ferry Union', 'Tom Venn'])
    const page = await desk.page('/speakers')
    expect(page).toContain('Names that may be one (1)')
    const [form = ''] = /<form class="decide".*?<\/form>/s.exec(page) ?? []
    const names = [...form.matchAll(/name="name" value="([^"]*)"/g)].map(([, name]) => name!)
    expect([...names].sort()).toEqual(['IFU', 'The Island Ferry Union'])
    const post = (some: string[]) =>
      desk.app.request('/same-names', {
        method: 'POST',
        body: new URLSearchParams(some.map((one) => ['name', one])),
      })
    expect((await post(names.slice(1))).status).toBe(422)
    expect((await desk.archive.decisions(null)).decisions).toEqual([])
    const done = await post(names)
    expect([done.status, done.headers.get('location')]).toEqual([303, '/speakers'])
    await desk.archive.caughtUp()
    expect(await speakers()).toEqual([names[0], 'Tom Venn'])
    expect(await desk.page('/speakers')).not.toContain('Names that may be one')
  } finally {
    await desk.close()
  }
})
