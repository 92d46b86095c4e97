// Runs inside Thunderbird: deletes a message of the inbox, as the key does.
const inbox = accountOf(given.address).incomingServer.rootFolder.getFolderWithFlags(Ci.nsMsgFolderFlags.Inbox);
const messages = [...inbox.messages].filter(message => message.mime2DecodedSubject.startsWith(given.subject));
inbox.deleteMessages(messages, null, false, false, null, false);
return messages.length;
