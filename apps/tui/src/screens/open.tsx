// Opens the desk on the terminal’s alternate screen, and leaves that whatever happens.

import { spawnSync } from 'node:child_process'
import { ArchiveError, isDatabase, noticeMessage, openArchive } from '@hearsay/archive'
import { render } from 'ink'
import type { DeskSettings } from '../commands/command.ts'
import { personAt } from '../commands/person.ts'
import { deskFailure } from '../commands/report-error.ts'
import { Desk } from '../desk/desk.ts'
import { placeIn, withPlace } from '../desk/saved-place.ts'
import { ScreenReaderOutput } from '../desk/screen-reader-output.ts'
import type { Settings } from '../desk/settings.ts'
import { defaultSettings } from '../desk/settings.ts'
import { copyMethods, copyText } from '../term/clipboard.ts'
import { editorCommand } from '../term/editor.ts'
import { configFile, placesFile, readIfPresent, saveFile } from '../term/own-files.ts'
import { runBrowser, runPiped } from '../term/programs.ts'
import { oneLine } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { Suspend } from './desk-screen.tsx'
import { DeskScreen } from './desk-screen.tsx'
import { jobControl } from './job-control.ts'
import { PaintedScreen } from './painted-screen.ts'
import { ScreenReaderScreen } from './screen-reader-screen.tsx'

const LEAVE = '\u001b[?2004l\u001b[?1049l\u001b[?25h'
/** The first screen waits this long for the first answers of the archive. */
const FIRST_SCREEN_WAIT_MS = 250

/** Opens the desk at an address; resolves when it is closed. */
export async function openDesk(address: string, terminal: Terminal, options: DeskSettings): Promise<Status> {
  let archive: Awaited<ReturnType<typeof openArchive>>
  let notice = ''
  let notified: () => void = () => undefined
  try {
    // No text is read on this thread: the screen would freeze meanwhile.
    archive = await openArchive(address, {
      today: terminal.today,
      maxInlineLength: 0,
      cacheFolder: terminal.env.XDG_CACHE_HOME,
      read: terminal.env.HEARSAY_READ,
      onNotice: (what) => {
        notice = oneLine(noticeMessage(what))
        notified()
      },
    })
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return deskFailure(terminal, error, address)
  }
  const { settings, problem } = await loadSettings(terminal)
  const places = placesFile(terminal.env)
  let suspend: Suspend | null = null
  let leave: () => void = () => undefined
  let stop: () => void = () => undefined
  // Starting the reader takes as long as drawing: the first clipping is read once it is on the screen.
  let beginReading: () => void = () => undefined
  const drawn = new Promise<void>((resolve) => {
    beginReading = resolve
  })
  const desk = new Desk(
    archive,
    {
      read: (document) =>
        drawn
          .then(() => archive.read(document))
          .catch((error: Error) => `This text could not be read: ${error.message}`),
      person: () => {
        const person = personAt({ env: terminal.env, desk: address }, undefined)
        return 'name' in person ? person.name : ''
      },
      copy: (text) =>
        copyText(text, copyMethods(terminal.platform, terminal.env, settings.copyCommand), terminal.out),
      edit: isDatabase(address)
        ? null
        : async (file, line) => {
            let problem: string | null = null
            await suspend?.(async () => {
              problem = await terminal.runOnTerminal(() => runEditor(terminal, file, line))
            })
            return problem
          },
      browse: async (address) => {
        let problem: string | null = null
        await suspend?.(async () => {
          problem = await terminal.runOnTerminal(() => runBrowser(terminal, address))
        })
        return problem
      },
      pipe: runPiped,
      suspend: () => stop(),
      quit: () => leave(),
    },
    settings,
    placeIn(readableText(places) ?? '', archive.address),
  )
  const screenReader =
    options.screenReader || terminal.env.INK_SCREEN_READER === 'true' || terminal.env.TERM === 'dumb'
  const resize = () => desk.resize(terminal.size().columns, terminal.size().rows)
  resize()
  await Promise.race([
    desk.start(),
    new Promise((resolve) => setTimeout(resolve, FIRST_SCREEN_WAIT_MS).unref()),
  ])
  desk.state.message = problem || notice
  notified = () => {
    desk.state.message = notice
    desk.changed()
  }
  const output = screenReader ? new ScreenReaderOutput(desk, terminal.out) : null
  const ready = (given: Suspend) => {
    suspend = given
  }
  stop = jobControl(desk, terminal, () => suspend)
  const screen = new PaintedScreen(terminal)
  const stopSizing = terminal.onResize(() => {
    screen.resized()
    resize()
    desk.changed()
  })
  const shown = render(
    screenReader ? (
      <ScreenReaderScreen desk={desk} pastes={terminal.env.TERM !== 'dumb'} ready={ready} />
    ) : (
      <DeskScreen desk={desk} screen={screen} colour={terminal.colour} ready={ready} />
    ),
    {
      exitOnCtrlC: false,
      patchConsole: false,
      // Ink has no frames of its own here, and nothing to throttle.
      debug: !screenReader,
      ...(screenReader ? {} : { stdout: screen as unknown as NodeJS.WritableStream }),
      alternateScreen: !screenReader,
      // A person at a terminal asked for it: where the variable CI is set Ink would draw nothing until the end.
      interactive: !screenReader,
      isScreenReaderEnabled: false,
    },
  )
  output?.begin()
  beginReading()
  let over = false
  const keepPlace = () => {
    const { place } = desk.state
    if (place) saveFile(places, withPlace(readableText(places) ?? '', archive.address, place))
  }
  terminal.onExit(() => {
    if (over) return
    over = true
    keepPlace()
    try {
      shown.unmount()
    } catch {
      if (!screenReader) terminal.out(LEAVE)
    }
  })
  leave = () => shown.unmount()
  try {
    await shown.waitUntilExit()
  } finally {
    if (!over) keepPlace()
    over = true
    stopSizing()
    desk.close()
    await archive.close()
  }
  return 0
}

/** The settings of the config file, and what is wrong with it in a sentence. */
async function loadSettings({ env }: Terminal): Promise<{ settings: Settings; problem: string }> {
  const file = configFile(env)
  try {
    const text = readIfPresent(file)
    if (text === null) return { settings: defaultSettings(), problem: '' }
    const { settingsIn } = await import('../desk/config.ts')
    const { settings, problems } = settingsIn(text)
    const more = problems.length > 1 ? ` And ${problems.length - 1} more.` : ''
    return { settings, problem: problems[0] ? oneLine(`${file}: ${problems[0]}${more}`) : '' }
  } catch (error) {
    return { settings: defaultSettings(), problem: oneLine(`${file}: ${(error as Error).message}`) }
  }
}

function readableText(file: string): string | null {
  try {
    return readIfPresent(file)
  } catch {
    return null
  }
}

/** Runs the editor on the whole terminal; null, or what went wrong in a sentence. */
function runEditor({ env }: Terminal, file: string, line: number): string | null {
  const { script, args } = editorCommand(env, file, line)
  const { status, signal, error } = spawnSync('sh', ['-c', script, ...args], { stdio: 'inherit' })
  if (error) return `The editor can’t be started: ${oneLine(error.message)}`
  if (signal) return `The editor was ended by ${signal}.`
  if (status === 127) return `There is no editor “${args[0]}”; set $VISUAL or $EDITOR.`
  return status ? `The editor ended with ${status}.` : null
}
