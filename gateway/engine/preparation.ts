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
import type { Caller } from '../../shared/policy/caller'
import { mayUse } from '../../shared/policy/rights'
import { badInput, forbidden } from '../../shared/schema/errors'
import { readInput, type Variables } from './input'
import { checkCost, checkOperationName, checkWritten } from './limits'
import { type AskedField, conditionVariables, type NormalForm, normalForm } from './normal-form'
import { faultsOf } from './written-rules'

/** An operation that may run. */
export interface Prepared {
  form: NormalForm
  variables: Variables
}

/** An operation that may not, and why. */
export class Refusal extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('refused')
  }
}

interface Known {
  faults: readonly GraphQLError[]
  conditions: string[]
  forms: Map<string, NormalForm>
}

/** Forms kept of one document: each set of conditions makes one. */
const FORMS_KEPT = 64

/** Everything that is decided before a subgraph is called, each thing once for a document where it depends on nothing else. */
export function preparation(schema: GraphQLSchema) {
  const known = new WeakMap<DocumentNode, Known>()
  // The table of rights does not change while a process runs.
  const allowed = new WeakMap<NormalForm, Set<string>>()

  const allow = (form: NormalForm, caller: Caller) => {
    const right = `${caller.audience}:${caller.role}`
    const before = allowed.get(form)
    if (before?.has(right)) return
    checkRights(form.fields, caller)
    allowed.set(form, (before ?? new Set()).add(right))
  }

  const know = (document: DocumentNode): Known => {
    const before = known.get(document)
    if (before) return before
    const faults = errorsOf(() => checkWritten(document)) ?? faultsOf(schema, document).map(asValidation)
    const now: Known = { faults, conditions: faults.length > 0 ? [] : conditionVariables(document), forms: new Map() }
    known.set(document, now)
    return now
  }

  const formOf = (document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): NormalForm => {
    const { conditions, forms } = know(document)
    const key = JSON.stringify([operation.name?.value ?? '', ...conditions.map((name) => variables[name] === true)])
    let form = forms.get(key)
    if (!form) {
      if (forms.size >= FORMS_KEPT) forms.clear()
      form = normalForm(schema, document, operation, variables)
      forms.set(key, form)
    }
    return form
  }

  return function prepare(
    document: DocumentNode,
    operationName: string | undefined,
    given: Variables,
    caller: Caller,
  ): Prepared {
    const faults = errorsOf(() => checkOperationName(operationName)) ?? know(document).faults
    if (faults.length > 0) throw new Refusal(faults)
    const operation = getOperationAST(document, operationName)
    if (!operation)
      throw new Refusal([badInput('operationName', 'The document does not hold one operation of that name.')])
    if (!schema.getRootType(operation.operation))
      throw new Refusal([
        asValidation(new GraphQLError(`There is no ${operation.operation} here.`, { nodes: operation })),
      ])

    const definitions = operation.variableDefinitions ?? []
    try {
      const variables = withDefaults(definitions, given)
      checkConditions(know(document).conditions, variables)
      const form = formOf(document, operation, variables)
      readInput(form.fields, variables, definitions)
      checkPresence(definitions, variables)
      allow(form, caller)
      checkCost(form.fields, variables)
      return { form, variables }
    } catch (fault) {
      throw fault instanceof GraphQLError ? new Refusal([fault]) : fault
    }
  }
}

function errorsOf(check: () => void): readonly GraphQLError[] | undefined {
  try {
    check()
    return undefined
  } catch (fault) {
    if (fault instanceof GraphQLError) return [fault]
    throw fault
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
function checkRights(fields: AskedField[], caller: Caller, root?: string): void {
  for (const field of fields) {
    if (!mayUse(caller, field.coordinate)) {
      throw new GraphQLError(forbidden().message, { path: [root ?? field.key], extensions: { code: 'FORBIDDEN' } })
    }
    if (field.fields) checkRights(field.fields, caller, root ?? field.key)
  }
}
