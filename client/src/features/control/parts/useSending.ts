import type { CommandInput, CommandType } from "@firebreak/shared/commands";
import { useCallback, useState } from "react";
import { send } from "../../../store/drill.ts";
import { noteDeed } from "../plan/lazyDeeds.ts";

/**
 * Sending with a form around it: `busy` until the server has answered, true from `run` where it was
 * accepted. A refusal has then been shown in words already, and the form keeps what was written.
 */
export function useSending() {
  const [busy, setBusy] = useState(false);
  const run = useCallback(async <T extends CommandType>(type: T, data: CommandInput<T>): Promise<boolean> => {
    setBusy(true);
    try {
      await send(type, data);
      noteDeed(type, data);
      return true;
    } catch {
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, run };
}
