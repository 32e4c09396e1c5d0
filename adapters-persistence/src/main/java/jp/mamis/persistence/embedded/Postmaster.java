package jp.mamis.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server's main process on one cluster, told from its own notes and from what the kernel says of it. */
record Postmaster(ProcessHandle process, int port) {

    private static final int LINE_OF_PORT = 3;

    /**
     * The living server of this cluster, whoever started it. A file left behind by a dead one, or naming a process that
     * is something else by now, counts as none and is taken away if it would mislead the server.
     */
    static Optional<Postmaster> on(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        Optional<ProcessHandle> named = lines.stream()
                .findFirst()
                .filter(line -> line.strip().matches("\\d{1,10}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())));
        if (named.filter(process -> worksIn(cluster, process)).isEmpty()) {
            Files.delete(file);
            return Optional.empty();
        }
        int port = lines.size() > LINE_OF_PORT
                ? Integer.parseInt(lines.get(LINE_OF_PORT).strip())
                : 0;
        return named.map(process -> new Postmaster(process, port));
    }

    /**
     * Waits until no process works on the cluster any more. Children of a killed server outlive it for a moment, and a
     * second server beside them would destroy data.
     */
    static void awaitNobodyOn(Path cluster, long seconds) {
        for (ProcessHandle left : ProcessHandle.allProcesses()
                .filter(process -> worksIn(cluster, process))
                .toList()) {
            try {
                left.onExit().get(seconds, TimeUnit.SECONDS);
            } catch (TimeoutException stubborn) {
                throw new EmbeddedPostgresFailure("Process " + left.pid() + " still works on " + cluster
                        + ", left by an earlier server. Stop it and start again.");
            } catch (InterruptedException | ExecutionException interrupted) {
                throw new EmbeddedPostgresFailure("Interrupted while waiting for process " + left.pid(), interrupted);
            }
        }
    }

    // Every process of a server works in its cluster's folder, and nothing else does.
    private static boolean worksIn(Path cluster, ProcessHandle process) {
        try {
            Path folder = Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"));
            return folder.equals(cluster.toRealPath());
        } catch (IOException goneOrForeign) {
            return false;
        }
    }
}
