//! TCP with IPv6 and IPv4 raced (RFC 8305). STUB
