// Writes files into a desk’s folder. A file is there whole or not at all: it is written under a hidden name, brought to
// the disk, and then given its own. What adds many clippings waits for the disk without holding others up.
import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { link, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A hidden name in a folder, for a file on its way. */
export function newPath(folder: string): string {
  return join(folder, `.new-${randomUUID()}`)
}

/** Whether a name is one that `newPath` gives: of a file being written, or of one whose writer died. */
export function isNewName(name: string): boolean {
  return /^\.new-[\da-f-]{36}$/.test(name)
}

/** Writes a file that must not be there yet, and brings it to the disk. Throws what the system does; it may be cut off then. */
export function writeToDisk(path: string, bytes: Uint8Array, mode = 0o666): void {
  const handle = openSync(path, 'wx', mode)
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Brings the names in a folder to the disk. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Writes a file in place of the one that has its name, if there is one: either the old or the new one is there, whole. */
export function replaceWhole(path: string, bytes: Uint8Array, mode = 0o666): void {
  const hidden = newPath(dirname(path))
  try {
    writeToDisk(hidden, bytes, mode)
    renameSync(hidden, path)
    syncFolder(dirname(path))
  } finally {
    rmSync(hidden, { force: true })
  }
}

/** `writeToDisk`, while others are answered. */
export async function bringToDisk(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** `syncFolder`, while others are answered. */
export async function bringFolderToDisk(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Gives a file that is on the disk a second name, which is on the disk too when this resolves. */
export async function linkOnDisk(from: string, to: string): Promise<void> {
  await link(from, to)
  await bringFolderToDisk(dirname(to))
}

/** `replaceWhole`, while others are answered. */
export async function bringInPlace(path: string, bytes: Uint8Array): Promise<void> {
  const hidden = newPath(dirname(path))
  try {
    await bringToDisk(hidden, bytes)
    await rename(hidden, path)
    await bringFolderToDisk(dirname(path))
  } finally {
    await rm(hidden, { force: true })
  }
}

/** Writes a file that must not be there yet; it appears at once, whole, and is on the disk when this resolves. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const hidden = newPath(dirname(path))
  try {
    await bringToDisk(hidden, bytes)
    await linkOnDisk(hidden, path)
  } finally {
    await rm(hidden, { force: true })
  }
}
