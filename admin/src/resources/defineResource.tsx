import type { SvgIconComponent } from '@mui/icons-material'
import { type ComponentType, lazy } from 'react'
import { type Holder, isHolder } from '../authProvider/holders'
import { session } from '../authProvider/session'
import type { ResourceQueries } from '../dataProvider/resourceQueries'
import { lists, ones, wholeLists } from '../graphql/generated/schemaFacts'

// Loaded on demand: the page around it reads the definitions of the resources.
const AccessDenied = lazy(async () => ({ default: (await import('../components/NotFound')).AccessDenied }))

type PageLoader = () => Promise<{ default: ComponentType }>
type Permissions = Partial<Record<string, readonly Holder[]>>

interface ResourceOptions extends ResourceQueries {
  /** Who is offered each action: `list` also decides who sees it in the menu, and who opens a record if there is no `show`. */
  permissions: Permissions
  /** The pages of react-admin’s `<Resource>`, each for the holders of the permission of the same name. */
  pages?: { list?: PageLoader; show?: PageLoader; create?: PageLoader }
  /** Pages at other paths, each for the holders of `action`. */
  routes?: { path: string; action: string; page: PageLoader }[]
}

/** A resource as the router, the menu, the permissions and the data provider read it. */
export interface ResourceDefinition {
  name: string
  icon: SvgIconComponent
  permissions: Permissions
  queries: ResourceQueries
  pages: { list?: ComponentType; show?: ComponentType; create?: ComponentType }
  routes: { path: string; Page: ComponentType }[]
}

/**
 * Registers a resource: its pages load when they are opened and show `AccessDenied` to everyone else. Its name is the first
 * part of its paths, its title is `resources.<name>.name` in the catalogues, and the operations that read it are named
 * after it: `InvoiceFiles` and `InvoiceFile`.
 */
export function defineResource(name: string, icon: SvgIconComponent, options: ResourceOptions): ResourceDefinition {
  const { pages = {}, routes = [], permissions: given, ...queries } = options
  const permissions: Permissions = { ...(pages.show && { show: given.list }), ...given }
  const guarded = (action: string, load?: PageLoader) => load && guard(permissions[action], load)
  const operation = name.replace(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase())
  return {
    name,
    icon,
    permissions,
    queries: {
      list: named(operation, lists),
      whole: named(operation, wholeLists),
      one: named(operation.replace(/s$/, ''), ones),
      ...queries,
    },
    pages: {
      list: guarded('list', pages.list),
      show: guarded('show', pages.show),
      create: guarded('create', pages.create),
    },
    routes: routes.map(({ path, action, page }) => ({ path, Page: guard(permissions[action], page) })),
  }
}

const named = (operation: string, known: object) => (operation in known ? operation : undefined)

function guard(holders: readonly Holder[] | undefined, load: PageLoader): ComponentType {
  const Page = lazy(load)
  return function GuardedPage() {
    return isHolder(session.current(), holders) ? <Page /> : <AccessDenied />
  }
}
