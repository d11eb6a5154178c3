import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Order, Press, Printed } from "../../build/order.ts";
import { findProgramPackage } from "../package.ts";
import { type Answer, printedIn } from "./messages.ts";

/** Bundled as a file of its own: a worker starts from a file. */
const WORKER = "dist/worker.cjs";

/** What a worker prints and what comes next: it is not to wait while the thread that deals out prints as well. */
const ORDERS_OF_A_WORKER = 2;

interface Job {
  readonly order: Order;
  readonly done: (printed: Printed) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * A press of several threads, each with fonts and engine of its own: this one, and workers. An order goes to a worker that
 * has none, or is printed here, or else waits at a worker for its turn.
 */
export class ThreadPress implements Press {
  readonly #own: Press;
  #isPrinting = false;
  readonly #workers = new Map<Worker, Job[]>();
  readonly #waiting: Job[] = [];
  #failure: { readonly error: unknown } | undefined;

  constructor(threads: number, own: Press) {
    this.#own = own;
    const file = join(findProgramPackage().root, WORKER);
    for (let i = 1; i < threads; i += 1) {
      const worker = new Worker(file);
      worker.on("message", (answer: Answer) => this.#finish(worker, answer));
      worker.on("error", (error) => this.#breakDown(error));
      this.#workers.set(worker, []);
    }
  }

  print(order: Order): Promise<Printed> {
    return new Promise((done, failed) => {
      this.#waiting.push({ order, done, failed });
      this.#dealOut();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#workers.keys()].map((worker) => worker.terminate()));
    await this.#own.close();
  }

  #dealOut(): void {
    if (this.#failure) for (const { failed } of this.#waiting.splice(0)) failed(this.#failure.error);
    while (this.#waiting.length > 0) {
      const [worker, jobs] = this.#leastBusy();
      const isOurs = jobs.length > 0 && !this.#isPrinting;
      if (!isOurs && jobs.length >= ORDERS_OF_A_WORKER) return;
      const job = this.#waiting.shift() as Job;
      if (isOurs) {
        this.#printHere(job);
        continue;
      }
      jobs.push(job);
      worker.postMessage(job.order);
    }
  }

  #leastBusy(): readonly [Worker, Job[]] {
    const [first, ...others] = this.#workers;
    if (!first) throw new Error("a press of several threads has a worker");
    return others.reduce((least, next) => (next[1].length < least[1].length ? next : least), first);
  }

  async #printHere({ order, done, failed }: Job): Promise<void> {
    this.#isPrinting = true;
    await this.#own.print(order).then(done, failed);
    this.#isPrinting = false;
    this.#dealOut();
  }

  /** Workers answer in the order in which they were asked. */
  #finish(worker: Worker, answer: Answer): void {
    const job = this.#workers.get(worker)?.shift();
    try {
      job?.done(printedIn(answer));
    } catch (error) {
      job?.failed(error);
    }
    this.#dealOut();
  }

  /** A thread died, of a lack of memory for one: whatever was to be printed on it never will be. */
  #breakDown(error: unknown): void {
    this.#failure ??= { error };
    for (const jobs of this.#workers.values()) for (const { failed } of jobs.splice(0)) failed(error);
    this.#dealOut();
  }
}
