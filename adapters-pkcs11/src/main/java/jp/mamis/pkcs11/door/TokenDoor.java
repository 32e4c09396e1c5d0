package jp.mamis.pkcs11.door;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.pkcs11.door.TokenKnock.Verb;

/**
 * Where a running process takes a PIN: a socket of this machine, in a folder that only its owner enters. What is handed over
 * crosses no network and stands in no file.
 */
public final class TokenDoor implements AutoCloseable {

    /** The name of the socket in its folder. */
    static final String SOCKET = "token.sock";

    static final int LONGEST_PIN = 256;

    private static final System.Logger LOG = System.getLogger(TokenDoor.class.getName());

    private final HeldToken held;
    private final ServerSocketChannel socket;

    private TokenDoor(HeldToken held, ServerSocketChannel socket) {
        this.held = held;
        this.socket = socket;
    }

    /**
     * Listens until it is closed. One process has the folder for itself; what an earlier one left there is taken away.
     *
     * @param folder is made where there is none
     */
    public static TokenDoor open(Path folder, HeldToken held) throws IOException {
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
        TokenDoor door = new TokenDoor(held, socket);
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
                answer(in, out);
            } catch (ClosedChannelException over) {
                return;
            } catch (IOException brokenOff) {
                LOG.log(Level.DEBUG, "somebody at the door went away", brokenOff);
            }
        }
    }

    private void answer(DataInputStream in, DataOutputStream out) throws IOException {
        try {
            switch (Verb.valueOf(in.readUTF())) {
                case OPEN -> opened(in);
                case CLOSE -> {
                    held.close();
                    LOG.log(Level.INFO, "the token is closed");
                }
                case STATE -> {}
            }
            out.writeUTF("");
            out.writeBoolean(held.isOpen());
        } catch (TokenFailure failed) {
            LOG.log(Level.WARNING, "the token is not opened: " + failed.getMessage());
            out.writeUTF(failed.reason().name());
            out.writeUTF(failed.what());
        }
    }

    private void opened(DataInputStream in) throws IOException {
        TokenWish wish = TokenWish.read(in);
        char[] typed = new char[Math.min(in.readUnsignedShort(), LONGEST_PIN)];
        try {
            for (int i = 0; i < typed.length; i++) {
                typed[i] = in.readChar();
            }
            try (Pin pin = Pin.of(CharBuffer.wrap(typed))) {
                held.open(wish, pin);
            }
            LOG.log(Level.INFO, "the token is open");
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "the door was gone", gone);
        }
        held.close();
    }
}
