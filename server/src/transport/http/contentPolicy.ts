import type { IncomingMessage } from "node:http";

/**
 * What a page of ours may load and where it may talk to: its own origin and nothing else, whatever gets
 * into it. The simulation is closed in the browser as well.
 */
export const contentPolicy = {
  useDefaults: false,
  directives: {
    "default-src": ["'self'"],
    "script-src": ["'self'"],
    // Mantine writes its theme into a style element; nothing else may.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": [ownSockets],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  },
};

/** `'self'` alone does not let older Safaris open a WebSocket to their own origin: it is named as well. */
function ownSockets({ headers: { host = "" } }: IncomingMessage): string {
  const isPlain = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host);
  return isPlain ? `'self' ws://${host} wss://${host}` : "'self'";
}
