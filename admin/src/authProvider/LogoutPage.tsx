import { useEffect } from 'react'
import { Loading } from 'react-admin'
import { signOut } from './oidc'

/** Ends the session: a changed form has asked before this page is reached. */
export default function LogoutPage() {
  useEffect(() => {
    void signOut()
  }, [])
  return <Loading />
}
