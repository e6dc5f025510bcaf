import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Lets go of what a large piece of work has left behind, before the next begins. The machine would do it by itself,
 * but only after the heap has grown by as much again: 100,000 lines of a register then pass 1 GiB.
 */
export function letGo() {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
}
