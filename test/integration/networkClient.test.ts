import { existsSync, globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const DIST = join(ROOT, "client/dist");

/** Absolute addresses that stand in the built client and that nothing loads: each with what it is. */
const KNOWN: [start: string, what: string][] = [
  ["http://www.w3.org/", "names of XML's vocabularies: SVG, XLink, MathML"],
  ["https://react.dev/errors/", "where React's error messages point people to"],
  ["https://react.i18next.com/latest/", "where react-i18next's warnings point people to"],
  ["https://mantine.dev/", "where Mantine's error messages point people to"],
  ["https://github.com/yjs/", "where Yjs's warnings point people to"],
  ["https://socket.io/docs/", "where the parser's error messages point people to"],
  ["https://json-schema.org/draft/", "names of JSON Schema's vocabularies"],
  ["http://json-schema.org/draft-", "the same, of older drafts"],
  ["http://[${", "Zod tries whether an IPv6 address fits into a URL"],
  ["https://`", "socket.io-client puts a scheme in front of the page's own host"],
];
/** What reaches another machine and no content policy covers. */
const UNCOVERED = /\bRTCPeerConnection\b|<link[^>]+rel=["']?(preconnect|dns-prefetch|prerender)/;

describe("the built client", () => {
  const files = globSync("**/*.{html,js,css,svg,json,webmanifest,map}", { cwd: DIST });

  it("NET-5: names no absolute address but those that are listed, none of which is loaded", () => {
    expect(existsSync(join(DIST, "index.html")), "build the client first: npm run build").toBe(true);
    for (const file of files) {
      const text = readFileSync(join(DIST, file), "utf8");
      for (const [found] of text.matchAll(/(?:https?|wss?|ftp):\\?\/\\?\/[^\s"'<>)]*/g)) {
        const isKnown = KNOWN.some(([start]) => found.replaceAll("\\/", "/").startsWith(start));
        expect(isKnown, `${file}: ${found.slice(0, 200)}`).toBe(true);
      }
    }
  });

  it("NET-5: its page, styles and scripts load from their own origin, by relative or rooted addresses", () => {
    for (const file of files) {
      const text = readFileSync(join(DIST, file), "utf8");
      if (file.endsWith(".html")) {
        const addresses = [...text.matchAll(/\b(?:src|href|action|content)="([^"]*)"/g)].map(
          ([, each]) => each ?? "",
        );
        for (const each of addresses) expect(each, file).not.toMatch(/^(\/\/|[a-z]+:)/i);
        expect(text, file).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|\bon[a-z]+=|javascript:|<base\b/i);
      }
      if (file.endsWith(".css")) {
        for (const [, url = ""] of text.matchAll(/url\(\s*["']?([^"')]*)/g))
          expect(url, file).toMatch(/^(\/(?!\/)|\.\.?\/|data:|#|[\w-]+\.)/);
        expect(text, file).not.toMatch(/@import/);
      }
      expect(text, file).not.toMatch(UNCOVERED);
      expect(text, file).not.toMatch(/sourceMappingURL=(?!data:)\w+:\/\//);
    }
  });

  it("NET-5: our own screens neither frame other pages nor open, warm or call other origins", () => {
    const own = globSync("client/src/**/*.{ts,tsx}", { cwd: ROOT });
    expect(own.length).toBeGreaterThan(100);
    for (const file of own) {
      const text = readFileSync(join(ROOT, file), "utf8");
      expect(text, file).not.toMatch(
        /<(iframe|object|embed|form\s[^>]*action)\b|\bRTCPeerConnection\b|\bwindow\.open\(/,
      );
      expect(text, file).not.toMatch(/\b(preconnect|prefetchDNS|preinit|sendBeacon|EventSource)\s*\(/);
      expect(text, file).not.toMatch(/["'`](https?|wss?):\/\/(?!www\.w3\.org\/)/);
    }
  });
});
