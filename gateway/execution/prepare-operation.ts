import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql'
import type { Caller } from '../../shared/authorization/caller'
import { isPermitted } from '../../shared/authorization/permissions'
import { badInput, forbidden } from '../../shared/errors/graphql-errors'
import {
  conditionVariables,
  type NormalizedOperation,
  normalizeOperation,
  type SelectedField,
} from './normalize-operation'
import { checkCost, checkDocumentLimits, checkOperationName } from './operation-limits'
import { validateDocument } from './validate-document'
import { coerceArguments, type Variables } from './validate-input'

/** An operation that may run. */
export interface PreparedOperation {
  form: NormalizedOperation
  variables: Variables
}

/** An operation that may not, and why. */
export class OperationRejected extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('refused')
  }
}

interface Known {
  faults: readonly GraphQLError[]
  conditions: string[]
  forms: Map<string, NormalizedOperation>
}

/** Forms kept of one document: each set of conditions makes one. */
const FORMS_KEPT = 64

/** Everything that is decided before a subgraph is called, each thing once for a document where it depends on nothing else. */
export function createPreparer(schema: GraphQLSchema) {
  const known = new WeakMap<DocumentNode, Known>()
  // The table of rights does not change while a process runs.
  const allowed = new WeakMap<NormalizedOperation, Set<string>>()

  const allow = (form: NormalizedOperation, caller: Caller) => {
    const right = `${caller.audience}:${caller.role}`
    const before = allowed.get(form)
    if (before?.has(right)) return
    checkRights(form.fields, caller)
    allowed.set(form, (before ?? new Set()).add(right))
  }

  const know = (document: DocumentNode): Known => {
    const before = known.get(document)
    if (before) return before
    const failures =
      errorsOf(() => checkDocumentLimits(document)) ?? validateDocument(schema, document).map(asValidation)
    const now: Known = {
      faults: failures,
      conditions: failures.length > 0 ? [] : conditionVariables(document),
      forms: new Map(),
    }
    known.set(document, now)
    return now
  }

  const formOf = (
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): NormalizedOperation => {
    const { conditions, forms } = know(document)
    const key = JSON.stringify([operation.name?.value ?? '', ...conditions.map((name) => variables[name] === true)])
    let form = forms.get(key)
    if (!form) {
      if (forms.size >= FORMS_KEPT) forms.clear()
      form = normalizeOperation(schema, document, operation, variables)
      forms.set(key, form)
    }
    return form
  }

  return function prepare(
    document: DocumentNode,
    operationName: string | undefined,
    given: Variables,
    caller: Caller,
  ): PreparedOperation {
    const failures = errorsOf(() => checkOperationName(operationName)) ?? know(document).faults
    if (failures.length > 0) throw new OperationRejected(failures)
    const operation = getOperationAST(document, operationName)
    if (!operation)
      throw new OperationRejected([badInput('operationName', 'The document does not hold one operation of that name.')])
    if (!schema.getRootType(operation.operation))
      throw new OperationRejected([
        asValidation(new GraphQLError(`There is no ${operation.operation} here.`, { nodes: operation })),
      ])

    const definitions = operation.variableDefinitions ?? []
    try {
      const variables = withDefaults(definitions, given)
      checkConditions(know(document).conditions, variables)
      const form = formOf(document, operation, variables)
      coerceArguments(form.fields, variables, definitions)
      checkPresence(definitions, variables)
      allow(form, caller)
      checkCost(form.fields, variables)
      return { form, variables }
    } catch (cause) {
      throw cause instanceof GraphQLError ? new OperationRejected([cause]) : cause
    }
  }
}

function errorsOf(check: () => void): readonly GraphQLError[] | undefined {
  try {
    check()
    return undefined
  } catch (cause) {
    if (cause instanceof GraphQLError) return [cause]
    throw cause
  }
}

function asValidation(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })
}

/** The variables as given, with the defaults of those that are not. */
function withDefaults(definitions: readonly VariableDefinitionNode[], given: Variables): Variables {
  const values = { ...given }
  for (const { variable, defaultValue } of definitions) {
    const name = variable.name.value
    if (values[name] === undefined && defaultValue) values[name] = valueFromASTUntyped(defaultValue)
  }
  return values
}

/** A variable that must be given must be, wherever it is used. */
function checkPresence(definitions: readonly VariableDefinitionNode[], variables: Variables): void {
  for (const { variable, type } of definitions) {
    const name = variable.name.value
    if (type.kind === Kind.NON_NULL_TYPE && (variables[name] ?? null) === null) {
      throw badInput(name, `The variable ${name} is required.`)
    }
  }
}

/** What decides whether a field is asked is no argument of any, so it is read here. */
function checkConditions(names: readonly string[], variables: Variables): void {
  for (const name of names) {
    if (typeof variables[name] !== 'boolean') throw badInput(name, `The variable ${name} can't be read as Boolean.`)
  }
}

/** The gateway's lock; each subgraph has its own behind it. */
function checkRights(fields: SelectedField[], caller: Caller, root?: string): void {
  for (const field of fields) {
    if (!isPermitted(caller, field.coordinate)) {
      throw new GraphQLError(forbidden().message, { path: [root ?? field.key], extensions: { code: 'FORBIDDEN' } })
    }
    if (field.fields) checkRights(field.fields, caller, root ?? field.key)
  }
}
