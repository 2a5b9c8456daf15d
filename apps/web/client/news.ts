// New seeds announce themselves on the shelf in a quiet line; nothing moves until it is asked for.
import { byId, element } from './element.ts'

/** Listens to what happens to the seeds, where the page is the shelf. */
export function listenForNews(): void {
  const line = byId('news')
  if (!line) return
  const added = new Set<string>()
  const changed = new Set<string>()
  const hear = ({ data }: MessageEvent<string>) => {
    const { kind, id } = JSON.parse(data) as { kind: string; id: string }
    if (kind === 'added') added.add(id)
    else if (!added.has(id)) changed.add(id)
    const words = [added.size && `${added.size} new`, changed.size && `${changed.size} changed`]
    line.replaceChildren(element('a', { href: location.href }, words.filter(Boolean).join(', ')))
    line.hidden = false
  }
  const source = new EventSource('/api/changes')
  for (const name of ['message', 'change', 'added', 'changed', 'removed'])
    source.addEventListener(name, hear as EventListener)
  addEventListener('pagehide', () => source.close())
}
