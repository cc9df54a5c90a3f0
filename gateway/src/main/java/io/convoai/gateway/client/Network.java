package io.convoai.gateway.client;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.regex.Pattern;

/** Addresses that begin with the same bits, IPv4 or IPv6; a single address is a network of one. */
record Network(InetAddress base, int bits) {

    private static final Pattern ADDRESS = Pattern.compile("[0-9]+(\\.[0-9]+){3}|.*:.*");

    static Network of(String text) {
        var parts = text.strip().split("/", 2);
        var base = addressOf(parts[0]);
        var all = base.getAddress().length * Byte.SIZE;
        var bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException("A prefix has 0 to %d bits".formatted(all));
        }
        return new Network(base, bits);
    }

    /** Literals only: a name would be looked up. */
    static InetAddress addressOf(String literal) {
        if (!ADDRESS.matcher(literal).matches()) {
            throw new IllegalArgumentException("Not an address: " + literal);
        }
        return InetAddress.ofLiteral(literal);
    }

    boolean contains(InetAddress address) {
        return address.getClass() == base.getClass() && prefixOf(address).equals(prefixOf(base));
    }

    private BigInteger prefixOf(InetAddress address) {
        var bytes = address.getAddress();
        return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - bits);
    }
}
