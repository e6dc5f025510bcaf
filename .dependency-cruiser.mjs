// The walls of the house (docs/architecture.md): who may import whom. Type-only imports are free.
const test = '\\.test\\.tsx?$|/test-kit/'
const room = 'organs|calendar|requests|remedies|normative|disclosure|interpretation|collected|annual-report'
const siblings = 'requests|remedies|normative|disclosure|interpretation|collected'
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    rule('law-stands-alone', 'The law imports nothing, not even a library.',
      { path: '^src/law/', pathNot: test }, { pathNot: '^src/law/' }),
    rule('acts-never-touch-io', 'An act is pure: it imports the law and its own room\'s pure files.',
      { path: '^src/[^/]+/acts/', pathNot: test }, { path: '/(store|desk|tally|api|jobs)\\.tsx?$|^src/platform/(?!act\\.ts|now\\.ts)' }),
    rule('one-door', 'Enter another room by its index.',
      { path: `^src/(${room})/`, pathNot: test },
      { path: `^src/(${room})/`, pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '/screens/index\\.tsx$'] }),
    rule('sql-in-the-store', 'SQL stands in store.ts, tally.ts, migrations and platform.',
      { path: '^src/', pathNot: ['/(store|tally)\\.ts$', '/(store|tally)-[a-z-]+\\.ts$', '^src/platform/', test] }, { path: 'node_modules/(pg|kysely)/' }),
    rule('rooms-in-order', 'organs, calendar ← the rooms ← annual-report.',
      { path: '^src/(organs|calendar)/', pathNot: test }, { path: `^src/(${siblings}|annual-report)/` }),
    rule('siblings-meet-in-the-report', 'Sibling rooms do not import each other.',
      { path: `^src/(${siblings})/`, pathNot: test }, { path: `^src/(${siblings}|annual-report)/`, pathNot: '^src/$1/' }),
    rule('papers-know-no-room', 'Papers know layouts and formats, no room; a room hands them plain data.',
      { path: '^src/papers/', pathNot: test }, { path: `^src/(${room}|portal|console)/` }),
    rule('platform-knows-no-room', 'The platform carries the rooms and knows none of them.',
      { path: '^src/platform/', pathNot: test }, { path: `^src/(${room}|portal|console|papers)/` }),
    rule('screens-stay-in-the-browser', 'Screens never reach stores, desks or the platform.',
      { path: '^src/(.+/screens|console)/', pathNot: test }, { reachable: true, path: '/(store|desk|tally|api|jobs)\\.tsx?$|^src/platform/|node_modules/(pg|kysely|hono/dist/jsx)/' }),
    rule('portal-carries-no-staff-code', 'Public pages never reach staff routes or screens.',
      { path: ['/portal\\.tsx$', '/portal-[a-z-]+\\.tsx$', '^src/portal/'], pathNot: test }, { reachable: true, path: ['/api\\.ts$', '/api-[a-z-]+\\.ts$', '/screens/', '^src/console/'] }),
    rule('no-circles', 'No circles.', {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
}
