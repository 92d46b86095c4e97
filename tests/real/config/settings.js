// Runs inside Thunderbird: what its account settings show.
const { MailUtils } = ChromeUtils.importESModule("resource:///modules/MailUtils.sys.mjs");
const smtp = server => ({
  host: server.QueryInterface(Ci.nsISmtpServer).hostname,
  port: server.port,
  socketType: server.socketType,
  authMethod: server.authMethod,
  username: server.username,
});
const accounts = [];
for (const account of MailServices.accounts.accounts) {
  const incoming = account.incomingServer;
  if (incoming.type == "none") {
    continue; // the local folders
  }
  const identity = account.defaultIdentity;
  const outgoing = MailServices.outgoingServer.getServerByIdentity(identity);
  const pop3 = incoming.type == "pop3" && incoming.QueryInterface(Ci.nsIPop3IncomingServer);
  const imap = incoming.type == "imap" && incoming.QueryInterface(Ci.nsIImapIncomingServer);
  accounts.push({
    incoming: {
      type: incoming.type,
      host: incoming.hostname ?? incoming.hostName, // 153 has the first, older ones the second
      port: incoming.port,
      socketType: incoming.socketType,
      authMethod: incoming.authMethod,
      username: incoming.username,
    },
    outgoing: smtp(outgoing),
    identity: { name: identity.fullName, address: identity.email },
    identities: account.identities.length,
    keeps: pop3
      ? {
          leave: pop3.leaveMessagesOnServer,
          byAge: pop3.deleteByAgeFromServer,
          days: pop3.numDaysToLeaveOnServer,
        }
      : null,
    folders: [
      identity.fccFolderURI,
      identity.draftsFolderURI,
      identity.archivesFolderURI,
      imap ? `${incoming.serverURI}/${imap.trashFolderName}` : null,
    ],
    missing: [identity.fccFolderURI, identity.draftsFolderURI, identity.archivesFolderURI].filter(
      uri => uri && !MailUtils.getExistingFolder(uri)
    ),
  });
}
return {
  accounts,
  usual: MailServices.accounts.defaultAccount?.defaultIdentity?.email,
  outgoing: MailServices.outgoingServer.servers.map(server => smtp(server)),
  usual_outgoing: MailServices.outgoingServer.defaultServer?.username,
  profile: Services.dirsvc.get("ProfD", Ci.nsIFile).path,
};
