// Completion for shells, generated from the commands.
import { command } from './command.ts'
import { bashScript, fishScript, zshScript } from './completion-scripts.ts'

/** `completion SHELL`: a script for the shell to load. */
export const completion = command({
  name: 'completion',
  summary: 'print a script that lets a shell complete commands and options',
  operands: {
    form: 'SHELL',
    least: 1,
    most: 1,
    expects: 'bash, zsh or fish',
    choices: ['bash', 'zsh', 'fish'],
    completes: null,
  },
  options: {},
  more: '',
  examples: [
    { line: 'completion bash >> ~/.bashrc', does: 'for bash' },
    { line: 'completion zsh > ~/.zfunc/_hearsay', does: 'for zsh, where ~/.zfunc is in fpath' },
    { line: 'completion fish > ~/.config/fish/completions/hearsay.fish', does: 'for fish' },
  ],
  async run({ operands: [shell] }, terminal, { commands }) {
    const all = await commands()
    terminal.out(shell === 'bash' ? bashScript(all) : shell === 'zsh' ? zshScript(all) : fishScript(all))
    return 0
  },
})
