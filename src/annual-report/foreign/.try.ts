import { readFileBytes, verdictOf } from '../reader/verdict.ts'
import { readFileSync } from 'node:fs'
const t=performance.now()
const f=process.argv[2]
const out:any = await readFileBytes(f, readFileSync(f))
console.log(out.reports? out.reports.map((r:any)=>{const v=verdictOf(f,r,null).verdict; return [v.organ,v.year,v.status,v.findings.length,JSON.stringify(v).length]}) : out.verdict.reason, performance.now()-t, process.memoryUsage().rss/1e6)
