import type { Cell, Register } from '../registers/index.ts'
import { writeRegister } from '../registers/template.ts'
import { collectedLines } from './collected.ts'
import { documentLines } from './documents.ts'
import { interpretationLines } from './interpretations.ts'
import { itemLines } from './items.ts'
import { organLines } from './organs.ts'
import { chance } from './random.ts'
import { remedyLines } from './remedies.ts'
import { requestLines } from './requests.ts'

/** The registers of the demonstration district, as its offices would hand them in. The same on every machine. */
export function demoLines(): Record<string, readonly Readonly<Record<string, Cell>>[]> {
  return {
    organs: organLines,
    requests: requestLines(chance(20_230_101)),
    remedies: remedyLines,
    documents: documentLines(chance(20_230_102)),
    items: itemLines(chance(20_230_103)),
    interpretations: interpretationLines(chance(20_230_104)),
    figures: collectedLines(),
  }
}

/** Workbooks in the order in which they must be loaded. */
export async function demoWorkbooks(registers: readonly Register[]) {
  const lines = demoLines()
  const written = registers.map(async (register) => ({
    register,
    file: `${register.title}.xlsx`,
    bytes: await writeRegister(register, lines[register.kind] ?? []),
  }))
  return Promise.all(written)
}

export { demoProfiles } from './profile.ts'
export { recentItemLines } from './recent-items.ts'
export { demoSite } from './site.ts'
