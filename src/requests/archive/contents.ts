import { decisions } from '../../law/index.ts'
import { organNames } from '../../organs/index.ts'
import { filesOf, type StoredFile } from '../../platform/files.ts'
import type { Services } from '../../platform/services.ts'
import { officerNames } from '../../registers/store.ts'
import type { ActView } from '../api-types.ts'
import { lettersAbout } from '../letters/store-letters.ts'
import type { RequestFacts } from '../request.ts'
import { fileViews } from '../view-files.ts'
import { everything } from '../view-opened.ts'
import { actsAsTold } from '../view-timeline.ts'
import type { ActLine } from './manifest.ts'
import { type SectionId, sectionOfAct, sectionOfFile, sectionOfLetter, sections } from './sections.ts'

/** What belongs into the package of one case, part by part. */

export const archivePurpose = 'archive'

type Listed = { name: string; label: string; paths: string[]; digest: string | null; note: string }
export type Index = {
  request: { id: string; number: string }
  about: { label: string; value: string }[]
  sections: { id: SectionId; title: string; acts: ActView[]; files: Listed[] }[]
}
/** Where a thing of the case lies in the package. */
type Placed = Listed & { section: SectionId }
export type LetterPlace = { id: string; format: 'pdf' | 'docx'; path: string }
export type FilePlace = { file: StoredFile; path: string; proof: string | null }

const safe = (name: string) =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '')
    .replace(/^\.+/, '')
    .slice(-80) || '未命名'
const twoDigits = (value: number) => String(value).padStart(2, '0')

function placeFiles(files: readonly StoredFile[]): { places: FilePlace[]; listed: Placed[] } {
  const labels = new Map(
    fileViews(files, { officers: new Map(), opened: everything }).map(({ id, purposeLabel }) => [id, purposeLabel]),
  )
  const places = files
    .filter(({ erasedAt }) => erasedAt === null)
    .map((file, index) => ({
      file,
      path: `files/${twoDigits(index + 1)}-${safe(file.name)}`,
      proof: file.proof === null ? null : `proofs/${twoDigits(index + 1)}-${file.id}.json`,
    }))
  const listed = files.map((file) => {
    const place = places.find((each) => each.file.id === file.id)
    return {
      section: sectionOfFile(file.purpose),
      name: file.name,
      label: labels.get(file.id) ?? '',
      paths: place ? [place.path, ...(place.proof ? [place.proof] : [])] : [],
      digest: file.digest,
      note: file.erasedAt ? `${file.erasedAt.slice(0, 10)} 依保存期限销毁` : '',
    }
  })
  return { places, listed }
}

type Head = Awaited<ReturnType<typeof lettersAbout>>[number]

function placeLetters(letters: readonly Head[]): { places: LetterPlace[]; listed: Placed[] } {
  const pathsOf = ({ title, number }: Head, index: number) =>
    (['pdf', 'docx'] as const).map((format) => ({
      format,
      path: `letters/${twoDigits(index + 1)}-${safe(`${title}${number ?? ''}`)}.${format}`,
    }))
  return {
    places: letters.flatMap((letter, index) => pathsOf(letter, index).map((each) => ({ id: letter.id, ...each }))),
    listed: letters.map((letter, index) => ({
      section: sectionOfLetter(letter.kind),
      name: `${letter.title}${letter.number ?? ''}`,
      label: letter.issuedOn,
      paths: pathsOf(letter, index).map(({ path }) => path),
      digest: null,
      note: '',
    })),
  }
}

async function aboutOf(services: Services, request: RequestFacts) {
  const organs = await organNames(services.db)
  const rows: [string, string | null | undefined][] = [
    ['申请编号', request.number],
    ['受理机关', organs.get(request.organId)],
    ['申请内容', request.content],
    ['收到日期', request.receivedOn],
    ['答复期限', request.dueOn],
    ['办理结果', request.decision ? decisions[request.decision].label : null],
    ['答复日期', request.answeredOn],
    ['答复文号', request.replyNumber],
  ]
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

export async function contentsOf(services: Services, request: RequestFacts, chain: readonly ActLine[]) {
  const { db } = services
  const all = await filesOf(db, 'request', request.id)
  const files = placeFiles(all.filter(({ purpose }) => purpose !== archivePurpose))
  const letters = placeLetters(await lettersAbout(db, 'request', request.id))
  const officers = await officerNames(
    db,
    chain.map(({ by }) => by),
  )
  const names = { officers, files: new Map(all.map(({ id, name }) => [id, name])), opened: everything }
  const acts = actsAsTold(chain, names)
  const listed = [...letters.listed, ...files.listed]
  const index: Index = {
    request: { id: request.id, number: request.number },
    about: await aboutOf(services, request),
    sections: sections.map(({ id, title }) => ({
      id,
      title,
      acts: acts.filter(({ name }) => sectionOfAct(name) === id),
      files: listed.filter(({ section }) => section === id).map(({ section: _, ...rest }) => rest),
    })),
  }
  return { index, files: files.places, letters: letters.places }
}
