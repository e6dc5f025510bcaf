import { plainly } from './fold.ts'

/** 「某某人民政府办公室关于印发《…》的通知」: what people type first is what comes after. */
const preamble = /^[^《]{0,40}?关于(?:印发|公布|发布|转发|下达|调整)?[《"“]?/
const longest = 120

export const leadOf = (title: string): string => {
  const folded = plainly(title)
  const rest = folded.replace(preamble, '')
  return (rest.length >= 2 ? rest : folded).slice(0, longest)
}
