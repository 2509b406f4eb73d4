// Plugin of graphql-codegen: the documents of the console as one audience may send them. A field with a directive
// `@include(if: $seesIncome)` is kept or removed by the flag of the audience, because a field that the schema of the
// audience lacks may not even be named. Every document is validated against that schema: what does not hold fails here.
const { readFileSync } = require('node:fs')
const { buildSchema, concatAST, Kind, print, separateOperations, validate, visit } = require('graphql')

/** The operation with the marked fields kept or removed, with the fragments that it still uses. */
function forAudience(document, flags) {
  const flagOf = (directive) => {
    const value = directive.arguments?.[0]?.value
    const isFlag = directive.name.value === 'include' && value?.kind === Kind.VARIABLE && value.name.value in flags
    return isFlag ? value.name.value : undefined
  }
  const pruned = visit(document, {
    VariableDefinition: (node) => (node.variable.name.value in flags ? null : undefined),
    Field(node) {
      const flag = node.directives?.map(flagOf).find(Boolean)
      if (!flag) return undefined
      return flags[flag] ? { ...node, directives: node.directives.filter((directive) => !flagOf(directive)) } : null
    },
  })
  // A fragment that only a removed field used is not sent.
  return separateOperations(pruned)
}

/** The name of the operation to its text, for each operation whose root fields the schema has. */
function documentsFor(schema, documents, flags) {
  const roots = { ...schema.getQueryType()?.getFields(), ...schema.getMutationType()?.getFields() }
  const kept = {}
  for (const [name, document] of Object.entries(forAudience(concatAST(documents), flags))) {
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    if (!operation.selectionSet.selections.every((field) => field.name.value in roots)) continue
    const errors = validate(schema, document)
    if (errors.length > 0) throw new Error(`${name}: ${errors.map(({ message }) => message).join(' ')}`)
    kept[name] = { text: print(document), usesLanguage: operation.variableDefinitions.some(isLanguage) }
  }
  return kept
}

const isLanguage = ({ variable }) => variable.name.value === 'language'

module.exports = {
  documentsFor,
  plugin(_, documents, { schemaFile, flags }) {
    const schema = buildSchema(readFileSync(schemaFile, 'utf8'))
    const kept = documentsFor(
      schema,
      documents.map(({ document }) => document),
      flags,
    )
    const entries = Object.entries(kept)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { text, usesLanguage }]) => `  ${name}: { usesLanguage: ${usesLanguage}, text: \`${text}\` },`)
    return `import type { AudienceDocuments } from '../../audienceDocuments'\n\nexport const documents: AudienceDocuments = {\n${entries.join('\n')}\n}\n`
  },
}
