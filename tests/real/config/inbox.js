// Runs inside Thunderbird: fetches new mail until the awaited subject is in the inbox.
const server = accountOf(given.address).incomingServer;
let subjects = [];
for (let round = 0; round < 100; round++) {
  if (round % 10 == 0) {
    server.performExpand(null);
    server.getNewMessages(server.rootFolder, null, null);
    // As a person who clicks on it: after a restart the question for new mail alone was seen to lead to nothing for a
    // minute on a busy machine.
    server.rootFolder.getFolderWithFlags(Ci.nsMsgFolderFlags.Inbox)?.updateFolder(null);
  }
  await pause(500);
  const inbox = server.rootFolder.getFolderWithFlags(Ci.nsMsgFolderFlags.Inbox);
  if (inbox) {
    subjects = [...inbox.messages].map(message => message.mime2DecodedSubject);
  }
  if (subjects.includes(given.awaited)) {
    break;
  }
}
// What stands in the way where it is not there.
const windows = [...Services.wm.getEnumerator(null)].map(window => window.location.href);
return { subjects, offline: Services.io.offline, windows };
