import type { ClassType } from 'type-graphql'

type PlainResolver = (input: unknown, context: unknown) => unknown

const methods = new WeakMap<object, Set<string>>()

/**
 * Method decorator of a resolver with the parameters `input` and the context: `input` is a plain object, as graphql-js coerced it, and not
 * an instance of its class. For inputs of thousands of items, of which TypeGraphQL would make instances in one piece.
 */
export const PlainInput = (): MethodDecorator => (prototype, name) => {
  methods.set(prototype, (methods.get(prototype) ?? new Set()).add(String(name)))
}

/** The resolvers of the methods that `PlainInput` decorates, by the name of their field. */
export function plainInputResolvers(classes: readonly ClassType[]): Record<string, PlainResolverOfField> {
  const found: Record<string, PlainResolverOfField> = {}
  for (const resolverClass of classes) {
    for (const name of methods.get(resolverClass.prototype) ?? []) {
      const instance = new resolverClass() as Record<string, PlainResolver>
      found[name] = (_parent, { input }, context) => instance[name]?.(input, context)
    }
  }
  return found
}

type PlainResolverOfField = (parent: unknown, args: { input?: unknown }, context: unknown) => unknown
