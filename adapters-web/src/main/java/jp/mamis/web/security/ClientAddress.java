package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.domain.consent.NetworkAddress;
import jp.mamis.domain.kernel.MalformedValue;

/** The address a request comes from, as far as it can be believed. */
public final class ClientAddress {

    private final Set<String> proxies;

    ClientAddress(Set<String> proxies) {
        this.proxies = proxies;
    }

    /** The one of this web application, asked for {@code request}. */
    public static String of(HttpServletRequest request) {
        return ((ClientAddress) request.getServletContext().getAttribute(ClientAddress.class.getName())).in(request);
    }

    /** The same, to keep as evidence; empty where it is no address. */
    public static Optional<NetworkAddress> kept(HttpServletRequest request) {
        try {
            return Optional.of(new NetworkAddress(of(request)));
        } catch (MalformedValue none) {
            return Optional.empty();
        }
    }

    /** The last address of the chain that is not a proxy of ours: everything before it could be invented. */
    String in(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        if (!proxies.contains(peer)) {
            return peer;
        }
        List<String> chain = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .filter(address -> !address.isEmpty() && !proxies.contains(address))
                .toList();
        return chain.isEmpty() ? peer : chain.get(chain.size() - 1);
    }
}
