// What the page may ask of the machine: nothing, unless an entry here gives a reason.
// Copying goes through the shell, so not even the clipboard is open to the page.
import type { Session } from 'electron';

/** Permission → why it is granted. Empty on purpose; an entry without a reason does not compile. */
const grantedFor: Readonly<Record<string, string>> = {};

export function isPermissionGranted(permission: string): boolean {
  return Object.hasOwn(grantedFor, permission);
}

/** Covers requests, silent checks, devices and screen capture. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_page, permission, answer) => answer(isPermissionGranted(permission)));
  session.setPermissionCheckHandler((_page, permission) => isPermissionGranted(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}
