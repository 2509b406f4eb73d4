import { useEffect } from 'react'
import { Loading } from '../look/states'
import { signOut } from './oidc'

/** Where the way out leads: a form that was changed has asked before one comes here. */
export function SignOutPage() {
  useEffect(() => {
    void signOut()
  }, [])
  return <Loading />
}
