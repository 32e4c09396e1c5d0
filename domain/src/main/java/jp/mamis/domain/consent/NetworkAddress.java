package jp.mamis.domain.consent;

import jp.mamis.domain.kernel.MalformedValue;

/** The address in the network from which somebody agreed (接続元のネットワークアドレス), kept as the evidence of it. */
public record NetworkAddress(String text) {

    private static final String KNOWN = "[0-9A-Za-z.:%_-]{1,64}";

    /** @throws MalformedValue of kind {@code choice} for anything else */
    public NetworkAddress {
        if (!text.matches(KNOWN)) {
            throw new MalformedValue("choice", text);
        }
    }
}
