package jp.mamis.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line to a database server that can be cut, closed to newcomers, and made slow. */
final class ThinLine implements AutoCloseable {

    private static final Pattern SERVER = Pattern.compile("//([^:/]+):(\\d+)/");

    private final ServerSocket entrance;
    private final String host;
    private final int port;
    private final DatabaseSettings settings;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean closedToNewcomers;

    private ThinLine(DatabaseSettings behind, ServerSocket entrance, Matcher server) {
        this.entrance = entrance;
        this.host = server.group(1);
        this.port = Integer.parseInt(server.group(2));
        this.settings = behind.withUrl(server.replaceFirst("//127.0.0.1:" + entrance.getLocalPort() + "/"));
    }

    static ThinLine to(DatabaseSettings behind) throws IOException {
        Matcher server = SERVER.matcher(behind.url());
        if (!server.find()) {
            throw new IllegalArgumentException("no server in " + behind.url());
        }
        ThinLine line = new ThinLine(
                behind, new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})), server);
        line.start(line::accept);
        return line;
    }

    /** How to reach the same database over this line. */
    DatabaseSettings settings() {
        return settings;
    }

    /** Cuts every connection there is, in the middle of a word if need be. */
    void cut() throws IOException {
        for (Socket each : open) {
            each.close();
        }
    }

    void closeToNewcomers(boolean closed) {
        closedToNewcomers = closed;
    }

    /** Holds every piece of an answer back for so long. */
    void slowBy(Duration each) {
        delay = each;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket here = entrance.accept();
                if (closedToNewcomers) {
                    here.close();
                    continue;
                }
                Socket there = new Socket(host, port);
                open.add(here);
                open.add(there);
                start(() -> carry(here, there, false));
                start(() -> carry(there, here, true));
            } catch (IOException closed) {
                closedToNewcomers = true;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        byte[] some = new byte[1 << 14];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (answers) {
                    TimeUnit.NANOSECONDS.sleep(delay.toNanos());
                }
                out.write(some, 0, read);
            }
        } catch (IOException cut) {
            open.remove(from);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, "thin line");
        thread.setDaemon(true);
        thread.start();
    }
}
