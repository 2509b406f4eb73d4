import {
  type DocumentNode,
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

/** Kinds of literals other than objects. */
const nonObjectKinds = new Set<string>([
  Kind.STRING,
  Kind.INT,
  Kind.FLOAT,
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.NULL,
  Kind.LIST,
])

// `coerceArguments` checks a literal that is no object, and names the path of the argument as it does for a variable.
// It does not see the arguments of directives.
const isCoercedLater = (context: ValidationContext, kind: string | undefined): boolean =>
  context.getDirective() === null &&
  (nonObjectKinds.has(kind ?? '') || isLeafType(getNamedType(context.getInputType())))

function ObjectLiteralsOfCorrectTypeRule(context: ValidationContext) {
  const filteringContext: ValidationContext = Object.create(context, {
    reportError: {
      value: (error: GraphQLError) => {
        if (!isCoercedLater(context, error.nodes?.[0]?.kind)) context.reportError(error)
      },
    },
  })
  return ValuesOfCorrectTypeRule(filteringContext)
}

const rules = specifiedRules.map((rule) => (rule === ValuesOfCorrectTypeRule ? ObjectLiteralsOfCorrectTypeRule : rule))

/** Validates the document against the schema; the errors contain no suggestions, which would reveal names of the schema. */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  return validate(schema, document, rules, { maxErrors: 20, hideSuggestions: true })
}
