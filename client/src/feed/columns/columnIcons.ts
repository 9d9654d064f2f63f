import {
  IconBookmarks,
  IconFlame,
  IconRosetteDiscountCheck,
  IconStack2,
  IconTrendingUp,
  type TablerIcon,
} from "@tabler/icons-react";
import type { ColumnKind } from "../model/columns.ts";

export const COLUMN_ICONS: Record<ColumnKind, TablerIcon> = {
  all: IconStack2,
  watch: IconBookmarks,
  story: IconFlame,
  official: IconRosetteDiscountCheck,
  trends: IconTrendingUp,
};
