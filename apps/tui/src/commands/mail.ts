import { command } from './command.ts'
import { desk, flag, text } from './options.ts'

/** `mail`: mails what is new in saved searches. */
export const mail = command({
  name: 'mail',
  summary: 'mail what is new in the saved searches that somebody watches',
  operands: { form: '', least: 0, most: 0, expects: 'no words', completes: null },
  options: {
    smtp: text(
      'URL',
      'the mail server, smtp:// or smtps://; default $HEARSAY_SMTP, else smtp://127.0.0.1:25',
    ),
    from: text(
      'ADDRESS',
      'the sender; default $HEARSAY_MAIL_FROM, else hearsay@ and the name of this machine',
    ),
    base: text('URL', 'where the web desk is, for links; default $HEARSAY_ORIGIN'),
    'dry-run': flag('print the mails, and send none'),
    desk,
  },
  more: 'One mail for each search with an address (hearsay searches NAME --mail ADDRESS) that finds clippings added or changed since its last mail: who says what, on whose authority, how sure, and a link. Nothing new, no mail. What can’t be sent is tried again the next time. It ends when all is sent: let cron or a timer run it. Status 3 where a mail can’t be sent.',
  examples: [
    { line: 'mail --dry-run', does: 'what would be sent' },
    { line: 'mail --smtp smtp://mail.example.org --base https://desk.example.org', does: 'sends it' },
  ],
  async run({ values }, terminal, services) {
    return (await import('./mail-news.ts')).mailNews(values, terminal, services)
  },
})
