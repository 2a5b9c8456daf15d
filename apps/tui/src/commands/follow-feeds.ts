// `follow`: feeds onto a desk and off it again, and asking them. In: addresses or OPML files. Out: lines, or JSON.
import type { Archive, FollowedFeed, FoundFeed } from '@hearsay/archive'
import {
  ArchiveError,
  feedsOfOpml,
  findFeed,
  pollFeeds,
  pollNow,
  problemMessage,
  refusalReason,
} from '@hearsay/archive'
import { counted } from '@hearsay/desk'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { readBytes } from './read-file.ts'
import { usageError } from './report-error.ts'
import { withArchive } from './with-archive.ts'

interface FollowOptions {
  pause: boolean
  resume: boolean
  remove: boolean
  now: boolean
  watch: boolean
  intranet: boolean
  desk: string | undefined
  json: boolean
}

/** Follows feeds, changes those that are followed, asks them, or lists them. */
export async function followFeeds(
  names: string[],
  options: FollowOptions,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  const { pause, resume, remove, now, watch } = options
  const chosen = [pause, resume, remove, now || watch].filter(Boolean).length
  if (chosen > 1)
    return usageError(
      terminal,
      'follow takes one of --pause, --resume, --remove, --now and --watch.',
      'follow',
    )
  if ((pause || resume || remove) && names.length === 0)
    return usageError(terminal, 'Name the feeds, by their addresses.', 'follow')
  return withArchive(options.desk, terminal, services, async (archive) => {
    try {
      if (watch || (now && names.length === 0)) return await ask(archive, options, terminal)
      if (now) return await askThese(archive, names, options, terminal)
      if (names.length === 0) return await list(archive, options.json, terminal)
      if (pause || resume || remove) return await change(archive, names, options, terminal)
      return await follow(archive, names, options, terminal)
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      terminal.err(`hearsay: ${oneLine(error.message)}\n`)
      return 3
    }
  })
}

async function list(archive: Archive, asJson: boolean, terminal: Terminal): Promise<Status> {
  const feeds = await archive.feeds.list()
  if (asJson) terminal.out(`${safeJson({ feeds }, terminal.columns ? 2 : 0)}\n`)
  else for (const feed of feeds) terminal.out(`${feedLine(feed, terminal)}\n`)
  if (feeds.length === 0 && terminal.columns)
    terminal.err('No feed is followed; hearsay follow ADDRESS does.\n')
  return 0
}

function feedLine(feed: FollowedFeed, terminal: Terminal): string {
  const { address, title, polled, next, clippings } = feed
  if (!terminal.columns)
    return [feedState(feed), address, title ?? '', polled ?? '', next, clippings, feed.failing?.why ?? '']
      .map((one) => oneLine(String(one)))
      .join('\t')
  const asked = polled ? `asked ${readableTime(polled)}` : 'not asked yet'
  const again = feed.paused ? '' : `, again ${readableTime(next)}`
  const head = `${feedState(feed).padEnd(8)} ${oneLine(title ?? address)}`
  return `${head}\n         ${oneLine(address)}\n         ${counted(clippings, 'clipping')}, ${asked}${again}${failureWords(feed)}`
}

function feedState({ paused, failing }: FollowedFeed): string {
  return paused ? 'paused' : failing ? 'failing' : 'followed'
}

function failureWords({ failing }: FollowedFeed): string {
  if (!failing) return ''
  const times = failing.times > 1 ? `, ${failing.times} times` : ''
  return `\n         can’t be read since ${readableTime(failing.since)}${times}: ${oneLine(refusalReason(failing.why))}`
}

/** `2024-03-14 08:15`, in UTC as logs have it. */
function readableTime(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}

async function change(
  archive: Archive,
  names: string[],
  { remove, pause }: FollowOptions,
  terminal: Terminal,
): Promise<Status> {
  let unknown = 0
  for (const name of names) {
    const found = remove ? await archive.feeds.unfollow(name) : await archive.feeds.pause(name, pause)
    if (found) terminal.out(`${remove ? 'removed' : pause ? 'paused' : 'followed'}\t${oneLine(name)}\n`)
    else {
      unknown++
      terminal.err(`hearsay: ${oneLine(name)} isn’t followed; hearsay follow lists the feeds.\n`)
    }
  }
  return unknown ? 3 : 0
}

