// Scripts that complete commands, options and their values. In: the commands. Out: a script for bash, zsh or fish.
import type { Command, Completes, Option } from './command.ts'

/** For bash 3.2 and later. */
export function bashScript(commands: Command[]): string {
  const names = commands.map(({ name }) => name).join(' ')
  const cases = commands.map(({ name, options, operands }) => {
    const values = Object.entries(options)
      .filter(([, { value }]) => value !== null)
      .map(
        ([flag, option]) =>
          `      --${flag}) ${bashReply(option.completes, option.choices, names)}; return ;;`,
      )
    const after = bashReply(operands.completes, operands.choices ?? [], names)
    return [
      `  ${name})`,
      ...(values.length ? ['    case "$before" in', ...values, '    esac'] : []),
      `    if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "${flagsOf(options)}" -- "$word")); return; fi`,
      `    ${after} ;;`,
    ].join('\n')
  })
  return `# Completion of hearsay for bash.
_hearsay() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  # A desk may be named before the command; = is a word of its own.
  local at=1
  if [[ \${COMP_WORDS[1]} == --desk && $COMP_CWORD -gt 1 ]]; then
    at=3
    if [[ \${COMP_WORDS[2]} == = ]]; then at=4; fi
    if [[ $COMP_CWORD -lt $at ]]; then
      if [[ $word == = ]]; then word=; fi
      local IFS=$'\\n'
      COMPREPLY=($(compgen -d -- "$word"))
      return
    fi
  fi
  if [[ $COMP_CWORD -eq $at && $word != -* ]]; then
    COMPREPLY=($(compgen -W "${names}" -- "$word"))
    local IFS=$'\\n'
    COMPREPLY+=($(compgen -d -- "$word"))
    return
  fi
  case "\${COMP_WORDS[$at]}" in
${cases.join('\n')}
  *) COMPREPLY=($(compgen -W "--desk --help --version" -- "$word")) ;;
  esac
}
complete -o filenames -F _hearsay hearsay
`
}

function bashReply(completes: Completes, choices: readonly string[], names: string): string {
  const words = completes === 'command' ? names : choices.join(' ')
  if (words) return `COMPREPLY=($(compgen -W "${words}" -- "$word"))`
  if (completes === null || completes === 'command') return 'COMPREPLY=()'
  // Ids of the desk, quickly or not at all: a query of beginnings would wait for the reading.
  const ids = `local IFS=$'\\n'; COMPREPLY=($(compgen -W "$(hearsay list 2>/dev/null | cut -f1)" -- "$word"))`
  if (completes === 'id') return ids
  if (completes === 'file-or-id') return `${ids}; COMPREPLY+=($(compgen -f -- "$word"))`
  // A line a name: there are spaces in some.
  return `local IFS=$'\\n'; COMPREPLY=($(compgen ${completes === 'file' ? '-f' : '-d'} -- "$word"))`
}

/** For zsh, as a file `_hearsay` in `fpath`. */
export function zshScript(commands: Command[]): string {
  const described = commands.map(({ name, summary }) => `    ${single(`${name}:${summary}`)}`)
  const names = commands.map(({ name }) => name).join(' ')
  const cases = commands.map(({ name, options, operands }) => {
    const specs = Object.entries(options).map(([flag, option]) => zshOption(flag, option, names))
    const rest = `*:${plain(operands.form || 'nothing')}:${zshAction(operands.completes, operands.choices ?? [], names)}`
    return `    ${name}) _arguments -S ${[...specs, "'--help[show its options and examples]'", single(rest)].join(' ')} ;;`
  })
  return `#compdef hearsay
# Completion of hearsay for zsh.
_hearsay() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _files -/
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_hearsay" ]; then _hearsay "$@"; else compdef _hearsay hearsay; fi
`
}

function zshOption(flag: string, { summary, value, completes, choices }: Option, names: string): string {
  const words = summary.replace(/[[\]:]/g, (sign) => `\\${sign}`)
  const given = value === null ? '' : `:${value}:${zshAction(completes, choices, names)}`
  return single(`--${flag}[${words}]${given}`)
}

const IDS_OF_ZSH_WORDS = `\${(f)"$(hearsay list 2>/dev/null | cut -f1)"}`
const IDS_OF_ZSH = `{ compadd -- ${IDS_OF_ZSH_WORDS} }`

function zshAction(completes: Completes, choices: readonly string[], names: string): string {
  if (completes === 'command') return `(${names})`
  if (choices.length) return `(${choices.join(' ')})`
  if (completes === 'id') return IDS_OF_ZSH
  if (completes === 'file-or-id') return `{ _files; compadd -- ${IDS_OF_ZSH_WORDS} }`
  return completes === 'file' ? '_files' : completes === 'folder' ? '_files -/' : ' '
}

/** For fish. */
export function fishScript(commands: Command[]): string {
  const names = commands.map(({ name }) => name).join(' ')
  const lines = commands.flatMap(({ name, summary, options, operands }) => [
    `complete -c hearsay -n __fish_use_subcommand -f -a ${name} -d ${fishWord(summary)}`,
    ...fishOperands(name, operands.completes, operands.choices ?? [], names),
    ...Object.entries(options).map(([flag, option]) => fishOption(name, flag, option)),
  ])
  return `# Completion of hearsay for fish.
complete -c hearsay -f
complete -c hearsay -n __fish_use_subcommand -a '(__fish_complete_directories)'
complete -c hearsay -l help -d 'show options and examples'
${lines.join('\n')}
`
}

function fishOperands(
  name: string,
  completes: Completes,
  choices: readonly string[],
  names: string,
): string[] {
  const when = `complete -c hearsay -n '__fish_seen_subcommand_from ${name}'`
  if (completes === 'command') return [`${when} -a '${names}'`]
  if (choices.length) return [`${when} -a '${choices.join(' ')}'`]
  const ids = `${when} -a '(hearsay list 2>/dev/null | cut -f1)'`
  if (completes === 'id') return [ids]
  if (completes === 'file-or-id') return [`${when} -F`, ids]
  if (completes === 'file') return [`${when} -F`]
  return completes === 'folder' ? [`${when} -a '(__fish_complete_directories)'`] : []
}

function fishOption(name: string, flag: string, { summary, value, completes, choices }: Option): string {
  const when = `complete -c hearsay -n '__fish_seen_subcommand_from ${name}' -l ${flag}`
  const values = choices.length
    ? ` -xa '${choices.join(' ')}'`
    : completes === 'folder'
      ? ` -xa '(__fish_complete_directories)'`
      : completes === 'file'
        ? ' -rF'
        : value === null
          ? ''
          : ' -x'
  return `${when}${values} -d ${fishWord(summary)}`
}

function flagsOf(options: Command['options']): string {
  return [...Object.keys(options), 'help'].map((flag) => `--${flag}`).join(' ')
}

/** A word in single quotes, for bash and zsh. */
function single(words: string): string {
  return `'${words.replaceAll("'", `'\\''`)}'`
}

/** A word in single quotes, for fish. */
function fishWord(words: string): string {
  return `'${words.replace(/[\\']/g, (sign) => `\\${sign}`)}'`
}

/** Without the signs that part the fields of a zsh specification. */
function plain(words: string): string {
  return words.replace(/[[\]:]/g, '')
}
