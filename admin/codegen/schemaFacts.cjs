// Plugin of graphql-codegen: what the console reads of the schema at run time. The values of each enumeration that the
// catalogues name, in the order of the catalogue; the type of the records of each document, and how a list is ordered and
// filtered; the types of the fields that the pages show; whether an audience has the fields marked with a flag.
const { readFileSync } = require('node:fs')
const {
  buildSchema,
  concatAST,
  getNamedType,
  isEnumType,
  Kind,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} = require('graphql')
const { flagsOf } = require('./audienceDocuments.cjs')

/** The values of the enumerations that have labels. */
function enumValues(schema, labels) {
  const named = Object.keys(labels).filter((name) => isEnumType(schema.getType(name)))
  return Object.fromEntries(
    named.map((name) => [name, Object.keys(labels[name]).filter((value) => schema.getType(name).getValue(value))]),
  )
}

/** What the lists of the console can be asked for, by the name of the operation: the orders, the fields of the filter with their types, the type of the records. */
function lists(schema, document) {
  return Object.fromEntries(
    rootsOf(schema, document, 'connection').map(([name, { variableDefinitions, type }]) => {
      const typeOf = (asked) => {
        const variable = variableDefinitions.find((node) => node.variable.name.value === asked)
        return variable && getNamedType(typeFromAST(schema, variable.type)).getFields()
      }
      const orders = typeOf('orderBy')?.field.type
      const filters = Object.values(typeOf('filter') ?? {}).map((field) => [field.name, String(field.type)])
      return [
        name,
        {
          type,
          orders: orders
            ? getNamedType(orders)
                .getValues()
                .map((value) => value.name)
            : [],
          filters: Object.fromEntries(filters.map(([field, filter]) => [field, filter.replaceAll('!', '')])),
        },
      ]
    }),
  )
}

/** The types of the records that documents read by a root field of that name, by the name of the operation. */
const recordTypes = (schema, document, alias) =>
  Object.fromEntries(rootsOf(schema, document, alias).map(([name, { type }]) => [name, type]))

/** The operations with a root field of that name, each with its variables and the type of the records. */
function rootsOf(schema, document, wanted) {
  return document.definitions.flatMap(({ kind, name, variableDefinitions, selectionSet }) => {
    const root =
      kind === Kind.OPERATION_DEFINITION && selectionSet.selections.find(({ alias }) => alias?.value === wanted)
    if (!root) return []
    const type = recordTypeOf(getNamedType(schema.getQueryType().getFields()[root.name.value].type))
    return [[name.value, { variableDefinitions, type }]]
  })
}

/** The types of the fields that the documents select, by the type that has them. Text is left out: it is shown as it is. */
function fieldTypes(schema, document) {
  const types = {}
  const info = new TypeInfo(schema)
  const Field = ({ alias, name }) => {
    const parent = info.getParentType()?.name
    const field = info.getFieldDef()
    if (!parent || !field || NO_RECORD.test(parent)) return
    const type = recordTypeOf(getNamedType(field.type))
    if (TEXT.includes(type)) return
    types[parent] ??= {}
    types[parent][alias?.value ?? name.value] = type
  }
  visit(document, visitWithTypeInfo(info, { Field }))
  return types
}

const TEXT = ['String', 'ID', 'NomenclatureCode', 'RuleFinding', 'Document']
const NO_RECORD = /^(Query|Mutation|PageInfo|RuleFinding|Document)$|(Connection|Edge|Payload|Preview)$/

/** The name of a type; of the type of the rows, if it is a connection. */
function recordTypeOf(type) {
  const { edges } = type.getFields?.() ?? {}
  return edges ? getNamedType(getNamedType(edges.type).getFields().node.type).name : type.name
}

module.exports = {
  plugin(schema, documents, { labels, views }) {
    const document = concatAST(documents.map((file) => file.document))
    const audienceFlags = Object.fromEntries(
      Object.entries(views).map(([audience, file]) => [
        audience,
        flagsOf(buildSchema(readFileSync(file, 'utf8')), document),
      ]),
    )
    const records = 'Record<string, string>'
    const constants = {
      enumValues: [enumValues(schema, labels)],
      audienceFlags: [audienceFlags],
      fieldTypes: [fieldTypes(schema, document), `Record<string, ${records}>`],
      lists: [lists(schema, document), `Record<string, { type: string; orders: string[]; filters: ${records} }>`],
      ones: [recordTypes(schema, document, 'one'), records],
      wholeLists: [recordTypes(schema, document, 'rows'), records],
    }
    return Object.entries(constants)
      .map(([name, [value, type]]) => {
        const text = JSON.stringify(value, undefined, 2)
        return type ? `export const ${name}: ${type} = ${text}\n` : `export const ${name} = ${text} as const\n`
      })
      .join('\n')
  },
}
