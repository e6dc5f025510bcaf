import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readConfig } from './config.ts'

/** Where encrypted bytes lie. All that another store (S3 and its like) has to do; it never sees a plain byte. */
export type FileStore = {
  /** Returns when the bytes would survive a power cut. */
  put(place: string, bytes: Uint8Array): Promise<void>
  /** null when nothing lies there. */
  get(place: string): Promise<Buffer | null>
  remove(place: string): Promise<void>
  /** Everything there, also what was never finished. */
  all(): AsyncIterable<{ place: string; at: Date }>
}

/** A new place; two letters of it make the folder, so that none holds millions. */
export const newPlace = () => {
  const id = randomUUID()
  return `${id.slice(0, 2)}/${id}`
}

/** A name that was renamed into is only safe once its folder is, too. */
async function flush(folder: string) {
  if (process.platform === 'win32') return // there a folder cannot be opened
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function write(file: string, bytes: Uint8Array) {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const orNull = (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return null
  throw error
}

export const folderStore = (root: string): FileStore => ({
  async put(place, bytes) {
    const file = join(root, place)
    const made = await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await write(`${file}.part`, bytes)
    await rename(`${file}.part`, file)
    await flush(dirname(file))
    if (made) await flush(root)
  },
  get: (place) => readFile(join(root, place)).catch(orNull),
  remove: (place) => rm(join(root, place), { force: true }),
  async *all() {
    for (const folder of (await readdir(root).catch(orNull)) ?? []) {
      for (const name of await readdir(join(root, folder))) {
        const found = await stat(join(root, folder, name)).catch(orNull)
        if (found) yield { place: `${folder}/${name}`, at: found.mtime }
      }
    }
  },
})

/** The site's own: `files` in its data folder. */
export const siteStore = (): FileStore => folderStore(join(readConfig().dataFolder, 'files'))
