package jp.mamis.pkcs11.door;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ceremony.NoteToken.Act;
import jp.mamis.pkcs11.door.TokenKnock.Verb;

/**
 * Where a running process takes a PIN: a socket of this machine, in a folder that only its owner enters. What is handed over
 * crosses no network and stands in no file.
 */
public final class TokenDoor implements AutoCloseable {

    /** The name of the socket in its folder. */
    static final String SOCKET = "token.sock";

    static final int LONGEST_PIN = 256;

    /** How long a visitor may take to say what is wanted: a program says it at once. */
    static final Duration TO_SPEAK = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(TokenDoor.class.getName());

    private final HeldToken held;
    private final ServerSocketChannel socket;
    private final Consumer<TokenEvent> journal;
    private final Duration toSpeak;

    private TokenDoor(HeldToken held, ServerSocketChannel socket, Consumer<TokenEvent> journal, Duration toSpeak) {
        this.held = held;
        this.socket = socket;
        this.journal = journal;
        this.toSpeak = toSpeak;
    }

    /**
     * Listens until it is closed. One process has the folder for itself; what an earlier one left there is taken away.
     *
     * @param folder is made where there is none
     * @param journal hears of each opening, refusal and closing; a token that it cannot take down is not held open
     */
    public static TokenDoor open(Path folder, HeldToken held, Consumer<TokenEvent> journal) throws IOException {
        return open(folder, held, journal, TO_SPEAK);
    }

    static TokenDoor open(Path folder, HeldToken held, Consumer<TokenEvent> journal, Duration toSpeak)
            throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Path name = folder.resolve(SOCKET);
        Files.deleteIfExists(name);
        ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            socket.bind(UnixDomainSocketAddress.of(name));
        } catch (IOException | RuntimeException unusable) {
            socket.close();
            throw unusable;
        }
        TokenDoor door = new TokenDoor(held, socket, journal, toSpeak);
        Thread keeper = new Thread(door::listen, "token-door");
        keeper.setDaemon(true);
        keeper.start();
        return door;
    }

    private void listen() {
        while (socket.isOpen()) {
            try (SocketChannel visitor = socket.accept();
                    DataInputStream in = new DataInputStream(Channels.newInputStream(visitor));
                    DataOutputStream out = new DataOutputStream(Channels.newOutputStream(visitor))) {
                // Whoever was let in while the door was closed is shown out.
                if (socket.isOpen()) {
                    answer(in, out, Patience.with(visitor, toSpeak));
                }
            } catch (IOException brokenOff) {
                LOG.log(Level.DEBUG, "somebody at the door went away", brokenOff);
            }
        }
    }

    private void answer(DataInputStream in, DataOutputStream out, Patience patience) throws IOException {
        try {
            Verb verb = Verb.valueOf(in.readUTF());
            if (verb == Verb.OPEN) {
                opened(in, patience);
            } else {
                patience.heard();
            }
            if (verb == Verb.CLOSE) {
                closed(true);
            }
            out.writeUTF("");
            out.writeBoolean(held.isOpen());
        } catch (TokenFailure failed) {
            LOG.log(Level.WARNING, "the token is not opened: " + failed.getMessage());
            out.writeUTF(failed.reason().name());
            out.writeUTF(failed.what());
        } catch (RuntimeException | LinkageError broken) {
            LOG.log(Level.ERROR, "the door does not do what it was asked", broken);
            out.writeUTF(TokenFailure.Reason.TOKEN_ERROR.name());
            out.writeUTF(broken.getClass().getSimpleName());
        }
    }

    private synchronized void closed(boolean asked) {
        Optional<String> label = held.label();
        held.close();
        label.ifPresent(token -> tellClosed(token, asked));
    }

    private void tellClosed(String token, boolean asked) {
        LOG.log(Level.INFO, "the token is closed");
        try {
            journal.accept(new TokenEvent(Act.CLOSE, token, Optional.empty(), asked));
        } catch (RuntimeException unheard) {
            LOG.log(Level.ERROR, "the journal does not tell that the token was closed", unheard);
        }
    }

    private void opened(DataInputStream in, Patience patience) throws IOException {
        TokenWish wish = TokenWish.read(in);
        int length = in.readUnsignedShort();
        if (length > LONGEST_PIN) {
            // Heard out: whoever is still speaking when the door closes hears no answer.
            in.skipNBytes((long) length * Character.BYTES);
            throw new TokenFailure(TokenFailure.Reason.TOKEN_ERROR, "PIN > " + LONGEST_PIN);
        }
        Optional<String> before = held.label();
        char[] typed = new char[length];
        try {
            for (int i = 0; i < typed.length; i++) {
                typed[i] = in.readChar();
            }
            patience.heard();
            try (Pin pin = Pin.of(CharBuffer.wrap(typed))) {
                held.open(wish, pin);
            } catch (TokenFailure refused) {
                before.filter(label -> !held.isOpen()).ifPresent(label -> tellClosed(label, true));
                told(new TokenEvent(Act.OPEN, wish.name(), Optional.of(refused.reason()), true));
                throw refused;
            }
            before.ifPresent(label -> tellClosed(label, true));
            told(new TokenEvent(Act.OPEN, held.label().orElse(wish.name()), Optional.empty(), true));
            LOG.log(Level.INFO, "the token is open");
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /** What nobody can account for is not left open. */
    private void told(TokenEvent event) {
        try {
            journal.accept(event);
        } catch (RuntimeException unheard) {
            held.close();
            LOG.log(Level.ERROR, "the journal does not take down what was done with the token", unheard);
            throw new TokenFailure(TokenFailure.Reason.TOKEN_ERROR, "journal", unheard);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "the door was gone", gone);
        }
        closed(false);
    }
}
