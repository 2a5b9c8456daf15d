import { command } from './command.ts'
import { desk, flag, json } from './options.ts'

/** `follow [ADDRESS…]`: follows feeds, or lists those that are followed. */
export const follow = command({
  name: 'follow',
  summary: 'follow feeds, so that what they bring comes to the desk by itself',
  operands: {
    form: '[ADDRESS…]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    expects: 'addresses of feeds, or of pages that name one, or OPML files',
    completes: 'file',
  },
  options: {
    pause: flag('ask these feeds no more for now'),
    resume: flag('ask them again'),
    remove: flag('stop following them; their clippings stay'),
    now: flag('ask these feeds, or without an address all that are due, at once'),
    watch: flag('go on asking, each when it is due, until stopped'),
    intranet: flag('ask addresses on this machine and in its network too'),
    desk,
    json,
  },
  more: 'Without an address it lists the feeds: how each is, when it was asked and is asked next, and why one can’t be read and since when. RSS, Atom, RDF and JSON Feed are read, and lists of feeds as OPML. A feed is asked whether it has changed, at most every half hour, more rarely where nothing is new or it fails, and never before it allows it. Where it has summaries alone the article is fetched from its page. The web desk asks the feeds of a folder, hearsay work those of a database; elsewhere use --watch, or --now from time to time. Status 3 where an address is no feed or isn’t followed, or one that was asked now fails.',
  examples: [
    { line: 'follow https://harbor.example/feed', does: 'a feed, asked at once' },
    { line: 'follow subscriptions.opml', does: 'every feed of a list' },
    { line: 'follow', does: 'the feeds, each with how it is' },
    { line: 'follow --pause https://harbor.example/feed', does: 'no more of it for now' },
  ],
  async run({ operands, values }, terminal, services) {
    return (await import('./follow-feeds.ts')).followFeeds(operands, values, terminal, services)
  },
})
