import type { ReactNode } from "react";
import type { Contact } from "../model/selected.ts";
import { ICONS, type IconName } from "./icons.ts";
import { Path, Svg } from "./primitives.ts";

/** A decorative icon in one colour; `size` in pt. */
export function Icon({ name, size, color }: { name: IconName; size: number; color: string }): ReactNode {
  return (
    <Svg viewBox="0 0 24 24" style={{ width: size, height: size }}>
      <Path d={ICONS[name].path} fill={color} />
    </Svg>
  );
}

const CONTACT_ICONS: Readonly<Record<Contact["kind"], IconName>> = {
  email: "mail",
  phone: "phone",
  location: "place",
  url: "home",
  profile: "link",
};

const NETWORK_ICONS: Readonly<Record<string, IconName>> = {
  github: "github",
  linkedin: "linkedin",
  wechat: "wechat",
  微信: "wechat",
  zhihu: "zhihu",
  知乎: "zhihu",
  gitee: "gitee",
  码云: "gitee",
  orcid: "orcid",
};

/** The icon for a way of contact; networks without one of their own get a link. */
export function contactIcon({ kind, network = "" }: Contact): IconName {
  return NETWORK_ICONS[network.toLowerCase()] ?? CONTACT_ICONS[kind];
}
