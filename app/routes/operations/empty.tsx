/** A page that shows nothing and asks nothing: what other pages' speed is measured against. */
export default function Empty() {
  return <main />
}
