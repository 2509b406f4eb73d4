// Which module may import which; `npm run check` runs it over the whole repository. Layers, from the top:
// apps > demo, runtime > gateway | subgraphs > shared. Inside a subgraph:
// subgraph.ts > resolvers, inter-service, events > mappers, loaders, application, imports, exports, documents > persistence, schema > rules > domain.
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const test = '\\.test\\.tsx?$'
const product = { path: '^(apps|runtime|demo|gateway|subgraphs|shared)/', pathNot: [test, '/testing/'] }
const own = (folders) => `^subgraphs/$1/(${folders})/`

module.exports = {
  forbidden: [
    forbid(
      'no-cycle',
      'Modules do not import each other in a circle; what is loaded on demand (a page of the console) does not count.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    ),
    forbid(
      'shared-is-lowest',
      'shared/ imports nothing of the layers above it.',
      { path: '^shared/' },
      { path: '^(apps|runtime|demo|gateway|subgraphs|admin|bench|test)/' },
    ),
    forbid(
      'subgraphs-are-apart',
      'A subgraph asks another one through shared/inter-service.',
      { path: '^subgraphs/([^/]+)/' },
      { path: '^subgraphs/', pathNot: '^subgraphs/$1/' },
    ),
    forbid(
      'subgraph-imports-down',
      'A subgraph does not know what runs it.',
      { path: '^subgraphs/' },
      { path: '^(apps|runtime|demo|gateway|admin|bench)/' },
    ),
    forbid(
      'gateway-imports-down',
      'The gateway knows subgraphs by their schema only.',
      { path: '^gateway/', pathNot: test },
      { path: '^(apps|runtime|demo|subgraphs|admin|bench|test)/' },
    ),
    forbid(
      'runtime-imports-down',
      'The bootstrap library does not know the entry points or the demo data.',
      { path: '^runtime/', pathNot: test },
      { path: '^(apps|demo|bench|test|admin)/' },
    ),
    forbid('apps-are-entry-points', 'Nothing imports an entry point.', { pathNot: '^apps/' }, { path: '^apps/' }),
    forbid('product-without-tests', 'Code that ships does not import tests, builders or benchmarks.', product, {
      path: ['^(test|bench)/', '/testing/', test],
    }),
    forbid(
      'demo-only-by-apps',
      'Demo data is loaded by entry points and benchmarks only.',
      { path: '^(gateway|subgraphs|shared)/' },
      { path: '^demo/' },
    ),
    forbid(
      'values-alone',
      'Values import values.',
      { path: '^shared/values/', pathNot: test },
      { path: '^(shared|subgraphs|gateway)/', pathNot: ['^shared/values/'] },
    ),
    forbid(
      'shared-rules-pure',
      'The rule engine imports values and errors only.',
      { path: '^shared/rules/', pathNot: test },
      { path: '^shared/', pathNot: '^shared/(rules|values|texts|errors)/' },
    ),
    forbid(
      'rules-are-pure',
      'Rules import rules, the domain, eFact values and shared rules and values.',
      { path: '^subgraphs/([^/]+)/rules/', pathNot: test },
      { path: '^(subgraphs|shared)/', pathNot: [own('rules|domain|efact'), '^shared/(rules|values|texts)/'] },
    ),
    forbid(
      'domain-is-lowest',
      'The domain model imports values and shared rules only.',
      { path: '^subgraphs/([^/]+)/domain/', pathNot: test },
      {
        path: '^(subgraphs|shared)/',
        pathNot: [
          own('domain'),
          '^subgraphs/$1/rules/[a-z-]+-case',
          '^shared/(rules|values|texts|authorization/caller|inter-service/contracts)',
        ],
      },
    ),
    forbid(
      'persistence-imports-down',
      'Repositories know the domain and rules, not the services or resolvers.',
      { path: '^subgraphs/([^/]+)/persistence/', pathNot: test },
      { path: own('resolvers|mappers|loaders|application|inter-service|events|exports|documents|schema') },
    ),
    forbid(
      'application-imports-down',
      'Services do not know the resolvers that call them.',
      { path: '^subgraphs/([^/]+)/(application|imports|exports|documents|mappers|loaders)/', pathNot: test },
      { path: own('resolvers|events') },
    ),
    forbid(
      'resolvers-apart-from-events',
      'Resolvers and consumers meet in the application layer.',
      { path: '^subgraphs/([^/]+)/resolvers/', pathNot: test },
      { path: own('events') },
    ),
    forbid(
      'no-driver-in-resolvers',
      'Resolvers use repositories.',
      { path: '^subgraphs/([^/]+)/(resolvers|mappers|rules|domain)/', pathNot: test },
      { path: 'node_modules/(pg|typeorm)/' },
    ),
    forbid(
      'console-shares-values-only',
      'The console uses the API, not the server’s code; numbers, days and texts have one form on both sides.',
      { path: '^admin/src/', pathNot: test },
      { path: '^(apps|runtime|demo|gateway|subgraphs|shared)/', pathNot: '^shared/(values|texts)/' },
    ),
    forbid(
      'no-dev-package-in-product',
      'Code that ships imports no development package.',
      { path: '^(apps|runtime|demo|gateway/(?!explorer)|subgraphs|shared)', pathNot: [test, '/testing/'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|admin/src/graphql/generated)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.cjs', '.js', '.json'],
    },
  },
}
