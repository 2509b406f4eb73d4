import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FragmentDefinitionNode, parse, type SelectionSetNode } from 'graphql'
import type { AudienceDocuments } from '../../graphql/audienceDocuments'
import { hasTranslation, i18nProvider } from '../../i18n/i18nProvider'

const sources = join(__dirname, '../..')
// A dialog with a preview, whose button has the text of the dialog and no text of its own.
const confirmations = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .flatMap((path) => readFileSync(join(sources, path), 'utf8').split('<MutationDialog').slice(1))
  .filter((dialog) => !dialog.includes('confirm:'))
  .flatMap((dialog) => {
    const [, operation] = /\bdocument=\{(\w+)Document\}/.exec(dialog) ?? []
    const [, preview] = /\bpreview=\{\{\s*document: (\w+)Document/.exec(dialog) ?? []
    return operation && preview ? [[`dialogs.${operation}.confirm`, preview] as const] : []
  })

const files = ['CAAMI', 'CPAS', 'PROVIDER', 'SPP_IS'].map(
  (audience): AudienceDocuments => require(`../../graphql/generated/documents/${audience}`).documents,
)

/** The fields of the preview that an operation asks for. */
function fieldsOf(operation: string): string[] {
  const text = files.map((documents) => documents[operation]?.text).find((one) => one !== undefined) ?? ''
  const { definitions } = parse(text)
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === 'FragmentDefinition' ? [[node.name.value, node] as const] : [])),
  )
  const namesIn = (set?: SelectionSetNode): string[] =>
    set?.selections.flatMap((node) => {
      if (node.kind === 'Field') return [node.alias?.value ?? node.name.value]
      const fragment: FragmentDefinitionNode | undefined =
        node.kind === 'FragmentSpread' ? fragments.get(node.name.value) : undefined
      return namesIn(fragment?.selectionSet)
    }) ?? []
  const query = definitions.find((node) => node.kind === 'OperationDefinition')
  const [root] = query?.selectionSet.selections ?? []
  return root?.kind === 'Field' ? namesIn(root.selectionSet) : []
}

test('the buttons that confirm a preview are known', () => expect(confirmations.length).toBeGreaterThanOrEqual(6))

test.each(confirmations)('the button %s has figures that the preview %s has', async (key, operation) => {
  await i18nProvider.changeLocale('en')
  expect(hasTranslation(key)).toBe(true)
  const text = i18nProvider.translate(key, Object.fromEntries(fieldsOf(operation).map((name) => [name, `<${name}>`])))
  expect(text).not.toMatch(/%\{\w+\}|undefined/)
})
