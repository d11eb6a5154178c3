/** The program's version; a test keeps it equal to the package's. */
export const VERSION = "0.1.0";

declare const __BUILD__: string;

/** A hash of the sources that the program was bundled from; empty where they run as they are. */
export const BUILD = typeof __BUILD__ === "undefined" ? "" : __BUILD__;
