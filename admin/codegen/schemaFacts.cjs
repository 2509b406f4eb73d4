// Plugin of graphql-codegen: what the console reads of the schema at run time. The values of each enumeration that the
// catalogues name, in the order of the catalogue; the orders and the filters of each list; whether an audience has the fields marked
// with a flag.
const { readFileSync } = require('node:fs')
const { buildSchema, concatAST, getNamedType, isEnumType, Kind, typeFromAST } = require('graphql')
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
    if (!filter) continue
    const fields = Object.values(getNamedType(typeFromAST(schema, filter.type)).getFields())
    filters[name.value] = Object.fromEntries(fields.map((field) => [field.name, getNamedType(field.type).name]))
  }
  return filters
}

const isFilter = ({ variable }) => variable.name.value === 'filter'
const isOrder = ({ variable }) => variable.name.value === 'orderBy'

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
      audienceFlags,
    })
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value, undefined, 2)} as const\n`)
      .join('\n')
  },
}
