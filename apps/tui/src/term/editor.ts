// Opening a file in an editor. In: the environment, a file, a line. Out: the command to start.

import type { Environment } from './clipboard.ts'

/** The shell command: `$VISUAL`, else `$EDITOR`, else vi, with the flags that open the file at the line. */
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
