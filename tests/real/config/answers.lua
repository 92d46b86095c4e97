-- What Dovecot is told about a few people: that a password has run out, that the table of passwords cannot be read.
function auth_passdb_lookup(request)
  if request.user == "expired@hoster.test" then
    return dovecot.auth.PASSDB_RESULT_PASS_EXPIRED, ""
  elseif request.user == "outage@hoster.test" then
    return dovecot.auth.PASSDB_RESULT_INTERNAL_FAILURE, ""
  end
  return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, ""
end
