import { readFileSync } from 'node:fs'

export const scriptPath = '/search/suggest.js'
export const script = readFileSync(new URL('./suggest.js', import.meta.url), 'utf8')
