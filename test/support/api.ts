import type { Drill } from "./drill.ts";

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body where it is JSON, else null. */
  json: unknown;
  /** Of a refusal. */
  code: string | undefined;
  path: string | undefined;
}

export interface Api {
  get: (path: string) => Promise<Answer>;
  post: (path: string, body: unknown) => Promise<Answer>;
  remove: (path: string) => Promise<Answer>;
  send: (
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
    type?: string,
  ) => Promise<Answer>;
}

/** The server's HTTP side as a caller with this token sees it. */
export function api({ url }: Pick<Drill, "url">, token?: string, headers: Record<string, string> = {}): Api {
  const send: Api["send"] = async (method, path, body, type = "application/json") => {
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: "manual",
      headers: {
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "Content-Type": type }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const json = parsed(text);
    const error = (json as { error?: { code?: string; path?: string } } | null)?.error;
    return {
      status: response.status,
      headers: response.headers,
      text,
      json,
      code: error?.code,
      path: error?.path,
    };
  };
  return {
    send,
    get: (path) => send("GET", path),
    post: (path, body) => send("POST", path, JSON.stringify(body)),
    remove: (path) => send("DELETE", path),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
