package jp.mamis.persistence.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** The files of one database cluster and the server's programs that make, start and stop it. */
record Cluster(Path home, Binaries binaries, RunningAs account, Durability durability) {

    static final String NAME = "mamis";

    // For a server without network that was told so by "-j".
    private static final String END_OF_STATEMENT = ";\n\n";
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** After a kill the server first brings every file to the disk and repeats what it had noted: minutes on a busy disk. */
    private static final String SECONDS_TO_START = "900";

    private static final String SECONDS_TO_STOP = "60";

    static Cluster in(Path home, Durability durability) throws IOException {
        Binaries binaries = Binaries.unpackedIn(home.resolve("binaries"));
        return new Cluster(home, binaries, RunningAs.forClusterIn(home), durability);
    }

    Path files() {
        return home.resolve("cluster");
    }

    boolean exists() {
        return Files.exists(files().resolve("PG_VERSION"));
    }

    /** Makes the cluster with one role and one database. Cut short, it leaves a draft that the next attempt discards. */
    void make(Secret secret) throws IOException {
        Path draft = home.resolve("cluster.draft");
        delete(draft);
        account.run(
                "",
                binaries.program("initdb"),
                "--pgdata=" + draft,
                "--username=postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions",
                durability == Durability.KEPT ? "--sync-method=fsync" : "--no-sync");
        single(
                draft,
                "CREATE ROLE " + NAME + " LOGIN CREATEDB PASSWORD " + secret.quoted(),
                "CREATE DATABASE " + NAME + " OWNER " + NAME);
        Files.move(draft, files(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes the kept password the one that works; the server must not be running. */
    void setPassword(Secret secret) throws IOException {
        single(files(), "ALTER ROLE " + NAME + " LOGIN PASSWORD " + secret.quoted());
    }

    /** Starts the server on a free port of this machine's loopback and waits until it answers. */
    void start() throws IOException {
        int port = freePort();
        Files.writeString(home.resolve("port"), String.valueOf(port));
        Files.writeString(files().resolve("postgresql.conf"), configuration(port));
        Files.writeString(files().resolve("pg_hba.conf"), "host all " + NAME + " 127.0.0.1/32 scram-sha-256\n");
        control("start", SECONDS_TO_START, "--log=" + files().resolve("server.log"));
    }

    /** Stops the server; sessions still open are ended, what they committed is kept. */
    void stop() throws IOException {
        control("stop", SECONDS_TO_STOP, "--mode=fast");
    }

    private void control(String verb, String seconds, String option) throws IOException {
        account.run(
                "",
                binaries.program("pg_ctl"),
                verb,
                "--wait",
                "--silent",
                "--timeout=" + seconds,
                "--pgdata=" + files(),
                option);
    }

    // The server without network, for its owner only: no password of an administrator exists at any time.
    private void single(Path files, String... statements) throws IOException {
        String said = account.run(
                String.join(END_OF_STATEMENT, statements) + END_OF_STATEMENT,
                binaries.program("postgres"),
                "--single",
                "-j",
                "-D",
                files.toString(),
                "template1");
        if (said.contains("ERROR:") || said.contains("FATAL:")) {
            for (String statement : statements) {
                said = said.replace(statement, "…");
            }
            throw new EmbeddedPostgresFailure(
                    "Preparing the embedded PostgreSQL failed; see its answer: " + said.strip());
        }
    }

    private String configuration(int port) {
        return """
                # Written at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                password_encryption = 'scram-sha-256'
                fsync = %s
                synchronous_commit = %2$s
                full_page_writes = %2$s
                shared_buffers = '64MB'
                max_wal_size = '512MB'
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'ISO, YMD'
                """.formatted(port, durability.setting());
    }

    // The port of the last time while it is free, so that a firewall rule or a bookmark stays true.
    private int freePort() throws IOException {
        Path kept = home.resolve("port");
        int wish = Files.exists(kept) ? Integer.parseInt(Files.readString(kept).strip()) : 0;
        try {
            return bound(wish);
        } catch (IOException taken) {
            return bound(0);
        }
    }

    private static int bound(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByAddress(LOOPBACK))) {
            return probe.getLocalPort();
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> paths = Files.walk(tree)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
