import { command } from './command.ts'
import { desk, flag, json, text } from './options.ts'

/** `accounts [NAME]`: who may use a desk on the web, invited, given a role and removed at its machine. */
export const accounts = command({
  name: 'accounts',
  summary: 'show who may use the desk on the web, invite and remove',
  operands: {
    form: '[NAME]',
    least: 0,
    most: 1,
    expects: 'the name of one person',
    completes: null,
  },
  options: {
    invite: flag('print a link by which NAME joins, or gets another password'),
    role: text('ROLE', 'what NAME may do: reader, editor, keeper; for who is invited, default editor'),
    'from-password': text(
      'ROLE',
      'give NAME an account with the desk’s own password for readers or editors; --role gives it another role',
    ),
    remove: flag('take the account of NAME away; what they decided stays'),
    log: flag('print what happened to accounts, oldest first'),
    url: text('ADDRESS', 'where browsers reach the desk, for the link; default $HEARSAY_URL'),
    desk,
    json,
  },
  more: 'Without NAME it lists accounts and open invitations. A link works once, for a week, and is nowhere in the log: print another where it is lost. A desk asks for names and passwords from its next start on once somebody is invited; the first keeper invites the others there. --from-password reads HEARSAY_PASSWORD, HEARSAY_READER_PASSWORD and HEARSAY_PASSWORDS as the desk does: who knows the password signs in as NAME with it, decides under that name, and changes it there; the command says what to take away so that it no longer opens the desk without a name. Anybody who can write to the desk’s folder or database can do this. Status 1 where it can’t be done; nothing is changed then.',
  examples: [
    { line: "accounts 'Ana Pell' --invite --role keeper", does: 'the first keeper’s link' },
    {
      line: "accounts 'News desk' --from-password editor",
      does: 'moves the desk’s password for editors into an account',
    },
    { line: 'accounts', does: 'who has an account, and who is invited' },
    { line: 'accounts --log', does: 'who invited, joined, signed in, was removed' },
  ],
  async run({ operands: [name], values }, terminal, services) {
    return (await import('./manage-accounts.ts')).manageAccounts(name, values, terminal, services)
  },
})
