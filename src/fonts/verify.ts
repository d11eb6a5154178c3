import type { ReadFont } from "./library.ts";
import type { FaceRecord, FontManifest } from "./manifest.ts";

/** How the files of a face on disk compare with its record. */
export interface FileState {
  readonly record: FaceRecord;
  readonly state: "intact" | "changed" | "unreadable";
}

/** Compares every file of the manifest with its hash. */
export function verifyFonts(manifest: FontManifest, read: ReadFont): Promise<readonly FileState[]> {
  return Promise.all(manifest.faces.map(async (record) => ({ record, state: await stateOf(record, read) })));
}

async function stateOf(record: FaceRecord, read: ReadFont): Promise<FileState["state"]> {
  try {
    for (const { file, sha256 } of [record, ...(record.kerning ? [record.kerning] : [])]) {
      if ((await hashOf(await read(file))) !== sha256) return "changed";
    }
    return "intact";
  } catch {
    return "unreadable";
  }
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
