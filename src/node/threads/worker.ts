/** What runs on a thread: a press that takes one order after the other from the thread that started it. */
import { parentPort } from "node:worker_threads";
import { layouts } from "../../../layouts/index.ts";
import type { Order } from "../../build/order.ts";
import { HandPress } from "../../build/press.ts";
import { createNodeHost } from "../host.ts";
import { type Answer, refusal } from "./messages.ts";

const port = parentPort;
if (port === null) throw new Error("this is the code of a worker thread");

// The world has been asked for everything else: of it only files that ship and the code of layouts are still needed.
const press = new HandPress(createNodeHost({}), Object.values(layouts));

port.on("message", async (order: Order) => {
  port.postMessage(await answerTo(order));
});

async function answerTo(order: Order): Promise<Answer> {
  try {
    return { printed: await press.print(order) };
  } catch (error) {
    return refusal(error);
  }
}
