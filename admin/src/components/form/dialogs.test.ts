import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inputs, variables } from '../../graphql/generated/inputFacts'
import { messages } from '../../i18n/en'

type Texts = Record<string, string | Record<string, unknown>>
const dialogs: Record<string, Texts> = messages.dialogs
const folder = join(__dirname, '..', '..', 'resources')
const pages = globSync('**/*.tsx', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'))
const opened = pages.flatMap((text) =>
  [...text.matchAll(/<MutationDialog[\s\S]*?\bdocument=\{(\w+)Document\}/g)].map(([, operation = '']) => operation),
)

test('the dialogs of the pages are found', () => expect(opened.length).toBeGreaterThan(30))
test.each([...new Set(opened)])('the dialog of %s has a title', (operation) =>
  expect(dialogs[operation]?.title).toEqual(expect.any(String)),
)
test.each(Object.keys(dialogs).filter((operation) => dialogs[operation]?.hints))(
  'the hints of %s are about inputs that exist',
  (operation) => {
    const asked = variables[operation] ?? {}
    const names = Object.values({ input: asked, ...inputs }).flatMap((fields) => Object.keys(fields))
    expect(names).toEqual(expect.arrayContaining(Object.keys(dialogs[operation]?.hints ?? {})))
  },
)
