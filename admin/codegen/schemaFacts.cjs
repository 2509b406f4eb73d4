// Plugin of graphql-codegen: what the console reads of the schema at run time. The values of each enumeration that the
// catalogues name, in the order of the catalogue; the orders and the filters of each list; the types of the fields that
// the pages show; whether an audience has the fields marked with a flag.
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

/** The values of `orderBy.field` of each list document, by the name of its operation. */
function orderFields(schema, document) {
  const orders = {}
  for (const { kind, name, variableDefinitions } of document.definitions) {
    const order = kind === Kind.OPERATION_DEFINITION && variableDefinitions.find(isOrder)
    if (!order) continue
    const { field } = schema.getType(order.type.name.value).getFields()
    orders[name.value] = getNamedType(field.type)
      .getValues()
      .map((value) => value.name)
  }
  return orders
}

/** The type of each field of the filter of each list document, by the name of its operation. */
function filterFields(schema, document) {
  const filters = {}
  for (const { kind, name, variableDefinitions } of document.definitions) {
    const filter = kind === Kind.OPERATION_DEFINITION && variableDefinitions.find(isFilter)
    if (!filter || !variableDefinitions.some(isTotal)) continue
    const fields = Object.values(getNamedType(typeFromAST(schema, filter.type)).getFields())
    filters[name.value] = Object.fromEntries(
      fields.map((field) => [field.name, String(field.type).replaceAll('!', '')]),
    )
  }
  return filters
}

const isTotal = ({ variable }) => variable.name.value === 'total'
const isFilter = ({ variable }) => variable.name.value === 'filter'
const isOrder = ({ variable }) => variable.name.value === 'orderBy'

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

/** The type of the records of each document: of the rows of its `connection`, or of its `one`. */
function recordTypes(schema, document) {
  const types = {}
  for (const { kind, name, selectionSet } of document.definitions) {
    const root =
      kind === Kind.OPERATION_DEFINITION &&
      selectionSet.selections.find(({ alias }) => ['connection', 'one'].includes(alias?.value))
    if (root) types[name.value] = recordTypeOf(getNamedType(schema.getQueryType().getFields()[root.name.value].type))
  }
  return types
}

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
    return Object.entries({
      enumValues: enumValues(schema, labels),
      orderFields: orderFields(schema, document),
      filterFields: filterFields(schema, document),
      fieldTypes: fieldTypes(schema, document),
      recordTypes: recordTypes(schema, document),
      audienceFlags,
    })
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value, undefined, 2)} as const\n`)
      .join('\n')
  },
}
