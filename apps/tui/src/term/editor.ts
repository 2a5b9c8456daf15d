// Opening a file in somebody’s editor. In: the environment, a file, a line. Out: what to start.

import type { Environment } from './clipboard.ts'

/** What the shell is to start: `$VISUAL`, else `$EDITOR`, else vi, each with the flags it has there. */
export function editorCommand(
  env: Environment,
  file: string,
  line: number,
): { script: string; args: string[] } {
  const editor = env.VISUAL || env.EDITOR || 'vi'
  const name = editor.split(/\s+/)[0]?.split('/').at(-1) ?? ''
  const args = /^(?:vi|vim|nvim|view|nano|pico|emacs|emacsclient|micro|kak|joe|ne|ed|jed|mg)$/.test(name)
    ? [`+${line}`, file]
    : /^(?:hx|helix|subl|zed)$/.test(name)
      ? [`${file}:${line}`]
      : /^(?:code|codium|cursor)$/.test(name)
        ? ['--goto', `${file}:${line}`]
        : [file]
  return { script: `${editor} "$@"`, args: [editor, ...args] }
}
