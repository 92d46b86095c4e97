// Runs inside Thunderbird: what its account settings show.
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const shown = [];
for (const account of MailServices.accounts.accounts) {
  const incoming = account.incomingServer;
  if (incoming.type == "none") {
    continue; // the local folders
  }
  const identity = account.defaultIdentity;
  const outgoing = MailServices.outgoingServer.getServerByIdentity(identity);
  const place = outgoing.serverURI;
  shown.push({
    incoming: {
      type: incoming.type,
      host: incoming.hostname ?? incoming.hostName, // 153 has the first, older ones the second
      port: incoming.port,
      socketType: incoming.socketType,
      authMethod: incoming.authMethod,
      username: incoming.username,
    },
    outgoing: {
      host: outgoing.QueryInterface(Ci.nsISmtpServer).hostname,
      port: outgoing.port,
      socketType: outgoing.socketType,
      authMethod: outgoing.authMethod,
      username: outgoing.username,
    },
    identity: { name: identity.fullName, address: identity.email },
  });
}
return shown;
