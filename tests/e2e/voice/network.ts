import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** How the network between phone and server behaves. */
type Weather =
  | 'fine'
  /** Nothing gets through. */
  | 'cut'
  /** What is sent arrives, and its answer never does. */
  | 'answers-lost'
  /** Every answer comes after so long that one gives up hoping. */
  | 'slow'

/** A network of its own in front of the running app, for phones only; its weather is changed as the day goes. */
export async function aNetwork(appUrl: string) {
  const network = {
    ...{ weather: 'fine' as Weather, arrived: 0, url: '', stop: async () => {} },
    /** The server it leads to. */
    to: appUrl,
    /** Ends what is open, without a word to either side. */
    drop: () => {},
  }
  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing))

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse) {
    const {
      url: asked = '',
      headers: { referer = '' },
    } = incoming
    // The page on which axe looks at copies is no phone.
    const weather = /\/operasi\//.test(asked + referer) ? 'fine' : network.weather
    if (weather === 'cut') return incoming.socket.destroy()
    if (weather === 'slow') await wait(7000)
    const { hostname, port } = new URL(network.to)
    const { method, url: path, headers } = incoming
    if (method === 'POST') network.arrived += 1
    const onward = request({ hostname, port, method, path, headers }, (answer) => {
      if (weather === 'answers-lost' && method === 'POST')
        return void answer.on('end', () => incoming.socket.destroy()).resume()
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => incoming.socket.destroy())
    incoming.pipe(onward)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  network.url = `http://localhost:${typeof address === 'object' ? address?.port : 0}`
  network.drop = () => server.closeAllConnections()
  network.stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return network
}
