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
import { namedIdsReader, namedNumbersReader } from '../../shared/audit/named-numbers'
import type { Caller } from '../../shared/authorization/caller'
import { isPermitted } from '../../shared/authorization/permissions'
import { badInput, forbidden } from '../../shared/errors/graphql-errors'
import { checkListLimits } from './list-limits'
import {
  conditionVariables,
  type NormalizedOperation,
  normalizeOperation,
  type SelectedField,
} from './normalize-operation'
import { costOf } from './operation-cost'
import { checkDocumentLimits, checkOperationName, checkRootFields } from './operation-limits'
import { validateDocument } from './validate-document'
import { coerceArguments, coerceLongLists, type Variables } from './validate-input'

/** An operation that passed every check. */
export interface PreparedOperation {
  normalized: NormalizedOperation
  variables: Variables
  /** Points (operation-cost.ts). */
  cost: number
}

/** Thrown for an operation that must not run; `errors` go to the client. */
export class OperationRejected extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('operation rejected')
  }
}

/** Thrown for an operation with a field that the caller's role may not use. */
export interface NamedByOperation {
  /** Numbers of persons. */
  numbers: readonly string[]
  /** Numbers and ids of objects. */
  ids: readonly string[]
}

export class OperationForbidden extends OperationRejected {
  constructor(
    errors: readonly GraphQLError[],
    readonly normalized: NormalizedOperation,
    /** What the operation names: a refused read of a person is logged. */
    readonly named: NamedByOperation,
  ) {
    super(errors)
  }
}

interface DocumentAnalysis {
  errors: readonly GraphQLError[]
  conditionVariables: string[]
  /** By operation name and values of the condition variables. */
  normalized: Map<string, NormalizedOperation>
}

/** Normalized operations kept per document: each combination of @skip and @include values makes one. */
const MAX_NORMALIZED_PER_DOCUMENT = 64

/**
 * Makes the function that checks and normalizes operations before a subgraph is called.
 *
 * Apollo Server keeps some hundred parsed documents in an LRU cache; a query text that is in it gives the same
 * DocumentNode. The WeakMaps here follow it: an analysis lives as long as its document, and the permitted roles as long
 * as the normalized operation. A client that varies @skip and @include fills at most MAX_NORMALIZED_PER_DOCUMENT
 * entries, after which the document's map starts empty again.
 */
