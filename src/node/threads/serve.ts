import type { MessagePort } from "node:worker_threads";
import { layouts } from "../../../layouts/index.ts";
import type { Order } from "../../build/order.ts";
import { HandPress } from "../../build/press.ts";
import { createNodeHost } from "../host.ts";
import { type Answer, refusal } from "./messages.ts";

/**
 * Answers the orders that come through a port, one after the other. `onFirst` is called once the first of them is
 * answered, when all that an order needs has run.
 */
export function serve(port: MessagePort, onFirst: () => void): void {
  // The world has been asked for all else: of it only files that ship and the code of layouts are still needed.
  const press = new HandPress(createNodeHost({}), Object.values(layouts));
  let isFirst = true;
  port.on("message", async (order: Order) => {
    port.postMessage(await answerTo(press, order));
    if (isFirst) onFirst();
    isFirst = false;
  });
}

async function answerTo(press: HandPress, order: Order): Promise<Answer> {
  try {
    return { printed: await press.print(order) };
  } catch (error) {
    return refusal(error);
  }
}
