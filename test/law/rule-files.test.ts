import { globSync, readFileSync } from 'node:fs'

const ruleFiles = globSync('subgraphs/*/rules/*.rule.ts').sort()
const idOf = (file: string) => /\bid: '([A-Z]{2,3}-[A-Z0-9-]+)'/.exec(readFileSync(file, 'utf8'))?.[1]
const exportOf = (file: string) => /export const (\w+) = define(?:Line)?Rule/.exec(readFileSync(file, 'utf8'))?.[1]
const testsOf = (subgraph: string) =>
  [
    ...globSync([
      `subgraphs/${subgraph}/{rules,efact,application,resolvers,events}/**/*.test.ts`,
      'test/federated/*.test.ts',
    ]),
  ].map((file) => readFileSync(file, 'utf8'))
const tests = new Map<string, string[]>()

test('the repository contains more than 90 rule files', () => expect(ruleFiles.length).toBeGreaterThan(90))

test.each(ruleFiles)('%s has a test that names its rule', (file) => {
  const subgraph = file.split('/')[1]!
  if (!tests.has(subgraph)) tests.set(subgraph, testsOf(subgraph))
  const [id, name] = [idOf(file), exportOf(file)]
  expect(id).toBeDefined()
  const names = new RegExp(`\\b(?:${[id, name].filter(Boolean).join('|')})(?![\\w-])`)
  const isNamed = (text: string) => names.test(text)
  expect(tests.get(subgraph)!.some(isNamed)).toBe(true)
})

const withoutCheck = ruleFiles.filter((file) => !/\bcheck\b/.test(readFileSync(file, 'utf8')))

test.each(withoutCheck)('%s, a rule without a check, names the function that applies it', (file) => {
  const [, name] = /Applied by\s+(?:\*\s+)?`(\w+)`/.exec(readFileSync(file, 'utf8')) ?? []
  const declared = new RegExp(`\\b(?:function\\*?|const|class) +${name}\\b`)
  const sources = globSync(`subgraphs/${file.split('/')[1]}/{application,domain,efact,rules}/**/*.ts`)
  expect(sources.some((source) => declared.test(readFileSync(source, 'utf8')))).toBe(true)
})

test('no file cites a document outside the repository', () => {
  const outside = /\b(domain|rules|style|design|language|redesign|anchors)\.md\b|contract\/README/
  const files = globSync([
    '{admin,apps,runtime,demo,docs,shared,subgraphs,gateway,test,bench,tools}/**/*.{ts,tsx,mjs,cjs,graphql,md,csv}',
    '*.md',
  ]).filter((file) => !file.endsWith('test/law/rule-files.test.ts'))
  expect(files.filter((file) => outside.test(readFileSync(file, 'utf8')))).toEqual([])
})
