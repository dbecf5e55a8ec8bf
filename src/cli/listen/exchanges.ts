import type { NumberedExchange } from "./report-exchange.ts";

// So many requests wait for their reports or can be sent again, and so many bytes of theirs.
const MOST_REQUESTS = 100;
const MOST_BYTES = 16 << 20;

/** The exchanges of one run: those that wait for a report, and the last ones, which can be sent again. */
export interface Exchanges {
  /** Reports an exchange after all others before it, or drops it where too many wait. */
  add(exchange: NumberedExchange): void;
  find(number: number): NumberedExchange | undefined;
  /** Resolves once every exchange is reported. */
  settle(): Promise<void>;
}

/**
 * Creates the exchanges; they report one at a time, so that neither reports nor diagnoses pile up. Those that
 * cannot be sent again are forgotten once they are reported.
 */
export function createExchanges(
  canSendAgain: boolean,
  report: (exchange: NumberedExchange) => Promise<void>,
  reportDropped: (count: number) => void,
): Exchanges {
  const waiting: NumberedExchange[] = [];
  const last: NumberedExchange[] = [];
  let dropped = 0;
  let running: Promise<void> | undefined;

  async function reportAll(): Promise<void> {
    for (let next = waiting[0]; next; next = waiting[0]) {
      await report(next);
      waiting.shift();
      if (dropped > 0) reportDropped(dropped);
      dropped = 0;
    }
    running = undefined;
  }

  return {
    add(exchange) {
      if (isFull(waiting, exchange)) {
        dropped++;
        return;
      }
      if (canSendAgain) {
        while (isFull(last, exchange)) last.shift();
        last.push(exchange);
      }
      waiting.push(exchange);
      running ??= reportAll();
    },
    find: (number) => last.find((exchange) => exchange.number === number),
    async settle() {
      while (running) await running;
    },
  };
}

function isFull(exchanges: readonly NumberedExchange[], { request }: NumberedExchange): boolean {
  const bytes = exchanges.reduce((sum, { request }) => sum + request.body.length, 0);
  return exchanges.length >= MOST_REQUESTS || bytes + request.body.length > MOST_BYTES;
}
