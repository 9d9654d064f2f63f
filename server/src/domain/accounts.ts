import type { Author } from "@firebreak/shared/views";

// Invented people: common given and family names in no real combination with a place or an office.
const FAMILY = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Hoàng",
  "Phan",
  "Vũ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Hồ",
  "Ngô",
  "Dương",
  "Lý",
];
const GIVEN = [
  ..."An Bình Châu Chi Dung Duy Giang Hà Hải Hạnh Hằng Hiếu Hoa Hòa Hùng Hương Khánh Lan Linh Loan".split(
    " ",
  ),
  ..."Long Mai Minh My Nam Nga Ngân Ngọc Nhung Phong Phúc Phương Quân Quỳnh Sơn Tâm Thảo Thắng Thu".split(
    " ",
  ),
  ..."Thủy Trang Trâm Trí Trung Tú Tuấn Uyên Vân Việt Vy Xuân Yến".split(" "),
];
const MIDDLE = ["Thị", "Văn", "Minh", "Thanh", "Ngọc", "Đức", "Thu", "Hồng", "Quang", "Bảo"];

/** The author that an account number stands for: the same on every machine. */
export function accountOf(account: number): Author {
  const family = FAMILY[account % FAMILY.length] as string;
  const rest = Math.floor(account / FAMILY.length);
  const given = GIVEN[rest % GIVEN.length] as string;
  const middle = MIDDLE[Math.floor(rest / GIVEN.length) % MIDDLE.length] as string;
  const handle = `@${plain(given)}.${plain(family)}${account % 97}`;
  return { name: `${family} ${middle} ${given}`, handle, kind: "citizen", followers: 20 + (account % 480) };
}

/** Without its marks, in lower case, as handles are written. */
function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "d").toLowerCase();
}
