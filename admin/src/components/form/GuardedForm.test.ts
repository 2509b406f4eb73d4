import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = join(__dirname, '../..')
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => [path, readFileSync(join(sources, path), 'utf8')] as const)

// What records something: a mutation, or the save of a `<Create>` or `<Edit>`.
const records = /useMutationWithFindings|useSaveContext|useCreate\b|useUpdate\b|SimpleForm\b|TabbedForm\b/
const unguarded = /<Form\b|\buseForm\(|<form\b|component="form"|warnWhenUnsavedChanges=\{false\}/

test.each(files.filter(([path, text]) => unguarded.test(text) && !path.endsWith('GuardedForm.tsx')))(
  'the form of %s, which does not ask before it is left, records nothing',
  (_, text) => expect(records.test(text)).toBe(false),
)

test.each(files.filter(([, text]) => /useSaveContext|MutationForm</.test(text)))(
  'the form of %s asks before it is left',
  (_, text) => expect(text).toMatch(/GuardedForm|MutationForm/),
)

test('the form of the console asks before it is left unless a page says otherwise', () => {
  const [, text = ''] = files.find(([path]) => path.endsWith('form/GuardedForm.tsx')) ?? []
  expect(text).toMatch(/warnWhenUnsavedChanges\s+formRootPathname=\{NO_OTHER_ADDRESS\}\s+\{\.\.\.props\}/)
})
