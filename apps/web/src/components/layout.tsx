import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { withoutDirections } from '../format.ts'
import { keyShortcut } from './keys.ts'

/** What every page gets from the app. */
export interface Look {
  /** Where the style sheets are, in their order. */
  styles: string[]
  /** Of the fonts, upright and slanted, that are loaded with a page, so that they are there when it is drawn. */
  fonts?: { upright: string; slanted: string }
  /** Where the scripts of every page are, as modules; none where the desk has none. */
  scripts?: string[]
  /** Whether people sign in, so that they can sign out. */
  hasPasswords?: boolean
  /** Whether who looks may only read, so that nothing is offered that keeps or removes. */
  readOnly?: boolean
}

/** The screens the masthead leads to. */
type Screen = 'shelf' | 'find' | 'speakers' | 'outlets' | 'paste' | 'add' | 'api'

/** Those screens: where each is, and what it is called. */
export const screens: [Screen, string, string][] = [
  ['shelf', '/', 'Shelf'],
  ['find', '/find', 'Find'],
  ['speakers', '/speakers', 'Speakers'],
  ['outlets', '/outlets', 'Outlets'],
  ['paste', '/paste', 'Try a text'],
  ['add', '/add', 'Add'],
]

interface LayoutProps {
  look: Look
  title: string
  here?: Screen
  /** The same list for programs that follow feeds, after `?`; none where a page is no list. */
  feed?: string
  /** Without the masthead, for who has not signed in. */
  bare?: boolean
  /** Whether cues stand in it, which are slanted. */
  slanted?: boolean
  children: Child
}

function Preloaded({ font }: { font: string }) {
  return <link rel="preload" as="font" type="font/woff2" crossorigin="" href={font} />
}

/** The frame of every page: skip link, masthead, main part. */
export function Layout({ look, title, here, feed, bare, slanted, children }: LayoutProps) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{title === 'Hearsay' ? title : `${withoutDirections(title)} · Hearsay`}</title>
          {look.fonts && <Preloaded font={look.fonts.upright} />}
          {look.fonts && slanted && <Preloaded font={look.fonts.slanted} />}
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
          {look.scripts?.map((address) => (
            <script type="module" src={address} />
          ))}
        </head>
        <body>
          <a class="skip" href="#main">
            Skip to the text
          </a>
          {!bare && (
            <header class="masthead">
              <a class="name" href="/">
                Hearsay
              </a>
              <nav aria-label="Desk">
                {screens
                  .filter(([screen]) => screen !== 'add' || !look.readOnly)
                  .map(([screen, address, name]) => (
                    <a href={address} {...current(here === screen)}>
                      {name}
                    </a>
                  ))}
                <a href="/keys" id="keys-link" {...keyShortcut('keys')}>
                  Keys
                </a>
              </nav>
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
