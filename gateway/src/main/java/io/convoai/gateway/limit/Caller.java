package io.convoai.gateway.limit;

import io.convoai.gateway.session.Session;
import java.net.InetAddress;
import java.util.HexFormat;
import org.springframework.security.oauth2.jwt.Jwt;

/** For whom a call counts. */
record Caller(String name) {

    private static final int HOME_NETWORK_BYTES = 8;

    static Caller of(Session session) {
        return new Caller(session.person().uid());
    }

    static Caller of(Jwt token) {
        var uid = token.getClaimAsString("uid");
        return new Caller(uid == null ? "client " + token.getSubject() : uid);
    }

    /** Whoever has one IPv6 address has all 2^64 of that network. */
    static Caller at(InetAddress address) {
        var bytes = address.getAddress();
        var known = Math.min(bytes.length, HOME_NETWORK_BYTES);
        return new Caller("address " + HexFormat.of().formatHex(bytes, 0, known));
    }
}