export function createPreparer(schema: GraphQLSchema) {
  const analyses = new WeakMap<DocumentNode, DocumentAnalysis>()
  // The permission table does not change while a process runs.
  const permittedRoles = new WeakMap<NormalizedOperation, Set<string>>()

  const assertPermitted = (normalized: NormalizedOperation, caller: Caller) => {
    const role = `${caller.audience}:${caller.role}`
    const roles = permittedRoles.get(normalized) ?? new Set()
    if (roles.has(role)) return
    checkPermissions(normalized.fields, caller)
    permittedRoles.set(normalized, roles.add(role))
  }

  const analyse = (document: DocumentNode): DocumentAnalysis => {
    const known = analyses.get(document)
    if (known) return known
    const errors =
      errorsOf(() => checkDocumentLimits(document)) ?? validateDocument(schema, document).map(toValidationError)
    const analysis: DocumentAnalysis = {
      errors,
      conditionVariables: errors.length > 0 ? [] : conditionVariables(document),
      normalized: new Map(),
    }
    analyses.set(document, analysis)
    return analysis
  }

  const normalizedFor = (
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): NormalizedOperation => {
    const analysis = analyse(document)
    const conditions = analysis.conditionVariables.map((name) => variables[name] === true)
    const key = JSON.stringify([operation.name?.value ?? '', ...conditions])
    let normalized = analysis.normalized.get(key)
    if (!normalized) {
      if (analysis.normalized.size >= MAX_NORMALIZED_PER_DOCUMENT) analysis.normalized.clear()
      normalized = normalizeOperation(schema, document, operation, variables)
      analysis.normalized.set(key, normalized)
    }
    return normalized
  }

  /** @throws OperationRejected */
  return async function prepare(
    document: DocumentNode,
    operationName: string | undefined,
    requestVariables: Variables,
    caller: Caller,
  ): Promise<PreparedOperation> {
    const errors = errorsOf(() => checkOperationName(operationName)) ?? analyse(document).errors
    if (errors.length > 0) throw new OperationRejected(errors)
    const operation = getOperationAST(document, operationName)
    if (!operation)
      throw new OperationRejected([badInput('operationName', 'Unknown, missing or ambiguous operationName.')])
    if (!schema.getRootType(operation.operation))
      throw new OperationRejected([
        toValidationError(new GraphQLError(`This schema has no ${operation.operation} type.`, { nodes: operation })),
      ])

    const definitions = operation.variableDefinitions ?? []
    try {
      const variables = withDefaults(definitions, requestVariables)
      checkConditions(analyse(document).conditionVariables, variables)
      const normalized = normalizedFor(document, operation, variables)
      checkRootFields(normalized.fields)
      checkListLimits(normalized.fields, variables)
      const longLists = coerceArguments(normalized.fields, variables, definitions)
      if (longLists.length > 0) await coerceLongLists(longLists)
      checkPresence(definitions, variables)
      const refusal = errorsOf(() => assertPermitted(normalized, caller))
      if (refusal) throw new OperationForbidden(refusal, normalized, namedBy(normalized.fields, variables))
      return { normalized, variables, cost: costOf(normalized.fields, variables) }
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

function toValidationError(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })
}

/** The variables of the request, with the defaults of those that are missing. */
function withDefaults(definitions: readonly VariableDefinitionNode[], requestVariables: Variables): Variables {
  const values = { ...requestVariables }
  for (const { variable, defaultValue } of definitions) {
    const name = variable.name.value
    if (values[name] === undefined && defaultValue) values[name] = valueFromASTUntyped(defaultValue)
  }
  return values
}

/** Requires every non-null variable, also one that no field uses. */
function checkPresence(definitions: readonly VariableDefinitionNode[], variables: Variables): void {
  for (const { variable, type } of definitions) {
    const name = variable.name.value
    if (type.kind === Kind.NON_NULL_TYPE && (variables[name] ?? null) === null) {
      throw badInput(name, `The variable ${name} is required.`)
    }
  }
}

/** Checks the variables of @skip and @include, which are arguments of no field. */
function checkConditions(names: readonly string[], variables: Variables): void {
  for (const name of names) {
    if (typeof variables[name] !== 'boolean') throw badInput(name, `The variable ${name} must be a Boolean.`)
  }
}

/**
 * The gateway's permission check; each subgraph checks again.
 * @throws GraphQLError FORBIDDEN, with the path of the root field
 */
function checkPermissions(fields: SelectedField[], caller: Caller, root?: string): void {
  for (const field of fields) {
    if (!isPermitted(caller, field.coordinate)) {
      throw new GraphQLError(forbidden().message, { path: [root ?? field.key], extensions: { code: 'FORBIDDEN' } })
    }
    if (field.fields) checkPermissions(field.fields, caller, root ?? field.key)
  }
}

const namedBy = (fields: readonly SelectedField[], variables: Variables): NamedByOperation => ({
  numbers: namedIn(fields, variables, namedNumbersReader),
  ids: namedIn(fields, variables, namedIdsReader),
})

type ReaderOf = typeof namedNumbersReader

/** What the arguments of fields name, at any depth. */
function namedIn(fields: readonly SelectedField[], variables: Variables, readerOf: ReaderOf): string[] {
  return fields.flatMap((field) => {
    const values = field.arguments.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)])
    const own = readerOf(field.definition.args)?.(Object.fromEntries(values)) ?? []
    return [...own, ...namedIn(field.fields ?? [], variables, readerOf)]
  })
}
