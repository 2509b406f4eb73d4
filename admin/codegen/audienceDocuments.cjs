// Plugin of graphql-codegen: the documents of the console as one audience may send them. Fields with a directive such as
// `@include(if: $seesIncome)` are kept if the schema of the audience has all fields with this flag, because a field that
// it lacks may not even be named. Every document is validated against that schema: what does not hold fails here.
const { readFileSync } = require('node:fs')
const {
  buildSchema,
  concatAST,
  Kind,
  print,
  separateOperations,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} = require('graphql')

const isFlag = (node) => node?.kind === Kind.VARIABLE && node.name.value.startsWith('sees')
const isMark = (directive) => directive.name.value === 'include' && isFlag(directive.arguments?.[0]?.value)

/** The name of the flag that a field is marked with. */
const flagOf = (field) => field.directives?.find(isMark)?.arguments[0].value.name.value

/** Whether the schema of an audience has all fields that are marked with a flag. */
function flagsOf(schema, document) {
  const flags = {}
  const types = new TypeInfo(schema)
  const Field = (node) => {
    const flag = flagOf(node)
    if (flag && types.getParentType()) flags[flag] = (flags[flag] ?? true) && !!types.getFieldDef()
  }
  visit(document, visitWithTypeInfo(types, { Field }))
  return flags
}

/** The operation with the marked fields kept or removed, with the fragments that it still uses. */
function forAudience(document, flags) {
  const pruned = visit(document, {
    VariableDefinition: (node) => (isFlag(node.variable) ? null : undefined),
    Field(node) {
      const flag = flagOf(node)
      if (!flag) return undefined
      return flags[flag] ? { ...node, directives: node.directives.filter((directive) => !isMark(directive)) } : null
    },
  })
  // A fragment that only a removed field used is not sent.
  return separateOperations(pruned)
}

/** The name of the operation to its text, for each operation whose root fields the schema has. */
function documentsFor(schema, documents) {
  const roots = { ...schema.getQueryType()?.getFields(), ...schema.getMutationType()?.getFields() }
  const kept = {}
  const whole = concatAST(documents)
  for (const [name, document] of Object.entries(forAudience(whole, flagsOf(schema, whole)))) {
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
  flagsOf,
  plugin(_, documents, { schemaFile }) {
    const schema = buildSchema(readFileSync(schemaFile, 'utf8'))
    const kept = documentsFor(
      schema,
      documents.map(({ document }) => document),
    )
    const entries = Object.entries(kept)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { text, usesLanguage }]) => `  ${name}: { usesLanguage: ${usesLanguage}, text: \`${text}\` },`)
    return `import type { AudienceDocuments } from '../../audienceDocuments'\n\nexport const documents: AudienceDocuments = {\n${entries.join('\n')}\n}\n`
  },
}
