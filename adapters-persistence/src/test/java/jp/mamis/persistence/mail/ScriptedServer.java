package jp.mamis.persistence.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that agrees to everything but one command. */
final class ScriptedServer implements AutoCloseable {

    private static final String NOTHING = "nothing";

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String command;
    private final String answer;

    private ScriptedServer(String command, String answer) throws IOException {
        this.command = command;
        this.answer = answer;
        Thread thread = new Thread(this::serve, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers {@code command} with {@code answer}; an empty one breaks off. A dot is the end of a mail. */
    static ScriptedServer answering(String command, String answer) throws IOException {
        return new ScriptedServer(command, answer);
    }

    /** Takes connections and says nothing. */
    static ScriptedServer silent() throws IOException {
        return new ScriptedServer("", "");
    }

    /** Does not answer {@code command}, and keeps the line open. */
    static ScriptedServer silentAt(String command) throws IOException {
        return new ScriptedServer(command, NOTHING);
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                if (command.isEmpty()) {
                    client.getInputStream().read();
                } else {
                    converse(client);
                }
            } catch (IOException gone) {
                // The client hung up, or the server was closed: the loop's condition decides.
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 scripted");
        boolean inMail = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (inMail && !line.equals(".")) {
                continue;
            }
            inMail = false;
            if (line.startsWith(command)) {
                if (answer.isEmpty()) {
                    return;
                }
                if (!answer.equals(NOTHING)) {
                    say(client, answer);
                }
            } else if (line.startsWith("DATA")) {
                inMail = true;
                say(client, "354 go on");
            } else {
                say(client, line.startsWith("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
