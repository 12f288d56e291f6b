package id.pendopo.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as it is one sender: a household's or a machine's IPv6 addresses share their first
 * 64 bits, and it may use a new one for each request.
 *
 * @param network to count by
 */
public record Peer(String network, boolean isThisMachine) {
    public static Peer of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /** @param address in figures; a name is never looked up */
    public static Peer of(String address) {
        try {
            InetAddress known = InetAddress.ofLiteral(address);
            return new Peer(
                    known instanceof Inet6Address ? network(known) : known.getHostAddress(), known.isLoopbackAddress());
        } catch (IllegalArgumentException e) {
            return new Peer(address, false);
        }
    }

    private static String network(InetAddress address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8)) + "/64";
    }
}
