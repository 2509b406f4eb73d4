import type { SvgIconComponent } from '@mui/icons-material'
import { type ComponentType, lazy } from 'react'
import { type Holder, isHolder } from '../authProvider/holders'
import { session } from '../authProvider/session'
import type { ResourceQueries } from '../dataProvider/resourceQueries'

// Loaded on demand: the page around it reads the definitions of the resources.
const AccessDenied = lazy(async () => ({ default: (await import('../components/NotFound')).AccessDenied }))

type PageLoader = () => Promise<{ default: ComponentType }>
type Permissions = Partial<Record<string, readonly Holder[]>>

interface ResourceOptions {
  /** Also the first part of its paths; its title is `resources.<name>.name` in the catalogues. */
  name: string
  icon: SvgIconComponent
  /** Who is offered each action. `list` also decides who sees it in the menu. */
  permissions: Permissions
  /** The documents that read it. */
  queries?: ResourceQueries
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
  queries?: ResourceQueries
  pages: { list?: ComponentType; show?: ComponentType; create?: ComponentType }
  routes: { path: string; Page: ComponentType }[]
}

/** Registers a resource: its pages load when they are opened and show `AccessDenied` to everyone else. */
export function defineResource({ pages = {}, routes = [], ...resource }: ResourceOptions): ResourceDefinition {
  const guarded = (action: string, load?: PageLoader): ComponentType | undefined =>
    load && guard(resource.permissions[action], load)
  return {
    ...resource,
    pages: {
      list: guarded('list', pages.list),
      show: guarded('show', pages.show),
      create: guarded('create', pages.create),
    },
    routes: routes.map(({ path, action, page }) => ({ path, Page: guard(resource.permissions[action], page) })),
  }
}

function guard(holders: readonly Holder[] | undefined, load: PageLoader): ComponentType {
  const Page = lazy(load)
  return function GuardedPage() {
    return isHolder(session.current(), holders) ? <Page /> : <AccessDenied />
  }
}
