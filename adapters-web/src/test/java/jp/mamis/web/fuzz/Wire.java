package jp.mamis.web.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends bytes as they are: no client of the library would send what is wrong on purpose. */
final class Wire {

    /** Generous: whoever waits longer waits for nothing. */
    static final Duration DEADLINE = Duration.ofSeconds(20);

    /**
     * What came back.
     *
     * @param status 0 where the connection ended without an answer, -1 where none came within {@link #DEADLINE}
     */
    record Answer(int status, List<String> headers, String body) {

        Optional<String> header(String name) {
            return all(name).stream().findFirst();
        }

        List<String> all(String name) {
            String begins = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(begins))
                    .map(header -> header.substring(begins.length()).strip())
                    .toList();
        }

        boolean isPage() {
            return header("Content-Type").orElse("").startsWith("text/html");
        }
    }

    private static final Answer NONE = new Answer(0, List.of(), "");
    private static final Answer LATE = new Answer(-1, List.of(), "");

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    Answer exchange(byte[] request) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) DEADLINE.toMillis());
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException answeredBeforeTheEnd) {
                // What was said before it hung up is read below.
            }
            return parsed(read(socket, end));
        } catch (SocketTimeoutException late) {
            return LATE;
        } catch (IOException cut) {
            return NONE;
        }
    }

    private static byte[] read(Socket socket, long end) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] some = new byte[1 << 15];
        try {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                all.write(some, 0, read);
                if (System.nanoTime() > end) {
                    throw new SocketTimeoutException();
                }
            }
        } catch (SocketTimeoutException late) {
            throw late;
        } catch (IOException reset) {
            if (all.size() == 0) {
                throw reset;
            }
        }
        return all.toByteArray();
    }

    private static Answer parsed(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int blank = all.indexOf("\r\n\r\n");
        if (blank < 12) {
            return NONE;
        }
        if (all.startsWith("HTTP/1.1 100")) {
            byte[] rest = all.substring(blank + 4).getBytes(StandardCharsets.ISO_8859_1);
            return parsed(rest);
        }
        List<String> lines = all.substring(0, blank).lines().toList();
        String body = all.substring(blank + 4);
        Answer raw = new Answer(Integer.parseInt(lines.get(0).substring(9, 12)), lines.subList(1, lines.size()), body);
        String whole = raw.header("Transfer-Encoding").isPresent() ? dechunked(body) : body;
        return new Answer(
                raw.status(),
                raw.headers(),
                new String(whole.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String dechunked(String body) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        for (int line = body.indexOf("\r\n", at); line > at; line = body.indexOf("\r\n", at)) {
            int length = Integer.parseInt(body.substring(at, line).strip(), 16);
            int from = line + 2;
            pieces.add(body.substring(from, Math.min(body.length(), from + length)));
            at = from + length + 2;
            if (length == 0 || at > body.length()) {
                break;
            }
        }
        return String.join("", pieces);
    }
}
