package jp.mamis.pkcs11.door;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;

/** Who comes to the door of a running process. */
public final class TokenKnock {

    /** What is asked. */
    enum Verb {
        OPEN,
        CLOSE,
        STATE
    }

    /** What is said after the verb. */
    private interface Words {
        void to(DataOutputStream out) throws IOException;
    }

    /** Longer than a process takes to wait for those who sign and to open a token. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Path folder;
    private final Duration longest;

    public TokenKnock(Path folder) {
        this(folder, LONGEST);
    }

    TokenKnock(Path folder, Duration longest) {
        this.folder = folder;
        this.longest = longest;
    }

    /**
     * Lets the process open its token.
     *
     * @param pin remains the caller's to wipe
     * @return whether a process took it; nobody opened where none did
     * @throws TokenFailure as the process tells it, or {@code TOKEN_BUSY} where it does not answer
     */
    public boolean open(TokenWish wish, Pin pin) {
        return said(Verb.OPEN, out -> {
                    wish.write(out);
                    char[] characters = pin.characters();
                    try {
                        out.writeShort(characters.length);
                        for (char each : characters) {
                            out.writeChar(each);
                        }
                    } finally {
                        Arrays.fill(characters, '\0');
                    }
                })
                .isPresent();
    }

    /**
     * Lets the process let go of its token; whether there was such a process.
     *
     * @throws TokenFailure as above
     */
    public boolean close() {
        return said(Verb.CLOSE, out -> {}).isPresent();
    }

    /**
     * Whether the process holds a token open; none where there is no process.
     *
     * @throws TokenFailure as above
     */
    public Optional<Boolean> state() {
        return said(Verb.STATE, out -> {});
    }

    private Optional<Boolean> said(Verb verb, Words words) {
        Optional<Patience> patience = Optional.empty();
        try (SocketChannel door = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(TokenDoor.SOCKET)));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(door));
                DataInputStream in = new DataInputStream(Channels.newInputStream(door))) {
            patience = Optional.of(Patience.with(door, longest));
            out.writeUTF(verb.name());
            words.to(out);
            String fault = in.readUTF();
            patience.ifPresent(Patience::heard);
            if (!fault.isEmpty()) {
                throw new TokenFailure(Reason.valueOf(fault), in.readUTF());
            }
            return Optional.of(in.readBoolean());
        } catch (IOException nobody) {
            if (patience.filter(Patience::ranOut).isPresent()) {
                throw new TokenFailure(Reason.TOKEN_BUSY, "the process that holds the token does not answer", nobody);
            }
            return Optional.empty();
        }
    }
}
