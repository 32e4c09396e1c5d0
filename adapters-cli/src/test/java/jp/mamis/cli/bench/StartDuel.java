package jp.mamis.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** B13: from the start to ready, beside the server that we run on with nothing in it; Java runs with the same options. */
final class StartDuel {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final Path SERVER = Path.of("..", "adapters-web", "target", "payara-micro.jar");

    private final Path data;

    StartDuel(Path data) {
        this.data = data;
    }

    Duel duel() {
        return new Duel(
                "B13",
                "start to ready",
                "s",
                new Contestant(() -> "ready", this::ours),
                new Contestant(() -> "ready", StartDuel::empty),
                Goal.within(2, 15),
                OptionalInt.empty());
    }

    private double ours() {
        long begun = System.nanoTime();
        Portal portal = Portal.on(data);
        double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
        portal.close();
        return seconds;
    }

    private static double empty() {
        try {
            int port = Portal.freePort();
            long begun = System.nanoTime();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx384m",
                    "-XX:+UseSerialGC"));
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(option -> option.startsWith("-XX:TieredStopAtLevel"))
                    .forEach(command::add);
            command.addAll(List.of(
                    "-jar", SERVER.toString(), "--nocluster", "--disablephonehome", "--port", Integer.toString(port)));
            Process server =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try {
                awaitReady(server, port);
                return (System.nanoTime() - begun) / NANOS_PER_SECOND;
            } finally {
                server.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The server says so itself, and then takes connections. */
    private static void awaitReady(Process server, int port) throws IOException {
        try (var lines = server.inputReader()) {
            while (true) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IllegalStateException("the empty server did not start");
                }
                if (line.contains("ready in")) {
                    break;
                }
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            }
        }
    }
}
