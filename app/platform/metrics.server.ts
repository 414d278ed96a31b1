import cluster from 'node:cluster'
import {
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Histogram,
  register,
} from 'prom-client'

const requests = new Counter({
  name: 'http_requests_total',
  help: 'Requests answered, by method and status',
  labelNames: ['method', 'status'],
})

const durations = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from a request to the end of its answer',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
})

export function countRequest(method: string, status: number, milliseconds: number) {
  requests.inc({ method, status })
  durations.observe(milliseconds / 1000)
}

/** Begins to measure this process, and answers when the supervisor gathers the figures of all. */
export function startMetrics() {
  collectDefaultMetrics()
  if (cluster.isWorker) new AggregatorRegistry()
}

type Question = { kind: 'metrics'; question: string }
type Answer = { kind: 'metrics'; question: string; text: string }

/** The figures of every process in Prometheus' text format; of this one alone when there is no supervisor. */
export function gatherMetrics() {
  if (!cluster.isWorker) return register.metrics()

  const question: Question = { kind: 'metrics', question: crypto.randomUUID() }
  return new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      process.off('message', receive)
      reject(new Error('The supervisor did not answer with metrics'))
    }, 6_000)
    function receive(message: Partial<Answer>) {
      if (message.question !== question.question) return
      clearTimeout(timer)
      process.off('message', receive)
      resolve(message.text ?? '')
    }
    process.on('message', receive)
    process.send?.(question)
  })
}

/** In the supervisor: gathers from all workers whenever one of them is asked. */
export function answerMetrics() {
  const all = new AggregatorRegistry()
  cluster.on('message', async (worker, message: Partial<Question>) => {
    if (message.kind !== 'metrics') return
    const text = await all.clusterMetrics().catch(() => '')
    if (worker.isConnected()) worker.send({ ...message, text })
  })
}
