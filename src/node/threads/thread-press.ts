import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Order, Press, Printed } from "../../build/order.ts";
import { findProgramPackage } from "../package.ts";
import { type Answer, printedIn } from "./messages.ts";

/** Bundled as a file of its own: a worker starts from a file. */
const WORKER = "dist/worker.cjs";

interface Job {
  readonly order: Order;
  readonly done: (printed: Printed) => void;
  readonly failed: (error: unknown) => void;
}

/** A press of several threads, each with fonts and engine of its own. An order goes to the first that is free. */
export class ThreadPress implements Press {
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[] = [];
  readonly #atWork = new Map<Worker, Job>();
  #failure: { readonly error: unknown } | undefined;

  constructor(threads: number) {
    const file = join(findProgramPackage().root, WORKER);
    for (let i = 0; i < threads; i += 1) {
      const worker = new Worker(file);
      worker.on("message", (answer: Answer) => this.#finish(worker, answer));
      worker.on("error", (error) => this.#breakDown(error));
      this.#idle.push(worker);
    }
  }

  print(order: Order): Promise<Printed> {
    return new Promise((done, failed) => {
      this.#waiting.push({ order, done, failed });
      this.#next();
    });
  }

  async close(): Promise<void> {
    const workers = [...this.#idle, ...this.#atWork.keys()];
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#failure) {
      for (const { failed } of this.#waiting.splice(0)) failed(this.#failure.error);
      return;
    }
    const worker = this.#waiting.length > 0 ? this.#idle.pop() : undefined;
    const job = worker && this.#waiting.shift();
    if (!job) return;
    this.#atWork.set(worker, job);
    worker.postMessage(job.order);
  }

  #finish(worker: Worker, answer: Answer): void {
    const job = this.#atWork.get(worker);
    this.#atWork.delete(worker);
    this.#idle.push(worker);
    try {
      job?.done(printedIn(answer));
    } catch (error) {
      job?.failed(error);
    }
    this.#next();
  }

  /** A thread died, of a lack of memory for one: whatever was to be printed on it never will be. */
  #breakDown(error: unknown): void {
    this.#failure ??= { error };
    for (const { failed } of this.#atWork.values()) failed(error);
    this.#next();
  }
}
