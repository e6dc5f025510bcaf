import { randomBytes } from 'node:crypto'
import { blindIndex, encrypt } from '../platform/secret.ts'
import { contentPrint } from './content-print.ts'
import { type ApplicantFile, applicantFile } from './form.ts'
import type { Registration } from './registration.ts'

/** Personal data on its way to the record: encrypted, and known again without being read. */

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()

type Identified = Pick<ApplicantFile, 'idNumber' | 'creditCode' | 'phone' | 'address' | 'email'> & { name: string }

/** The same applicant: by paper, or else by name and the way to reach them. */
export function applicantKey({ name, idNumber, creditCode, phone, address, email }: Identified): string | null {
  const paper = idNumber ?? creditCode
  if (paper) return blindIndex('applicant', plain(paper))
  const reach = phone ?? email ?? address
  return reach ? blindIndex('applicant', plain(`${name} ${reach}`)) : null
}

/** Crockford's letters: none that is taken for another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 80 bits, not to be guessed. */
export const newQueryCode = () => Array.from(randomBytes(16), (byte) => letters[byte % 32]).join('')

type Told = Omit<ApplicantFile, 'notices'> & { notices?: boolean; name: string; content: string }
type Sealed = Pick<
  Registration,
  'applicantName' | 'applicantContact' | 'applicantFile' | 'applicantKey' | 'contentPrint' | 'queryCode' | 'needs'
>

export function sealed(said: Told, queryCode: string): Sealed {
  const file = applicantFile(said)
  const contact = file.phone ?? file.email ?? file.address
  return {
    applicantName: encrypt(said.name),
    applicantContact: contact === null ? null : encrypt(contact),
    applicantFile: encrypt(JSON.stringify(file)),
    applicantKey: applicantKey({ ...file, name: said.name }),
    contentPrint: contentPrint(said.content),
    queryCode: encrypt(queryCode),
    needs: said.needs === null ? null : encrypt(said.needs),
  }
}
