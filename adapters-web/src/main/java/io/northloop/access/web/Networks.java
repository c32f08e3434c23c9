package io.northloop.access.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses count as one caller. */
final class Networks {

    private static final int PREFIX_BYTES = 8;

    private Networks() {}

    /** An IPv4 address itself; of an IPv6 address the /64, which one household holds. Literals only, no look-up. */
    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            byte[] bytes = parsed.getAddress();
            if (parsed instanceof Inet6Address) {
                Arrays.fill(bytes, PREFIX_BYTES, bytes.length, (byte) 0);
            }
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException | IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
