import { useEffect } from 'react'
import { LoadingPage } from '../components/Loading'
import { signOut } from './oidc'

/** Where the way out leads: a form that was changed has asked before one comes here. */
export function LogoutPage() {
  useEffect(() => {
    void signOut()
  }, [])
  return <LoadingPage />
}
