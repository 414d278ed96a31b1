import { Outlet } from 'react-router'
export default function Root() {
  return (
    <html lang="id">
      <body>
        <Outlet />
      </body>
    </html>
  )
}
