import { solveChallenge } from 'altcha-lib/v1'
import type { Challenge } from 'altcha-lib/v1/types'

/** The work a browser does before it hands in. */
export async function createChallengeAnswer({ algorithm, challenge, salt, signature, maxnumber }: Challenge) {
  const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise
  return btoa(JSON.stringify({ algorithm, challenge, salt, signature, number: solution?.number }))
}
