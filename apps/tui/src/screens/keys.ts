/** Every key of the desk with what it does; the help screen shows them, and a test holds the docs to them. */
export const keys: [key: string, does: string][] = [
  ['j k ↓ ↑', 'next and previous seed or row'],
  ['space, PgDn PgUp', 'a page down and up; Ctrl-D and Ctrl-U half of one'],
  ['g G', 'first and last'],
  ['Enter', 'open the seed'],
  ['Tab', 'between the list and the reader'],
  ['Esc', 'back: from the reader to the list, from a search to all'],
  ['/', 'in the list, show seeds with these words; in the reader, find them'],
  ['n N', 'next and previous place found'],
  ['e', 'every statement with its evidence, and back'],
  ['w', 'who speaks, which days are meant, and back'],
  ['r', 'the text as it is, with line numbers, and back'],
  ['d', 'what the parser has to tell, and back'],
  ['s', 'sort by date, outlet, headline, last change'],
  ['?', 'these keys'],
  ['q', 'quit'],
]
