import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'graphql'
import { pino } from 'pino'
import { createTrustedDocuments, documentHash } from './trusted-documents'

const lines: Record<string, unknown>[] = []
const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(JSON.parse(line)) })
const unknown = parse('{ rules { id } }')
/** The texts that the console sends for an audience, by the name of the operation. */
function consoleTexts(audience: string): Map<string, string> {
  const file = join(__dirname, `../../admin/src/graphql/generated/documents/${audience}.ts`)
  return new Map(
    [...readFileSync(file, 'utf8').matchAll(/^ {2}(\w+): \{ usesLanguage: \w+, text: `([^`]*)` \},$/gm)].map(
      ([, name, text]) => [name!, text!],
    ),
  )
}
const folderWith = (files: Record<string, string>) => {
  const folder = mkdtempSync(join(tmpdir(), 'trusted-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

beforeEach(() => {
  lines.length = 0
})

test.each(['CAAMI', 'CPAS', 'PROVIDER', 'SPP_IS'] as const)(
  'every document that the console sends for %s is registered',
  (audience) => {
    const trusted = createTrustedDocuments('enforce', null, log)
    const documents = [...consoleTexts(audience)]
    const refused = documents.filter(([name, text]) => trusted.refusalOf(parse(text), audience, name))
    expect(refused.map(([name]) => name)).toEqual([])
    expect(documents.length).toBeGreaterThan(20)
  },
)

test('a document of another audience is not registered', () => {
  const providers = consoleTexts('PROVIDER')
  const [name, text] = [...consoleTexts('CAAMI')].find(([one]) => !providers.has(one))!
  const trusted = createTrustedDocuments('enforce', null, log)
  expect(trusted.refusalOf(parse(text), 'PROVIDER', name)?.extensions).toEqual({ code: 'FORBIDDEN' })
})

test('enforce refuses a document that is not registered with its hash, and logs it', () => {
  const refusal = createTrustedDocuments('enforce', null, log).refusalOf(unknown, 'CPAS', 'Rules')
  expect(refusal?.message).toContain(documentHash(unknown))
  expect(lines).toEqual([
    expect.objectContaining({ audience: 'CPAS', operation: 'Rules', hash: documentHash(unknown), suppressed: 0 }),
  ])
})

test('log runs a document that is not registered and writes one line for it', () => {
  const trusted = createTrustedDocuments('log', null, log)
  for (let index = 0; index < 3; index++) expect(trusted.refusalOf(unknown, 'CPAS', 'Rules')).toBeUndefined()
  expect(lines).toHaveLength(1)
})

test('off runs every document and logs nothing', () => {
  expect(createTrustedDocuments('off', '/does/not/exist', log).refusalOf(unknown, 'CPAS', 'Rules')).toBeUndefined()
  expect(lines).toEqual([])
})

test('a document of the folder of partners is registered, whatever its layout and comments', () => {
  const folder = folderWith({ 'rules.graphql': '# partner X\nquery {\n  rules {\n id }}', 'notes.txt': 'no document' })
  const trusted = createTrustedDocuments('enforce', folder, log)
  expect(trusted.refusalOf(unknown, 'SYSTEM', '')).toBeUndefined()
  expect(trusted.refusalOf(parse('{ rules { id title } }'), 'SYSTEM', '')).toBeDefined()
})

test.each([
  ['a missing folder', '/does/not/exist', "the folder /does/not/exist can't be read"],
  [
    'a file that is no document',
    folderWith({ 'broken.graphql': 'query {' }),
    'broken.graphql is not a GraphQL document',
  ],
])('%s prevents the start', (_, folder, sentence) => {
  expect(() => createTrustedDocuments('log', folder, log)).toThrow(sentence)
})
