import type { DocumentNode } from 'graphql'
import {
  type GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  Kind,
  specifiedRules,
  type ValidationContext,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql'

/** Kinds of values that are no object. */
const unstructured = new Set<string>([Kind.STRING, Kind.INT, Kind.FLOAT, Kind.BOOLEAN, Kind.ENUM, Kind.NULL, Kind.LIST])

// A written value that can't be read is left to the reading of the input, which names the argument's path as it does for a variable.
// The reading does not see the arguments of directives.
const isReadLater = (context: ValidationContext, kind: string | undefined): boolean =>
  context.getDirective() === null && (unstructured.has(kind ?? '') || isLeafType(getNamedType(context.getInputType())))

function shapesOfValues(context: ValidationContext) {
  const onlyShapes: ValidationContext = Object.create(context, {
    reportError: {
      value: (error: GraphQLError) => {
        if (!isReadLater(context, error.nodes?.[0]?.kind)) context.reportError(error)
      },
    },
  })
  return ValuesOfCorrectTypeRule(onlyShapes)
}

const rules = specifiedRules.map((rule) => (rule === ValuesOfCorrectTypeRule ? shapesOfValues : rule))

/** What is wrong with the document itself, without a word about what the schema has otherwise. */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  return validate(schema, document, rules, { maxErrors: 20, hideSuggestions: true })
}
