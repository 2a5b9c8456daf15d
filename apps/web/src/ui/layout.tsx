import type { Child } from 'hono/jsx'

/** What every page gets from the app: where its style sheet is. */
export interface Look {
  styles: string
}

interface LayoutProps {
  look: Look
  title: string
  here?: 'shelf' | 'paste'
  children: Child
}

/** The frame of every page: skip link, masthead, main part. */
export function Layout({ look, title, here, children }: LayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === 'Hearsay' ? title : `${title} · Hearsay`}</title>
        <link rel="stylesheet" href={look.styles} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        <header class="masthead">
          <a class="name" href="/">
            Hearsay
          </a>
          <nav aria-label="Desk">
            <a href="/" {...current(here === 'shelf')}>
              Shelf
            </a>
            <a href="/paste" {...current(here === 'paste')}>
              Paste a clipping
            </a>
          </nav>
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  )
}

function current(is: boolean) {
  return is ? { 'aria-current': 'page' as const } : {}
}
