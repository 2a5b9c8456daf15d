import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { withoutDirections } from '../format.ts'
import { keyShortcut } from './keys.ts'

/** What all pages share: their styles and scripts, and what the person may do. */
export interface Look {
  /** Addresses of the style sheets, in their order. */
  styles: string[]
  /** Fonts to preload. */
  fonts?: { roman: string; italic: string }
  /** Addresses of the scripts of every page, as modules. */
  scripts?: string[]
  /** Whether people sign in, so that they can sign out. */
  hasPasswords?: boolean
  /** Whether the person may only read: then nothing is offered that saves or removes. */
  readOnly?: boolean
}

/** The screens that the masthead links to. */
type Screen = 'shelf' | 'find' | 'review' | 'compare' | 'speakers' | 'outlets' | 'paste' | 'add' | 'api'

/** Those screens, each with its address and its name. */
const screens: [Screen, string, string][] = [
  ['shelf', '/', 'Shelf'],
  ['find', '/find', 'Find'],
  ['review', '/review', 'Review'],
  ['compare', '/compare', 'Compare'],
  ['speakers', '/speakers', 'Speakers'],
  ['outlets', '/outlets', 'Outlets'],
  ['paste', '/paste', 'Try a text'],
  ['add', '/add', 'Add'],
]

interface LayoutProps {
  look: Look
  title: string
  here?: Screen
  /** The query string of the feed of this list; none where a page is no list. */
  feed?: string
  /** Without the masthead, before somebody has signed in. */
  bare?: boolean
  /** Whether the page has cues, which are set in italic. */
  italic?: boolean
  /** What else goes into the head. */
  head?: Child
  children: Child
}

function Preloaded({ font }: { font: string }) {
  return <link rel="preload" as="font" type="font/woff2" crossorigin="" href={font} />
}

/** The frame of every page: skip link, masthead, main part. */
export function Layout({ look, title, here, feed, bare, italic, head, children }: LayoutProps) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{title === 'Hearsay' ? title : `${withoutDirections(title)} · Hearsay`}</title>
          {look.fonts && <Preloaded font={look.fonts.roman} />}
          {look.fonts && italic && <Preloaded font={look.fonts.italic} />}
          {look.styles.map((address) => (
            <link rel="stylesheet" href={address} />
          ))}
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          {feed !== undefined && (
            <>
              <link rel="alternate" type="application/atom+xml" href={`/feed.atom${feed}`} title="Atom" />
              <link
                rel="alternate"
                type="application/feed+json"
                href={`/feed.json${feed}`}
                title="JSON Feed"
              />
            </>
          )}
          {head}
          {look.scripts?.map((address) => (
            <script type="module" src={address} />
          ))}
        </head>
        <body>
          <a class="skip" href="#main">
            Skip to content
          </a>
          {!bare && (
            <header class="masthead">
              <a class="name" href="/">
                Hearsay
              </a>
              <nav aria-label="Desk">
                {screens
                  .filter(([screen]) => !look.readOnly || (screen !== 'add' && screen !== 'review'))
                  .map(([screen, address, name]) => (
                    <a href={address} {...current(here === screen)}>
                      {name}
                    </a>
                  ))}
                <a href="/keys" id="keys-link" {...keyShortcut('help')}>
                  Keys
                </a>
              </nav>
              {look.hasPasswords && (
                <a class="own" href="/account">
                  Account
                </a>
              )}
              {look.hasPasswords && (
                <form class="leave" method="post" action="/logout">
                  <button type="submit">Sign out</button>
                </form>
              )}
            </header>
          )}
          <main id="main" tabindex={-1}>
            {children}
          </main>
        </body>
      </html>
    </>
  )
}

function current(is: boolean) {
  return is ? { 'aria-current': 'page' as const } : {}
}
