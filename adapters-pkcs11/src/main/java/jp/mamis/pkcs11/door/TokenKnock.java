package jp.mamis.pkcs11.door;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
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

    private final Path folder;

    public TokenKnock(Path folder) {
        this.folder = folder;
    }

    /**
     * Lets the process open its token.
     *
     * @param pin remains the caller's to wipe
     * @return whether a process took it; nobody opened where none did
     * @throws TokenFailure as the process tells it
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

    /** Lets the process let go of its token; whether there was such a process. */
    public boolean close() {
        return said(Verb.CLOSE, out -> {}).isPresent();
    }

    /** Whether the process holds a token open; none where no process answers. */
    public Optional<Boolean> state() {
        return said(Verb.STATE, out -> {});
    }

    private Optional<Boolean> said(Verb verb, Words words) {
        try (SocketChannel door = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(TokenDoor.SOCKET)));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(door));
                DataInputStream in = new DataInputStream(Channels.newInputStream(door))) {
            out.writeUTF(verb.name());
            words.to(out);
            String fault = in.readUTF();
            if (!fault.isEmpty()) {
                throw new TokenFailure(Reason.valueOf(fault), in.readUTF());
            }
            return Optional.of(in.readBoolean());
        } catch (IOException nobody) {
            return Optional.empty();
        }
    }
}
