// New seeds announce themselves on the shelf in a quiet line; nothing moves until it is asked for. Of several shelves
// open in one browser one alone listens to the desk and tells the others, for a browser opens few lines to one place.
import { byId, element } from './element.ts'

interface News {
  kind: string
  id: string
}

/** Listens to what happens to the seeds, where the page is the shelf. */
export function listenForNews(): void {
  const line = byId('news')
  if (!line) return
  const heard: Record<string, Set<string>> = { added: new Set(), changed: new Set(), removed: new Set() }
  const channel = new BroadcastChannel('hearsay-news')
  const hear = ({ kind, id }: News) => {
    for (const ids of Object.values(heard)) ids.delete(id)
    heard[kind]?.add(id)
    show(line, heard)
  }
  channel.onmessage = ({ data }: MessageEvent<News>) => hear(data)
  const listen = () => {
    const source = new EventSource('/api/changes')
    for (const kind of Object.keys(heard))
      source.addEventListener(kind, ({ data }: MessageEvent<string>) => {
        const news = { kind, id: (JSON.parse(data) as News).id }
        channel.postMessage(news)
        hear(news)
      })
    // For as long as the page is there; the lock goes with it.
    return new Promise<void>(() => {})
  }
  if (navigator.locks) void navigator.locks.request('hearsay-news', listen)
  else void listen()
}

function show(line: HTMLElement, heard: Record<string, Set<string>>): void {
  const words = [
    ['added', 'new'],
    ['changed', 'changed'],
    ['removed', 'removed'],
  ].flatMap(([kind, word]) => (heard[kind!]!.size ? [`${heard[kind!]!.size} ${word}`] : []))
  line.replaceChildren(element('a', { href: location.href }, words.join(', ')))
  line.hidden = false
}
