import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ConstDirectiveNode, type DirectiveNode, Kind, parse, print, separateOperations, visit } from 'graphql'
import { audienceFlags } from './audienceFlags'
import * as generated from './generated/graphql'
import { type AudienceFlags, pruneForAudience } from './pruneForAudience'

const documents = Object.entries(generated).flatMap(([name, value]) =>
  name.endsWith('Document') ? [[name, String(value)] as const] : [],
)

/** The same by the grammar of GraphQL instead of by text. */
function byGrammar(text: string, flags: AudienceFlags): string {
  const flagOf = (directive: DirectiveNode | ConstDirectiveNode) => {
    const value = directive.arguments?.[0]?.value
    return directive.name.value === 'include' && value?.kind === Kind.VARIABLE && value.name.value in flags
      ? value.name.value
      : undefined
  }
  const cut = visit(parse(text), {
    VariableDefinition: (node) => (node.variable.name.value in flags ? null : undefined),
    Field(node) {
      const flag = node.directives?.map(flagOf).find(Boolean)
      if (!flag) return undefined
      return flags[flag] ? { ...node, directives: node.directives?.filter((directive) => !flagOf(directive)) } : null
    },
  })
  return print(Object.values(separateOperations(cut))[0]!)
}

const definitions = (text: string) =>
  parse(text)
    .definitions.map((definition) => print(definition))
    .sort()

describe.each(Object.entries(audienceFlags))('documents for %s', (_, flags) => {
  test.each(documents)('%s', (_, text) => {
    expect(definitions(pruneForAudience(text, flags))).toEqual(definitions(byGrammar(text, flags)))
  })
})

test('a document that no page sends is none of ours', () => {
  const folder = join(__dirname, '..')
  const files = (at: string): string[] =>
    readdirSync(at).flatMap((name) =>
      statSync(join(at, name)).isDirectory() ? files(join(at, name)) : [join(at, name)],
    )
  const source = files(folder)
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('/generated/'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  expect(documents.map(([name]) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([])
})
