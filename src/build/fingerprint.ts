import type { Host } from "../model/host.ts";
import { BUILD, VERSION } from "../model/version.ts";
import type { Order } from "./order.ts";
import { sha256Of } from "./sha256.ts";

/** What all PDFs of this program are made with: its code, and its fonts by the hashes in their manifest. */
export async function programFingerprint(host: Host): Promise<string> {
  return sha256Of(`${VERSION} ${BUILD} ${sha256Of(await host.readShipped("manifest.json"))}`);
}

/**
 * The SHA-256 of all that a PDF is made from. An order holds all of it but fonts and code; what was found wrong so far
 * is told anyway, and what a layout's file is called changes nothing.
 *
 * @param layout that of a user's layout; absent for one that ships
 */
export function orderFingerprint(order: Order, program: string, layout: string | undefined): string {
  const { problems: _, layout: reference, ...rest } = order;
  const said = JSON.stringify([program, reference.name, layout ?? null, rest], (_key, value: unknown) =>
    value instanceof Uint8Array ? sha256Of(value) : value,
  );
  return sha256Of(said);
}
