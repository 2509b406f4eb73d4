import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
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

/** Names that every JavaScript object has: code that merges answers could follow such a key to what all objects share. */
const INHERITED_NAMES = new Set(Object.getOwnPropertyNames(Object.prototype))

function NoInheritedAliasesRule(context: ValidationContext): ASTVisitor {
  return {
    Field({ alias }) {
      if (alias && INHERITED_NAMES.has(alias.value))
        context.reportError(
          new GraphQLError(`"${alias.value}" cannot be an alias. Use another name.`, { nodes: alias }),
        )
    },
  }
}

const rules = [
  ...specifiedRules.map((rule) => (rule === ValuesOfCorrectTypeRule ? ObjectLiteralsOfCorrectTypeRule : rule)),
  NoInheritedAliasesRule,
]

/** Validates the document against the schema; the errors contain no suggestions, which would reveal names of the schema. */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  return validate(schema, document, rules, { maxErrors: 20, hideSuggestions: true })
}
