// Runs inside Thunderbird: fetches new mail until the awaited subject is in the inbox.
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");
const server = MailServices.accounts.accounts.find(a => a.incomingServer.type != "none").incomingServer;
let subjects = [];
for (let round = 0; round < 60; round++) {
  if (round % 10 == 0) {
    server.performExpand(null);
    server.getNewMessages(server.rootFolder, null, null);
  }
  await new Promise(resolve => setTimeout(resolve, 500));
  const inbox = server.rootFolder.getFolderWithFlags(Ci.nsMsgFolderFlags.Inbox);
  if (inbox) {
    subjects = [...inbox.messages].map(message => message.mime2DecodedSubject);
  }
  if (subjects.includes(given.awaited)) {
    break;
  }
}
return subjects;
