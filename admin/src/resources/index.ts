import type { ResourceDefinition } from './defineResource'
import { files } from './files'
import { invoices } from './invoices'
import { reference } from './reference'
import { work } from './work'

/** Every resource, by the section of the menu that it is in, in the order of a working day. */
export const menuSections: Record<string, readonly ResourceDefinition[]> = { work, files, invoices, reference }

export const resources: readonly ResourceDefinition[] = Object.values(menuSections).flat()

const byName = new Map(resources.map((resource) => [resource.name, resource]))

/** The definition of a resource; undefined if there is none of that name. */
export const resourceOf = (name: string): ResourceDefinition | undefined => byName.get(name)
