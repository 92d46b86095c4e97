// Runs inside Thunderbird before each of the other scripts.
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
const accountOf = address => MailServices.accounts.accounts.find(a => a.defaultIdentity?.email == address);
