import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the screens of normative documents. */
const lives = () => import('./lives.tsx')
const cleanUps = () => import('./clean-ups.tsx')

export const DocumentLives = lazyRouteComponent(lives, 'DocumentLives')
export const DocumentLife = lazyRouteComponent(lives, 'DocumentLife')
export const DocumentWords = lazyRouteComponent(() => import('./words.tsx'), 'DocumentWords')
export const ExpiryRadar = lazyRouteComponent(() => import('./radar.tsx'), 'ExpiryRadar')
export const NumberGaps = lazyRouteComponent(() => import('./numbers.tsx'), 'NumberGaps')
export const Reconciled = lazyRouteComponent(() => import('./reconciled.tsx'), 'Reconciled')
export const ProvinceFiling = lazyRouteComponent(() => import('./filing.tsx'), 'ProvinceFiling')
export const CleanUpList = lazyRouteComponent(cleanUps, 'CleanUpList')
export const CleanUpPage = lazyRouteComponent(cleanUps, 'CleanUpPage')
export const CleanUpLinesPage = lazyRouteComponent(() => import('./clean-up-lines.tsx'), 'CleanUpLinesPage')
