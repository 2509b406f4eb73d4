import type { DocumentNode } from 'graphql'
import {
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  specifiedRules,
  type ValidationContext,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql'

/** Nodes of a value that is written but can't be read: the reading of the input says so, with the argument's path. */
const leaves = new Set<string>([Kind.STRING, Kind.INT, Kind.FLOAT, Kind.BOOLEAN, Kind.ENUM, Kind.NULL])

function shapesOfValues(context: ValidationContext) {
  const onlyShapes: ValidationContext = Object.create(context, {
    reportError: {
      value: (error: GraphQLError) => {
        if (!leaves.has(error.nodes?.[0]?.kind ?? '')) context.reportError(error)
      },
    },
  })
  return ValuesOfCorrectTypeRule(onlyShapes)
}

const rules = specifiedRules.map((rule) => (rule === ValuesOfCorrectTypeRule ? shapesOfValues : rule))

/** What is wrong with the document itself, without a word about what the schema has otherwise. */
export function faultsOf(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  return validate(schema, document, rules, { maxErrors: 20, hideSuggestions: true })
}
