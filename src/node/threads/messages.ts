import type { Printed } from "../../build/order.ts";
import { HostError } from "../../model/host.ts";

/** What a worker answers to an order. Its error was no mistake of the user's; of its class only this much is left. */
export type Answer =
  | { readonly printed: Printed }
  | { readonly error: unknown; readonly unreadable?: Pick<HostError, "path" | "reason"> };

/** Structured cloning keeps an error's message and stack, but not what kind it was. */
export const refusal = (error: unknown): Answer =>
  error instanceof HostError ? { error, unreadable: { path: error.path, reason: error.reason } } : { error };

/** @throws what the worker's press threw */
export function printedIn(answer: Answer): Printed {
  if ("printed" in answer) return answer.printed;
  throw answer.unreadable ? new HostError(answer.unreadable.path, answer.unreadable.reason) : answer.error;
}
