// Plugin of graphql-codegen: the types of what the forms of the console ask for. The variables of each document, and the
// fields of the input objects among them; `!` marks what must be given.
const {
  concatAST,
  getNamedType,
  isInputObjectType,
  isRequiredInputField,
  Kind,
  print,
  typeFromAST,
} = require('graphql')

const FILLED_IN = /^(first|after|total|language|orderBy|sees\w+)$/
// The filter of a list may be left out; one that must be given is asked for by a form.
const isFilledIn = ({ variable, type }) =>
  FILLED_IN.test(variable.name.value) || (variable.name.value === 'filter' && !isNonNull(type))
const isNonNull = (type) => type.kind === Kind.NON_NULL_TYPE

module.exports = {
  plugin(schema, documents) {
    const variables = {}
    const inputs = {}
    const addInput = (type) => {
      if (!isInputObjectType(type) || inputs[type.name]) return
      inputs[type.name] = {}
      for (const field of Object.values(type.getFields())) {
        const named = getNamedType(field.type)
        inputs[type.name][field.name] = `${named.name}${isRequiredInputField(field) ? '!' : ''}`
        addInput(named)
      }
    }
    for (const { kind, name, variableDefinitions } of concatAST(documents.map((file) => file.document)).definitions) {
      if (kind !== Kind.OPERATION_DEFINITION) continue
      const asked = variableDefinitions.filter((definition) => !isFilledIn(definition))
      if (asked.length === 0) continue
      variables[name.value] = Object.fromEntries(
        asked.map(({ variable, type }) => {
          const named = getNamedType(typeFromAST(schema, type))
          addInput(named)
          return [variable.name.value, `${named.name}${print(type).endsWith('!') ? '!' : ''}`]
        }),
      )
    }
    return Object.entries({ variables, inputs })
      .map(
        ([name, value]) =>
          `export const ${name}: Record<string, Record<string, string>> = ${JSON.stringify(value, undefined, 2)}\n`,
      )
      .join('\n')
  },
}
