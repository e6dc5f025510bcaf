#!/usr/bin/env node
// `npx gongkai …` in the checkout: runs gongkai.ts on the project's own Node 24, whichever Node started this.
import { runProject } from './launch.mjs'

await runProject('bin/gongkai.ts', process.argv.slice(2))