async function follow(
  archive: Archive,
  names: string[],
  options: FollowOptions,
  terminal: Terminal,
): Promise<Status> {
  let failed = 0
  const found: FoundFeed[] = []
  for (const name of names) {
    const feeds = await feedsAt(name, options.intranet, terminal)
    if (typeof feeds !== 'string') found.push(...feeds)
    else {
      failed++
      terminal.err(`hearsay: ${feeds}\n`)
    }
  }
  const fresh = await archive.feeds.follow(found)
  const known = found.length - fresh.length
  const said: object[] = []
  for (const { address } of fresh) {
    const saved = await askOne(archive, address, options, terminal)
    if (saved === null) failed++
    said.push({ address, saved })
    if (!options.json) terminal.out(`followed\t${oneLine(address)}\t${saved ?? 0}\n`)
  }
  if (options.json) terminal.out(`${safeJson({ followed: said, known }, terminal.columns ? 2 : 0)}\n`)
  else if (known) terminal.err(`hearsay: ${counted(known, 'feed')} followed already.\n`)
  return failed ? 3 : 0
}

/** The feeds that a word stands for: a list in a file, or what is at an address; a sentence where there is none. */
async function feedsAt(
  name: string,
  allowsPrivate: boolean,
  terminal: Terminal,
): Promise<FoundFeed[] | string> {
  if (/^https?:\/\//i.test(name)) {
    const feed = await findFeed(name, { allowsPrivate })
    return 'code' in feed ? oneLine(problemMessage(feed)) : [feed]
  }
  const bytes = await readBytes(name, terminal)
  if (typeof bytes === 'string') return bytes
  return (
    (await feedsOfOpml(new TextDecoder().decode(bytes))) ??
    `${oneLine(name)} is neither an address nor a list of feeds (OPML).`
  )
}

/** Asks a feed now; gives how many clippings came, null where it fails, which is reported. */
async function askOne(
  archive: Archive,
  address: string,
  { intranet }: FollowOptions,
  terminal: Terminal,
): Promise<number | null> {
  const signal = terminal.interruptSignal()
  const asked = await pollNow(archive, address, { allowsPrivate: intranet, signal })
  if (!asked) return 0
  const { failing } = asked.feed
  if (!failing) return asked.saved
  terminal.err(`hearsay: ${oneLine(address)} can’t be read: ${oneLine(refusalReason(failing.why))}.\n`)
  return null
}

async function askThese(
  archive: Archive,
  names: string[],
  options: FollowOptions,
  terminal: Terminal,
): Promise<Status> {
  const known = new Set((await archive.feeds.list()).map(({ address }) => address))
  let failed = 0
  for (const name of names) {
    if (!known.has(name)) {
      failed++
      terminal.err(`hearsay: ${oneLine(name)} isn’t followed; hearsay follow ${oneLine(name)} does.\n`)
      continue
    }
    const saved = await askOne(archive, name, options, terminal)
    if (saved === null) failed++
    else terminal.out(`asked\t${oneLine(name)}\t${saved}\n`)
  }
  return failed ? 3 : 0
}

async function ask(
  archive: Archive,
  { watch, intranet, json }: FollowOptions,
  terminal: Terminal,
): Promise<Status> {
  let failed = 0
  await pollFeeds(archive, {
    signal: terminal.interruptSignal(),
    allowsPrivate: intranet,
    once: !watch,
    onPolled(feed, saved) {
      const { address, failing } = feed
      if (failing) failed++
      if (json) terminal.out(`${safeJson({ address, saved, failing }, 0)}\n`)
      else if (failing)
        terminal.err(`hearsay: ${oneLine(address)} can’t be read: ${oneLine(refusalReason(failing.why))}.\n`)
      else terminal.out(`asked\t${oneLine(address)}\t${saved}\n`)
    },
    onFailure: (error) => terminal.err(`hearsay: ${oneLine(String(error))}\n`),
  })
  return failed && !watch ? 3 : 0
}
