const swc = [
  '@swc/jest',
  {
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    },
  },
]
// Packages that exist as ES modules only, or that load one by `import()`: jest reads them after the same transform as our own files.
const modules = [
  'any-ascii',
  'pg-boss',
  'serialize-error',
  'non-error',
  'rrule-temporal',
  'jose',
  'oidc-provider',
  '@graphql-hive/router-runtime',
]
const node = {
  testEnvironment: 'node',
  transform: { '\\.c?[jt]sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${modules.join('|')})/)`],
  setupFiles: ['reflect-metadata'],
}
const database = {
  ...node,
  globalSetup: '<rootDir>/shared/testing/global-setup.ts',
  globalTeardown: '<rootDir>/shared/testing/global-teardown.ts',
}
const pure = [
  '<rootDir>/{shared,gateway,bench,demo,runtime,test/law}/**/*.test.ts',
  '<rootDir>/subgraphs/*/{rules,domain,efact,imports,exports,documents,mappers,schema,reference-data}/**/*.test.ts',
]

/** unit: no database. graph: what needs one. access and acceptance: the whole system. crash and fuzz: races, kills, damaged files. admin: the console's pure parts. */
module.exports = {
  // Generous: the machine may be shared, and no test here measures time.
  testTimeout: 120_000,
  coverageProvider: 'v8',
  collectCoverageFrom: ['{apps,runtime,demo,gateway,shared,subgraphs}/**/*.ts'],
  projects: [
    {
      ...node,
      displayName: 'unit',
      testMatch: pure,
      testPathIgnorePatterns: ['\\.db\\.test\\.ts$', '/node_modules/', '/dist/'],
    },
    {
      ...database,
      displayName: 'graph',
      testMatch: [
        '<rootDir>/{shared,gateway,bench,demo,runtime}/**/*.db.test.ts',
        '<rootDir>/subgraphs/*/{resolvers,application,loaders,inter-service,persistence,events,testing}/**/*.test.ts',
        '<rootDir>/subgraphs/**/*.db.test.ts',
        '<rootDir>/subgraphs/*/*.test.ts',
        '<rootDir>/test/federated/**/*.test.ts',
      ],
    },
    { ...database, displayName: 'access', testMatch: ['<rootDir>/test/access/**/*.test.ts'] },
    { ...database, displayName: 'acceptance', testMatch: ['<rootDir>/test/acceptance/**/*.test.ts'] },
    { ...database, displayName: 'crash', testMatch: ['<rootDir>/test/crash/**/*.test.ts'] },
    { ...node, displayName: 'fuzz', testMatch: ['<rootDir>/test/fuzz/**/*.test.ts'] },
    {
      displayName: 'admin',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/admin/src/**/*.test.{ts,tsx}'],
      transform: { '\\.[jt]sx?$': swc },
      setupFiles: ['<rootDir>/admin/jest.setup.cjs'],
      transformIgnorePatterns: ['/node_modules/(?!react-hotkeys-hook/)'],
    },
  ],
}
