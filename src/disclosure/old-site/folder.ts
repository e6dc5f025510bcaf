import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { readMarkup } from '../checks/markup.ts'
import { longestHtml } from '../clean-html.ts'
import type { Entry } from './sheet.ts'

/** Files that lie beside the list. Nothing outside the folder is opened, whatever a line says. */

export type Folder = {
  text(entry: Entry): Promise<string>
  bytes(path: string): Promise<Uint8Array | null>
  /** Why it cannot be taken along; null when it can. */
  problem(path: string): Promise<string | null>
}

const mostBytes = 50 * 1024 * 1024

/** Older sites are written in GBK as often as in UTF-8. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

export const attachmentsOf = ({ attachments }: Entry): string[] =>
  (attachments ?? '')
    .split(/[;；\n|]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

export const nameOf = (path: string) => basename(path.replaceAll('\\', '/'))

export function openFolder(root: string | null): Folder {
  const placeOf = (path: string): string | null => {
    if (root === null) return null
    const place = resolve(root, path.replaceAll('\\', '/'))
    return place.startsWith(resolve(root) + sep) ? place : null
  }
  const problem = async (path: string) => {
    if (root === null) return '只给了表格，没有给文件夹，找不到这个文件；请连同文件夹一起导入'
    const place = placeOf(path)
    if (!place) return '指向文件夹之外，请写相对于文件夹的路径'
    const found = await stat(place).catch(() => null)
    if (!found?.isFile()) return '文件夹里没有这个文件，请核对文件名'
    return found.size > mostBytes ? '超过 50 MB，请压缩或分开' : null
  }
  const bytes = async (path: string) => {
    const place = placeOf(path)
    return place === null ? null : new Uint8Array(await readFile(place))
  }
  const text = async ({ body, bodyFile }: Entry) => {
    if (!bodyFile) return body ?? ''
    return decoded((await bytes(bodyFile)) ?? new Uint8Array()).slice(0, longestHtml)
  }
  return { text, bytes, problem }
}

/** Pictures that the text shows and the folder has, as the text names them. */
export function picturesOf(html: string, { bodyFile }: Entry): Map<string, string> {
  if (!html.includes('<img') && !html.includes('<IMG')) return new Map()
  const beside = dirname((bodyFile ?? '').replaceAll('\\', '/'))
  const local = readMarkup(html)
    .images.map(({ source }) => source.trim())
    .filter((source) => source !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(source))
  return new Map(
    local.map((source) => {
      const path = decodeURI(source.split(/[?#]/)[0]!.replace(/%(?![0-9a-f]{2})/gi, '%25'))
      return [source, path.startsWith('/') ? `.${path}` : relative('.', join(beside, path))]
    }),
  )
}
