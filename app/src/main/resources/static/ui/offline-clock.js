// The hall's time while the server is silent: from the server's last word on, counted by the page's own steady clock. The device's
// clock, which may be hours wrong and may be set at any moment, only bridges the gap between two pages.
import { keepTick, tick } from "/ui/offline-store.js";

const EVERY = 20_000;
const BRIDGED = 5 * 60_000; // a longer gap means that the browser was off: then its clock is all we have, and we say so
const LONGEST = 18 * 3_600_000;

let base;
let steady;
let device;
let counted = true;

export async function startTime() {
  const last = await tick();
  if (!last) return false;
  const gap = Date.now() - last.device;
  const believable = gap >= 0 && gap <= LONGEST;
  counted = last.sure && believable && gap <= BRIDGED;
  base = last.at + (believable ? gap : 0);
  steady = performance.now();
  device = Date.now();
  await keepTick(value());
  setInterval(() => keepTick(value()).catch(() => null), EVERY);
  return true;
}

const value = () => ({ at: time(), device: Date.now(), sure: sure() });

export const time = () => Math.round(base + performance.now() - steady);

/** Whether it was counted without a break: a device that slept, or whose clock was set, is unsure. */
export const sure = () => counted && Math.abs(Date.now() - device - (performance.now() - steady)) < 60_000;
